// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/pastscenes.h"

#include "app/sandbox/scenes.h"

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int youngest = 45; // business days ago
constexpr qint64 anHour = 3600;

QString supplierWord(PastScene::End end) { return end == PastScene::End::Granted ? u"cancelled"_s : u"FINISH"_s; }

} // namespace

const QList<PastScene> &pastScenes()
{
    using enum PastScene::End;
    static const QList<PastScene> list{
        // Kedi Bottles Store: quick, and says yes
        {0, Delivered, 20},
        {0, Granted, 0, 3, 6},
        {0, Delivered, 26},
        {0, Granted, 0, 5, 8},
        {0, Delivered, 31},
        // SunnyToys: slow, and says no
        {3, Delivered, 118},
        {3, RefusedAndRefunded, 96, 20},
        {3, Lost, 140},
        {0, Granted, 0, 6, 9},
        {0, Delivered, 24},
        {0, Returned, 44},
        {0, Granted, 0, 2, 5},
        // YiWu Home Store: in between, with returns
        {1, Delivered, 60},
        {1, Returned, 72},
        {1, Delivered, 49},
        {1, Returned, 90},
        {3, Refused, 110, 30},
        {3, RefusedAndRefunded, 130, 26},
        {3, Won, 150, 0, 18},
        // Luna Jewelry: answers seldom
        {2, Delivered, 75},
        {2, Silent, 80},
        {2, Granted, 0, 40, 11},
        {2, Silent, 99},
        {0, Granted, 0, 9, 7},
        {0, Refused, 18, 4},
        {0, Delivered, 29},
        {1, Delivered, 55},
        {1, Returned, 66},
        {1, Granted, 0, 14, 10},
        {3, Settled, 160, 0, 22},
        {3, Delivered, 101},
        {3, RefusedAndRefunded, 125, 40},
        {2, Delivered, 88},
        {2, Silent, 92},
        {2, Granted, 0, 52, 16},
        {0, Granted, 0, 7, 6},
        {0, Silent, 22},
        {0, Delivered, 33},
        {0, Granted, 0, 4, 12},
        {1, Delivered, 61},
        {1, Returned, 70},
        {1, Refused, 58, 12},
        {3, Won, 144, 0, 17},
        {3, Granted, 0, 60, 20},
        {3, Refused, 136, 22},
        {3, Lost, 170},
        // TopShoes Official: has left before anybody asks
        {4, Delivered, 5},
        {4, Refused, 6, 2},
        {4, Delivered, 8},
        {4, Delivered, 7},
    };
    return list;
}

/// Older than all others, and named so; from numbers of their own, so that they change nothing about the others.
void SceneBuilder::buildPast(int count)
{
    const QList<PastScene> scenes = pastScenes().mid(0, count);
    const qint64 nextName = m_nextName;
    const qint64 nextId = m_nextId;
    m_nextName = 1001 - scenes.size();
    m_nextId = m_firstOwnId - scenes.size();
    for (qsizetype i = 0; i < scenes.size(); ++i) {
        const PastScene &past = scenes.at(i);
        using enum PastScene::End;
        const bool cancelled = past.end == Granted || past.end == RefusedAndRefunded;
        const bool partly = past.end == Returned || past.end == Lost || past.end == Settled;
        WorldShopOrder &order = addOrder({.financial = cancelled ? "REFUNDED"
                                              : partly           ? "PARTIALLY_REFUNDED"
                                                                 : "PAID",
                                          .fulfillment = cancelled ? "RESTOCKED" : "FULFILLED",
                                          .supplier = "",
                                          .businessDaysAgo = youngest + 2 * int(scenes.size() - i),
                                          .minutesAgo = 0,
                                          .store = past.store,
                                          .mark = Mark::Attribute});
        const QDateTime paidAt = order.createdAt.addSecs(anHour / 2);
        WorldSupplierOrder &bought = addSupplierOrder(order, supplierWord(past.end), paidAt, past.store);
        if (!bought.parcels.isEmpty()) {
            const QDateTime left = paidAt.addSecs(past.shipHours * anHour);
            bought.parcels.first().events = {{left.addDays(12), u"Delivered"_s},
                                             {left.addDays(2), u"Departed country of origin"_s},
                                             {left, u"Package left the warehouse"_s}};
        }
        mark(order, bought, Mark::Attribute);
    }
    m_nextName = nextName;
    m_nextId = nextId;
}

} // namespace contrordine
