// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/fulfillment.h"
#include "app/sandbox/sandbox.h"
#include "models/domain/money.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <random>

namespace contrordine
{

/// What a supplier does when asked to cancel.
enum class Temperament { Accepts, Refuses, Silent, Ships };

struct WorldStore {
    QString id;
    QString name;
    Temperament temperament = Temperament::Accepts;
};

struct WorldLine {
    QString id;
    QString title;
    QString sku;
    int quantity = 1;
    int currentQuantity = 1;
    int unfulfilled = 1;
    qint64 price = 0; ///< of one piece, in minor units, before discounts
    qint64 discount = 0; ///< on all pieces together
    qint64 tax = 0; ///< on all pieces together; in the price, or on top of it (taxesIncluded)
    qint64 duty = 0; ///< import duties on all pieces together, on top
    qint64 dutyRefunded = 0;
};

struct WorldTransaction {
    QString id;
    QString kind; ///< SALE, AUTHORIZATION, REFUND, VOID
    QString status = QStringLiteral("SUCCESS");
    QString gateway = QStringLiteral("shopify_payments");
    bool manual = false;
    qint64 amount = 0;
    QString parent;
    QString account; ///< "•••• 4242"
};

/// A part of a refund and the payment it goes back to.
struct WorldPart {
    QString parent; ///< transaction; empty = new store credit
    qint64 amount = 0;
};

struct WorldLocation {
    QString id;
    QString name;
    bool isActive = true;
    bool servesOnline = true;
};

/// Why Shopify says no.
struct WorldRefusal {
    QString code; ///< of orderCancel; refundCreate has none
    QString message;
};

struct WorldRefund {
    QString id;
    QDateTime at;
    qint64 amount = 0;
    QString note;
    QString key; ///< idempotency key
    QJsonObject input; ///< as it came, to tell a repeat from another intent
    qint64 shipping = 0; ///< of the amount, what is for shipping
    QStringList transactions;
};

struct WorldShopOrder {
    qint64 number = 0; ///< of the id
    QString name;
    QDateTime createdAt;
    QDateTime updatedAt;
    QDateTime cancelledAt;
    QString cancelReason;
    QString staffNote;
    QString financial = QStringLiteral("PAID");
    QString fulfillment = QStringLiteral("UNFULFILLED");
    QString returns = QStringLiteral("NO_RETURN");
    QString currency = QStringLiteral("EUR"); ///< the customer's; the shop's is the euro
    bool taxesIncluded = true;
    bool hasCustomer = true;
    bool isBusiness = false; ///< bought by a company (B2B)
    QString location = QStringLiteral("1"); ///< where it is to be sent from
    QString firstName;
    QString lastName;
    QString email;
    QString country;
    QString note;
    QStringList tags;
    QList<std::pair<QString, QString>> attributes;
    QList<WorldLine> lines;
    qint64 shipping = 0; ///< with its tax, whatever taxesIncluded says
    qint64 shippingTax = 0;
    QList<WorldTransaction> transactions;
    QList<WorldRefund> refunds;
    QString trackingNumber;
    QList<WorldFulfillment> fulfillments;
    Temperament service = Temperament::Accepts; ///< of whoever ships it, when asked to stop
    QList<WorldReturn> openReturns;
    QList<WorldDispute> disputes;
    QString risk = QStringLiteral("NONE");
    QString log; ///< metafield contrordine.log

