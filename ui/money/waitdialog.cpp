// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/money/waitdialog.h"

#include "ui/parts/plain.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int reasonMinLength = 8; // what the desk takes for a reason

} // namespace

WaitDialog::WaitDialog(const QString &what, const QDateTime &proposed, const QDateTime &now, QWidget *parent)
    : QDialog(parent)
    , m_now(now)
    , m_until(new QDateTimeEdit(this))
    , m_reason(new QLineEdit(this))
    , m_answer(plainLabel())
{
    setObjectName(u"waitDialog"_s);
    setWindowTitle(tr("Wait until another date"));
    setMinimumWidth(480);
    m_until->setObjectName(u"until"_s);
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(QLocale().dateTimeFormat(QLocale::ShortFormat));
    m_until->setDateTime(std::max(proposed, now.addDays(1)).toLocalTime());
    m_reason->setObjectName(u"reason"_s);
    m_reason->setPlaceholderText(tr("for example: they are on holiday this week"));
    m_answer->setObjectName(u"answer"_s);

    auto *form = new QFormLayout;
    form->addRow(tr("Wait &until:"), m_until);
    form->addRow(tr("&Because:"), m_reason);
    auto *buttons = new QDialogButtonBox(this);
    m_ok = buttons->addButton(tr("Wait until then"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(u"ok"_s);
    m_ok->setDefault(true);
    buttons->addButton(tr("Close without changes"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(plainLabel(what));
    column->addLayout(form);
    column->addWidget(m_answer);
    column->addStretch();
    column->addWidget(buttons);
    connect(m_until, &QDateTimeEdit::dateTimeChanged, this, &WaitDialog::look);
    connect(m_reason, &QLineEdit::textChanged, this, &WaitDialog::look);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this,
            [this] { Q_EMIT chosen(m_until->dateTime().toUTC(), m_reason->text().trimmed()); });
    look();
    m_reason->setFocus();
}

void WaitDialog::refuse(const QString &why) { m_answer->setText(why); }

void WaitDialog::look()
{
    const bool past = m_until->dateTime().toUTC() <= m_now;
    const bool reasoned = m_reason->text().simplified().size() >= reasonMinLength;
    m_ok->setEnabled(!past && reasoned);
    m_answer->setText(past           ? tr("That moment has passed.")
                          : reasoned ? tr("The date and the reason stay in the history.")
                                     : tr("Write a few words why: they stay in the history."));
}

} // namespace contrordine
