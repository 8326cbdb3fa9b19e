// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline.h"

#include "ui/factlabels.h"
#include "ui/words/trackingwords.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

struct Timeline {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

struct TimelineEntry {
    QDateTime at;
    QString text;
};

QList<TimelineEntry> entriesOf(const PairDetails &pair)
{
    QList<TimelineEntry> entries;
    const Order &order = pair.order;
    entries.append({order.createdAt, Timeline::tr("The customer ordered")});
    if (order.cancelledAt.isValid())
        entries.append({order.cancelledAt, Timeline::tr("Cancelled on the shop")});
    for (const SupplierSide &side : pair.sides) {
        if (side.order.createdAt.isValid())
            entries.append({side.order.createdAt, Timeline::tr("Ordered from the supplier")});
        if (side.order.paidAt.isValid())
            entries.append({side.order.paidAt, Timeline::tr("Supplier paid")});
        if (side.order.shippedAt.isValid())
            entries.append({side.order.shippedAt, Timeline::tr("Shipped by the supplier")});
        for (const Parcel &parcel : side.order.parcels) {
            for (const TrackingEvent &event : parcel.events)
                entries.append({event.at, words::trackingEvent(event.text)});
        }
    }
    for (const Link &link : pair.links) {
        //: %1 is a supplier order number
        const QString made = link.confidence == LinkConfidence::Sure
            ? Timeline::tr("Linked to %1")
            : Timeline::tr("Possible link to %1, to be confirmed");
        entries.append({link.createdAt, made.arg(link.supplierOrder.toString())});
        if (link.endedAt.isValid())
            entries.append({link.endedAt, Timeline::tr("Link to %1 ended").arg(link.supplierOrder.toString())});
    }
    for (const CaseHistory &history : pair.cases) {
        for (const CaseEvent &event : history.events) {
            if (event.type == CaseEventType::DisputePrepared || event.type == CaseEventType::RefundPrepared)
                continue; // how it was written is no event of the order
            entries.append({event.at, words::caseEvent(event)});
        }
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const TimelineEntry &a, const TimelineEntry &b) { return a.at > b.at; });
    return entries;
}

} // namespace

void addTimeline(const PairDetails &pair, const QDateTime &now, QVBoxLayout *column, QWidget *parent)
{
    const QList<TimelineEntry> entries = entriesOf(pair);
    auto *rows = addSection(Timeline::tr("Timeline"), column, parent);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    rows->addLayout(grid);
    for (const TimelineEntry &entry : entries) {
        if (!entry.at.isValid() || entry.text.isEmpty())
            continue;
        const int row = grid->rowCount();
        auto *when = quiet(factLabel(words::day(entry.at, now), parent));
        when->setWordWrap(false);
        when->setToolTip(QLocale().toString(entry.at.toLocalTime(), QLocale::LongFormat));
        grid->addWidget(when, row, 0, Qt::AlignTop);
        grid->addWidget(factLabel(entry.text, parent), row, 1);
    }
    rows->addWidget(quiet(factLabel(
        //: %1 is how long ago, e.g. "2 minutes ago"
        Timeline::tr("All this as the platforms said it %1.").arg(words::age(pair.row.asOf, now)), parent)));
}

} // namespace contrordine
