// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/casetable.h"

#include <algorithm>
#include <array>

namespace contrordine
{

namespace
{

using Steps = quint32; ///< a set of them

constexpr Steps only(CaseStep step) { return Steps(1) << static_cast<int>(step); }

template <size_t columns>
struct Row {
    CaseEventType event;
    std::array<Steps, columns> to; ///< by the step it happens at
};

constexpr Steps none = 0; ///< it cannot happen there
constexpr Steps ask = only(CaseStep::AskSupplier);
constexpr Steps wait = only(CaseStep::AwaitSupplier);
constexpr Steps no = only(CaseStep::SupplierRefused);
constexpr Steps shop = only(CaseStep::CancelOnShop);
constexpr Steps pay = only(CaseStep::RefundOnShop);
constexpr Steps run = only(CaseStep::CarryingOut);
constexpr Steps look = only(CaseStep::NeedsLook);
constexpr Steps prepare = only(CaseStep::PrepareDispute);
constexpr Steps answer = only(CaseStep::AwaitDisputeAnswer);
constexpr Steps decide = only(CaseStep::AwaitDecision);
constexpr Steps goods = only(CaseStep::ReturnGoods);
constexpr Steps back = only(CaseStep::AwaitReturnRefund);
constexpr Steps ended = only(CaseStep::NoteOutcome);
constexpr Steps done = only(CaseStep::Done);

using enum CaseEventType;

// clang-format off

// Several supplier orders in one case: where it stands is what the slowest of them needs, hence the many ways.
constexpr std::array<Row<7>, 20> ofCancel{{
    // happens at:            ask                 wait         no                            shop               pay              run                           look
    {SupplierRequested,      {ask | wait,        wait,        ask | wait | no,              wait | shop,       wait | no | pay, run,                          look}},
    {SupplierMessaged,       {ask,               ask | wait,  no,                           ask | shop,        no | pay,        run,                          look}},
    {SupplierAgreed,         {ask | wait | shop, wait | shop, ask | wait | no | shop | pay, shop,              shop | pay,      run,                          look}},
    {SupplierRefused,        {no,                no,          no,                           no | shop,         no | pay,        run,                          look}},
    {SupplierShipped,        {no,                no,          no,                           no | shop,         no | pay,        run,                          look}},
    {SupplierLinked,         {ask,               ask | wait,  no,                           ask | shop,        no | pay,        run,                          look}},
    {SupplierUnlinked,       {ask | wait | shop, wait | shop, ask | wait | no | shop | pay, shop,              no | shop | pay, run,                          look}},
    {SupplierTakenBack,      {ask,               ask | wait,  ask | wait | no,              ask | wait | shop, ask | wait | no, none,                         none}},
    {TrackingNoted,          {ask,               ask | wait,  no,                           ask | shop,        no | pay,        run,                          look}},
    {OrderOfStepsOverridden, {shop,              shop,        shop,                         none,              shop,            none,                         none}},
    {PartChosen,             {none,              none,        no | pay,                     none,              no | pay,        none,                         none}},
    {Decided,                {none,              none,        none,                         shop,              pay,             none,                         ask | wait | no | shop | pay | look}},
    {Confirmed,              {none,              none,        none,                         run,               run,             none,                         run}},
    {Undone,                 {none,              none,        none,                         none,              none,            ask | wait | no | shop | pay, none}},
    {ActionSettled,          {none,              none,        none,                         none,              none,            run | look,                   run | look}},
    {FulfillmentAsked,       {none,              none,        none,                         shop,              none,            none,                         look}},
    {FulfillmentAnswered,    {ask,               wait,        no,                           shop,              pay,             run,                          look}},
    {ExtraSettled,           {ask,               wait,        no,                           shop,              pay,             run,                          look}},
    {DeadlineMoved,          {ask,               wait,        no,                           shop,              pay,             none,                         look}},
    {Closed,                 {done,              done,        done,                         done,              done,            done,                         done}},
}};

// Money goes to the customer whatever the supplier does (R20): its word is kept and moves nothing.
constexpr std::array<Row<3>, 19> ofRefund{{
    // happens at:         pay    run         look
    {SupplierRequested,   {pay,  run,        look}},
    {SupplierMessaged,    {pay,  run,        look}},
    {SupplierAgreed,      {pay,  run,        look}},
    {SupplierRefused,     {pay,  run,        look}},
    {SupplierShipped,     {pay,  run,        look}},
    {SupplierLinked,      {pay,  run,        look}},
    {SupplierUnlinked,    {pay,  run,        look}},
    {SupplierTakenBack,   {pay,  none,       none}},
    {TrackingNoted,       {pay,  run,        look}},
    {RefundPrepared,      {pay,  none,       look}},
    {CauseNoted,          {pay,  none,       look}},
    {Decided,             {pay,  none,       pay | look}}, // what cannot be read decides nothing
    {Confirmed,           {run,  none,       run}},
    {Undone,              {none, pay,        none}},
    {ActionSettled,       {none, run | look, run | look}},
    {FulfillmentAnswered, {pay,  run,        look}},
    {ExtraSettled,        {pay,  run,        look}},
    {DeadlineMoved,       {pay,  none,       look}},
    {Closed,              {done, done,       done}},
}};

constexpr std::array<Row<6>, 14> ofDispute{{
    // happens at:         prepare   answer   decide  goods            back   ended
    {SupplierMessaged,    {prepare, answer,  decide, goods,           back,  ended}},
    {TrackingNoted,       {prepare, answer,  decide, goods,           back,  ended}},
    {FulfillmentAnswered, {prepare, answer,  decide, goods,           back,  ended}},
    {ExtraSettled,        {prepare, answer,  decide, goods,           back,  ended}},
    {DisputePrepared,     {prepare, answer,  decide, none,            none,  none}},
    {DisputeOpened,       {answer,  answer,  decide, goods,           back,  answer | decide | goods | back | ended}},
    {DisputeRefused,      {none,    decide,  none,   none,            none,  none}},
    {DisputeReturnAgreed, {none,    goods,   goods,  none,            none,  none}},
    {DisputeReturnSent,   {none,    none,    none,   back,            none,  none}},
    {DisputeTakenBack,    {none,    prepare, answer, answer | decide, goods, none}},
    {DisputeMovement,     {none,    answer,  decide, goods,           back,  ended}},
    {DisputeGone,         {none,    ended,   ended,  ended,           ended, none}},
    {DeadlineMoved,       {prepare, answer,  decide, goods,           back,  none}},
    {Closed,              {done,    done,    done,   done,            done,  done}},
}};

// clang-format on

constexpr std::array stepsOfCancel{CaseStep::AskSupplier,  CaseStep::AwaitSupplier, CaseStep::SupplierRefused,
                                   CaseStep::CancelOnShop, CaseStep::RefundOnShop,  CaseStep::CarryingOut,
                                   CaseStep::NeedsLook};
constexpr std::array stepsOfRefund{CaseStep::RefundOnShop, CaseStep::CarryingOut, CaseStep::NeedsLook};
constexpr std::array stepsOfDispute{CaseStep::PrepareDispute, CaseStep::AwaitDisputeAnswer, CaseStep::AwaitDecision,
                                    CaseStep::ReturnGoods,    CaseStep::AwaitReturnRefund,  CaseStep::NoteOutcome};

template <size_t columns, size_t rows>
Steps found(const std::array<Row<columns>, rows> &table, const std::array<CaseStep, columns> &steps, CaseStep from,
            CaseEventType event)
{
    const auto column = std::find(steps.begin(), steps.end(), from);
    const auto row = std::find_if(table.begin(), table.end(), [event](const auto &one) { return one.event == event; });
    return column == steps.end() || row == table.end() ? none : row->to[static_cast<size_t>(column - steps.begin())];
}

Steps declared(CaseKind kind, CaseStep from, CaseEventType event)
{
    switch (kind) {
    case CaseKind::Cancel:
        return found(ofCancel, stepsOfCancel, from, event);
    case CaseKind::Refund:
        return found(ofRefund, stepsOfRefund, from, event);
    case CaseKind::Dispute:
        return found(ofDispute, stepsOfDispute, from, event);
    }
    return none;
}

QList<CaseStep> listed(Steps steps)
{
    QList<CaseStep> list;
    for (int i = 0; i <= static_cast<int>(CaseStep::Done); ++i) {
        if (steps & only(static_cast<CaseStep>(i)))
            list.append(static_cast<CaseStep>(i));
    }
    return list;
}

template <size_t columns>
QList<CaseStep> withEnd(const std::array<CaseStep, columns> &steps)
{
    QList<CaseStep> list(steps.begin(), steps.end());
    list.append(CaseStep::Done);
    return list;
}

} // namespace

QList<CaseKind> everyCaseKind() { return {CaseKind::Cancel, CaseKind::Refund, CaseKind::Dispute}; }

QList<CaseEventType> everyCaseEvent()
{
    QList<CaseEventType> list;
    for (int i = 0; i <= static_cast<int>(Closed); ++i)
        list.append(static_cast<CaseEventType>(i));
    return list;
}

QList<CaseStep> stepsOf(CaseKind kind)
{
    switch (kind) {
    case CaseKind::Cancel:
        return withEnd(stepsOfCancel);
    case CaseKind::Refund:
        return withEnd(stepsOfRefund);
    case CaseKind::Dispute:
        return withEnd(stepsOfDispute);
    }
    return {};
}

QList<CaseStep> firstSteps(CaseKind kind)
{
    switch (kind) {
    case CaseKind::Cancel:
        return listed(ask | shop); // where nothing was bought yet, nobody has to agree
    case CaseKind::Refund:
        return listed(pay);
    case CaseKind::Dispute:
        return listed(prepare);
    }
    return {};
}

bool isDeclared(CaseKind kind, CaseStep from, CaseEventType event) { return declared(kind, from, event) != none; }

QList<CaseStep> declaredSteps(CaseKind kind, CaseStep from, CaseEventType event)
{
    return listed(declared(kind, from, event));
}

} // namespace contrordine
