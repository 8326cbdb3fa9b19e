// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/businesscalendar.h"

#include <QWidget>

class QCheckBox;
class QDateEdit;

namespace contrordine
{

/// Until when store credit may be spent: without end unless a day is chosen, and then to the end of that day in the
/// shop's own time.
class CreditExpiry final : public QWidget
{
    Q_OBJECT

public:
    CreditExpiry(const BusinessCalendar &calendar, const QDateTime &now, QWidget *parent = nullptr);

    QDateTime expiresAt() const; ///< UTC; invalid = never
    void setExpiresAt(const QDateTime &at);

Q_SIGNALS:
    void changed();

private:
    const BusinessCalendar &m_calendar;
    QCheckBox *m_ends;
    QDateEdit *m_day;
};

} // namespace contrordine
