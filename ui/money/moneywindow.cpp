// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/money/moneywindow.h"

#include "ui/money/statementdialog.h"
#include "ui/money/waitdialog.h"
#include "ui/parts/helperstrip.h"
#include "ui/parts/outside.h"
#include "ui/parts/plain.h"
#include "ui/parts/supplierguides.h"
#include "ui/words/duewords.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QCoroFuture>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

enum Column {
    OrderColumn,
    SupplierColumn,
    ExpectedColumn,
    ReceivedColumn,
    OutstandingColumn,
    SinceColumn,
    StandingColumn,
    ColumnCount
};

constexpr int idRole = Qt::UserRole;

} // namespace

MoneyWindow::MoneyWindow(Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_table(new QTreeWidget(this))
    , m_intro(plainLabel())
    , m_totals(plainLabel())
    , m_settled(new QCheckBox(this))
    , m_arrived(quietButton({}, u"arrived"_s))
    , m_writeOff(quietButton({}, u"writeOff"_s))
    , m_wait(quietButton({}, u"wait"_s))
    , m_correct(quietButton({}, u"correct"_s))
    , m_openOrder(quietButton({}, u"openOrder"_s))
    , m_refundInformation(quietButton({}, u"refundInformation"_s))
    , m_import(quietButton({}, u"importStatement"_s))
    , m_close(quietButton({}, u"close"_s))
{
    setObjectName(u"moneyWindow"_s);
    resize(980, 560);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_table->setObjectName(u"receivables"_s);
    m_table->setColumnCount(ColumnCount);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->header()->setStretchLastSection(true);
    m_totals->setObjectName(u"totals"_s);
    m_settled->setObjectName(u"settled"_s);

    auto *top = new QHBoxLayout;
    top->addWidget(m_intro, 1);
    top->addWidget(m_import, 0, Qt::AlignTop);
    auto *actions = new QHBoxLayout;
    for (QPushButton *button : {m_arrived, m_writeOff, m_wait, m_correct, m_openOrder, m_refundInformation})
        actions->addWidget(button);
    actions->addStretch();
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_settled);
    bottom->addStretch();
    bottom->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addLayout(actions);
    column->addWidget(m_totals);
    column->addLayout(bottom);

    connect(m_table, &QTreeWidget::currentItemChanged, this, &MoneyWindow::enableActions);
    connect(m_table, &QTreeWidget::itemActivated, this, [this] {
        if (const MoneyRow *row = current())
            Q_EMIT orderAsked(row->receivable.order);
    });
    connect(m_settled, &QCheckBox::toggled, this, &MoneyWindow::write);
    connect(m_arrived, &QPushButton::clicked, this, [this] { askForEntry(LedgerDialog::Kind::Received); });
    connect(m_writeOff, &QPushButton::clicked, this, [this] { askForEntry(LedgerDialog::Kind::WriteOff); });
    connect(m_correct, &QPushButton::clicked, this, [this] { askForEntry(LedgerDialog::Kind::Correct); });
    connect(m_wait, &QPushButton::clicked, this, &MoneyWindow::askForDate);
    connect(m_openOrder, &QPushButton::clicked, this, [this] {
        if (const MoneyRow *row = current())
            Q_EMIT orderAsked(row->receivable.order);
    });
    connect(m_refundInformation, &QPushButton::clicked, this, [this] { readRefundInformation(); });
    connect(m_import, &QPushButton::clicked, this, &MoneyWindow::importStatement);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_desk.money(), &MoneyHome::changed, this, [this] { load(); });
    retranslate();
    load();
}

MoneyWindow::~MoneyWindow() = default;

