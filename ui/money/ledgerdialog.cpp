// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/money/ledgerdialog.h"

#include "ui/parts/plain.h"
#include "ui/wizards/cancelsession.h"
#include "ui/words/duewords.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QDateEdit>
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

QString typed(const Money &amount) { return amount.decimal().replace(u'.', QLocale().decimalPoint()); }

} // namespace

LedgerDialog::LedgerDialog(Kind kind, const MoneyRow &row, QDate today, QWidget *parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_row(row)
    , m_amount(new QLineEdit(this))
    , m_answer(plainLabel())
{
    setObjectName(u"ledgerDialog"_s);
    setMinimumWidth(520);
    m_amount->setObjectName(u"amount"_s);
    m_answer->setObjectName(u"answer"_s);
    const QString currency = row.state.expected.currency().code();
    auto *form = new QFormLayout;

    QStringList history;
    for (const ReceivableEntry &entry : row.receivable.entries)
        history.append(words::ledgerEntry(entry));
    auto *entries = plainLabel(history.join(u'\n'));
    entries->setObjectName(u"entries"_s);
    entries->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *buttons = new QDialogButtonBox(this);
    if (kind == Kind::Correct) {
        setWindowTitle(tr("Correct an entry"));
        m_entry = new QComboBox(this);
        m_entry->setObjectName(u"entry"_s);
        for (const ReceivableEntry &entry : row.receivable.entries) {
            if (entry.amount && entry.type != ReceivableEntryType::Corrected)
                m_entry->addItem(words::ledgerEntry(entry), entry.number);
        }
        m_entry->setCurrentIndex(m_entry->count() - 1);
        m_entry->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        form->addRow(tr("Which &entry is wrong:"), m_entry);
        m_ok = buttons->addButton(tr("Correct"), QDialogButtonBox::AcceptRole);
    } else if (kind == Kind::WriteOff) {
        setWindowTitle(tr("Write off"));
        m_ok = buttons->addButton(tr("Write off"), QDialogButtonBox::AcceptRole);
    } else {
        setWindowTitle(tr("It has arrived"));
        m_ok = buttons->addButton(tr("It has arrived"), QDialogButtonBox::AcceptRole);
    }
    m_ok->setObjectName(u"ok"_s);
    m_ok->setDefault(true);
    //: %1 is a currency code, EUR
    form->addRow(tr("&Amount in %1:").arg(currency), m_amount);
    if (kind == Kind::Received) {
        m_day = new QDateEdit(today, this);
        m_day->setObjectName(u"day"_s);
        m_day->setCalendarPopup(true);
        m_day->setMaximumDate(today);
        form->addRow(tr("&On:"), m_day);
    } else {
        m_reason = new QLineEdit(this);
        m_reason->setObjectName(u"reason"_s);
        form->addRow(tr("&Because:"), m_reason);
    }
    m_amount->setText(typed(row.state.outstanding));
    buttons->addButton(tr("Close without changes"), QDialogButtonBox::RejectRole);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    //: %1 is an order name, %2 a supplier's name or order number
    auto *head =
        plainLabel(tr("%1, from %2")
                       .arg(row.orderName,
                            row.supplierName.isEmpty() ? row.receivable.supplierOrder.toString() : row.supplierName));
    QFont bold = head->font();
    bold.setBold(true);
    head->setFont(bold);
    column->addWidget(head);
    column->addWidget(entries);
    column->addLayout(form);
    column->addWidget(m_answer);
    column->addStretch();
    column->addWidget(buttons);
    connect(m_amount, &QLineEdit::textChanged, this, &LedgerDialog::look);
    if (m_reason)
        connect(m_reason, &QLineEdit::textChanged, this, &LedgerDialog::look);
    if (m_entry) {
        const auto prefill = [this] {
            if (const ReceivableEntry *entry = wrongEntry())
                m_amount->setText(typed(*entry->amount));
        };
        connect(m_entry, &QComboBox::currentIndexChanged, this, prefill);
        prefill();
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &LedgerDialog::send);
    look();
    m_amount->selectAll();
}

void LedgerDialog::refuse(const QString &why) { m_answer->setText(why); }

std::optional<Money> LedgerDialog::amount() const
{
    return CancelSession::amountFromText(m_amount->text(), m_row.state.expected.currency());
}

const ReceivableEntry *LedgerDialog::wrongEntry() const
{
    for (const ReceivableEntry &entry : m_row.receivable.entries) {
        if (m_entry && entry.number == m_entry->currentData().toLongLong())
            return &entry;
    }
    return nullptr;
}

void LedgerDialog::look()
{
    const std::optional<Money> typedAmount = amount();
    const bool reasoned = !m_reason || !m_reason->text().simplified().isEmpty();
    QString answer;
    bool fits = typedAmount.has_value();
    if (!typedAmount) {
        answer = tr("Write an amount, for example %1.").arg(typed(m_row.state.expected));
    } else if (m_kind == Kind::Correct) {
        answer = typedAmount->isZero() ? tr("The entry counts for nothing then; it stays in the history.") : QString();
    } else if (typedAmount->isZero()) {
        answer = tr("Write an amount above zero.");
        fits = false;
    } else {
        const qint64 left = m_row.state.outstanding.minor() - typedAmount->minor();
        const Money rest(std::abs(left), typedAmount->currency());
        if (left > 0) {
            //: %1 is an amount
            answer = tr("%1 is then still to come.").arg(words::money(rest));
        } else if (left < 0 && m_kind == Kind::WriteOff) {
            answer = tr("That is more than is still missing.");
            fits = false;
        } else if (left < 0) {
            //: %1 is an amount
            answer = tr("That is %1 more than was expected.").arg(words::money(rest));
        } else {
            answer = tr("Nothing is then still to come.");
        }
    }
    if (fits && !reasoned)
        answer = tr("Write why: it stays in the history.");
    m_answer->setText(answer);
    m_ok->setEnabled(fits && reasoned);
}

void LedgerDialog::send()
{
    const std::optional<Money> typedAmount = amount();
    if (!typedAmount)
        return;
    switch (m_kind) {
    case Kind::Received:
        Q_EMIT received(*typedAmount, m_day->date());
        break;
    case Kind::WriteOff:
        Q_EMIT writtenOff(*typedAmount, m_reason->text().trimmed());
        break;
    case Kind::Correct:
        if (const ReceivableEntry *entry = wrongEntry())
            Q_EMIT corrected(entry->number, *typedAmount, m_reason->text().trimmed());
        break;
    }
}

} // namespace contrordine
