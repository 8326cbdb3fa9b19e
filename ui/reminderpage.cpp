// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reminderpage.h"

#include "ui/parts/plain.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QTimeEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

ReminderPage::ReminderPage(const ReminderSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_on(new QCheckBox(tr("&Remind me before a date passes, and when it has passed"), this))
    , m_quiet(new QCheckBox(tr("Keep &quiet at these hours"), this))
    , m_from(new QTimeEdit(settings.quiet.from, this))
    , m_until(new QTimeEdit(settings.quiet.until, this))
{
    m_on->setObjectName(u"remindersOn"_s);
    m_quiet->setObjectName(u"quietOn"_s);
    m_from->setObjectName(u"quietFrom"_s);
    m_until->setObjectName(u"quietUntil"_s);
    const QString format = QLocale().timeFormat(QLocale::ShortFormat);
    m_from->setDisplayFormat(format);
    m_until->setDisplayFormat(format);
    m_on->setChecked(settings.on);
    m_quiet->setChecked(settings.quietOn);
    auto *hours = new QFormLayout;
    hours->setContentsMargins(24, 0, 0, 0);
    //: quiet hours begin
    hours->addRow(tr("&From:"), m_from);
    //: quiet hours end
    hours->addRow(tr("&Until:"), m_until);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_on);
    column->addWidget(m_quiet);
    column->addLayout(hours);
    column->addWidget(plainLabel(tr("What falls into the quiet hours is told when they end.")));
    column->addStretch();
    connect(m_on, &QCheckBox::toggled, this, &ReminderPage::look);
    connect(m_quiet, &QCheckBox::toggled, this, &ReminderPage::look);
    look();
}

ReminderSettings ReminderPage::settings() const
{
    return {.on = m_on->isChecked(),
            .quietOn = m_quiet->isChecked(),
            .quiet = {.from = m_from->time(), .until = m_until->time()}};
}

void ReminderPage::look()
{
    m_quiet->setEnabled(m_on->isChecked());
    for (QTimeEdit *edit : {m_from, m_until})
        edit->setEnabled(m_on->isChecked() && m_quiet->isChecked());
}

} // namespace contrordine
