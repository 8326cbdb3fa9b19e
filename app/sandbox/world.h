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
    qint64 price = 0; ///< minor units
};

struct WorldTransaction {
    QString id;
    QString kind; ///< SALE, AUTHORIZATION, REFUND, VOID
    QString status = QStringLiteral("SUCCESS");
    QString gateway = QStringLiteral("shopify_payments");
    bool manual = false;
    qint64 amount = 0;
    QString parent;
};

struct WorldRefund {
    QString id;
    QDateTime at;
    qint64 amount = 0;
    QString note;
    QString key; ///< idempotency key
    QJsonObject input; ///< as it came, to tell a repeat from another intent
    bool shipping = false; ///< gives the shipping back
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
    QString currency = QStringLiteral("EUR");
    QString firstName;
    QString lastName;
    QString email;
    QString country;
    QString note;
    QStringList tags;
    QList<std::pair<QString, QString>> attributes;
    QList<WorldLine> lines;
    qint64 shipping = 0;
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
    qint64 valueOf(const QJsonArray &refundLineItems) const; ///< what pieces of its lines were sold for
};

/// Why Shopify does not do something.
struct WorldRefusal {
    QString code; ///< may be empty
    QString message;
};

/// A cancellation as Shopify runs it: taken at once, done by a job a little later.
struct WorldJob {
    QString id; ///< number behind gid://shopify/Job/ and …/OrderCancelJobResult/
    QString order; ///< gid
    QDateTime dueAt;
    QJsonObject arguments;
    bool done = false;
    QString failure; ///< message; empty = it worked
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

    /// Shopify's orderCancel: the job's number, or Shopify's sentence why not.
    tl::expected<QString, QString> cancelOrder(const QDateTime &now, const QString &gid, const QJsonObject &arguments);
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

    const WorldShopOrder *order(const QString &gid) const;
    QList<const WorldShopOrder *> orders() const;
    int orderCount() const { return static_cast<int>(m_orders.size()); }
    const WorldSupplierOrder *supplierOrder(const QString &id) const;
    QList<const WorldSupplierOrder *> supplierOrders() const;
    const WorldStore &storeOf(const WorldSupplierOrder &order) const;
    const WorldJob *job(const QString &id) const;
    const QList<LedgerEntry> &ledger() const { return m_ledger; }
    bool mayRequestCancel(const WorldSupplierOrder &order) const;

    /// Requests taken so far, to be played again on a world of the same options.
    const QJsonArray &log() const { return m_log; }
    void replay(const QJsonArray &log);

private:
    friend class SceneBuilder;

    QString refusalToCancel(const WorldShopOrder &order) const;
    void runJob(WorldJob &job);
    void answerRequest(WorldSupplierOrder &order, const QDateTime &at);
    std::pair<WorldShopOrder *, WorldFulfillment *> fulfillment(const QString &gid);
    QString replaceFulfillment(WorldShopOrder &order, WorldFulfillment &closed, const QDateTime &at);
    void answerForService(WorldShopOrder &order, WorldFulfillment &one, const QDateTime &at);
    void advanceServices(const QDateTime &now);
    bool replayBeside(const QString &what, const QDateTime &at, const QJsonObject &entry);
    void cancelAtSupplier(WorldSupplierOrder &order, const QDateTime &at);
    WorldRefund &book(WorldShopOrder &order, qint64 amount, const QDateTime &at, const QString &note);
    QString newNumber() { return QString::number(++m_lastNumber); }

    SandboxShop m_shop;
    QList<WorldStore> m_stores;
    QMap<qint64, WorldShopOrder> m_orders;
    QMap<QString, WorldSupplierOrder> m_supplierOrders;
    QMap<QString, WorldJob> m_jobs;
    QList<LedgerEntry> m_ledger;
    QJsonArray m_log;
    qint64 m_lastNumber = 7000000000;
    std::chrono::milliseconds m_supplierAnswersAfter;
};

} // namespace contrordine
