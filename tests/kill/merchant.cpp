// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A merchant who wants one thing of one order and starts the program as often as it takes: looks where it stands, and
// does what is left to be done. tst_kill ends it at any point.
//
//   killed_merchant DATA_DIR ORDER TASK AHEAD_MS KILL_AT HOW     TASK: cancel | cancel-amount | refund-piece |
//   refund-amount
//
// Standard output: a JSON line with the points passed and, when done, the amount last decided on.
// Exit: 0 done, 1 failed, 3 an outcome is not known yet and time must pass.

#include "app/desk.h"
#include "tests/kill/killpoints.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QCoroTask>
#include <QCoroTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

namespace
{

constexpr int exitDone = 0;
constexpr int exitFailed = 1;
constexpr int exitTimeMustPass = 3;
constexpr auto lookAgainAfter = 20ms;
constexpr int mostLooks = 120;

/// The machine's time, further on by as much as was waited between two starts.
class AheadClock final : public Clock
{
public:
    explicit AheadClock(std::chrono::milliseconds ahead)
        : m_ahead(ahead)
    {
    }
    QDateTime now() const override { return QDateTime::currentDateTimeUtc().addMSecs(m_ahead.count()); }

private:
    std::chrono::milliseconds m_ahead;
};

class Merchant
{
public:
    Merchant(Desk &desk, OrderId order, QString task)
        : m_desk(desk)
        , m_order(std::move(order))
        , m_task(std::move(task))
    {
    }

    QCoro::Task<int> run()
    {
        auto connected = co_await m_desk.connectPlatforms();
        if (!connected)
            co_return failed(connected.error());
        co_await m_desk.cases().resume();
        for (int look = 0; look < mostLooks; ++look) {
            auto details = co_await m_desk.store().pairDetails(m_order);
            if (!details)
                co_return failed(details.error());
            const PairDetails known = *details;
            if (isDone(known))
                co_return exitDone;
            auto moved = co_await move(known);
            if (!moved)
                co_return failed(moved.error());
            co_await QCoro::sleepFor(lookAgainAfter);
        }
        co_return exitTimeMustPass;
    }

    QString decidedAmount() const { return m_decided; }

private:
    bool isRefund() const { return m_task.startsWith(u"refund"_s); }

    static int failed(const Error &error)
    {
        QTextStream(stderr) << static_cast<int>(error.kind) << ' ' << error.code << ' ' << error.detail << '\n';
        return exitFailed;
    }

    bool isDone(const PairDetails &known) const
    {
        const QString wanted = isRefund() ? u"refunded"_s : u"cancelled"_s;
        return std::any_of(known.cases.begin(), known.cases.end(), [&wanted](const CaseHistory &history) {
            return history.state.closed && history.state.outcome == wanted;
        });
    }

    /// One step further, if there is one to be made now.
    QCoro::Task<Result<void>> move(PairDetails known)
    {
        const auto open = std::find_if(known.cases.begin(), known.cases.end(),
                                       [](const CaseHistory &history) { return !history.state.closed; });
        if (open == known.cases.end()) {
            if (isRefund())
                co_return co_await refund();
            const QString noText;
            auto opened = co_await m_desk.cases().openCancel(m_order, CancelReason::CustomerChangedMind, noText);
            if (!opened)
                co_return tl::unexpected(opened.error());
            co_return {};
        }
        const CaseState state = open->state;
        switch (state.step) {
        case CaseStep::CarryingOut:
        case CaseStep::Done:
            co_return {};
        case CaseStep::NeedsLook:
            if (state.lastActionUnknown) {
                co_await m_desk.cases().resume();
                co_return {};
            }
            [[fallthrough]]; // it was refused: decide anew
        case CaseStep::CancelOnShop:
        case CaseStep::RefundOnShop:
            if (state.kind == CaseKind::Refund)
                co_return co_await refund();
            co_return co_await cancel(known, state.id);
        case CaseStep::AskSupplier:
        case CaseStep::AwaitSupplier:
        case CaseStep::SupplierRefused:
        case CaseStep::PrepareDispute: // this merchant has no dispute
        case CaseStep::AwaitDisputeAnswer:
        case CaseStep::AwaitDecision:
        case CaseStep::ReturnGoods:
        case CaseStep::AwaitReturnRefund:
        case CaseStep::NoteOutcome:
            break;
        }
        co_return tl::unexpected(
            Error{.kind = Error::Kind::Input, .code = u"unexpected-step"_s, .detail = code(state.step)});
    }

