// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

#include <QDialog>

class QPushButton;
class QTextBrowser;

namespace contrordine
{

class Banner;

/// Brings policies and messages in from a file: says what will change, changes it when asked, and takes it back.
class PolicyImport final : public QDialog
{
    Q_OBJECT

public:
    explicit PolicyImport(Desk &desk, QWidget *parent = nullptr);

    void read(const QString &path); ///< nothing is changed by it
    static QStringList changesBy(const PolicyFile &file, const PolicyFile &before); ///< a sentence each

private:
    void chooseFile();
    QCoro::Task<> readFile(QString path);
    QCoro::Task<> bring(PolicyFile file, bool undoing);

    Desk &m_desk;
    PolicyFile m_file;
    PolicyFile m_before; ///< to take it back
    Banner *m_told;
    QTextBrowser *m_changes;
    QPushButton *m_choose;
    QPushButton *m_import;
    QPushButton *m_undo;
};

} // namespace contrordine