void MoneyWindow::retranslate()
{
    setWindowTitle(tr("Money home"));
    m_intro->setText(tr("What suppliers owe you for cancelled orders and won disputes, until it is home. Money usually "
                        "comes back within 3 to 15 business days. Amounts stay in the currency you paid in."));
    m_table->setAccessibleName(tr("What suppliers owe"));
    m_table->setHeaderLabels({tr("Order", "column of money"), tr("Supplier", "column of money"),
                              tr("Expected", "column of money"), tr("Arrived", "column of money"),
                              tr("Still to come", "column of money"), tr("Owed since", "column of money"),
                              tr("How it stands", "column of money")});
    m_settled->setText(tr("Show what is &settled"));
    m_arrived->setText(tr("It has &arrived…"));
    m_writeOff->setText(tr("&Write off…"));
    m_wait->setText(tr("Wait &until…"));
    m_correct->setText(tr("&Correct…"));
    m_openOrder->setText(tr("Go to the &order"));
    m_refundInformation->setText(tr("Refund in&formation…"));
    m_refundInformation->setToolTip(tr("What the supplier’s platform says became of the money"));
    m_import->setText(tr("&Import a statement…"));
    m_close->setText(tr("Close"));
    write();
}

/// The order's page in the browser, and what to look for above it (R4).
QCoro::Task<> MoneyWindow::readRefundInformation()
{
    QPointer<MoneyWindow> self(this);
    const MoneyRow *row = current();
    if (!row)
        co_return;
    const MoneyRow asked = *row;
    const SupplierOrderId number = asked.receivable.supplierOrder;
    const auto order = co_await m_desk.store().supplierOrder(number);
    if (!self)
        co_return;
    const QUrl page = order ? m_desk.supplierPage(order->platform, number) : QUrl();
    openPage(this, page);
    if (!m_strip) {
        m_strip = std::make_unique<HelperStrip>(windowSettings(m_desk.dataDir()));
        connect(m_strip.get(), &HelperStrip::pageAsked, this,
                [this](const QUrl &again) { openPage(m_strip.get(), again); });
    }
    m_strip->follow(guides::refundInformation(asked.supplierName, number, asked.state.expected, page));
}

QCoro::Task<> MoneyWindow::load()
{
    QPointer<MoneyWindow> self(this);
    auto rows = co_await m_desk.money().rows();
    if (!self)
        co_return;
    if (rows) {
        m_rows = *rows;
        write();
    } else {
        m_totals->setText(words::error(rows.error()).joined());
    }
}

void MoneyWindow::select(const ReceivableId &id)
{
    m_wanted = id;
    write();
}

void MoneyWindow::write()
{
    const MoneyRow *before = current();
    const ReceivableId wanted = !m_wanted.isEmpty() ? m_wanted : before ? before->receivable.id : ReceivableId();
    const QDateTime now = m_desk.clock().now();
    m_table->clear();
    QTreeWidgetItem *chosen = nullptr;
    for (const MoneyRow &row : std::as_const(m_rows)) {
        if (row.state.isSettled() && !m_settled->isChecked() && row.receivable.id != m_wanted)
            continue;
        auto *item = new QTreeWidgetItem(m_table);
        const QString supplier =
            row.supplierName.isEmpty() ? row.receivable.supplierOrder.toString() : row.supplierName;
        item->setText(OrderColumn, row.customer.isEmpty() ? row.orderName : row.orderName + u" · "_s + row.customer);
        item->setText(SupplierColumn, supplier);
        item->setText(ExpectedColumn, words::money(row.state.expected));
        item->setText(ReceivedColumn, words::money(row.state.received));
        item->setText(OutstandingColumn, words::money(row.state.outstanding));
        item->setText(SinceColumn, words::day(row.state.since, now));
        item->setText(StandingColumn, words::receivableStanding(row.state, now));
        for (const int money : {ExpectedColumn, ReceivedColumn, OutstandingColumn})
            item->setTextAlignment(money, Qt::AlignRight | Qt::AlignVCenter);
        if (row.state.isOverdue(now)) { // weight, not colour alone
            QFont bold = m_table->font();
            bold.setBold(true);
            item->setFont(OutstandingColumn, bold);
            item->setFont(StandingColumn, bold);
        }
        QStringList entries{words::receivableReason(row.receivable.reason)};
        for (const ReceivableEntry &entry : row.receivable.entries)
            entries.append(words::ledgerEntry(entry));
        item->setToolTip(StandingColumn, entries.join(u'\n'));
        item->setData(OrderColumn, idRole, row.receivable.id.toString());
        if (!chosen || row.receivable.id == wanted)
            chosen = item;
    }
    m_table->setCurrentItem(chosen);
    for (int column = 0; column < StandingColumn; ++column)
        m_table->resizeColumnToContents(column);
    showTotals();
    enableActions();
}

