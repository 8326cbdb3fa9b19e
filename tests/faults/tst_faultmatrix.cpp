// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cases/caseengine.h"
#include "app/platforms/aliexpress/aliexpressclient.h"
#include "app/platforms/shopify/shopifyclient.h"
#include "app/sandbox/sandbox.h"
#include "models/store/store.h"
#include "tests/faults/faultproxy.h"
#include "ui/words/language.h"
#include "ui/words/words.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <deque>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

namespace
{

using Kind = Error::Kind;

/// Longer than a busy machine needs for an answer, and short enough to wait for.
constexpr auto silence = 4s;

struct FaultFact {
    Fault fault;
    const char *name;
    /// What a read says while it lasts; nothing = it does no harm.
    std::optional<Kind> kind;
    bool passes = false; ///< a read that met it once tries again by itself
};

constexpr std::array faults{
    FaultFact{Fault::Refused, "refused", Kind::Network, true},
    FaultFact{Fault::ResetUntaken, "reset before taking", Kind::Interrupted, true},
    FaultFact{Fault::CloseUntaken, "closed before taking", Kind::Interrupted, true},
    FaultFact{Fault::SilentUntaken, "silent, untaken", Kind::Timeout, true},
    FaultFact{Fault::GarbageUntaken, "no HTTP", Kind::Interrupted, true},
    FaultFact{Fault::PortalUntaken, "captive portal", Kind::Malformed, false},
    FaultFact{Fault::PortalRedirectUntaken, "captive portal by redirect", Kind::Malformed, false},
    FaultFact{Fault::RedirectUntaken, "redirect to another host", Kind::Malformed, false},
    FaultFact{Fault::Status401Untaken, "401", Kind::Auth, false},
    FaultFact{Fault::Status403Untaken, "403", Kind::Auth, false},
    FaultFact{Fault::Status404Untaken, "404", Kind::NotFound, false},
    FaultFact{Fault::Status408Untaken, "408", Kind::Timeout, true},
    FaultFact{Fault::Status429Untaken, "429", Kind::Throttled, true},
    FaultFact{Fault::Status500Untaken, "500", Kind::ServerFault, true},
    FaultFact{Fault::Status502Untaken, "502", Kind::ServerFault, true},
    FaultFact{Fault::Status503Untaken, "503", Kind::ServerFault, true},
    FaultFact{Fault::BusyUntaken, "too many requests", Kind::Throttled, true},
    FaultFact{Fault::ResetTaken, "reset after taking", Kind::Interrupted, true},
    FaultFact{Fault::CloseTaken, "closed after taking", Kind::Interrupted, true},
    FaultFact{Fault::SilentTaken, "silent, taken", Kind::Timeout, true},
    FaultFact{Fault::Status500Taken, "500, taken", Kind::ServerFault, true},
    FaultFact{Fault::BrokenTaken, "fault of its own, taken", Kind::ServerFault, false},
    FaultFact{Fault::RedirectTaken, "redirect, taken", Kind::Malformed, false},
    FaultFact{Fault::ResetInHead, "reset in the head", Kind::Interrupted, true},
    FaultFact{Fault::ResetAtFirstByte, "reset at the first byte", Kind::Interrupted, true},
    FaultFact{Fault::ResetMidway, "reset midway", Kind::Interrupted, true},
    FaultFact{Fault::CloseMidway, "closed midway", Kind::Interrupted, true},
    FaultFact{Fault::StallMidway, "stalled midway", Kind::Timeout, true},
    FaultFact{Fault::CutText, "cut JSON", Kind::Malformed, false},
    FaultFact{Fault::WrongEncoding, "wrong encoding", Kind::Malformed, false},
    FaultFact{Fault::FalseGzip, "false gzip", Kind::Interrupted, true},
    FaultFact{Fault::EmptyBody, "empty body", Kind::Malformed, false},
    FaultFact{Fault::EmptyList, "empty list", Kind::Malformed, false},
    FaultFact{Fault::NoData, "no data", Kind::Malformed, false},
    FaultFact{Fault::TooDeep, "too deep", Kind::Malformed, false},
    FaultFact{Fault::Endless, "endless", Kind::Malformed, false},
    FaultFact{Fault::Drip, "drip", std::nullopt, true},
    FaultFact{Fault::Twice, "delivered twice", std::nullopt, true},
};
static_assert(faults.size() == static_cast<size_t>(Fault::Last) + 1, "every fault is tried");

/// Both clients of a merchant, over a network of their own.
struct Clients {
    Clients(const Sandbox &sandbox, const QUrl &endpoint)
        : http({.delays = {1ms, 1ms, 1ms}, .silence = silence})
        , shop(http, sandbox.clock(), sandbox.shopDomain(), {.token = sandbox.shopToken().toLatin1()}, endpoint,
               {.throttleFloor = 300ms})
        , supplier(
              http, sandbox.clock(),
              readAliExpressCredentials(sandbox.appKey(), sandbox.supplierSecrets(), sandbox.clock().now()).value(),
              [](AliExpressCredentials) -> Task<void> { co_return Result<void>(); }, endpoint, {.spacing = 1ms})
    {
    }
    ~Clients() { http.stop(); }

