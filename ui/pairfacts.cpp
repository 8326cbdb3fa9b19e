// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pairfacts.h"

#include "models/domain/stakes.h"
#include "models/domain/tracking.h"
#include "ui/factlabels.h"
#include "ui/parts/plain.h"
#include "ui/words/trackingwords.h"
#include "ui/words/words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

/// The goods are with the customer, the money is with the merchant, and nobody has asked for it back: an ordinary sale,
/// of which nothing is lost.
bool isSoldAndDone(const PairDetails &pair)
{
    const Verdict &verdict = pair.row.verdict;
    return verdict.kind == VerdictKind::Closed && !verdict.reasons.contains(Reason::ShopCancelled)
        && !verdict.reasons.contains(Reason::Refunded) && pair.row.openCase.isEmpty();
}

} // namespace

PairFacts::PairFacts(const PairDetails &pair, const QDateTime &now, QVBoxLayout *column, QWidget *parent)
    : m_pair(pair)
    , m_now(now)
    , m_column(column)
    , m_parent(parent)
{
}

void PairFacts::addMoney()
{
    auto *rows = addSection(tr("Money"), m_column, m_parent);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(0, 1);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    rows->addLayout(grid);
    const auto add = [this, grid](const QString &what, const QString &amount, bool weighs = false) {
        const int row = grid->rowCount();
        auto *name = factLabel(what, m_parent);
        auto *value = factLabel(amount, m_parent);
        value->setWordWrap(false);
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        value->setAccessibleName(what + u": "_s + amount);
        if (weighs) {
            strong(name);
            strong(value);
        }
        grid->addWidget(name, row, 0);
        grid->addWidget(value, row, 1);
    };
    add(tr("Received from the customer"), words::money(m_pair.order.received));
    if (m_pair.order.refunded && !m_pair.order.refunded->isZero())
        add(tr("Already refunded"), words::money(m_pair.order.refunded));
    const Stakes stakes = stakesOf(m_pair.sides);
    const VerdictKind kind = m_pair.row.verdict.kind;
    const bool sold = isSoldAndDone(m_pair);
    for (const Stake &stake : stakes.byCurrency) {
        add(sold ? tr("Cost at the supplier") : tr("Paid to the supplier"), words::money(stake.paid));
        if (stake.paid.isZero())
            continue; // nothing is at stake there
        if (kind == VerdictKind::Unknown) {
            // Unknown data promises nothing (R36).
            //: %1 is an amount; said of money that may come back
            add(tr("May come back from the supplier"), tr("%1 at most").arg(words::money(stake.paid)), true);
            continue;
        }
        const Money sure(stake.comesBack.minor() - stake.ifAgreed.minor(), stake.paid.currency());
        if (!sure.isZero())
            add(tr("Comes back from the supplier"), words::money(sure));
        if (!stake.ifAgreed.isZero()) { // R3
            const bool agreedByWord = kind != VerdictKind::AskSupplier
                && m_pair.row.verdict.reasons.contains(Reason::SupplierAgreementUnseen);
            if (agreedByWord)
                add(tr("Comes back from the supplier"), tr("%1, to be confirmed").arg(words::money(stake.ifAgreed)));
            else
                add(tr("Comes back if the supplier agrees"), words::money(stake.ifAgreed));
            add(tr("Out of your own pocket if it ships"),
                words::money(Money(stake.ownPocket.minor() + stake.ifAgreed.minor(), stake.paid.currency())), true);
        } else if (!sold) { // R21
            const bool over = kind == VerdictKind::FinishOnShop || kind == VerdictKind::Closed
                || m_pair.row.verdict.reasons.contains(Reason::Refunded);
            add(stake.comesBack.isZero() && !over ? tr("Lost if you refund everything") : tr("Out of your own pocket"),
                words::money(stake.ownPocket), true);
        }
    }
    if (stakes.byCurrency.isEmpty())
        add(tr("Paid to the supplier"), words::money(std::nullopt));
    if (!stakes.complete)
        rows->addWidget(quiet(factLabel(tr("The cost of a supplier order is not known yet."), m_parent)));
}

void PairFacts::addItems()
{
    if (m_pair.order.lines.isEmpty())
        return;
    auto *rows = addSection(tr("Items"), m_column, m_parent);
    for (const LineItem &item : m_pair.order.lines) {
        //: an item of an order; %1 is how many, %2 its name
        rows->addWidget(factLabel(tr("%1 × %2").arg(QLocale().toString(item.quantity), item.title), m_parent));
        QStringList facts;
        if (item.unitPrice) {
            //: %1 is the price of one piece
            facts.append(tr("%1 each").arg(words::money(*item.unitPrice)));
        }
        if (!item.sku.isEmpty())
            facts.append(item.sku);
        if (item.currentQuantity < item.quantity)
            facts.append(together(tr("%n refunded or removed", nullptr, item.quantity - item.currentQuantity)));
        if (!facts.isEmpty())
            rows->addWidget(quiet(factLabel(facts.join(u" · "_s), m_parent)));
    }
}

