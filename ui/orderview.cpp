// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orderview.h"

#include "models/tables/pairtablemodel.h"
#include "ui/paircells.h"
#include "ui/verdictdelegate.h"
#include "ui/words/words.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSettings>
#include <QTimeZone>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int cellPadding = 8;
const QString columnsKey = u"columns-2"_s; // another number whenever a column comes in between
const QString widestNumber = u"8190 4471 2203 1187"_s;
/// What fits below another column, or into the details, where there is little room.
constexpr std::array foldable{PairTableModel::ShopColumn, PairTableModel::DateColumn, PairTableModel::SupplierColumn,
                              PairTableModel::AsOfColumn};

QVariant toVariant(const QSet<int> &columns)
{
    QVariantList list;
    for (const int column : columns)
        list.append(column);
    return list;
}

QSet<int> toColumns(const QVariant &stored)
{
    QSet<int> columns;
    const QVariantList list = stored.toList();
    for (const QVariant &column : list)
        columns.insert(column.toInt());
    return columns;
}

} // namespace

OrderView::OrderView(QWidget *parent)
    : QTableView(parent)
    , m_bands(new BandHeader(this))
{
    setHorizontalHeader(m_bands);
    setObjectName(u"orders"_s);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false); // Tab leaves the table, as everywhere else
    setEditTriggers(NoEditTriggers);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegate(new CellDelegate(this));
    setItemDelegateForColumn(PairTableModel::VerdictColumn, new VerdictDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight(fontMetrics()));
    verticalScrollBar()->setSingleStep(CellDelegate::rowHeight(fontMetrics()));

    m_bands->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_bands, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { Q_EMIT columnMenuRequested(m_bands->mapToGlobal(at)); });
    connect(m_bands, &QHeaderView::sectionResized, this, [this] {
        m_bands->viewport()->update();
        if (!m_fitting && QGuiApplication::mouseButtons() != Qt::NoButton)
            m_merchantsWidths = true;
    });
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, m_bands->viewport(), qOverload<>(&QWidget::update));
}

void OrderView::setModel(QAbstractItemModel *newModel)
{
    QTableView::setModel(newModel);
    m_bands->setSortIndicator(PairTableModel::VerdictColumn, Qt::AscendingOrder);
    setSortingEnabled(true);
    fitColumns();
    connect(newModel, &QAbstractItemModel::layoutAboutToBeChanged, this, &OrderView::rememberPlace);
    connect(newModel, &QAbstractItemModel::rowsAboutToBeInserted, this, &OrderView::rememberPlace);
    connect(newModel, &QAbstractItemModel::rowsAboutToBeRemoved, this, &OrderView::rememberPlace);
    connect(newModel, &QAbstractItemModel::rowsAboutToBeMoved, this, &OrderView::rememberPlace);
    connect(newModel, &QAbstractItemModel::layoutChanged, this, &OrderView::keepPlace);
    connect(newModel, &QAbstractItemModel::rowsInserted, this, &OrderView::keepPlace);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, &OrderView::keepPlace);
    connect(newModel, &QAbstractItemModel::rowsMoved, this, &OrderView::keepPlace);
}

void OrderView::rememberPlace()
{
    m_place.clear();
    const auto *cells = qobject_cast<const PairCells *>(model());
    const bool byItself = cells && cells->isComplete();
    const int first = rowAt(0);
    if (!byItself || first < 0 || verticalScrollBar()->value() == 0)
        return;
    const int last = rowAt(viewport()->height() - 1);
    for (int row = first; row <= (last < 0 ? model()->rowCount() - 1 : last); ++row)
        m_place.append({model()->index(row, 0), row});
}

void OrderView::keepPlace()
{
    QList<int> shifts;
    for (const auto &[index, row] : std::as_const(m_place)) {
        if (index.isValid())
            shifts.append(index.row() - row);
    }
    m_place.clear();
    if (shifts.isEmpty())
        return;
    // A row may have gone elsewhere by itself; where most went, the view goes too.
    const auto middle = shifts.begin() + shifts.size() / 2;
    std::nth_element(shifts.begin(), middle, shifts.end());
    if (*middle != 0) {
        updateGeometries(); // the scroll bar knows the new number of rows
        verticalScrollBar()->setValue(verticalScrollBar()->value() + *middle * verticalHeader()->defaultSectionSize());
    }
}

void OrderView::saveColumns(QSettings &settings) const
{
    settings.setValue(columnsKey, m_bands->saveState());
    settings.setValue(columnsKey + u"-drawn"_s, m_merchantsWidths);
    settings.setValue(columnsKey + u"-hidden"_s, toVariant(m_hiddenColumns));
    settings.setValue(columnsKey + u"-pinned"_s, toVariant(m_pinnedColumns));
}

void OrderView::restoreColumns(const QSettings &settings)
{
    if (settings.contains(columnsKey) && m_bands->restoreState(settings.value(columnsKey).toByteArray())) {
        m_merchantsWidths = settings.value(columnsKey + u"-drawn"_s).toBool();
        m_hiddenColumns = toColumns(settings.value(columnsKey + u"-hidden"_s));
        m_pinnedColumns = toColumns(settings.value(columnsKey + u"-pinned"_s));
        setSortingEnabled(true);
    }
    fitColumns();
}