    HttpExchange http;
    ShopifyClient shop;
    AliExpressClient supplier;
};

/// What a read brings, in a form that can be compared.
using Read = std::function<Task<QString>(Clients *)>;

Task<QString> readShop(Clients *clients)
{
    const Result<ShopInfo> info = co_await clients->shop.check();
    if (!info)
        co_return tl::unexpected(info.error());
    co_return info->domain + u' ' + info->grantedScopes.join(u' ');
}

Task<QString> readPage(Clients *clients)
{
    const QDateTime sinceEver;
    const QString firstPage;
    const Result<OrderPage> page = co_await clients->shop.ordersUpdatedSince(sinceEver, firstPage);
    if (!page)
        co_return tl::unexpected(page.error());
    QStringList orders;
    for (const Order &order : page->orders.first(5)) // pages grow as their cost is learned
        orders.append(order.name + order.customer + order.updatedAt.toString(Qt::ISODateWithMs));
    co_return orders.join(u' ');
}

Task<QString> readOrder(Clients *clients, OrderId id)
{
    const Result<Order> order = co_await clients->shop.order(id);
    if (!order)
        co_return tl::unexpected(order.error());
    co_return order->name + order->customer + order->total->decimal() + QString::number(order->lines.size());
}

Task<QString> readProposal(Clients *clients, OrderId id)
{
    const std::optional<RefundWish> everything;
    const Result<RefundProposal> proposal =
        co_await clients->shop.proposeRefund(id, everything, RefundTo::PaymentMethods);
    if (!proposal)
        co_return tl::unexpected(proposal.error());
    co_return proposal->suggested.decimal() + QString::number(proposal->transactions.size());
}

Task<QString> readOptions(Clients *clients, OrderId id)
{
    const Result<RefundOptions> options = co_await clients->shop.refundOptions(id);
    if (!options)
        co_return tl::unexpected(options.error());
    co_return QString::number(options->locations ? options->locations->size() : -1);
}

Task<QString> readAccount(Clients *clients)
{
    const Result<void> checked = co_await clients->supplier.check();
    if (!checked)
        co_return tl::unexpected(checked.error());
    co_return u"good"_s;
}

Task<QString> readSupplierOrder(Clients *clients, SupplierOrderId id)
{
    const Result<SupplierOrder> order = co_await clients->supplier.order(id);
    if (!order)
        co_return tl::unexpected(order.error());
    co_return order->stage.raw + order->storeName + QString::number(order->lines.size());
}

/// A merchant's program on such a network: the journal, the engine, and a shop. Suppliers are the merchant's word.
struct Desk {
    Desk(const Sandbox &sandbox, const QString &folder)
        : proxy(sandbox.baseUrl())
        , clients(sandbox, proxy.url())
    {
        auto opened = Store::open({.dataDir = folder, .clock = &sandbox.clock()});
        if (!opened)
            qFatal("no store");
        store = std::move(*opened);
        sync = std::make_unique<Sync>(*store, sandbox.clock());
        sync->setPlatforms({&clients.shop}, {});
        cases = std::make_unique<CaseEngine>(*store, *sync, sandbox.clock());
        cases->setPlatforms({&clients.shop}, {});
        cases->setUndoWindow(0ms);
        cases->setExtras({.hold = false, .tag = false, .log = false});
        cases->setSettleDelays({20ms, 200ms, 1s, 2s});
    }

