// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paircells.h"

#include "ui/words/duewords.h"
#include "ui/words/words.h"

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

/// "8190447122030931" → "8190 4471 2203 0931": people read these aloud and compare them by eye.
QString grouped(const QString &number)
{
    QString text;
    for (qsizetype i = 0; i < number.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            text += QChar(0x202f); // narrow no-break space
        text += number.at(i);
    }
    return text;
}

QString firstLine(const PairRow &row, int column, const QDateTime &now)
{
    switch (PairTableModel::Column(column)) {
    case PairTableModel::OrderColumn:
        return row.orderName;
    case PairTableModel::ShopColumn:
        return words::shop(row.shop);
    case PairTableModel::DateColumn:
        return words::day(row.createdAt, now);
    case PairTableModel::CustomerColumn:
        return row.customer.isEmpty() ? QString(QChar(0x2014)) : row.customer;
    case PairTableModel::TotalColumn:
        return words::money(row.total);
    case PairTableModel::FulfillmentColumn:
        return words::status(row.fulfillment);
    case PairTableModel::VerdictColumn:
        return words::verdictTitle(row.verdict.kind);
    case PairTableModel::SupplierOrderColumn:
        return row.supplierOrder.isEmpty() ? QString(QChar(0x2014)) : grouped(row.supplierOrder.toString());
    case PairTableModel::SupplierColumn:
        return row.supplierName;
    case PairTableModel::StageColumn:
        return row.supplierOrder.isEmpty() ? QString() : words::status(row.stage);
    case PairTableModel::AsOfColumn:
        return words::age(row.asOf, now);
    case PairTableModel::ColumnCount:
        break;
    }
    return {};
}

QString secondLine(const PairRow &row, int column, const QDateTime &now)
{
    switch (column) {
    case PairTableModel::TotalColumn:
        return words::status(row.financial);
    case PairTableModel::VerdictColumn:
        return words::verdictDetail(row.verdict, row.shippedAt, now);
    case PairTableModel::SupplierOrderColumn:
        if (row.supplierOrder.isEmpty())
            return {};
        if (row.supplierCount > 1) {
            //: under a supplier order's number: this order was bought in several parts; %n counts the others
            const QString others = PairCells::tr("and %n more", nullptr, row.supplierCount - 1);
            return row.cost ? words::money(row.cost) + u" · "_s + others : others;
        }
        if (row.linkConfidence == LinkConfidence::Doubtful) {
            //: under a supplier order's number: the program found it but is not sure that it belongs here
            return PairCells::tr("is this the right one?");
        }
        return row.cost ? words::money(row.cost) : QString();
    default:
        return {};
    }
}

/// The second line where the columns of the date and the supplier are folded away.
QString foldedLine(const PairRow &row, int column, const QDateTime &now, bool severalShops)
{
    const QString usual = secondLine(row, column, now);
    if (column == PairTableModel::OrderColumn)
        return severalShops ? words::shop(row.shop) + u" · "_s + words::day(row.createdAt, now)
                            : words::day(row.createdAt, now);
    if (column == PairTableModel::SupplierOrderColumn && !row.supplierName.isEmpty())
        return usual.isEmpty() ? row.supplierName : row.supplierName + u" · "_s + usual;
    return usual;
}

} // namespace

