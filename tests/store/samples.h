// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <QTemporaryDir>
#include <QtTest>
#include <atomic>

namespace contrordine::test
{

using namespace Qt::Literals::StringLiterals;

/// A clock the test sets, read by the store's own threads too.
class SetClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC); }
    void set(const QDateTime &now) { m_now = now.toMSecsSinceEpoch(); }

private:
    std::atomic<qint64> m_now = QDateTime(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch(); // a Tuesday
};

inline QDateTime utc(int year, int month, int day, int hour = 0, int minute = 0, int msec = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, 0, msec), Qt::UTC);
}

inline Money money(qint64 minor, QStringView currency) { return Money(minor, Currency::fromCode(currency).value()); }

inline OrderId gid(int number) { return OrderId(u"gid://shopify/Order/%1"_s.arg(number)); }

inline Order paidOrder(int number)
{
    Order order;
    order.id = gid(number);
    order.shop = u"demo.myshopify.com"_s;
    order.name = u"#%1"_s.arg(number);
    order.createdAt = utc(2026, 3, 9, 10).addSecs(number);
    order.updatedAt = utc(2026, 3, 9, 11);
    order.financial = {FinancialStatus::Paid, u"PAID"_s};
    order.fulfillment = {FulfillmentStatus::Unfulfilled, u"UNFULFILLED"_s};
    order.returns = {ReturnStatus::NoReturn, u"NO_RETURN"_s};
    order.customer = u"Customer %1"_s.arg(number);
    order.total = money(4990, u"EUR");
    order.received = money(4990, u"EUR");
    order.refunded = money(0, u"EUR");
    order.asOf = utc(2026, 3, 10, 11);
    return order;
}

inline SupplierOrderId supplierNumber(int number)
{
    return SupplierOrderId(u"81%1"_s.arg(number, 14, 10, QLatin1Char('0')));
}

inline SupplierOrder supplierOrder(int number, SupplierStage stage = SupplierStage::AwaitingShipment)
{
    SupplierOrder order;
    order.id = supplierNumber(number);
    order.platform = u"aliexpress"_s;
    order.stage = {stage, code(stage).toUpper()};
    order.createdAt = utc(2026, 3, 9, 12);
    if (stage != SupplierStage::AwaitingPayment)
        order.paidAt = utc(2026, 3, 9, 13);
    order.amount = money(1234, u"USD");
    order.storeId = u"77"_s;
    order.storeName = u"Lucky Lamp Store"_s;
    order.asOf = utc(2026, 3, 10, 10);
    return order;
}

inline Link link(int order, int supplier, LinkSource source = LinkSource::Attribute,
                 LinkConfidence confidence = LinkConfidence::Sure)
{
    Link link;
    link.order = gid(order);
    link.supplierOrder = supplierNumber(supplier);
    link.platform = u"aliexpress"_s;
    link.source = source;
    link.confidence = confidence;
    link.createdAt = utc(2026, 3, 9, 14);
    return link;
}

inline CaseEvent happened(CaseEventType type, QJsonObject data = {})
{
    return {.number = 0, .caseId = {}, .at = utc(2026, 3, 10, 12), .type = type, .data = std::move(data)};
}

inline Action action(const QString &id, int order, ActionKind kind = ActionKind::CancelOrder)
{
    Action action;
    action.id = ActionId(id);
    action.order = gid(order);
    action.kind = kind;
    action.request = {{u"reason"_s, u"CUSTOMER"_s}, {u"restock"_s, true}};
    action.recordedAt = utc(2026, 3, 10, 12);
    return action;
}

/// The value, or a failed test with the error's words.
template <class T>
T valueOf(const Result<T> &result)
{
    if (!result)
        QTest::qFail(qPrintable(result.error().code + u": "_s + result.error().detail), __FILE__, __LINE__);
    return result ? *result : T{};
}

template <class T>
T valueOf(const QFuture<Result<T>> &future)
{
    return valueOf(future.result());
}

inline bool succeeded(const QFuture<Result<void>> &future) { return future.result().has_value(); }

template <class T>
QString errorCode(const Result<T> &result)
{
    return result ? u"(no error)"_s : result.error().code;
}

template <class T>
QString errorCode(const QFuture<Result<T>> &future)
{
    return errorCode(future.result());
}

/// A store in a folder of its own, gone with it.
struct StoreFixture {
    QTemporaryDir dir;
    SetClock clock;
    std::unique_ptr<Store> store;

    QString folder() const { return dir.filePath(u"data"_s); }
    Result<std::unique_ptr<Store>> tryOpen()
    {
        return Store::open({.dataDir = folder(), .clock = &clock, .policies = {}});
    }
    bool open()
    {
        store.reset();
        auto opened = tryOpen();
        if (!opened) {
            qWarning("open: %s", qPrintable(opened.error().code + u": "_s + opened.error().detail));
            return false;
        }
        store = *std::move(opened);
        return true;
    }
    QList<PairRow> rows(PairView view = PairView::All, const QString &search = {},
                        PairQuery::SortBy sort = PairQuery::SortBy::Urgency,
                        Qt::SortOrder direction = Qt::AscendingOrder)
    {
        return valueOf(
            store->pairs({.view = view, .search = search, .sortBy = sort, .direction = direction, .limit = -1}));
    }
    QStringList names(PairView view = PairView::All, const QString &search = {},
                      PairQuery::SortBy sort = PairQuery::SortBy::Urgency, Qt::SortOrder direction = Qt::AscendingOrder)
    {
        QStringList list;
        const QList<PairRow> found = rows(view, search, sort, direction);
        for (const PairRow &row : found)
            list.append(row.orderName);
        return list;
    }
};

} // namespace contrordine::test
