// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cases/reminders.h"

#include <QWidget>

class QCheckBox;
class QTimeEdit;

namespace contrordine
{

/// When the program may remind: on or off, and the hours in which it keeps quiet.
class ReminderPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ReminderPage(const ReminderSettings &settings, QWidget *parent = nullptr);

    ReminderSettings settings() const;

private:
    void look();

    QCheckBox *m_on;
    QCheckBox *m_quiet;
    QTimeEdit *m_from;
    QTimeEdit *m_until;
};

} // namespace contrordine