PairCells::PairCells(PairTableModel &model, const Clock &clock, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_clock(clock)
{
    setSourceModel(&model);
}

QVariant PairCells::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
    case SecondLineRole:
        break;
    case Qt::TextAlignmentRole:
        return index.column() == PairTableModel::TotalColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                             : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case StrongRole:
        return index.column() == PairTableModel::OrderColumn;
    default:
        return QIdentityProxyModel::data(index, role);
    }

    const PairRow *const pair = static_cast<const PairTableModel *>(sourceModel())->peek(index.row());
    if (!pair)
        return {};
    const PairRow &row = *pair;
    const QDateTime now = m_clock.now();
    switch (role) {
    case Qt::DisplayRole:
        return firstLine(row, index.column(), now);
    case SecondLineRole:
        if (index.column() == PairTableModel::VerdictColumn)
            return chipDetail(row, m_showsDue, now);
        return m_isFolded ? foldedLine(row, index.column(), now, m_hasSeveralShops)
                          : secondLine(row, index.column(), now);
    case Qt::ToolTipRole:
        if (index.column() == PairTableModel::VerdictColumn)
            return words::verdictSentence(row.verdict, now);
        if (index.column() == PairTableModel::DateColumn)
            return QLocale().toString(row.createdAt.toLocalTime(), QLocale::LongFormat);
        return text(row, index.column(), now);
    default:
        //: what a screen reader says for a cell; %1 is the column's heading, %2 what stands in the cell
        return tr("%1: %2").arg(heading(index.column()), text(row, index.column(), now));
    }
}

bool PairCells::isComplete() const { return static_cast<const PairTableModel *>(sourceModel())->isComplete(); }

void PairCells::setFolded(bool folded)
{
    if (folded == m_isFolded)
        return;
    m_isFolded = folded;
    tellSecondLines();
}

void PairCells::setSeveralShops(bool several)
{
    if (several == m_hasSeveralShops)
        return;
    m_hasSeveralShops = several;
    tellSecondLines();
}

void PairCells::tellSecondLines()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {SecondLineRole});
}

void PairCells::setShowsDue(bool shows)
{
    if (shows == m_showsDue)
        return;
    m_showsDue = shows;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, PairTableModel::VerdictColumn),
                           index(rowCount() - 1, PairTableModel::VerdictColumn), {SecondLineRole});
}

QVariant PairCells::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return heading(section);
    if (role == Qt::TextAlignmentRole && section == PairTableModel::TotalColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QString PairCells::heading(int column)
{
    switch (PairTableModel::Column(column)) {
    case PairTableModel::OrderColumn:
        return tr("Order", "column: the shop's order name, #1001");
    case PairTableModel::ShopColumn:
        return tr("Shop", "column: which of the merchant's shops");
    case PairTableModel::DateColumn:
        return tr("Date", "column: when the customer ordered");
    case PairTableModel::CustomerColumn:
        return tr("Customer");
    case PairTableModel::TotalColumn:
        return tr("Total", "column: what the customer pays");
    case PairTableModel::FulfillmentColumn:
        return tr("Fulfillment", "column: the shop's fulfillment status");
    case PairTableModel::VerdictColumn:
        return tr("Verdict", "column: what can still be done with the order");
    case PairTableModel::SupplierOrderColumn:
        return tr("Number", "column: number of the supplier order");
    case PairTableModel::SupplierColumn:
        return tr("Supplier");
    case PairTableModel::StageColumn:
        return tr("Status", "column: where the supplier order stands");
    case PairTableModel::AsOfColumn:
        return tr("Seen", "column: how long ago the platforms said all this");
    case PairTableModel::ColumnCount:
        break;
    }
    return {};
}

QString PairCells::chipDetail(const PairRow &row, bool showsDue, const QDateTime &now)
{
    const QList<Reason> &reasons = row.verdict.reasons;
    const bool unseen = row.verdict.kind == VerdictKind::AwaitingSupplier
        && (reasons.contains(Reason::CancelRequestUnseen) || reasons.contains(Reason::SupplierAgreementUnseen));
    const bool pressing = unseen || reasons.contains(Reason::ShopCancelledFirst);
    return showsDue && row.due.isValid() && !pressing ? words::dueBy(row.due, now)
                                                      : words::verdictDetail(row.verdict, row.shippedAt, now);
}

QString PairCells::text(const PairRow &row, int column, const QDateTime &now)
{
    const QString first = firstLine(row, column, now);
    const QString second = secondLine(row, column, now);
    return second.isEmpty() ? first : first + u", "_s + second;
}

} // namespace contrordine
