// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/datefield.h"

namespace contrordine
{

namespace
{

/// Stands for "not known"; no order is older.
const QDate noDay(2000, 1, 1);

} // namespace

DateField::DateField(const QString &name, QWidget *parent)
    : QDateEdit(parent)
{
    setCalendarPopup(true);
    setMinimumDate(noDay);
    setSpecialValueText(tr("not known"));
    setAccessibleName(name);
    setDate(noDay);
}

void DateField::setDay(QDate day)
{
    if (this->day() != day)
        setDate(day.isValid() ? day : noDay);
}

QDate DateField::day() const { return date() == noDay ? QDate() : date(); }

void DateField::setToday(QDate today) { m_today = today; }

void DateField::stepBy(int steps)
{
    if (!day().isValid() && m_today.isValid())
        setDate(m_today); // nobody steps up from the year 2000
    else
        QDateEdit::stepBy(steps);
}

} // namespace contrordine
