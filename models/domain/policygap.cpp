// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/policygap.h"

#include <algorithm>

namespace contrordine
{

namespace
{

constexpr int businessDaysAWeek = 5;
constexpr int daysAWeek = 7;

/// Does the shop promise more time to cancel than this?
bool isLonger(const std::optional<std::chrono::hours> &shop, const CancelTerm &supplier)
{
    switch (supplier.kind) {
    case CancelTerm::Kind::Never:
        return true;
    case CancelTerm::Kind::Within:
        return !shop || *shop > supplier.hours;
    case CancelTerm::Kind::UntilShipped:
    case CancelTerm::Kind::Unknown:
        return false;
    }
    return false;
}

/// The longest that the shop takes back or hears complaints, of what it accepts; 0 = nothing is accepted.
int shopDays(const ShopPolicy &shop)
{
    const bool byTaste = bool(shop.accepted & ~faultCauses());
    const bool byFault = bool(shop.accepted & faultCauses());
    return std::max(byTaste ? shop.returnDays : 0, byFault ? shop.reportDays : 0);
}

class GapFinder
{
public:
    GapFinder(const ShopPolicy &shop, const SupplierStanding &supplier)
        : m_shop(shop)
        , m_policy(supplier.policy)
        , m_record(supplier.record)
    {
    }

    QList<PolicyGap> find()
    {
        cancelTime();
        returnCauses();
        if (takesSomething()) {
            returnDays();
            returnCost();
        }
        refundTime();
        return m_gaps;
    }

private:
    PolicyGap gap(PolicyPoint point, bool known) const
    {
        PolicyGap gap;
        gap.supplier = m_policy.supplier;
        gap.name = m_policy.name;
        gap.point = point;
        gap.known = known;
        if (point == PolicyPoint::RefundTime)
            return gap; // money that comes late is not lost
        for (const LossTotal &lost : m_record.lost) {
            const bool cancelling = point == PolicyPoint::CancelTime;
            const Money &amount = cancelling ? lost.cancellations : lost.returns;
            if (amount.isZero())
                continue;
            gap.cost.append(amount);
            gap.cases += cancelling ? lost.cancellationCount : lost.returnCount;
            gap.since = m_record.lostSince;
        }
        return gap;
    }

    void cancelTime()
    {
        const bool known = m_policy.cancel.kind != CancelTerm::Kind::Unknown;
        if (known && !isLonger(m_shop.cancelWithin, m_policy.cancel))
            return;
        PolicyGap found = gap(PolicyPoint::CancelTime, known);
        found.shopHours = m_shop.cancelWithin;
        found.supplierCancel = m_policy.cancel;
        m_gaps.append(found);
    }

    void returnCauses()
    {
        ReturnCauses refused;
        ReturnCauses unknown;
        const QList<ReturnCause> all = allReturnCauses();
        for (const ReturnCause cause : all) {
            if (!m_shop.accepted.testFlag(cause))
                continue;
            refused.setFlag(cause, m_policy.takesBack(cause) == Answer::No);
            unknown.setFlag(cause, m_policy.takesBack(cause) == Answer::Unknown);
        }
        for (const bool known : {true, false}) {
            const ReturnCauses causes = known ? refused : unknown;
            if (!causes)
                continue;
            PolicyGap found = gap(PolicyPoint::Causes, known);
            found.causes = causes;
            m_gaps.append(found);
        }
    }

    /// Of what the shop accepts: is there a cause for which the supplier takes goods back, or may?
    bool takesSomething() const
    {
        const QList<ReturnCause> all = allReturnCauses();
        return std::any_of(all.cbegin(), all.cend(), [this](ReturnCause cause) {
            return m_shop.accepted.testFlag(cause) && m_policy.takesBack(cause) != Answer::No;
        });
    }

    void returnDays()
    {
        const int days = shopDays(m_shop);
        if (m_policy.returnDays && *m_policy.returnDays >= days)
            return;
        PolicyGap found = gap(PolicyPoint::ReturnDays, m_policy.returnDays.has_value());
        found.shopDays = days;
        found.supplierDays = m_policy.returnDays.value_or(0);
        m_gaps.append(found);
    }

    void returnCost()
    {
        const bool pays = m_shop.returnPayer == ReturnPayer::Shop
            || (m_shop.returnPayer == ReturnPayer::CustomerUnlessFault && (m_shop.accepted & faultCauses()));
        if (!pays || m_policy.returnPayer == SupplierPayer::Supplier)
            return;
        PolicyGap found = gap(PolicyPoint::ReturnCost, m_policy.returnPayer != SupplierPayer::Unknown);
        found.onlyFaults = m_shop.returnPayer == ReturnPayer::CustomerUnlessFault;
        m_gaps.append(found);
    }

    void refundTime()
    {
        if (m_policy.settleDays && leastCalendarDays(*m_policy.settleDays) <= m_shop.refundDays)
            return;
        PolicyGap found = gap(PolicyPoint::RefundTime, m_policy.settleDays.has_value());
        found.shopDays = m_shop.refundDays;
        found.supplierDays = m_policy.settleDays.value_or(0);
        m_gaps.append(found);
    }

    const ShopPolicy &m_shop;
    const SupplierPolicy &m_policy;
    const SupplierRecord &m_record;
    QList<PolicyGap> m_gaps;
};

} // namespace

int leastCalendarDays(int businessDays)
{
    const int before = businessDays - 1; // from the eve of a week's first one
    return before / businessDaysAWeek * daysAWeek + before % businessDaysAWeek + 1;
}

QList<PolicyGap> policyGaps(const ShopPolicy &shop, const QList<SupplierStanding> &suppliers)
{
    QList<PolicyGap> gaps;
    for (const SupplierStanding &supplier : suppliers) {
        if (supplier.record.orders > 0)
            gaps.append(GapFinder(shop, supplier).find());
    }
    QList<QList<Money>> costs;
    for (const PolicyGap &one : std::as_const(gaps))
        costs.append(one.cost);
    const CostOrder order(costs);
    std::stable_sort(gaps.begin(), gaps.end(), [&order](const PolicyGap &a, const PolicyGap &b) {
        if (a.known != b.known)
            return a.known;
        if (order.costsMore(a.cost, b.cost) || order.costsMore(b.cost, a.cost))
            return order.costsMore(a.cost, b.cost);
        if (const int byName = a.name.compare(b.name, Qt::CaseInsensitive); byName != 0)
            return byName < 0;
        return std::pair(a.supplier, a.point) < std::pair(b.supplier, b.point);
    });
    return gaps;
}

} // namespace contrordine
