// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/supplierlimits.h"

#include <algorithm>

namespace contrordine
{

namespace
{

template <class T>
void tighten(std::optional<T> &limit, const T &said)
{
    limit = limit ? std::min(*limit, said) : said;
}

/// The most calendar days that so many business days can take where weekends are the only holidays.
int mostCalendarDays(int businessDays) { return businessDays + 2 * ((businessDays + 4) / 5); }

} // namespace

SupplierLimits limitsOf(const QList<SupplierPolicy> &suppliers)
{
    SupplierLimits limits;
    for (const SupplierPolicy &supplier : suppliers) {
        switch (supplier.cancel.kind) {
        case CancelTerm::Kind::Never: // the least that can be promised at all
            tighten(limits.cancelWithin, std::chrono::hours(1));
            break;
        case CancelTerm::Kind::Within:
            tighten(limits.cancelWithin, supplier.cancel.hours);
            break;
        case CancelTerm::Kind::Unknown:
        case CancelTerm::Kind::UntilShipped:
            break;
        }
        ReturnCauses accepted;
        bool answered = false;
        for (const ReturnCause cause : allReturnCauses()) {
            answered = answered || supplier.takesBack(cause) != Answer::Unknown;
            accepted.setFlag(cause, supplier.takesBack(cause) == Answer::Yes);
        }
        if (answered)
            limits.returns = limits.returns ? *limits.returns & accepted : accepted;
        if (supplier.returnDays)
            tighten(limits.returnDays, *supplier.returnDays);
        if (supplier.settleDays)
            limits.refundDays = std::max(limits.refundDays.value_or(0), mostCalendarDays(*supplier.settleDays));
    }
    return limits;
}

} // namespace contrordine