    FaultProxy proxy;
    Clients clients;
    std::unique_ptr<Store> store;
    std::unique_ptr<Sync> sync;
    std::unique_ptr<CaseEngine> cases;
};

/// One fault at one request that cannot be taken back.
struct WriteCell {
    const FaultFact *fact = nullptr;
    OrderId order;
    std::optional<Money> amount; ///< to be given back, where it is not all of it
    CaseId id;
    QString problem; ///< why it did not come as far as the request
};

/// One fault while one thing is read: while it lasts, and when it is over.
struct ReadCell {
    ReadCell(const Sandbox &sandbox, const FaultFact &ofFault, bool onlyOnce)
        : fact(ofFault)
        , once(onlyOnce)
        , proxy(sandbox.baseUrl())
        , clients(sandbox, proxy.url())
    {
    }
    QString name() const { return QString::fromLatin1(fact.name) + (once ? u", once"_s : QString()); }

    const FaultFact &fact;
    bool once;
    FaultProxy proxy;
    Clients clients;
    Result<QString> meanwhile = tl::unexpected(Error());
    Result<QString> afterwards = tl::unexpected(Error());
    bool done = false;
};

QCoro::Task<> carryOut(ReadCell *cell, const Read *read)
{
    if (cell->fact.fault == Fault::Refused) {
        cell->proxy.setListening(false);
    } else {
        const QList<QByteArray> all;
        cell->proxy.plan(all, cell->fact.fault, cell->once ? 1 : 1'000'000);
    }
    Result<QString> meanwhile = co_await (*read)(&cell->clients);
    cell->meanwhile = meanwhile;
    cell->proxy.clear();
    if (cell->fact.fault == Fault::Refused)
        cell->proxy.setListening(true);
    Result<QString> afterwards = co_await (*read)(&cell->clients);
    cell->afterwards = afterwards;
    cell->done = true;
}

/// What a merchant has done, and which request of it the fault is about.
enum class Deed { Cancel, Refund, AmountThenCancel, CancelAfterAmount };

QByteArray requestOf(Deed deed)
{
    return deed == Deed::Cancel || deed == Deed::CancelAfterAmount ? "orderCancel(" : "refundCreate(";
}

QList<QByteArray> needlesOf(Deed deed, const OrderId &order)
{
    return {requestOf(deed), order.toString().toLatin1() + '"'};
}

QCoro::Task<> refund(Desk *desk, WriteCell *cell)
{
    auto order = co_await desk->store->order(cell->order);
    if (!order)
        co_return;
    RefundWish onePiece;
    RefundLine line;
    line.lineItem = order->lines.first().id;
    line.quantity = 1;
    onePiece.lines.append(line);
    const std::optional<RefundWish> wish = onePiece;
    auto proposal = co_await desk->cases->proposeRefund(cell->order, wish, RefundTo::PaymentMethods);
    if (!proposal) {
        cell->problem = proposal.error().code;
        co_return;
    }
    cell->amount = proposal->suggested;
    const RefundDecision decision{.wish = onePiece, .amount = proposal->suggested, .maximum = proposal->maximum};
    auto confirmed = co_await desk->cases->confirmRefund(cell->order, decision);
    if (confirmed)
        cell->id = confirmed->id;
    else
        cell->problem = confirmed.error().code;
}

/// Up to the last button. What was given back before is not given back again.
QCoro::Task<> cancel(Desk *desk, WriteCell *cell, CancelDecision decision)
{
    const QString word = u"merchant"_s;
    auto opened = co_await desk->cases->openCancel(cell->order, CancelReason::CustomerChangedMind, QString());
    if (!opened) {
        cell->problem = opened.error().code;
        co_return;
    }
    cell->id = opened->id;
    const QList<SupplierOrderId> suppliers = opened->suppliers.keys();
    for (const SupplierOrderId &supplier : suppliers) {
        if (opened->suppliers.value(supplier).agreedAt.isValid())
            continue;
        co_await desk->cases->tell(cell->id, supplier, CaseEventType::SupplierRequested, word);
        co_await desk->cases->tell(cell->id, supplier, CaseEventType::SupplierAgreed, word);
    }
    auto decided = co_await desk->cases->decide(cell->id, decision);
    if (!decided) {
        cell->problem = decided.error().code;
        co_return;
    }
    auto confirmed = co_await desk->cases->confirm(cell->id);
    if (!confirmed)
        cell->problem = confirmed.error().code;
}

QCoro::Task<> begin(Desk *desk, WriteCell *cell, Deed deed)
{
    cell->problem.clear();
    CancelDecision decision;
    decision.restock = false; // some of the demo's shelves are closed, and that is another matter
    if (deed == Deed::AmountThenCancel || deed == Deed::CancelAfterAmount) {
        decision.refund = RefundChoice::Amount;
        decision.amount = cell->amount;
        auto actions = co_await desk->store->actionsOf(cell->id);
        const bool givenBack =
            actions && std::any_of(actions->begin(), actions->end(), [](const Action &action) {
                return action.kind == ActionKind::RefundAmount && action.state == ActionState::Confirmed;
            });
        if (givenBack) {
            decision.refund = RefundChoice::None;
            decision.amount.reset();
        }
    }
    if (deed == Deed::Refund)
        co_await refund(desk, cell);
    else
        co_await cancel(desk, cell, decision);
}

QString described(const Result<QString> &result)
{
    return result
        ? u"“%1”"_s.arg(*result)
        : u"error kind %1 %2 %3"_s.arg(int(result.error().kind)).arg(result.error().code, result.error().detail);
}

} // namespace

