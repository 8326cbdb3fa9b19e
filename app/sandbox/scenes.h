// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/world.h"
#include "models/domain/businesscalendar.h"

#include <random>

namespace contrordine
{

/// Fills a new world: the hand-made scenes of the demo shop, then as many generated orders as asked for. Everything is
/// invented; times are relative to the sandbox's start, chance comes from the seed.
class SceneBuilder
{
public:
    SceneBuilder(World &world, const SandboxOptions &options);
    void build();

    /// The order whose supplier refused long ago and never showed a tracking number; see Sandbox::refusals().
    static QString refusedOrderName() { return QStringLiteral("#1044"); }

private:
    static constexpr qint64 firstId = 6120000000001;
    enum class Mark { None, Attribute, Note, Tag, Address };
    struct Scene {
        const char *financial;
        const char *fulfillment;
        const char *supplier; ///< AliExpress's status; empty = not ordered or not linked
        int businessDaysAgo; ///< when it was ordered, in the supplier's business days
        int minutesAgo; ///< instead, when it was ordered today
        int store;
        Mark mark;
        const char *currency = "EUR";
    };
    static const QList<Scene> &scenes();

    void buildStores();
    WorldShopOrder &addOrder(const Scene &scene);
    static void addFulfillment(WorldShopOrder &order);
    void addSides(); ///< chargebacks, returns, fraud analysis: what a merchant meets now and then
    WorldSupplierOrder &addSupplierOrder(WorldShopOrder &order, const QString &status, const QDateTime &paidAt,
                                         int store);
    void mark(WorldShopOrder &order, const WorldSupplierOrder &supplierOrder, Mark mark);
    void buildSpecials();
    static constexpr int moneySceneCount = 10;
    void buildMoneyScenes(); ///< so many orders whose money takes more than a row of the table
    static constexpr int splitSceneCount = 4;
    void buildSplitScenes(); ///< so many orders that two suppliers share, who do not answer alike
    WorldShopOrder &addBasket(const char *currency, int businessDays, const QList<WorldLine> &lines, qint64 shipping);
    void pay(WorldShopOrder &order, const QList<WorldTransaction> &payments);
    void supply(WorldShopOrder &order, const char *status, int businessDays);
    void buildPast(int count);
    void generate(int count);
    QDateTime businessDaysAgo(int days) const;
    quint64 pick(quint64 below) { return m_random() % below; }
    QString supplierNumber();

    World &m_world;
    QDateTime m_start;
    int m_count;
    int m_pastCount;
    std::mt19937_64 m_random;
    BusinessCalendar m_china;
    qint64 m_nextName = 1001;
    qint64 m_firstOwnId;
    qint64 m_nextId;
};

} // namespace contrordine
