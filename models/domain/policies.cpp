// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/policies.h"

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr std::array<std::pair<QLatin1StringView, int Policies::*>, 9> days{{
    {QLatin1StringView("ship_within_business_days"), &Policies::shipWithinBusinessDays},
    {QLatin1StringView("tracking_within_business_days"), &Policies::trackingWithinBusinessDays},
    {QLatin1StringView("refund_min_business_days"), &Policies::refundMinBusinessDays},
    {QLatin1StringView("refund_max_business_days"), &Policies::refundMaxBusinessDays},
    {QLatin1StringView("dispute_after_days"), &Policies::disputeAfterDays},
    {QLatin1StringView("dispute_within_days"), &Policies::disputeWithinDays},
    {QLatin1StringView("dispute_answer_days"), &Policies::disputeAnswerDays},
    {QLatin1StringView("dispute_platform_days"), &Policies::disputePlatformDays},
    {QLatin1StringView("dispute_return_days"), &Policies::disputeReturnDays},
}};

constexpr std::array<std::pair<QLatin1StringView, std::chrono::hours Policies::*>, 2> hours{{
    {QLatin1StringView("silence_counts_after_hours"), &Policies::silenceCountsAfter},
    {QLatin1StringView("fulfillment_answers_within_hours"), &Policies::fulfillmentAnswersWithin},
}};

} // namespace

QJsonObject toJson(const Policies &policies)
{
    QJsonObject json;
    for (const auto &[name, member] : days)
        json.insert(name, policies.*member);
    for (const auto &[name, member] : hours)
        json.insert(name, static_cast<int>((policies.*member).count()));
    return json;
}

Policies policiesFromJson(const QJsonObject &json)
{
    Policies policies;
    for (const auto &[name, member] : days)
        policies.*member = json.value(name).toInt(policies.*member);
    for (const auto &[name, member] : hours)
        policies.*member = std::chrono::hours(json.value(name).toInt(static_cast<int>((policies.*member).count())));
    return policies;
}

} // namespace contrordine