/// A bad network before everything the program asks of both platforms: fault × operation. The sandbox's own book says
/// what really happened.
class TestFaultMatrix : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Sandbox> m_sandbox;
    QList<Error> m_errors; ///< of all cells, to be put into words
    int m_cells = 0;
    int m_writes = 0;
    QSet<OrderId> m_used;

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!qt\\.network)"_s));
        auto sandbox = Sandbox::start({.orderCount = 420});
        QVERIFY(sandbox.has_value());
        m_sandbox = std::move(*sandbox);
    }

    void whatIsReadIsWholeOrNotThere_data()
    {
        QTest::addColumn<QString>("what");
        for (const QString &what :
             {u"shop"_s, u"page"_s, u"order"_s, u"proposal"_s, u"options"_s, u"account"_s, u"supplier order"_s})
            QTest::newRow(qPrintable(what)) << what;
    }

    void whatIsReadIsWholeOrNotThere()
    {
        QFETCH(QString, what);
        Clients undisturbed(*m_sandbox, m_sandbox->baseUrl());
        const QDateTime sinceEver;
        const auto page = QCoro::waitFor(undisturbed.shop.ordersUpdatedSince(sinceEver, QString()));
        QVERIFY(page.has_value());
        const OrderId paid = paidOrder(page->orders);
        const SupplierOrderId bought(m_sandbox->refusals().first().supplierOrder);
        const QHash<QString, Read> reads{
            {u"shop"_s, readShop},
            {u"page"_s, readPage},
            {u"order"_s, [paid](Clients *clients) { return readOrder(clients, paid); }},
            {u"proposal"_s, [paid](Clients *clients) { return readProposal(clients, paid); }},
            {u"options"_s, [paid](Clients *clients) { return readOptions(clients, paid); }},
            {u"account"_s, readAccount},
            {u"supplier order"_s, [bought](Clients *clients) { return readSupplierOrder(clients, bought); }},
        };
        const Read read = reads.value(what);
        const Result<QString> truth = QCoro::waitFor(read(&undisturbed));
        QVERIFY2(truth.has_value(), qPrintable(described(truth)));

        std::deque<ReadCell> cells;
        for (const FaultFact &fact : faults) {
            cells.emplace_back(*m_sandbox, fact, false);
            if (fact.fault != Fault::Refused)
                cells.emplace_back(*m_sandbox, fact, true);
        }
        for (ReadCell &cell : cells)
            QCoro::connect(carryOut(&cell, &read), this, [] {});
        QTRY_VERIFY_WITH_TIMEOUT(
            std::all_of(cells.begin(), cells.end(), [](const ReadCell &cell) { return cell.done; }), 120000);

        QStringList wrong;
        for (const ReadCell &cell : cells) {
            ++m_cells;
            const bool harmless = !cell.fact.kind || (cell.once && cell.fact.passes);
            const bool right = harmless ? cell.meanwhile == truth
                                        : !cell.meanwhile && isExpected(cell.meanwhile.error(), *cell.fact.kind);
            if (!right)
                wrong.append(cell.name() + u": "_s + described(cell.meanwhile));
            if (cell.afterwards != truth)
                wrong.append(cell.name() + u", afterwards: "_s + described(cell.afterwards));
            if (cell.proxy.shownElsewhere() > 0)
                wrong.append(cell.name() + u": a redirect was followed"_s);
            if (!cell.meanwhile)
                m_errors.append(cell.meanwhile.error());
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u"\n"_s + wrong.join(u'\n')));
    }

    void whatIsDoneIsDoneOnce_data()
    {
        QTest::addColumn<int>("deed");
        QTest::newRow("cancel") << int(Deed::Cancel);
        QTest::newRow("refund") << int(Deed::Refund);
        QTest::newRow("amount, then cancel: the amount") << int(Deed::AmountThenCancel);
        QTest::newRow("amount, then cancel: the cancelling") << int(Deed::CancelAfterAmount);
    }

    /// R32: each fault at each request that cannot be taken back. First what the program believes is never more than
    /// what is so; then, when the network is well again, it is exactly so; then the merchant tries again where nothing
    /// had happened; and in the end the book has it once.
    void whatIsDoneIsDoneOnce()
    {
        QFETCH(int, deed);
        const auto done = static_cast<Deed>(deed);
        QTemporaryDir folder;
        Desk desk(*m_sandbox, folder.path());
        QVERIFY(synchronized(desk));
        std::deque<WriteCell> cells;
        for (const FaultFact &fact : faults) {
            WriteCell cell;
            cell.fact = &fact;
            cells.push_back(cell);
        }
        for (const FaultFact &fact : faults) { // and once more, through a night's sleep of the computer
            if (fact.fault == Fault::SilentTaken || fact.fault == Fault::SilentUntaken) {
                WriteCell cell;
                cell.fact = &fact;
                cells.push_back(cell);
            }
        }
        QVERIFY(giveOrders(desk, cells));

        QStringList wrong;
        // Alone: what concerns everybody.
        WriteCell &refused = cells.front();
        QVERIFY(refused.fact->fault == Fault::Refused);
        const auto listening =
            connect(desk.cases.get(), &CaseEngine::undoTicked, &desk.proxy, [&] { desk.proxy.setListening(false); });
        QCoro::connect(begin(&desk, &refused, done), this, [] {});
        QTRY_VERIFY_WITH_TIMEOUT(isPaused(desk, refused), 60000);
        disconnect(listening);
        desk.proxy.setListening(true);
        const size_t asleep = cells.size() - 2;
        for (size_t i = asleep; i < cells.size(); ++i) {
            WriteCell &cell = cells[i];
            desk.proxy.plan(needlesOf(done, cell.order), cell.fact->fault);
            QCoro::connect(begin(&desk, &cell, done), this, [] {});
            QTRY_COMPARE_WITH_TIMEOUT(desk.proxy.arrived(needlesOf(done, cell.order)), 1, 60000);
            m_sandbox->advance(8h);
            QTRY_VERIFY_WITH_TIMEOUT(isPaused(desk, cell), 60000);
        }
        // All others at once.
        for (size_t i = 1; i < asleep; ++i) {
            WriteCell &cell = cells[i];
            desk.proxy.plan(needlesOf(done, cell.order), cell.fact->fault);
            QCoro::connect(begin(&desk, &cell, done), this, [] {});
        }
        const auto paused = [&desk](const WriteCell &cell) { return isPaused(desk, cell); };
        QVERIFY2(wait(cells, paused), qPrintable(laggards(desk, cells, paused)));
        for (const WriteCell &cell : cells) {
            ++m_cells;
            ++m_writes;
            if (!cell.problem.isEmpty())
                wrong.append(nameOf(cell) + u" did not begin: "_s + cell.problem);
            else
                believesNoMoreThanIsSo(desk, cell, wrong);
        }

        desk.proxy.clear();
        m_sandbox->advance(11min); // longer than a request can be under way
        const auto known = [&desk](const WriteCell &cell) { return isKnown(desk, cell); };
        const auto looked = [&] {
            QCoro::waitFor(desk.cases->resume());
            return std::all_of(cells.begin(), cells.end(), known);
        };
        QVERIFY2(QTest::qWaitFor(looked, 60000), qPrintable(laggards(desk, cells, known)));
        for (const WriteCell &cell : cells) {
            knowsWhatIsSo(desk, cell, wrong);
            const int sent = desk.proxy.arrived(needlesOf(done, cell.order));
            if (sent > 1 || (sent < 1 && cell.fact->fault != Fault::Refused))
                wrong.append(nameOf(cell) + u": sent %1 times"_s.arg(sent));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u"\n"_s + wrong.join(u'\n')));

        for (WriteCell &cell : cells) {
            if (!state(desk, cell).closed)
                QCoro::connect(begin(&desk, &cell, done), this, [] {});
        }
        const auto closed = [&desk](const WriteCell &cell) { return state(desk, cell).closed; };
        QVERIFY2(wait(cells, closed), qPrintable(laggards(desk, cells, closed)));
        for (const WriteCell &cell : cells)
            isDoneOnce(cell, done, wrong);
        QVERIFY2(wrong.isEmpty(), qPrintable(u"\n"_s + wrong.join(u'\n')));
    }

    void everyErrorHasItsWords()
    {
        QVERIFY(!m_errors.isEmpty());
        for (const QString &language : {u"en"_s, u"it"_s}) {
            QCOMPARE(installLanguage(language), language);
            for (const Error &error : std::as_const(m_errors)) {
                const words::ErrorText text = words::error(error, u"Shopify"_s);
                for (const QString &sentence : {text.happened, text.meaning, text.whatToDo}) {
                    QVERIFY2(sentence.endsWith(u'.'), qPrintable(error.code + u": "_s + sentence));
                    QVERIFY2(error.code.isEmpty() || !sentence.contains(error.code), qPrintable(sentence));
                }
            }
        }
    }

    void cleanupTestCase()
    {
        qInfo("faults: %d cells tried, %d of them at requests that cannot be taken back; lost 0", m_cells, m_writes);
    }