    QCoro::Task<Result<void>> cancel(PairDetails known, CaseId id)
    {
        CancelDecision decision;
        const bool refundedBefore = known.order.refunded && !known.order.refunded->isZero();
        if (m_task == u"cancel-amount"_s) {
            // The refund goes first; when it is done and the cancelling is not, only that is left.
            decision.refund = refundedBefore ? RefundChoice::None : RefundChoice::Amount;
            if (!refundedBefore)
                decision.amount = Money(500, known.order.total->currency());
        }
        auto decided = co_await m_desk.cases().decide(id, decision);
        if (!decided)
            co_return tl::unexpected(decided.error());
        auto confirmed = co_await m_desk.cases().confirm(id);
        // Something moved between the two: look again, as the merchant would.
        const bool again = !confirmed && confirmed.error().kind == Error::Kind::Refused;
        if (!confirmed && !again)
            co_return tl::unexpected(confirmed.error());
        co_return {};
    }

    QCoro::Task<Result<void>> refund()
    {
        auto order = co_await m_desk.store().order(m_order);
        if (!order)
            co_return tl::unexpected(order.error());
        RefundDecision decision{.amount = Money(500, order->total->currency()), .maximum = *order->total};
        std::optional<RefundWish> wish;
        if (m_task == u"refund-piece"_s)
            wish = RefundWish{.lines = {{.lineItem = order->lines.first().id, .quantity = 1}}};
        auto proposal = co_await m_desk.cases().proposeRefund(m_order, wish, RefundTo::PaymentMethods);
        if (!proposal)
            co_return tl::unexpected(proposal.error());
        decision.maximum = proposal->maximum;
        if (wish) {
            decision.wish = *wish;
            decision.amount = proposal->suggested;
        }
        m_decided = decision.amount.decimal();
        auto confirmed = co_await m_desk.cases().confirmRefund(m_order, decision);
        if (!confirmed && confirmed.error().kind != Error::Kind::Refused)
            co_return tl::unexpected(confirmed.error());
        co_return {};
    }

    Desk &m_desk;
    OrderId m_order;
    QString m_task;
    QString m_decided;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 7)
        return exitFailed;
    const AheadClock clock(std::chrono::milliseconds(arguments.at(4).toLongLong()));
    killpoints::arm(arguments.at(5).toInt(), static_cast<killpoints::How>(arguments.at(6).toInt()));

    auto desk = Desk::open({.dataDir = arguments.at(1), .clock = &clock});
    if (!desk) {
        QTextStream(stderr) << desk.error().code << ' ' << desk.error().detail << '\n';
        return exitFailed;
    }
    if ((*desk)->store().restoredFrom()) {
        QTextStream(stderr) << "the desk was broken and had to be restored\n";
        return exitFailed;
    }
    (*desk)->cases().setUndoWindow(0ms);
    (*desk)->cases().setSettleDelays(QList<std::chrono::milliseconds>(40, 50ms));
    Merchant merchant(**desk, OrderId(arguments.at(2)), arguments.at(3));
    int exitCode = exitFailed;
    QCoro::connect(merchant.run(), &application, [&](int code) {
        exitCode = code;
        QCoreApplication::exit(code);
    });
    QCoreApplication::exec();

    const auto health = (*desk)->store().checkFiles().result();
    for (const FileHealth &file : health.value_or(QList<FileHealth>())) {
        if (!file.problems.isEmpty()) {
            QTextStream(stderr) << file.path << ": " << file.problems.join(u", "_s) << '\n';
            exitCode = exitFailed;
        }
    }
    const QJsonObject told{{u"points"_s, killpoints::count()}, {u"decided"_s, merchant.decidedAmount()}};
    QTextStream(stdout) << QJsonDocument(told).toJson(QJsonDocument::Compact) << '\n';
    return exitCode;
}