void OrderView::resetColumns()
{
    for (int column = 0; column < m_bands->count(); ++column)
        m_bands->moveSection(m_bands->visualIndex(column), column);
    m_hiddenColumns.clear();
    m_pinnedColumns.clear();
    m_merchantsWidths = false;
    fitColumns();
}

void OrderView::setColumnShown(int column, bool shown)
{
    if (shown) {
        m_hiddenColumns.remove(column);
        m_pinnedColumns.insert(column);
    } else {
        m_hiddenColumns.insert(column);
        m_pinnedColumns.remove(column);
    }
    fitColumns();
}

void OrderView::setSeveralShops(bool several)
{
    if (several == m_hasSeveralShops)
        return;
    m_hasSeveralShops = several;
    fitColumns();
}

bool OrderView::isShown(int column, bool folded) const
{
    if (column == PairTableModel::ShopColumn && !m_hasSeveralShops)
        return false;
    const bool folds = folded && !m_pinnedColumns.contains(column)
        && std::find(foldable.begin(), foldable.end(), column) != foldable.end();
    return !folds && !m_hiddenColumns.contains(column);
}

void OrderView::fold()
{
    int used = 0;
    for (int column = 0; column < m_bands->count(); ++column) {
        if (isShown(column, false))
            used += leastWidth(column);
    }
    const bool folded = used > viewport()->width();
    if (folded != m_isFolded) {
        m_isFolded = folded;
        Q_EMIT foldedChanged(folded);
    }
    for (int column = 0; column < m_bands->count(); ++column)
        m_bands->setSectionHidden(column, !isShown(column, folded));
}

/// For the longest of the second lines, whichever that is in the language and font of the moment. Thousands of texts
/// are measured for it: not on every resize.
int OrderView::chipRoom() const
{
    const QString key = font().key() + words::verdictTitle(VerdictKind::AskSupplier);
    if (key == m_chipRoomFor)
        return m_chipRoom;
    const QDateTime now(QDate(2026, 3, 10), QTime(12, 0), QTimeZone::utc());
    QSet<QString> details;
    for (int kind = 0; kind <= int(VerdictKind::Unknown); ++kind) {
        for (int reason = 0; reason <= int(Reason::ShopStatusUnknown); ++reason) {
            for (const QDateTime &deadline : {QDateTime(), now.addSecs(48 * 3600), now.addSecs(-60)}) {
                const Verdict verdict{.kind = VerdictKind(kind), .reasons = {Reason(reason)}, .deadline = deadline};
                details.insert(words::verdictDetail(verdict, {}, now));
            }
        }
    }
    m_chipRoomFor = key;
    m_chipRoom = 0;
    for (const QString &detail : std::as_const(details))
        m_chipRoom = std::max(m_chipRoom, VerdictDelegate::chipWidth(font(), {}, detail));
    m_chipRoom += 2 * VerdictDelegate::chipMargin;
    return m_chipRoom;
}