private:
    static bool synchronized(Desk &desk)
    {
        std::optional<Result<SyncReport>> report;
        QCoro::connect(desk.sync->run(), &desk.proxy, [&report](Result<SyncReport> round) { report = round; });
        return QTest::qWaitFor([&report] { return report.has_value(); }, 120000) && *report
            && (*report)->problems.isEmpty();
    }

    /// Each cell its own order, which nothing stands in the way of.
    bool giveOrders(Desk &desk, std::deque<WriteCell> &cells)
    {
        const auto rows = desk.store->pairs({.view = PairView::All, .limit = 1000}).result();
        auto cell = cells.begin();
        for (const PairRow &row : *rows) {
            if (cell == cells.end())
                return true;
            const bool fits = row.verdict.shopCanCancel && row.financial.value == FinancialStatus::Paid
                && row.fulfillment.value == FulfillmentStatus::Unfulfilled && row.openCase.isEmpty() && row.total
                && row.linkConfidence == LinkConfidence::Sure && !m_used.contains(row.order);
            if (!fits)
                continue;
            m_used.insert(row.order);
            cell->order = row.order;
            cell->amount = Money(100, row.total->currency());
            ++cell;
        }
        return cell == cells.end();
    }

    static CaseState state(Desk &desk, const WriteCell &cell)
    {
        return cell.id.isEmpty() ? CaseState() : desk.store->caseHistory(cell.id).result().value().state;
    }
    static bool isPaused(Desk &desk, const WriteCell &cell)
    {
        if (!cell.problem.isEmpty())
            return true;
        const CaseState now = state(desk, cell);
        return now.closed || now.step == CaseStep::NeedsLook;
    }
    static bool isKnown(Desk &desk, const WriteCell &cell)
    {
        const CaseState now = state(desk, cell);
        return now.closed || (now.step == CaseStep::NeedsLook && !now.lastActionUnknown);
    }
    using Is = std::function<bool(const WriteCell &)>;
    static bool wait(const std::deque<WriteCell> &cells, const Is &is)
    {
        return QTest::qWaitFor([&] { return std::all_of(cells.begin(), cells.end(), is); }, 90000);
    }
    /// Those that something did not become true of, and where they stand.
    static QString laggards(Desk &desk, const std::deque<WriteCell> &cells, const Is &is)
    {
        QStringList names;
        for (const WriteCell &cell : cells) {
            if (is(cell))
                continue;
            const QList<Action> last = actions(desk, cell, true) + actions(desk, cell, false);
            names.append(nameOf(cell) + u" at "_s + code(state(desk, cell).step) + u' ' + cell.problem
                         + (last.isEmpty() ? QString() : code(last.last().state) + u' ' + last.last().errorCode));
        }
        return names.join(u'\n');
    }

    QStringList booked(const OrderId &order, const QString &kind) const
    {
        QStringList amounts;
        const QList<LedgerEntry> entries = m_sandbox->ledger();
        for (const LedgerEntry &entry : entries) {
            if (entry.order == order.toString() && entry.kind == kind)
                amounts.append(entry.amount);
        }
        return amounts;
    }
    /// The cancellations of a case, or its refunds.
    static QList<Action> actions(Desk &desk, const WriteCell &cell, bool cancelling)
    {
        QList<Action> all = desk.store->actionsOf(cell.id).result().value();
        all.removeIf(
            [cancelling](const Action &action) { return cancelling != (action.kind == ActionKind::CancelOrder); });
        return all;
    }
    static qsizetype count(const QList<Action> &all, ActionState state)
    {
        return std::count_if(all.begin(), all.end(), [state](const Action &action) { return action.state == state; });
    }
    static QString nameOf(const WriteCell &cell)
    {
        return u"%1 (%2)"_s.arg(QString::fromLatin1(cell.fact->name), cell.order.toString().section(u'/', -1));
    }

    /// Refused means that it did not happen, confirmed that it did; an unknown outcome may be either.
    void believesNoMoreThanIsSo(Desk &desk, const WriteCell &cell, QStringList &wrong)
    {
        const QList<Action> cancels = actions(desk, cell, true);
        const QList<Action> refunds = actions(desk, cell, false);
        const qsizetype cancelled = booked(cell.order, u"order-cancelled"_s).size();
        if (count(cancels, ActionState::Confirmed) > cancelled)
            wrong.append(nameOf(cell) + u": believed to be cancelled"_s);
        if (count(cancels, ActionState::Refused) > 0 && cancelled > 0)
            wrong.append(nameOf(cell) + u": believed not to be cancelled"_s);
        if (!refunds.isEmpty()) {
            const qsizetype paid = booked(cell.order, u"refund"_s).size();
            if (count(refunds, ActionState::Confirmed) > paid)
                wrong.append(nameOf(cell) + u": believed to be refunded"_s);
            if (count(refunds, ActionState::Refused) > 0 && paid > 0)
                wrong.append(nameOf(cell) + u": believed not to be refunded"_s);
        }
        for (const Action &action : refunds + cancels) {
            if (action.state == ActionState::Refused)
                m_errors.append({.kind = Kind::Refused, .code = action.errorCode});
        }
    }

    void knowsWhatIsSo(Desk &desk, const WriteCell &cell, QStringList &wrong)
    {
        believesNoMoreThanIsSo(desk, cell, wrong);
        const QList<Action> cancels = actions(desk, cell, true);
        const QList<Action> refunds = actions(desk, cell, false);
        if (count(cancels, ActionState::Confirmed) != booked(cell.order, u"order-cancelled"_s).size())
            wrong.append(nameOf(cell) + u": cancelled, and not known"_s);
        if (!refunds.isEmpty() && count(refunds, ActionState::Confirmed) != booked(cell.order, u"refund"_s).size())
            wrong.append(nameOf(cell) + u": refunded, and not known"_s);
        const QList<Action> all = cancels + refunds;
        if (std::any_of(all.begin(), all.end(), [](const Action &action) { return isOpen(action.state); }))
            wrong.append(nameOf(cell) + u": still open"_s);
    }

    void isDoneOnce(const WriteCell &cell, Deed deed, QStringList &wrong) const
    {
        const QStringList refunds = booked(cell.order, u"refund"_s);
        const qsizetype cancelled = booked(cell.order, u"order-cancelled"_s).size();
        if (cancelled != (deed == Deed::Refund ? 0 : 1))
            wrong.append(nameOf(cell) + u": cancelled %1 times"_s.arg(cancelled));
        if (refunds.size() != 1 || (deed != Deed::Cancel && refunds.first() != cell.amount->decimal()))
            wrong.append(nameOf(cell) + u": refunded “%1”"_s.arg(refunds.join(u", "_s)));
    }

    static OrderId paidOrder(const QList<Order> &orders)
    {
        for (const Order &order : orders) {
            if (order.financial.value == FinancialStatus::Paid && !order.isCancelled() && !order.lines.isEmpty())
                return order.id;
        }
        qFatal("no paid order in the demo shop");
    }

    /// A broken connection is now this, now that to the operating system: either says that reading may be tried again.
    static bool isExpected(const Error &error, Kind kind)
    {
        if (error.kind == kind)
            return true;
        if (kind == Kind::Interrupted)
            return error.kind == Kind::Network;
        // What a shop does not know at all is not there: no such shop, so nothing may be read.
        return kind == Kind::NotFound && error.kind == Kind::Auth;
    }
};

QTEST_GUILESS_MAIN(TestFaultMatrix)
#include "tst_faultmatrix.moc"
