// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undooffer.h"

#include "ui/noticebar.h"
#include "ui/pairtools.h"
#include "ui/words/words.h"

#include <QCoroFuture>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace contrordine
{

UndoOffer::UndoOffer(Desk &desk, const PairTools &tools, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_window(window)
    , m_tools(tools)
    , m_bar(new NoticeBar(window))
{
    m_bar->setObjectName(u"undo"_s);
    connect(m_bar, &NoticeBar::actionChosen, this, [this] { undo(m_shown); });
    connect(&tools, &PairTools::cancelShown, m_bar, &QWidget::hide);
    connect(&m_desk.cases(), &CaseEngine::undoTicked, this, &UndoOffer::show);
    connect(&m_desk.cases(), &CaseEngine::caseChanged, this, [this](const CaseId &id) {
        if (m_cases.contains(id))
            learn(id);
    });
}

bool UndoOffer::mayClose()
{
    const bool counting = std::any_of(m_cases.cbegin(), m_cases.cend(), [](const Counted &one) { return !one.over; });
    if (!counting || m_closeAnyway)
        return true;
    const bool cancels =
        std::any_of(m_cases.cbegin(), m_cases.cend(), [](const Counted &one) { return !one.over && !one.isRefund; });
    askBeforeClosing(cancels);
    return false;
}

void UndoOffer::askBeforeClosing(bool cancels)
{
    if (m_question) { // asked already
        m_question->raise();
        m_question->activateWindow();
        return;
    }
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Quit"),
                        cancels ? tr("A cancellation is about to be sent.") : tr("A refund is about to be sent."),
                        QMessageBox::NoButton, m_window);
    m_question = question;
    question->setInformativeText(
        tr("If you quit now, it is sent the next time you start Contrordine, provided that nothing "
           "has changed until then."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *quit = question->addButton(tr("Quit now"), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(tr("Stay until it is done"), QMessageBox::RejectRole));
    connect(quit, &QPushButton::clicked, this, [this] {
        m_closeAnyway = true;
        m_window->close();
    });
    question->open();
}

void UndoOffer::show(const CaseId &id, std::chrono::milliseconds left)
{
    if (left <= 0ms) {
        if (m_shown == id)
            m_bar->hide();
        m_cases.remove(id);
        return;
    }
    const auto known = m_cases.constFind(id);
    if (known == m_cases.constEnd()) {
        m_cases.insert(id, {});
        learn(id);
        return;
    }
    if (known->order.isEmpty() || known->over)
        return; // being looked up, or taken back
    // While its wizard or dialog is open, that counts down itself.
    if (m_tools.isCancelShown(known->order)) {
        if (m_shown == id)
            m_bar->hide();
        return;
    }
    if (known->isRefund && m_tools.isRefundShown(known->order)) {
        if (m_shown == id)
            m_bar->hide();
        return;
    }
    // With several counting down the first stays until it ends: the bar must not change under the merchant's finger.
    const auto shown = m_cases.constFind(m_shown);
    if (m_shown != id && shown != m_cases.constEnd() && !shown->over && !m_bar->isHidden())
        return;
    m_shown = id;
    const int seconds = int(std::chrono::ceil<std::chrono::seconds>(left).count());
    //: %1 is an order name, #1057
    m_bar->say(VerdictKind::AwaitingSupplier,
               known->isRefund ? tr("%1 will be refunded in %n seconds.", nullptr, seconds).arg(known->name)
                               : tr("%1 will be cancelled in %n seconds.", nullptr, seconds).arg(known->name),
               tr("Undo"));
}

QCoro::Task<> UndoOffer::learn(CaseId id)
{
    QPointer<UndoOffer> self(this);
    const QFuture<Result<CaseHistory>> reading = m_desk.store().caseHistory(id);
    const auto history = co_await reading;
    if (!self || !history)
        co_return;
    const OrderId order = history->state.order;
    const QFuture<Result<Order>> orderReading = m_desk.store().order(order);
    const auto found = co_await orderReading;
    if (!self || !found || !m_cases.contains(id))
        co_return;
    const bool over = history->state.step != CaseStep::CarryingOut;
    const QString name = words::orderName(found->name, found->shop, m_desk.hasSeveralShops());
    m_cases.insert(id, {order, name, over, history->state.refund.has_value()}); // of items, or of what was stopped
    if (over && m_shown == id)
        m_bar->hide();
}

QCoro::Task<> UndoOffer::undo(CaseId id)
{
    QPointer<UndoOffer> self(this);
    auto undone = co_await m_desk.cases().undo(id);
    if (!self)
        co_return;
    m_bar->hide();
    if (!undone)
        Q_EMIT failed(undone.error());
}

} // namespace contrordine
