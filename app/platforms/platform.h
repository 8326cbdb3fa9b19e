// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/action.h"
#include "models/domain/cancelcase.h"
#include "models/domain/order.h"
#include "models/domain/refundproposal.h"
#include "models/domain/supplierorder.h"

#include <QCoroTask>
#include <QUrl>

namespace contrordine
{

template <class T>
using Task = QCoro::Task<Result<T>>;

/// How a platform lets something be done (design, decision 9). Wizards ask this; they do not know platform names.
enum class Support {
    ByApi, ///< we do it
    Assisted, ///< the right page in the browser, the right text on the clipboard, the merchant's word
    None,
};

/// What the program does with a shop, each as far as the shop's permissions let it.
enum class ShopFeature { ReadOrders, OlderOrders, CustomerNames, Fulfillment, Returns, Stock, CancelAndRefund };

struct FeatureAccess {
    ShopFeature feature = ShopFeature::ReadOrders;
    QStringList missingScopes; ///< as the platform calls them; empty = it works

    friend bool operator==(const FeatureAccess &, const FeatureAccess &) = default;
};

struct ShopInfo {
    QString id; ///< stays when the shop is renamed
    QString domain; ///< "name.myshopify.com", as the shop calls itself today
    QString name;
    QString currency;
    QStringList grantedScopes;
    QStringList missingScopes; ///< of those the program cannot do without
    QList<FeatureAccess> features;
    QString apiVersion; ///< that answered
};

/// Which version of its interface a platform answers with.
struct ApiStanding {
    QString asked; ///< the version this program was written for
    QString answered; ///< by the last answer; empty = none yet
    QString deprecated; ///< what the platform says will go away, of what we use; empty = nothing

    /// The platform has moved on: its answers may hold what this program does not understand.
    bool isOvertaken() const { return !answered.isEmpty() && answered != asked; }
    friend bool operator==(const ApiStanding &, const ApiStanding &) = default;
};

/// An order of a page that cannot be understood; what we knew of it stays as it was, and as old as it was.
struct UnreadableOrder {
    QString name; ///< "#1001", else its id; empty when it told neither
    Error error;
};

struct OrderPage {
    QList<Order> orders;
    QList<UnreadableOrder> unreadable; ///< the rest is read all the same
    QString nextCursor; ///< empty = last page
    int requests = 0;
    qint64 costPoints = 0; ///< as the platform charged
};

/// What reading the platform says about an action.
struct Settlement {
    ActionState state = ActionState::Unknown; ///< Confirmed, Refused, or Unknown = not visible yet
    QString errorCode; ///< with Unknown: why it should end as refused when it never shows
    QString platformMessage;
    QJsonObject receipt;
    std::optional<Order> order; ///< as read
    bool underWay = false; ///< the platform itself says that it is still at it: not to be called undone, however late
};

class OrderHistory;

/// The shop's side. One object is one connected shop. Methods never block; an object must outlive the tasks it started.
class ShopPlatform
{
public:
    virtual ~ShopPlatform() = default;

    virtual QString platformName() const = 0; ///< proper name for the screen: "Shopify"
    virtual QString account() const = 0; ///< key of its sync cursor: "shopify:name.myshopify.com"
    virtual Support cancelSupport() const = 0;
    virtual Support refundSupport() const = 0;
    virtual QUrl orderPage(const OrderId &id) const = 0; ///< the order in the shop's admin

    virtual Task<ShopInfo> check() = 0; ///< who am I, what may I do
    virtual ApiStanding apiStanding() const { return {}; }
    /// By how much this computer's clock is ahead of the platform's, by its last answer; nothing before one.
    virtual std::optional<std::chrono::seconds> clockAhead() const { return {}; }
    /// Orders changed since an instant, oldest change first; cursor from the previous page or empty.
    virtual Task<OrderPage> ordersUpdatedSince(QDateTime since, QString cursor) = 0;
    virtual Task<Order> order(OrderId id) = 0; ///< read now (R36)
    /// For platforms that can hand over all orders in one go; see orderhistory.h. Pages are all there is without.
    virtual OrderHistory *history() { return nullptr; }
    /// What a wish would come to; without one, everything that is left.
    virtual Task<RefundProposal> proposeRefund(OrderId id, std::optional<RefundWish> wish, RefundTo to) = 0;
    virtual Task<RefundOptions> refundOptions(OrderId id) = 0;
    /// Sends a journalled action once, never twice. Success means taken, not done: settle() says when it shows.
    virtual Task<QJsonObject> perform(Action action) = 0;
    virtual Task<Settlement> settle(Action action) = 0; ///< reads only
};

struct SupplierCapabilities {
    Support requestCancellation = Support::Assisted;
    Support messageSupplier = Support::Assisted;
    Support openDispute = Support::Assisted;
    Support readOrder = Support::ByApi; ///< None without an API key: the merchant's word and imports remain (R37)
};

/// The supplier's side. Same promises as ShopPlatform.
class SupplierPlatform
{
public:
    virtual ~SupplierPlatform() = default;

    virtual QString platform() const = 0; ///< key: "aliexpress"
    virtual QString platformName() const = 0; ///< proper name for the screen: "AliExpress"
    virtual SupplierCapabilities capabilities() const = 0;
    virtual QUrl orderPage(const SupplierOrderId &id) const = 0; ///< the only place with the Cancel button
    virtual QUrl messagePage(const SupplierOrderId &id) const = 0;

    virtual Task<void> check() = 0; ///< are key and token good?
    virtual int callsPerMinute() const { return 0; } ///< at most; 0 = as many as it answers
    virtual QDateTime authorizedUntil() const
    {
        return {};
    } ///< then the merchant must authorize again; invalid = unknown
    virtual Task<SupplierOrder> order(SupplierOrderId id) = 0; ///< with its parcels; read now
};

} // namespace contrordine
