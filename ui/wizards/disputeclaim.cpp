// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/disputeclaim.h"

#include "ui/parts/plain.h"
#include "ui/wizards/cancelsession.h"
#include "ui/words/messagewords.h"
#include "ui/words/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace contrordine
{

DisputeClaim::DisputeClaim(DisputeSession &session, QWidget *parent)
    : DisputePage(session, tr("What do you ask for?"), parent)
    , m_refundOnly(new QRadioButton(tr("The money back, and the goods stay where they are")))
    , m_return(new QRadioButton(tr("The money back, and the goods go back to the supplier")))
    , m_returnWarning(plainLabel())
    , m_amount(new QLineEdit)
    , m_paid(plainLabel())
    , m_fault(plainLabel())
    , m_statement(new QPlainTextEdit)
    , m_length(plainLabel())
{
    setObjectName(QStringLiteral("disputeClaim"));
    m_refundOnly->setObjectName(QStringLiteral("refundOnly"));
    m_return->setObjectName(QStringLiteral("returnGoods"));
    column()->addWidget(m_refundOnly);
    column()->addWidget(m_return);
    m_returnWarning->setContentsMargins(24, 0, 0, 0);
    column()->addWidget(m_returnWarning);

    m_amount->setObjectName(QStringLiteral("amount"));
    m_amount->setMaximumWidth(m_amount->fontMetrics().averageCharWidth() * 18);
    m_paid->setObjectName(QStringLiteral("paid"));
    m_fault->setObjectName(QStringLiteral("amountFault"));
    auto *amountName = new QLabel(tr("&Amount:"));
    amountName->setBuddy(m_amount);
    auto *amountRow = new QHBoxLayout;
    amountRow->addWidget(amountName);
    amountRow->addWidget(m_amount);
    amountRow->addWidget(m_paid, 1);
    column()->addLayout(amountRow);
    column()->addWidget(m_fault);

    auto *statementName = new QLabel(tr("&Statement, in English: the supplier and the platform’s people read it"));
    statementName->setWordWrap(true);
    statementName->setBuddy(m_statement);
    column()->addWidget(statementName);
    m_statement->setObjectName(QStringLiteral("statement"));
    m_statement->setAccessibleName(tr("Statement"));
    m_statement->setTabChangesFocus(true);
    m_statement->setMinimumHeight(m_statement->fontMetrics().lineSpacing() * 10);
    column()->addWidget(m_statement);
    auto *anew = quietButton(tr("Write it anew from the facts"), QStringLiteral("draftAnew"));
    m_length->setObjectName(QStringLiteral("length"));
    m_length->setAlignment(Qt::AlignRight);
    auto *below = new QHBoxLayout;
    below->addWidget(anew);
    below->addWidget(m_length, 1);
    column()->addLayout(below);

    connect(m_refundOnly, &QRadioButton::toggled, this, &DisputeClaim::takeOver);
    connect(m_amount, &QLineEdit::textChanged, this, &DisputeClaim::takeOver);
    connect(m_statement, &QPlainTextEdit::textChanged, this, &DisputeClaim::takeOver);
    connect(anew, &QPushButton::clicked, this, [this] {
        m_lastDrafted = drafted();
        m_statement->setPlainText(m_lastDrafted);
    });
}

QString DisputeClaim::drafted() const
{
    if (!session().pair())
        return {};
    const words::MessageFacts facts{
        .supplierOrder = session().order(),
                                    .handling = session().handling(),
                                    .dispute = session().draft,
                                    .customersCause = session().customersCause()};
    const PlaceholderValues values = words::messageValues(facts, MessageLanguage::English);
    const QString own = session().policyDesk().ownText(TemplateKind::SupplierDispute, MessageLanguage::English);
    const QString statement = fill(own, values).text();
    // Half filled it would say less than nothing: then the built-in one, which the facts always fill.
    return statement.isEmpty()
        ? fill(words::builtInText(TemplateKind::SupplierDispute, MessageLanguage::English), values).text()
        : statement;
}

void DisputeClaim::initializePage()
{
    const QScopedValueRollback filling(m_filling, true);
    DisputeDraft &draft = session().draft;
    // What nobody has touched follows the facts; what the merchant wrote stays.
    const QString fresh = drafted();
    if (draft.statement.trimmed().isEmpty() || draft.statement == m_lastDrafted)
        draft.statement = fresh;
    m_lastDrafted = fresh;
    m_amount->setText(draft.claim ? draft.claim->decimal() : QString());
    m_statement->setPlainText(draft.statement);
    (draft.kind == ClaimKind::RefundOnly ? m_refundOnly : m_return)->setChecked(true);
    const bool goodsThere = draft.cause == DisputeCause::NotAsDescribed || draft.cause == DisputeCause::Damaged;
    m_return->setEnabled(goodsThere); // what never came cannot go back
    if (!goodsThere) {
        draft.kind = ClaimKind::RefundOnly;
        m_refundOnly->setChecked(true);
    }
    refresh();
}

bool DisputeClaim::amountIsRead() const
{
    return m_amount->text().trimmed().isEmpty() == !session().draft.claim.has_value();
}

bool DisputeClaim::isComplete() const
{
    const QString statement = session().draft.statement;
    return amountIsRead() && !session().claimFault() && !statement.trimmed().isEmpty()
        && statement.size() <= statementMaxLength && !session().isWorking();
}

void DisputeClaim::submit() { keepAndProceed(DisputeSession::Place::Evidence); }

void DisputeClaim::takeOver()
{
    if (m_filling)
        return;
    DisputeDraft &draft = session().draft;
    draft.kind = m_refundOnly->isChecked() ? ClaimKind::RefundOnly : ClaimKind::ReturnAndRefund;
    const auto &paid = session().order().amount;
    draft.claim = paid ? CancelSession::amountFromText(m_amount->text(), paid->currency()) : std::nullopt;
    draft.statement = m_statement->toPlainText();
    refresh();
    Q_EMIT completeChanged();
}

void DisputeClaim::refresh()
{
    showProblem();
    const auto &paid = session().order().amount;
    const DisputeDraft &draft = session().draft;
    //: beside the field for an amount; %1 is what was paid
    m_paid->setText(paid ? tr("of the %1 you paid").arg(words::money(*paid))
                         : tr("What you paid is not known here: take the amount from the order page."));
    m_amount->setVisible(paid.has_value());
    //: %n is a number of days
    m_returnWarning->setText(
        tr("The return has to be sent within %n days once it is agreed, usually at your cost. Else "
           "the money goes to the supplier.",
           nullptr, session().policies().disputeReturnDays));
    m_returnWarning->setVisible(draft.kind == ClaimKind::ReturnAndRefund);
    QString fault;
    if (!amountIsRead()) {
        fault = tr("This is not an amount.");
    } else if (const auto wrong = session().claimFault()) {
        fault = *wrong == ClaimFault::NoAmount ? tr("Type how much you ask for.")
                                               : tr("Not more than you paid can be asked for.");
    }
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    const int length = int(draft.statement.size());
    //: %1 of %2 characters
    m_length->setText(
        tr("%1 of %2 characters").arg(QLocale().toString(length), QLocale().toString(statementMaxLength)));
}

} // namespace contrordine
