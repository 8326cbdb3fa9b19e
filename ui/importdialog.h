// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

#include <QDialog>
#include <QTimer>
#include <stop_token>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace contrordine
{

class ColumnChooser;

/// Reads a file of orders, supplier orders or links: choose it, watch it being read, see what was taken and what was
/// refused.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(Desk &desk, QWidget *parent = nullptr);
    ~ImportDialog() override;

    void setPath(const QString &path);
    void start(); ///< reads the chosen file; does nothing without one
    bool isReading() const { return m_reading; }
    QString reportText() const;

    void reject() override;

Q_SIGNALS:
    void imported();
    void reported(const contrordine::ImportReport &report); ///< something was written
    void mailChosen(const QString &path); ///< the file is saved mail; this window has closed

private:
    void chooseFile();
    void begin(WriteMode mode);
    QCoro::Task<> look(QString path); ///< the first rows, while nothing is read yet
    QCoro::Task<> read(ImportRequest request);
    void showReport(const ImportReport &report, WriteMode mode);
    void showReading(bool reading);

    Desk &m_desk;
    QLineEdit *m_path;
    QPushButton *m_choose;
    QComboBox *m_kind;
    ColumnChooser *m_columns;
    HeaderMapping m_offered; ///< the columns as they were proposed
    QTimer m_lookTimer;
    QPushButton *m_check;
    QProgressBar *m_progress;
    QLabel *m_report;
    QListWidget *m_refused;
    QPushButton *m_start;
    QPushButton *m_close;
    std::stop_source m_stop;
    bool m_reading = false;
};

} // namespace contrordine
