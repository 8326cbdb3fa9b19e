// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/cancelmany.h"

#include "ui/parts/plain.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

enum Column { OrderColumn, CustomerColumn, WhatColumn, ReasonColumn, ColumnCount };

constexpr std::array reasons{
    CancelReason::CustomerChangedMind, CancelReason::WrongAddressOrItem, CancelReason::Duplicate, CancelReason::Fraud,
    CancelReason::OutOfStock,          CancelReason::PaymentDeclined,    CancelReason::Other,
};

QComboBox *reasonChoice()
{
    auto *choice = new QComboBox;
    for (const CancelReason reason : reasons)
        choice->addItem(words::cancelReason(reason), code(reason));
    return choice;
}

CancelReason reasonIn(const QComboBox *choice)
{
    return cancelReasonFromCode(choice->currentData().toString()).value_or(CancelReason::Other);
}

} // namespace

CancelMany::CancelMany(Desk &desk, QList<OrderId> orders, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_queue(desk.store(), desk.cases(), std::move(orders))
    , m_intro(plainLabel())
    , m_reason(reasonChoice())
    , m_text(new QLineEdit)
    , m_reasonBox(new QWidget)
    , m_rows(new QTreeWidget)
    , m_summary(plainLabel())
    , m_open(new QPushButton)
    , m_next(new QPushButton(tr("Next order…")))
    , m_close(new QPushButton)
{
    setObjectName(u"cancelMany"_s);
    setWindowTitle(tr("Cancel several orders"));
    setMinimumSize(640, 420);
    resize(860, 560);
    m_reason->setObjectName(u"reasonOfAll"_s);
    m_reason->setCurrentIndex(-1); // a reason is given, never assumed (R8)
    m_reason->setPlaceholderText(tr("Choose a reason"));
    m_text->setObjectName(u"reasonText"_s);
    m_text->setMaxLength(500);
    m_text->setPlaceholderText(tr("Anything you want to remember about it (optional)"));
    m_text->setAccessibleName(tr("More about the reason"));
    m_rows->setObjectName(u"orders"_s);
    m_rows->setAccessibleName(tr("The selected orders"));
    m_rows->setColumnCount(ColumnCount);
    m_rows->setHeaderLabels({tr("Order"), tr("Customer"), tr("What happens"), tr("Reason")});
    m_rows->setRootIsDecorated(false);
    m_rows->setSelectionMode(QAbstractItemView::NoSelection);
    m_rows->setWordWrap(true);
    m_rows->header()->setSectionResizeMode(OrderColumn, QHeaderView::ResizeToContents);
    m_rows->header()->setSectionResizeMode(CustomerColumn, QHeaderView::ResizeToContents);
    m_rows->header()->setSectionResizeMode(WhatColumn, QHeaderView::Stretch);
    m_rows->header()->setSectionResizeMode(ReasonColumn, QHeaderView::ResizeToContents);
    m_rows->header()->setStretchLastSection(false);
    m_summary->setObjectName(u"summary"_s);
    m_open->setObjectName(u"openCases"_s);
    m_next->setObjectName(u"next"_s);
    m_close->setObjectName(u"close"_s);
    m_open->setAutoDefault(false); // Enter in the line of the reason opens nothing

    auto *form = new QFormLayout(m_reasonBox);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Reason for all"), m_reason);
    form->addRow(tr("Note"), m_text);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_close);
    buttons->addStretch();
    buttons->addWidget(m_open);
    buttons->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_intro);
    column->addWidget(m_reasonBox);
    column->addWidget(m_rows, 1);
    column->addWidget(m_summary);
    column->addLayout(buttons);

    makeRows();
    connect(m_reason, &QComboBox::currentIndexChanged, this, &CancelMany::chooseForAll);
    connect(m_text, &QLineEdit::textChanged, this, &CancelMany::writeReasons);
    connect(m_rows, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *row, int changed) {
        if (changed == OrderColumn && !m_filling)
            m_queue.leaveOut(OrderId(row->data(OrderColumn, Qt::UserRole).toString()),
                             row->checkState(OrderColumn) != Qt::Checked);
    });
    connect(&m_queue, &CancelQueue::changed, this, &CancelMany::refresh);
    connect(m_open, &QPushButton::clicked, this, [this] { m_queue.open(); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (const auto order = m_queue.next(m_last)) {
            m_last = *order;
            Q_EMIT orderAsked(*order);
        }
    });
    refresh();
    look();
}

void CancelMany::makeRows()
{
    for (const CancelQueue::Item &item : m_queue.items()) {
        auto *row = new QTreeWidgetItem(m_rows);
        row->setData(OrderColumn, Qt::UserRole, item.order.toString());
        row->setSizeHint(WhatColumn, QSize(0, m_rows->fontMetrics().lineSpacing() * 2 + 10)); // two lines of words
        m_rowOf.insert(item.order, row);
    }
}

/// An order that cannot be started has no reason to give.
QComboBox *CancelMany::reasonOf(QTreeWidgetItem *row, const CancelQueue::Item &item)
{
    if (QComboBox *known = m_reasonOf.value(item.order))
        return known;
    if (item.prospect != CancelQueue::Prospect::Ready)
        return nullptr;
    QComboBox *choice = reasonChoice();
    choice->setObjectName(u"reason-"_s + item.order.toString());
    choice->setCurrentIndex(m_reason->currentIndex());
    choice->setPlaceholderText(tr("Choose a reason"));
    m_reasonOf.insert(item.order, choice);
    m_rows->setItemWidget(row, ReasonColumn, choice);
    connect(choice, &QComboBox::currentIndexChanged, this, [this, choice, order = item.order] {
        if (!m_filling && choice->currentIndex() >= 0)
            m_queue.setReason(order, reasonIn(choice), m_text->text().trimmed());
    });
    return choice;
}

