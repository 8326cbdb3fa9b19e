// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewlist.h"

#include "ui/theme.h"
#include "ui/words/words.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int viewRole = Qt::UserRole;
constexpr int countRole = Qt::UserRole + 1;
constexpr int margin = 12;
constexpr int moneyEntry = -1; // in the place of a view

/// A name on the left, a number on the right.
class ViewDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool selected = option.state & QStyle::State_Selected;
        const QRect pill = option.rect.adjusted(6, 1, -6, -1);
        const QPalette &palette = option.palette;
        if (selected || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? palette.color(QPalette::Active, QPalette::Highlight) : theme::line(palette));
            painter->drawRoundedRect(pill, 6, 6);
        }
        if (option.state & QStyle::State_HasFocus && option.widget && option.widget->hasFocus()) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight), 1.5));
            painter->drawRoundedRect(QRectF(pill).adjusted(2.5, 2.5, -2.5, -2.5), 4, 4);
        }
        const QColor text = palette.color(selected ? QPalette::HighlightedText : QPalette::WindowText);
        const int many = index.data(countRole).toInt();
        const QString number = QLocale().toString(many);
        const int numberWidth = option.fontMetrics.horizontalAdvance(number);
        const QRect inner = pill.adjusted(margin - 4, 0, 4 - margin, 0);
        painter->setPen(selected || many > 0 ? text : theme::mutedText(palette));
        painter->drawText(inner, int(Qt::AlignRight | Qt::AlignVCenter), number);
        painter->drawText(inner.adjusted(0, 0, -numberWidth - 8, 0), int(Qt::AlignLeft | Qt::AlignVCenter),
                          option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight,
                                                        inner.width() - numberWidth - 8));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, option.fontMetrics.height() + 16};
    }
};

} // namespace

ViewList::ViewList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"views"_s);
    setItemDelegate(new ViewDelegate(this));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(true);
    for (const PairView view : allPairViews()) {
        auto *item = new QListWidgetItem(this);
        item->setData(viewRole, int(view));
    }
    auto *money = new QListWidgetItem(this);
    money->setData(viewRole, moneyEntry);
    money->setFlags(Qt::ItemIsEnabled); // reached by the keyboard, never the view that is shown
    write();
    setCurrentRow(0);
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *now) {
        if (!now || now->data(viewRole).toInt() == moneyEntry)
            return;
        const auto view = PairView(now->data(viewRole).toInt());
        if (view == m_current)
            return; // back from the money entry
        m_current = view;
        Q_EMIT viewChosen(m_current);
    });
    const auto open = [this](const QListWidgetItem *item) {
        if (item && item->data(viewRole).toInt() == moneyEntry)
            openMoney();
    };
    connect(this, &QListWidget::itemActivated, this, open);
    connect(this, &QListWidget::itemClicked, this, open);
}

void ViewList::openMoney()
{
    setCurrent(m_current);
    // Where a single click activates, both signals come for one click; the window is opened once.
    if (m_openingMoney)
        return;
    m_openingMoney = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_openingMoney = false;
            Q_EMIT moneyAsked();
        },
        Qt::QueuedConnection);
}

PairView ViewList::current() const { return m_current; }

void ViewList::setCurrent(PairView view)
{
    for (int row = 0; row < QListWidget::count(); ++row) {
        if (item(row)->data(viewRole).toInt() == int(view))
            setCurrentRow(row);
    }
}

void ViewList::setCounts(const QMap<PairView, int> &counts)
{
    m_counts = counts;
    write();
}

void ViewList::setOpenMoney(int receivables)
{
    m_openMoney = receivables;
    write();
}

QSize ViewList::sizeHint() const
{
    int width = 0;
    for (int row = 0; row < QListWidget::count(); ++row)
        width = std::max(width, fontMetrics().horizontalAdvance(item(row)->text()));
    return {width + fontMetrics().horizontalAdvance(u"99.999"_s) + 3 * margin, QListWidget::sizeHint().height()};
}

void ViewList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        write();
}

void ViewList::write()
{
    for (int row = 0; row < QListWidget::count(); ++row) {
        QListWidgetItem *const entry = item(row);
        if (entry->data(viewRole).toInt() == moneyEntry) {
            entry->setText(tr("Money home", "view list"));
            entry->setToolTip(entry->text());
            entry->setData(countRole, m_openMoney);
            //: what a screen reader says for the entry; %1 is its name, %n how many suppliers' debts are open
            entry->setData(Qt::AccessibleTextRole, tr("%1, %n still to come", nullptr, m_openMoney).arg(entry->text()));
            continue;
        }
        const auto view = PairView(entry->data(viewRole).toInt());
        const int many = m_counts.value(view, 0);
        entry->setText(words::view(view));
        entry->setToolTip(entry->text());
        entry->setData(countRole, many);
        //: what a screen reader says for a view; %1 is its name, %n how many orders it holds
        entry->setData(Qt::AccessibleTextRole, tr("%1, %n orders", nullptr, many).arg(entry->text()));
    }
    updateGeometry();
}

} // namespace contrordine