void MoneyWindow::showTotals()
{
    const QDateTime now = m_desk.clock().now();
    QList<ReceivableState> states;
    for (const MoneyRow &row : std::as_const(m_rows))
        states.append(row.state);
    const auto totals = totalsOf(states, now);
    if (m_rows.isEmpty()) {
        m_totals->setText(tr("No supplier owes you anything. When an order is cancelled at the supplier, what you paid "
                             "for it appears here by itself."));
        return;
    }
    if (!totals) {
        m_totals->setText(tr("The sums are too large to be added."));
        return;
    }
    QStringList lines;
    for (const MoneyHomeTotal &total : *totals) {
        //: sums in one currency; %1 still to come, %2 of it overdue, %3 has arrived, %4 was written off
        lines.append(tr("Still to come: %1 (overdue: %2) · Arrived: %3 · Written off: %4")
                         .arg(words::money(total.outstanding), words::money(total.overdue),
                              words::money(total.received), words::money(total.writtenOff)));
    }
    m_totals->setText(lines.join(u'\n'));
}

const MoneyRow *MoneyWindow::current() const
{
    const QTreeWidgetItem *item = m_table->currentItem();
    if (!item)
        return nullptr;
    const ReceivableId id(item->data(OrderColumn, idRole).toString());
    for (const MoneyRow &row : m_rows) {
        if (row.receivable.id == id)
            return &row;
    }
    return nullptr;
}

void MoneyWindow::enableActions()
{
    const MoneyRow *row = current();
    const bool open = row && !row->state.isSettled();
    m_arrived->setEnabled(row != nullptr);
    m_writeOff->setEnabled(open);
    m_wait->setEnabled(open);
    m_correct->setEnabled(row != nullptr);
    m_openOrder->setEnabled(row != nullptr);
    m_refundInformation->setEnabled(row != nullptr);
}

QCoro::Task<> MoneyWindow::finish(QPointer<QDialog> dialog, QCoro::Task<Result<void>> entry)
{
    const auto done = co_await entry;
    if (!dialog)
        co_return;
    if (done) {
        dialog->accept();
        co_return;
    }
    const QString why = words::ledgerRefusal(done.error());
    if (auto *ledger = qobject_cast<LedgerDialog *>(dialog.data()))
        ledger->refuse(why);
    else if (auto *wait = qobject_cast<WaitDialog *>(dialog.data()))
        wait->refuse(why);
}

void MoneyWindow::askForEntry(LedgerDialog::Kind kind)
{
    const MoneyRow *row = current();
    if (!row)
        return;
    const ReceivableId id = row->receivable.id;
    auto *dialog = new LedgerDialog(kind, *row, m_desk.clock().now().toLocalTime().date(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LedgerDialog::received, this, [this, dialog, id](const Money &amount, QDate day) {
        finish(dialog, m_desk.money().received(id, amount, day));
    });
    connect(dialog, &LedgerDialog::writtenOff, this, [this, dialog, id](const Money &amount, const QString &reason) {
        finish(dialog, m_desk.money().writeOff(id, amount, reason));
    });
    connect(dialog, &LedgerDialog::corrected, this,
            [this, dialog, id](qint64 entry, const Money &amount, const QString &reason) {
                finish(dialog, m_desk.money().correct(id, entry, amount, reason));
            });
    dialog->open();
}

void MoneyWindow::askForDate()
{
    const MoneyRow *row = current();
    if (!row)
        return;
    const ReceivableId id = row->receivable.id;
    const QDateTime now = m_desk.clock().now();
    auto *dialog = new WaitDialog(
        //: %1 is an amount, %2 an order name
        tr("Until when do you wait for %1 of %2?").arg(words::money(row->state.outstanding), row->orderName),
        now.addDays(7), now, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WaitDialog::chosen, this, [this, dialog, id](const QDateTime &until, const QString &reason) {
        finish(dialog, m_desk.money().wait(id, until, reason));
    });
    dialog->open();
}

void MoneyWindow::importStatement()
{
    auto *dialog = new StatementDialog(m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MoneyWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace contrordine