    QString displayFulfillment() const; ///< with the holds that are on all of it
    QString logDigest() const; ///< empty = no log
    QString gid() const { return QStringLiteral("gid://shopify/Order/%1").arg(number); }
    qint64 total() const;
    qint64 received() const;
    qint64 refunded() const;
    WorldLine *line(const QString &gid); ///< null = not of this order
    qint64 shippingLeft() const; ///< of the shipping paid, what no refund has given back
    qint64 left() const { return received() - refunded(); }
    qint64 totalTax() const;
    qint64 dutiesLeft() const;
    /// What pieces were sold for, with discounts and taxes, to the last unit: all pieces of a line, in whatever
    /// portions, come to what the line cost.
    qint64 valueOf(const QJsonArray &refundLineItems) const;
    qint64 taxOf(const QJsonArray &refundLineItems) const;
    qint64 dutiesOf(const QJsonArray &refundDuties, const QJsonArray &refundLineItems) const;
    /// What each payment can still give back, in the order they were made.
    QList<WorldPart> refundableParts() const;
    /// An amount over its payments, from the first on.
    QList<WorldPart> split(qint64 amount) const;
    bool mayHaveStoreCredit() const { return hasCustomer && !isBusiness; }
    /// Lines as refundLineItems that name everything left.
    QJsonArray everything() const;
};

/// The shop's currency; every amount has a figure in it beside the customer's.
QString worldShopCurrency();
qint64 inShopCurrency(qint64 minor, const QString &currency);

/// A cancellation as Shopify runs it: taken at once, done by a job a little later.
struct WorldJob {
    QString id; ///< number behind gid://shopify/Job/ and …/OrderCancelJobResult/
    QString order; ///< gid
    QDateTime dueAt;
    QJsonObject arguments;
    bool done = false;
    WorldRefusal failure; ///< no message = it worked
};

struct WorldParcel {
    QString number;
    QString carrier;
    QList<std::pair<QDateTime, QString>> events; ///< newest first
};

struct WorldSupplierOrder {
    /// The platform closes what is not paid by then; the real one gives each order a time of its own, 12 days at most.
    static constexpr std::chrono::seconds payWithin = std::chrono::days(12);

    QString id;
    QString store;
    QString status; ///< AliExpress's word
    QDateTime createdAt;
    QDateTime paidAt;
    QString productId;
    QString title;
    int quantity = 1;
    qint64 amount = 0; ///< minor units
    QString currency = QStringLiteral("USD");
    bool cancelled = false; ///< child lines ended by cancellation
    QDateTime cancelRequestedAt;
    QString message; ///< what the supplier wrote back
    QDateTime disputeOpenedAt;
    bool disputeRefused = false; ///< by the supplier: the platform decides
    QList<WorldParcel> parcels;
    std::optional<Temperament> temperament; ///< when it differs from its store's
};

/// What both platforms know, and how it changes. Pure state: time comes in as a value, chance from the seed, so that
/// the same seed, start and requests give the same world. That is how it is kept between runs: the requests are logged,
/// and played again.
class World
{
public:
    explicit World(const SandboxOptions &options);

    const SandboxShop &shop() const { return m_shop; }
    void renameShop(const QString &domain) { m_shop.domain = domain; }

    /// What has come due by now: jobs, suppliers' answers.
    void advanceTo(const QDateTime &now);

    /// Shopify's orderCancel: the job's number, or why not.
    tl::expected<QString, WorldRefusal> cancelOrder(const QDateTime &now, const QString &gid,
                                                    const QJsonObject &arguments);
    /// Shopify's refundCreate; the refund's id or the sentence why not. The same key with the same input answers the
    /// first refund.
    tl::expected<QString, QString> refund(const QDateTime &now, const QString &key, const QJsonObject &input);
    /// Shopify's fulfillmentOrderCancel: the number of the fulfillment order that takes its place.
    tl::expected<QString, WorldRefusal> cancelFulfillment(const QDateTime &now, const QString &gid);
    /// Shopify's fulfillmentOrderSubmitCancellationRequest; the service answers later, by its temperament.
    tl::expected<QString, WorldRefusal> requestFulfillmentCancel(const QDateTime &now, const QString &gid);
    tl::expected<QString, WorldRefusal> holdFulfillment(const QDateTime &now, const QString &gid,
                                                        const QJsonObject &input);
    /// Without ids, all of them, as at Shopify.
    tl::expected<QString, WorldRefusal> releaseFulfillment(const QDateTime &now, const QString &gid,
                                                           const QJsonArray &holds);
    tl::expected<QString, QString> changeTags(const QDateTime &now, const QString &gid, const QJsonArray &tags,
                                              bool add);
    /// Shopify's metafieldsSet for our log; refused when compareDigest is not the present one.
    tl::expected<QString, WorldRefusal> writeLog(const QDateTime &now, const QJsonObject &field);
    void setService(const QString &gid, Temperament temperament); ///< not kept between runs