void PairFacts::addSupplierOrders(const std::function<void(const SupplierId &)> &askAbout)
{
    if (m_pair.sides.isEmpty())
        return;
    auto *rows = addSection(tr("Supplier orders", "heading"), m_column, m_parent);
    for (const SupplierSide &side : m_pair.sides) {
        const SupplierOrder &order = side.order;
        const QString store = order.storeName;
        rows->addWidget(
            factLabel(store.isEmpty() ? order.id.toString() : store + u" · "_s + order.id.toString(), m_parent));
        if (const SupplierId supplier = supplierId(order.platform, order.storeId, order.storeName);
            !supplier.isEmpty()) {
            QPushButton *about = quietButton(tr("About this supplier…"), u"supplier-"_s + order.id.toString());
            QObject::connect(about, &QPushButton::clicked, m_parent, [askAbout, supplier] { askAbout(supplier); });
            rows->addWidget(about);
        }
        QStringList facts;
        if (order.asOf.isValid()) {
            facts.append(words::status(order.stage));
            if (order.amount)
                facts.append(words::money(*order.amount));
        }
        facts.append(words::factSource(order.source, words::age(order.asOf, m_now)));
        for (const Parcel &parcel : order.parcels) {
            const ParcelProgress progress = progressOf(parcel, Policies(), m_now);
            //: %1 is the number of a parcel, %2 where it is: "on its way"
            facts.append(tr("tracking %1: %2").arg(parcel.number, words::parcelPlaceShort(progress.place)));
        }
        if (isParcelUnknown(order))
            facts.append(words::parcelUnknown());
        for (const Link &link : m_pair.links) {
            if (link.supplierOrder == order.id && link.isActive()) {
                //: %1 says where the link was found: the order's note, your own hand, …
                facts.append(tr("linked by: %1").arg(words::linkSource(link.source)));
            }
        }
        rows->addWidget(quiet(factLabel(facts.join(u" · "_s), m_parent)));
    }
    for (const Link &link : m_pair.links) {
        if (link.isActive() || link.replacedBy.isEmpty())
            continue;
        //: %1 and %2 are supplier order numbers
        rows->addWidget(quiet(factLabel(
            tr("%1 was replaced by %2").arg(link.supplierOrder.toString(), link.replacedBy.toString()), m_parent)));
    }
}

void PairFacts::addShopSide()
{
    const Order &order = m_pair.order;
    QStringList said; // only what is there: most orders have nothing of it
    for (const FulfillmentOrder &one : order.fulfillmentOrders) {
        const bool ordinary = one.request.value == RequestStatus::Unsubmitted && one.holds.isEmpty();
        const bool over = one.status.value == WorkStatus::Closed || one.status.value == WorkStatus::Cancelled;
        if (over || (ordinary && takeBackOf(one) == TakeBack::NotNeeded))
            continue;
        const QString where = one.location.isEmpty() ? tr("Place unknown") : one.location;
        //: %1 is a place that ships, %2 how far it is: "requested, not accepted yet"
        said.append(tr("Shipping, %1: %2").arg(where, words::fulfillment(one)));
        for (const FulfillmentHold &hold : one.holds)
            said.append(words::hold(hold));
    }
    if (m_pair.row.verdict.reasons.contains(Reason::FulfillmentHidden))
        said.append(words::reason(Reason::FulfillmentHidden));
    for (const OrderReturn &one : order.returnList) {
        //: %1 is the name of a return, %2 how far it is: "open", %3 "2 items"
        said.append(tr("Return %1: %2, %3")
                        .arg(one.name, words::orderReturn(one), together(tr("%n items", nullptr, one.quantity))));
    }
    for (const PaymentDispute &one : order.disputes)
        said.append(words::dispute(one));
    said.append(words::risk(order.risk));
    if (!order.tags.isEmpty()) {
        //: %1 is a list of tags
        said.append(tr("Tags: %1").arg(order.tags.join(u", "_s)));
    }
    if (!order.note.trimmed().isEmpty()) {
        //: %1 is what the merchant or the customer wrote
        said.append(tr("Note: %1").arg(order.note.trimmed()));
    }
    said.removeAll(QString());
    if (said.isEmpty())
        return;
    auto *rows = addSection(tr("On the shop", "heading"), m_column, m_parent);
    for (const QString &one : std::as_const(said)) {
        auto *row = factLabel(one, m_parent);
        row->setObjectName(u"shopSide"_s);
        rows->addWidget(row);
    }
}

} // namespace contrordine
