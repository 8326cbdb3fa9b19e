// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/refundoffer.h"

#include "ui/parts/plain.h"
#include "ui/wizards/cancelsession.h"
#include "ui/wizards/creditexpiry.h"
#include "ui/wizards/ratefields.h"
#include "ui/wizards/refundfigures.h"
#include "ui/wizards/suppliersides.h"
#include "ui/words/causewords.h"
#include "ui/words/refundwords.h"
#include "ui/words/words.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace contrordine
{

namespace
{

constexpr std::chrono::milliseconds gatherChanges(250);
constexpr int indent = 24;

} // namespace

RefundOffer::RefundOffer(RefundSession &session, QWidget *parent)
    : RefundPage(session, tr("What do you offer the customer?"), Facts::Shown, parent)
    , m_list(new QVBoxLayout)
    , m_group(new QButtonGroup(this))
    , m_own(new QRadioButton(tr("&Another amount:")))
    , m_amount(new QLineEdit)
    , m_fault(plainLabel())
    , m_asCredit(new QCheckBox(tr("As store credit instead of money")))
    , m_expiry(new CreditExpiry(session.calendar(), session.now()))
    , m_noCredit(plainLabel())
    , m_notify(new QCheckBox(tr("Tell the customer by e-mail")))
    , m_note(new QLineEdit)
    , m_figures(new RefundFigures)
    , m_sides(new SupplierSides)
    , m_rates(new RateFields)
{
    setObjectName(QStringLiteral("refundOffer"));
    m_list->setSpacing(2);
    column()->addLayout(m_list);
    m_own->setObjectName(QStringLiteral("own"));
    m_group->addButton(m_own);
    m_amount->setObjectName(QStringLiteral("other"));
    m_amount->setAccessibleName(tr("Another amount"));
    m_amount->setMaximumWidth(m_amount->fontMetrics().averageCharWidth() * 18);
    m_fault->setObjectName(QStringLiteral("otherFault"));
    m_fault->setContentsMargins(indent, 0, 0, 0);
    m_asCredit->setObjectName(QStringLiteral("storeCredit"));
    m_noCredit->setObjectName(QStringLiteral("noStoreCredit"));
    auto *ownRow = new QHBoxLayout;
    ownRow->addWidget(m_own);
    ownRow->addWidget(m_amount);
    ownRow->addStretch();
    column()->addLayout(ownRow);
    column()->addWidget(m_fault);
    auto *creditRow = new QHBoxLayout;
    creditRow->setContentsMargins(indent, 0, 0, 0);
    creditRow->addWidget(m_asCredit);
    creditRow->addStretch();
    column()->addLayout(creditRow);
    column()->addWidget(m_expiry);
    column()->addWidget(m_noCredit);

    column()->addWidget(m_figures);
    column()->addWidget(m_sides);
    column()->addWidget(m_rates);
    m_notify->setObjectName(QStringLiteral("notify"));
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setPlaceholderText(tr("Note for you and your staff (optional)"));
    m_note->setAccessibleName(tr("Note for you and your staff"));
    m_note->setMaxLength(refundNoteMaxLength - refundMarkLength);
    column()->addWidget(m_notify);
    column()->addWidget(m_note);

    m_ask.setSingleShot(true);
    m_ask.setInterval(gatherChanges);
    connect(&m_ask, &QTimer::timeout, this, [this] {
        if (isCurrent())
            this->session().ask();
    });
    connect(m_own, &QRadioButton::toggled, this, [this](bool own) {
        if (own)
            choose({});
    });
    connect(m_amount, &QLineEdit::textChanged, this, [this] {
        if (!m_filling)
            m_own->setChecked(true);
        takeOver();
    });
    connect(m_asCredit, &QCheckBox::toggled, this, [this](bool credit) {
        if (m_filling)
            return;
        this->session().draft.to = credit ? RefundTo::StoreCredit : RefundTo::PaymentMethods;
        askSoon();
    });
    connect(m_expiry, &CreditExpiry::changed, this, &RefundOffer::takeOver);
    connect(m_notify, &QCheckBox::toggled, this, &RefundOffer::takeOver);
    connect(m_note, &QLineEdit::textChanged, this, &RefundOffer::takeOver);
    connect(m_rates, &RateFields::rateGiven, this,
            [this](const ExchangeRate &rate) { this->session().saveRate(rate); });
    connect(m_rates, &RateFields::fileGiven, this, [this](const QString &file) { this->session().importRates(file); });
}

void RefundOffer::initializePage()
{
    const QScopedValueRollback filling(m_filling, true);
    const RefundDraft &draft = session().draft;
    buildProposals();
    m_amount->setText(draft.amount ? draft.amount->decimal().replace(QLatin1Char('.'), QLocale().decimalPoint())
                                   : QString());
    m_asCredit->setChecked(draft.to == RefundTo::StoreCredit);
    m_expiry->setExpiresAt(draft.creditExpiresAt);
    const bool canNotify = session().pair() && session().pair()->order.canNotifyCustomer;
    m_notify->setChecked(draft.notifyCustomer && canNotify);
    m_notify->setEnabled(canNotify);
    m_note->setText(draft.note);
    session().forgetWay();
    m_ask.start();
    refresh();
}

/// One radio button and its reason for each proposal that the cause, and the shop, allow.
void RefundOffer::buildProposals()
{
    const QList<Offer> offers = session().offers();
    QList<Offer> shown;
    for (const Proposal &one : std::as_const(m_proposals))
        shown.append(one.offer);
    if (shown != offers) {
        for (const Proposal &one : std::as_const(m_proposals)) {
            delete one.choice;
            delete one.reason;
        }
        m_proposals.clear();
        for (const Offer &offer : offers) {
            auto *choice = new QRadioButton;
            choice->setObjectName(QStringLiteral("offer-%1-%2").arg(code(offer.kind)).arg(offer.percent));
            auto *reason = plainLabel(words::offerReason(offer));
            reason->setContentsMargins(indent, 0, 0, 8);
            m_group->addButton(choice);
            m_list->addWidget(choice);
            m_list->addWidget(reason);
            m_proposals.append({offer, choice, reason});
            connect(choice, &QRadioButton::toggled, this, [this, offer](bool chosen) {
                if (chosen)
                    choose(offer);
            });
        }
    }
    const QScopedValueRollback filling(m_filling, true);
    const auto &chosen = session().draft.offer;
    m_group->setExclusive(false); // none may be chosen yet
    for (const Proposal &one : std::as_const(m_proposals))
        one.choice->setChecked(chosen && *chosen == one.offer);
    m_own->setChecked(!chosen && (session().draft.amount || session().isPieceless()));
    m_group->setExclusive(true);
}

bool RefundOffer::isComplete() const
{
    return session().decision().has_value() && !session().isWorking() && !m_ask.isActive();
}

void RefundOffer::choose(const std::optional<Offer> &offer)
{
    if (m_filling)
        return;
    RefundDraft &draft = session().draft;
    draft.offer = offer;
    if (offer)
        draft.to = offer->kind == OfferKind::Credit ? RefundTo::StoreCredit : RefundTo::PaymentMethods;
    else
        draft.to = m_asCredit->isChecked() ? RefundTo::StoreCredit : RefundTo::PaymentMethods;
    if (offer)
        draft.amount.reset();
    askSoon();
}

void RefundOffer::askSoon()
{
    session().forgetWay();
    m_ask.start();
    takeOver();
}

void RefundOffer::takeOver()
{
    if (m_filling)
        return;
    RefundDraft &draft = session().draft;
    if (!draft.offer && session().pair() && session().pair()->order.total)
        draft.amount = CancelSession::amountFromText(m_amount->text(), session().pair()->order.total->currency());
    draft.creditExpiresAt = draft.to == RefundTo::StoreCredit ? m_expiry->expiresAt() : QDateTime();
    draft.notifyCustomer = m_notify->isChecked();
    draft.note = m_note->text().trimmed();
    refresh();
    Q_EMIT completeChanged();
}

void RefundOffer::refresh()
{
    showProblem();
    if (session().offers().size() != m_proposals.size())
        buildProposals(); // the shop has said whether there is store credit
    for (const Proposal &one : std::as_const(m_proposals)) {
        const auto amount = session().amountOf(one.offer);
        one.choice->setText(words::offerTitle(one.offer, amount));
        one.choice->setEnabled(amount.has_value() || !session().pieces());
    }
    const bool own = m_own->isChecked();
    const bool credit = session().options() && session().options()->storeCredit == RefundOptions::StoreCredit::Possible;
    m_asCredit->setVisible(own && credit);
    m_expiry->setVisible(session().draft.to == RefundTo::StoreCredit);
    m_noCredit->setText(session().options() ? words::noStoreCredit(session().options()->storeCredit) : QString());
    m_noCredit->setVisible(!m_noCredit->text().isEmpty());
    showOwnFault();
    showFigures();
}

void RefundOffer::showOwnFault()
{
    QString fault;
    const auto &draft = session().draft;
    const auto &way = session().way();
    if (m_own->isChecked() && !m_amount->text().trimmed().isEmpty() && way) {
        const auto byMaximum = draft.amount ? draft.amount->compare(way->maximum) : std::nullopt;
        if (!draft.amount || draft.amount->isZero())
            fault = tr("Write an exact amount, for example %1.").arg(words::money(way->maximum));
        else if (!byMaximum || *byMaximum > 0)
            fault = tr("At most %1 can still be refunded.").arg(words::money(way->maximum));
    }
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

void RefundOffer::showFigures()
{
    const auto decision = session().decision();
    const auto gives = session().gives();
    RefundFigures::Figures figures;
    const bool asking = session().isAsking() || m_ask.isActive();
    figures.amount =
        asking ? tr("asking the shop…") : words::money(decision ? std::optional(decision->amount) : std::nullopt);
    const auto &pair = session().pair();
    figures.left = session().way() ? std::optional(session().way()->maximum)
        : pair                     ? refundable(pair->order)
                                   : std::nullopt;
    if (decision) {
        const bool byPieces = !decision->wish.isEmpty();
        figures.inShop = byPieces ? session().way()->suggestedInShop : std::nullopt;
        figures.tax = byPieces ? session().way()->tax : std::nullopt;
        figures.consequences = consequences();
    }
    m_figures->show(figures);
    const auto balance = gives ? std::optional(session().balance(*gives)) : std::nullopt;
    m_sides->setVisible(balance.has_value());
    if (balance)
        m_sides->show(*gives, *balance, session().today());
    showRates(balance);
}

/// Only where the supplier is paid in another currency than the customer.
void RefundOffer::showRates(const std::optional<RefundBalance> &balance)
{
    const auto gives = session().gives();
    std::optional<Currency> other;
    if (balance) {
        for (const RefundBalance::Side &side : balance->suppliers) {
            const bool counts = !side.expected.isZero() || !side.claimable.isZero();
            const bool missing = balance->rateMissing.contains(side.paid.currency());
            if (counts && side.paid.currency() != gives->currency() && (!other || missing))
                other = side.paid.currency();
        }
    }
    m_rates->setVisible(other.has_value());
    if (other)
        m_rates->setCurrencies(gives->currency(), *other, session().today());
    m_rates->setFree(!session().isWorking());
    m_rates->say(session().lastImport() ? words::ratesRead(*session().lastImport()) : QString());
}

void RefundOffer::submit() { keepAndProceed(RefundSession::Place::Summary); }

} // namespace contrordine
