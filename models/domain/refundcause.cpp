// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/refundcause.h"

#include "models/domain/codes.h"

#include <algorithm>

namespace contrordine
{

namespace
{

constexpr CodeTable<RefundCause, 8> causeCodes{{
    {RefundCause::WrongItem, u"wrong-item"},
    {RefundCause::Faulty, u"faulty"},
    {RefundCause::ShopDescription, u"shop-description"},
    {RefundCause::DamagedOnTheWay, u"damaged-on-the-way"},
    {RefundCause::WrongSize, u"wrong-size"},
    {RefundCause::ChangedMind, u"changed-mind"},
    {RefundCause::NeverArrived, u"never-arrived"},
    {RefundCause::Other, u"other"},
}};

constexpr CodeTable<RefundFault, 5> faultCodes{{
    {RefundFault::Supplier, u"supplier"},
    {RefundFault::Shop, u"shop"},
    {RefundFault::Customer, u"customer"},
    {RefundFault::Nobody, u"nobody"},
    {RefundFault::NotKnown, u"not-known"},
}};

constexpr CodeTable<OfferKind, 4> offerCodes{{
    {OfferKind::Whole, u"whole"},
    {OfferKind::WholeKeep, u"whole-keep"},
    {OfferKind::PartKeep, u"part-keep"},
    {OfferKind::Credit, u"credit"},
}};

QList<CauseRule> makeRules()
{
    using enum EvidenceItem;
    constexpr auto byReturn = Offer{OfferKind::Whole, 100, OfferReason::LawGivesReturn};
    constexpr auto useless = Offer{OfferKind::WholeKeep, 100, OfferReason::GoodsAreUseless};
    constexpr auto credit = Offer{OfferKind::Credit, 100, OfferReason::MoneyStaysInShop};
    return {
        {.cause = RefundCause::WrongItem,
         .fault = RefundFault::Supplier,
         .evidence = {GoodsPhoto, PackagePhoto, CustomerWords},
         .claim = SupplierClaim::MoneyBack,
         .dispute = DisputeCause::NotAsDescribed,
         .offers = {useless, {OfferKind::PartKeep, 30, OfferReason::GoodsStillServe}, credit, byReturn}},
        {.cause = RefundCause::Faulty,
         .fault = RefundFault::Supplier,
         .evidence = {GoodsPhoto, UnboxingVideo, CustomerWords},
         .claim = SupplierClaim::MoneyBack,
         .dispute = DisputeCause::NotAsDescribed,
         .offers = {{OfferKind::PartKeep, 50, OfferReason::GoodsStillServe}, useless, credit, byReturn}},
        {.cause = RefundCause::ShopDescription,
         .fault = RefundFault::Shop,
         .evidence = {CustomerWords, GoodsPhoto},
         .claim = SupplierClaim::Nothing,
         .dispute = {},
         .offers = {{OfferKind::PartKeep, 30, OfferReason::FaultIsOurs}, credit, byReturn}},
        {.cause = RefundCause::DamagedOnTheWay,
         .fault = RefundFault::Supplier,
         .evidence = {GoodsPhoto, PackagePhoto, UnboxingVideo, CustomerWords},
         .claim = SupplierClaim::MoneyBack,
         .dispute = DisputeCause::Damaged,
         .offers = {useless, {OfferKind::PartKeep, 50, OfferReason::GoodsStillServe}, credit}},
        {.cause = RefundCause::WrongSize,
         .fault = RefundFault::Nobody,
         .evidence = {CustomerWords, GoodsPhoto},
         .claim = SupplierClaim::ReturnOnly,
         .dispute = {},
         .offers = {{OfferKind::PartKeep, 20, OfferReason::Tolerance}, credit, byReturn}},
        {.cause = RefundCause::ChangedMind,
         .fault = RefundFault::Customer,
         .evidence = {CustomerWords},
         .claim = SupplierClaim::ReturnOnly,
         .dispute = {},
         .offers = {byReturn, credit, {OfferKind::PartKeep, 10, OfferReason::NoDuty}}},
        {.cause = RefundCause::NeverArrived,
         .fault = RefundFault::Supplier,
         .evidence = {CustomerWords, TrackingPage},
         .claim = SupplierClaim::MoneyBack,
         .dispute = DisputeCause::NotReceived,
         .offers = {{OfferKind::WholeKeep, 100, OfferReason::NothingCame}, credit}},
        {.cause = RefundCause::Other,
         .fault = RefundFault::NotKnown,
         .evidence = {CustomerWords, GoodsPhoto},
         .claim = SupplierClaim::Nothing,
         .dispute = {},
         .offers = {{OfferKind::PartKeep, 20, OfferReason::Tolerance}, credit, byReturn}},
    };
}

} // namespace

const CauseRule &ruleFor(RefundCause cause)
{
    static const QList<CauseRule> rules = makeRules();
    const auto found =
        std::find_if(rules.begin(), rules.end(), [cause](const CauseRule &rule) { return rule.cause == cause; });
    return found == rules.end() ? rules.last() : *found;
}

QList<RefundCause> allRefundCauses()
{
    QList<RefundCause> causes;
    for (const auto &[cause, word] : causeCodes)
        causes.append(cause);
    return causes;
}

std::optional<Money> amountOf(const Offer &offer, const Money &pieces, const Money &maximum)
{
    const auto hundredfold = pieces.times(offer.percent);
    const auto byMaximum = pieces.compare(maximum);
    if (!hundredfold || !byMaximum || pieces.isNegative())
        return {};
    const qint64 rest = hundredfold->minor() % 100;
    qint64 minor = hundredfold->minor() / 100;
    if (rest > 50 || (rest == 50 && minor % 2 != 0))
        ++minor;
    minor = std::min(minor, maximum.minor());
    return minor > 0 ? std::optional(Money(minor, pieces.currency())) : std::nullopt;
}

QString code(RefundCause cause) { return codeOf(causeCodes, cause); }
QString code(RefundFault fault) { return codeOf(faultCodes, fault); }
QString code(OfferKind kind) { return codeOf(offerCodes, kind); }
std::optional<RefundCause> refundCauseFromCode(QStringView code) { return valueOf(causeCodes, code); }
std::optional<RefundFault> faultFromCode(QStringView code) { return valueOf(faultCodes, code); }
std::optional<OfferKind> offerKindFromCode(QStringView code) { return valueOf(offerCodes, code); }

} // namespace contrordine
