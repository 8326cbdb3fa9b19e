// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace contrordine
{

class ReminderPage;

/// What the program may do by itself. Closes when it is saved; what cannot be saved is told, and stays.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(Desk &desk, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    ShopExtras filledIn() const;
    void openRates();
    QCoro::Task<> save();

    Desk &m_desk;
    QCheckBox *m_hold;
    QCheckBox *m_tag;
    QLineEdit *m_tagName;
    QCheckBox *m_log;
    QSpinBox *m_silence; ///< hours (R3)
    QSpinBox *m_calls;
    ReminderPage *m_reminders;
    QLabel *m_problem;
    QPushButton *m_save;
};

} // namespace contrordine
