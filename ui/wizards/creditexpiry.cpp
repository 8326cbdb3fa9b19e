// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/creditexpiry.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>

namespace contrordine
{

CreditExpiry::CreditExpiry(const BusinessCalendar &calendar, const QDateTime &now, QWidget *parent)
    : QWidget(parent)
    , m_calendar(calendar)
    , m_ends(new QCheckBox(tr("The credit expires on")))
    , m_day(new QDateEdit)
{
    setObjectName(QStringLiteral("creditExpiry"));
    m_ends->setObjectName(QStringLiteral("creditEnds"));
    m_day->setObjectName(QStringLiteral("creditDay"));
    m_day->setAccessibleName(tr("Day on which the store credit expires"));
    const QDate today = calendar.localDate(now);
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    m_day->setMinimumDate(today); // to the end of today at the earliest
    m_day->setDate(today.addYears(1));
    m_day->setEnabled(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_ends);
    row->addWidget(m_day);
    row->addStretch();
    connect(m_ends, &QCheckBox::toggled, m_day, &QWidget::setEnabled);
    connect(m_ends, &QCheckBox::toggled, this, &CreditExpiry::changed);
    connect(m_day, &QDateEdit::dateChanged, this, &CreditExpiry::changed);
}

QDateTime CreditExpiry::expiresAt() const
{
    return m_ends->isChecked() ? m_calendar.endOfDay(m_day->date()).toUTC() : QDateTime();
}

void CreditExpiry::setExpiresAt(const QDateTime &at)
{
    m_ends->setChecked(at.isValid());
    if (at.isValid())
        m_day->setDate(m_calendar.localDate(at));
}

} // namespace contrordine