    /// The buyer presses Cancel on the order's page. Empty, or the sentence the page shows.
    QString requestSupplierCancel(const QDateTime &now, const QString &id);
    /// The buyer opens a dispute on the order's page. Empty, or the sentence the page shows.
    QString openDispute(const QDateTime &now, const QString &id);

    const WorldShopOrder *order(const QString &gid) const;
    QList<const WorldShopOrder *> orders() const;
    int orderCount() const { return static_cast<int>(m_orders.size()); }
    const WorldSupplierOrder *supplierOrder(const QString &id) const;
    QList<const WorldSupplierOrder *> supplierOrders() const;
    const WorldStore &storeOf(const WorldSupplierOrder &order) const;
    const WorldJob *job(const QString &id) const;
    const QList<LedgerEntry> &ledger() const { return m_ledger; }
    bool mayRequestCancel(const WorldSupplierOrder &order) const;
    bool mayOpenDispute(const WorldSupplierOrder &order) const;

    const QList<WorldLocation> &locations() const { return m_locations; }
    const WorldLocation *location(const QString &id) const; ///< null = none of the shop's

    /// Takes a user right ("refund_orders", "refund_to_store_credit") or an access scope ("read_locations") from the
    /// app, or lets a payment provider decline what goes back ("pay:shopify_payments"). For this run only.
    void deny(const QString &right) { m_denied.insert(right); }
    bool isDenied(const QString &right) const { return m_denied.contains(right); }

    /// Requests taken so far, to be played again on a world of the same options.
    const QJsonArray &log() const { return m_log; }
    void replay(const QJsonArray &log);

private:
    friend class SceneBuilder;

    WorldRefusal refusalToCancel(const WorldShopOrder &order, const QJsonObject &arguments, const QDateTime &at) const;
    QString refusalToRefund(const WorldShopOrder &order, const QJsonObject &input, const QDateTime &at) const;
    QString refusalToRestock(const WorldShopOrder &order, const QJsonArray &refundLineItems) const;
    void restock(const WorldShopOrder &order, const QString &location, int pieces, const QDateTime &at);
    void runJob(WorldJob &job);
    void answerRequest(WorldSupplierOrder &order, const QDateTime &at);
    std::pair<WorldShopOrder *, WorldFulfillment *> fulfillment(const QString &gid);
    QString replaceFulfillment(WorldShopOrder &order, WorldFulfillment &closed, const QDateTime &at);
    void answerForService(WorldShopOrder &order, WorldFulfillment &one, const QDateTime &at);
    void advanceServices(const QDateTime &now);
    bool replayBeside(const QString &what, const QDateTime &at, const QJsonObject &entry);
    void answerDispute(WorldSupplierOrder &order, const QDateTime &at);
    void decideDispute(WorldSupplierOrder &order, const QDateTime &at);
    void ship(WorldSupplierOrder &order, const QDateTime &at);
    void cancelAtSupplier(WorldSupplierOrder &order, const QDateTime &at);
    WorldRefund &book(WorldShopOrder &order, const QList<WorldPart> &parts, const QDateTime &at, const QString &note);
    QString newNumber() { return QString::number(++m_lastNumber); }

    SandboxShop m_shop;
    QList<WorldStore> m_stores;
    QMap<qint64, WorldShopOrder> m_orders;
    QMap<QString, WorldSupplierOrder> m_supplierOrders;
    QMap<QString, WorldJob> m_jobs;
    QList<WorldLocation> m_locations{{QStringLiteral("1"), QStringLiteral("Magazzino Prato"), true, true},
                                     {QStringLiteral("2"), QStringLiteral("Negozio Firenze"), true, false},
                                     {QStringLiteral("3"), QStringLiteral("Deposito chiuso"), false, true}};
    QSet<QString> m_denied;
    QList<LedgerEntry> m_ledger;
    QJsonArray m_log;
    qint64 m_lastNumber = 7000000000;
    std::chrono::milliseconds m_supplierAnswersAfter;
};

} // namespace contrordine
