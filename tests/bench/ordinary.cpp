// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ordinary.h"

#include "tests/bench/meter.h"

#include <QApplication>
#include <QHeaderView>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QSqlDatabase>
#include <QSqlQueryModel>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace contrordine::bench
{

QJsonObject measureOrdinary(const QString &cachePath)
{
    QJsonObject seen;
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"ordinary"_s);
    database.setDatabaseName(cachePath);
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    if (!database.open())
        qFatal("cannot open %s", qPrintable(cachePath));
    double start = ownMilliseconds();
    QSqlQueryModel model;
    model.setQuery(
        u"SELECT order_name, created_at, customer, total_minor, fulfillment, verdict, supplier_order, supplier_name, "
        "stage, as_of, search FROM pair ORDER BY urgency, urgency_at, created_at DESC"_s,
        database);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setFilterKeyColumn(10);
    QTableView view;
    view.setModel(&proxy);
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.resize(1400, 900);
    view.show();
    view.repaint();
    seen.insert(u"open"_s, ownMilliseconds() - start);

    start = ownMilliseconds();
    while (model.canFetchMore())
        model.fetchMore();
    view.repaint();
    seen.insert(u"load"_s, ownMilliseconds() - start);
    seen.insert(u"memory"_s, ownMegabytes());

    QList<double> frames;
    QRandomGenerator random(1);
    for (int i = 0; i < 200; ++i) {
        start = ownMilliseconds();
        view.verticalScrollBar()->setValue(random.bounded(std::max(1, view.verticalScrollBar()->maximum())));
        view.viewport()->repaint();
        frames.append(ownMilliseconds() - start);
    }
    seen.insert(u"scroll"_s, percentile(frames, 0.99));

    start = ownMilliseconds();
    proxy.setFilterFixedString(u"rossi"_s);
    view.repaint();
    seen.insert(u"search"_s, ownMilliseconds() - start);
    proxy.setFilterFixedString({});
    start = ownMilliseconds();
    proxy.sort(2, Qt::AscendingOrder);
    view.repaint();
    seen.insert(u"sort"_s, ownMilliseconds() - start);
    return seen;
}

} // namespace contrordine::bench