QCoro::Task<> CancelMany::look()
{
    const QPointer<CancelMany> self(this);
    co_await m_queue.look();
    if (!self)
        co_return;
    m_looked = true;
    writeReasons(); // what was chosen for all meanwhile
    refresh();
}

void CancelMany::chooseForAll()
{
    m_filling = true;
    for (QComboBox *choice : std::as_const(m_reasonOf))
        choice->setCurrentIndex(m_reason->currentIndex());
    m_filling = false;
    writeReasons();
}

void CancelMany::writeReasons()
{
    for (auto choice = m_reasonOf.cbegin(); choice != m_reasonOf.cend(); ++choice) {
        if ((*choice)->currentIndex() >= 0)
            m_queue.setReason(choice.key(), reasonIn(*choice), m_text->text().trimmed());
    }
}

bool CancelMany::isExplained() const
{
    for (const CancelQueue::Item &item : m_queue.items()) {
        if (item.left || item.prospect != CancelQueue::Prospect::Ready)
            continue;
        const QComboBox *choice = m_reasonOf.value(item.order);
        if (!choice || choice->currentIndex() < 0
            || (reasonIn(choice) == CancelReason::Other && m_text->text().trimmed().isEmpty()))
            return false;
    }
    return true;
}

QString CancelMany::whatHappens(const CancelQueue::Item &item) const
{
    using Prospect = CancelQueue::Prospect;
    if (item.state && item.state->closed)
        return item.state->outcome == u"cancelled" || item.state->outcome == u"already-cancelled"
            ? tr("Cancelled.")
            : tr("The case is closed.");
    if (item.state && (m_queue.isOpened() || item.prospect != Prospect::UnderWay))
        return words::nextStep(item.row.verdict, item.state->step);
    if (item.problem)
        return words::error(*item.problem, {}).joined();
    switch (item.prospect) {
    case Prospect::Ready:
        return words::verdictSentence(item.row.verdict, m_desk.clock().now());
    case Prospect::UnderWay:
        return tr("It is being cancelled already: its case is taken up.");
    case Prospect::OtherCase:
        return tr("A refund of it is under way: it comes first.");
    case Prospect::DoubtfulLink:
        return tr("Say first whether the supplier order belongs to it.");
    case Prospect::Cancelled:
        return tr("Already cancelled on the shop.");
    case Prospect::TooLate:
        return words::verdictSentence(item.row.verdict, m_desk.clock().now());
    case Prospect::Gone:
        return m_looked ? tr("It cannot be read.") : tr("Being read…");
    }
    return {};
}

void CancelMany::showRow(QTreeWidgetItem *row, const CancelQueue::Item &item)
{
    row->setText(OrderColumn,
                 item.row.orderName.isEmpty()
                     ? item.order.toString()
                     : words::orderName(item.row.orderName, item.row.shop, m_desk.hasSeveralShops()));
    row->setText(CustomerColumn, item.row.customer);
    row->setText(WhatColumn, whatHappens(item));
    row->setToolTip(WhatColumn, row->text(WhatColumn));
    const bool asking = !m_queue.isOpening() && !m_queue.isOpened();
    const bool mayStart = item.mayStart();
    row->setFlags(asking && mayStart ? Qt::ItemIsEnabled | Qt::ItemIsUserCheckable : Qt::ItemIsEnabled);
    row->setCheckState(OrderColumn, mayStart && !item.left ? Qt::Checked : Qt::Unchecked);
    if (QComboBox *choice = reasonOf(row, item)) {
        choice->setEnabled(asking && !item.left);
        //: what a screen reader says; %1 is the order's name
        choice->setAccessibleName(tr("Reason for order %1").arg(row->text(OrderColumn)));
    }
}

QString CancelMany::summary() const
{
    int opened = 0; // and not over
    int failed = 0;
    int mine = 0;
    int others = 0;
    for (const CancelQueue::Item &item : m_queue.items()) {
        if (item.left)
            continue;
        opened += item.state && !item.state->closed ? 1 : 0;
        failed += item.state ? 0 : 1;
        if (item.state && !item.state->closed)
            (CancelQueue::waitsForMerchant(*item.state) ? mine : others) += 1;
    }
    QStringList sentences{tr("%n cases are open.", nullptr, opened)};
    if (failed > 0)
        sentences.append(tr("%n orders have no case: the list says why.", nullptr, failed));
    if (mine > 0)
        sentences.append(tr("%n wait for you: take them one after the other.", nullptr, mine));
    if (others > 0)
        sentences.append(tr("%n wait for somebody else.", nullptr, others));
    return sentences.join(u' ');
}

void CancelMany::refresh()
{
    m_filling = true;
    for (const CancelQueue::Item &item : m_queue.items())
        showRow(m_rowOf.value(item.order), item);
    m_filling = false;
    const bool opened = m_queue.isOpened();
    const int startable = m_queue.startable();
    m_intro->setText(opened
                         ? tr("Each order has its own case. The supplier’s page and the last button come order by "
                              "order.")
                         : tr("A case is opened for each order below. Nothing is cancelled yet: each is confirmed on "
                              "its own, later."));
    m_reasonBox->setVisible(!opened);
    m_summary->setVisible(opened);
    if (opened)
        m_summary->setText(summary());
    m_open->setVisible(!opened);
    m_open->setText(tr("Open %n cases", nullptr, startable));
    m_open->setEnabled(m_looked && startable > 0 && !m_queue.isOpening() && isExplained());
    m_next->setVisible(opened);
    m_next->setEnabled(opened && m_queue.next(m_last).has_value());
    m_next->setDefault(opened);
    m_close->setText(opened ? tr("Close, the cases stay open") : tr("Close without changes"));
}

} // namespace contrordine