int OrderView::wantedWidth(int column) const
{
    const QFontMetrics metrics(font());
    int width = m_bands->headingWidth(column);
    const auto holds = [&](const QString &sample) {
        width = std::max(width, metrics.horizontalAdvance(sample) + 2 * cellPadding + 4);
    };
    const auto holdsWords = [&](const QString &text) {
        qsizetype begin = 0;
        const QList<qsizetype> ends = CellDelegate::breaks(text);
        for (const qsizetype end : ends) {
            holds(text.mid(begin, end - begin));
            begin = end + 1;
        }
        holds(text.mid(begin));
    };
    const QDateTime noon(QDate(2026, 11, 28), QTime(20, 40));
    const auto holdsBelow = [&](const QString &secondLine) {
        width = std::max(width, metrics.horizontalAdvance(secondLine) * 92 / 100 + 2 * cellPadding + 4);
    };
    // Room for a quiet second line that may take two lines itself.
    const auto holdsInTwo = [&](const QString &text) {
        int best = metrics.horizontalAdvance(text);
        const QList<qsizetype> spaces = CellDelegate::breaks(text);
        for (const qsizetype space : spaces) {
            best = std::min(
                best,
                std::max(metrics.horizontalAdvance(text.left(space)), metrics.horizontalAdvance(text.mid(space + 1))));
        }
        width = std::max(width, best * 92 / 100 + 2 * cellPadding + 4);
    };
    switch (column) {
    case PairTableModel::OrderColumn:
        holds(u"#10588"_s);
        if (m_isFolded && m_hasSeveralShops)
            holdsBelow(u"bottega-ross · "_s + words::day(noon, noon));
        else if (m_isFolded)
            holdsBelow(words::day(noon, noon));
        break;
    case PairTableModel::ShopColumn:
        holds(u"bottega-rossi"_s);
        break;
    case PairTableModel::DateColumn:
        holds(words::day(noon, noon));
        holds(words::day(noon.addDays(-1), noon));
        break;
    case PairTableModel::CustomerColumn:
        holds(u"Alessandra B."_s); // longer names take both lines of the row
        break;
    case PairTableModel::TotalColumn:
        holds(words::money(Money(128050, *Currency::fromCode(u"EUR"))));
        for (int status = 0; status <= int(FinancialStatus::Voided); ++status)
            holdsInTwo(words::status(Status<FinancialStatus>{FinancialStatus(status), {}}));
        break;
    case PairTableModel::FulfillmentColumn:
        for (const auto value : {FulfillmentStatus::Unfulfilled, FulfillmentStatus::Fulfilled,
                                 FulfillmentStatus::InProgress, FulfillmentStatus::PartiallyFulfilled})
            holdsWords(words::status(Status<FulfillmentStatus>{value, {}}));
        break;
    case PairTableModel::VerdictColumn:
        for (int kind = 0; kind <= int(VerdictKind::Unknown); ++kind) {
            const QString title = words::verdictTitle(VerdictKind(kind));
            width = std::max(width, VerdictDelegate::chipWidth(font(), title, {}) + 12);
        }
        // What the second lines say is never to be cut.
        width = std::max({width, chipRoom(), m_bands->bandWidth(theme::Side::Verdict)});
        break;
    case PairTableModel::SupplierOrderColumn:
        holds(widestNumber);
        if (m_isFolded)
            holdsBelow(u"Kedi Bottles Store · "_s + words::money(Money(8050, *Currency::fromCode(u"EUR"))));
        break;
    case PairTableModel::SupplierColumn:
        holds(u"YiWu Home Store"_s);
        break;
    case PairTableModel::StageColumn:
        for (int stage = 0; stage <= int(SupplierStage::Unknown); ++stage)
            holdsWords(words::status(Status<SupplierStage>{SupplierStage(stage), {}}));
        break;
    case PairTableModel::AsOfColumn:
        holds(words::age(noon.addSecs(-40 * 60), noon));
        break;
    default:
        break;
    }
    return width;
}

bool OrderView::isFlexible(int column) const
{
    return column == PairTableModel::CustomerColumn || column == PairTableModel::SupplierColumn
        || (m_isFolded && column == PairTableModel::SupplierOrderColumn);
}

int OrderView::leastWidth(int column) const
{
    const int wanted = wantedWidth(column);
    if (!isFlexible(column))
        return wanted;
    const QString sample = column == PairTableModel::SupplierOrderColumn ? widestNumber : u"Kedi Bottles"_s;
    return std::min(wanted, QFontMetrics(font()).horizontalAdvance(sample) + 2 * cellPadding + 4);
}

void OrderView::fitColumns()
{
    if (m_fitting || !model())
        return;
    m_fitting = true;
    fold();
    if (m_merchantsWidths) {
        m_fitting = false;
        return;
    }
    int used = 0;
    for (int column = 0; column < m_bands->count(); ++column) {
        if (!m_bands->isSectionHidden(column))
            used += wantedWidth(column);
    }
    int visible = 0;
    for (int column = 0; column < m_bands->count(); ++column)
        visible += isFlexible(column) && !m_bands->isSectionHidden(column) ? 1 : 0;
    const int spare = visible > 0 ? (viewport()->width() - used) / visible : 0;
    for (int column = 0; column < m_bands->count(); ++column) {
        const int wanted = wantedWidth(column);
        m_bands->resizeSection(column, isFlexible(column) ? std::max(wanted + spare, leastWidth(column)) : wanted);
    }
    m_fitting = false;
}

int OrderView::selectedRowCount() const
{
    int rows = 0;
    const QItemSelection selection = selectionModel() ? selectionModel()->selection() : QItemSelection();
    for (const QItemSelectionRange &range : selection)
        rows += range.height();
    return rows;
}

QList<OrderId> OrderView::selectedOrders() const
{
    QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    std::sort(rows.begin(), rows.end());
    QList<OrderId> orders;
    for (const QModelIndex &row : std::as_const(rows)) {
        if (const OrderId order(row.data(PairTableModel::OrderIdRole).toString()); !order.isEmpty())
            orders.append(order);
    }
    return orders;
}

QString OrderView::selectionAsText() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int visual = 0; visual < m_bands->count(); ++visual) {
            const int column = m_bands->logicalIndex(visual);
            if (m_bands->isSectionHidden(column))
                continue;
            const QModelIndex cell = row.siblingAtColumn(column);
            const QString second = cell.data(PairCells::SecondLineRole).toString();
            const QString first = cell.data(Qt::DisplayRole).toString();
            cells.append(second.isEmpty() ? first : first + u", "_s + second);
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void OrderView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight(fontMetrics()));
        fitColumns();
        m_bands->viewport()->update();
        viewport()->update();
    }
}

void OrderView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void OrderView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update(); // the frame around the current row shows only with the focus
}

void OrderView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace contrordine
