// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/pairview.h"

#include "models/domain/codes.h"

namespace contrordine
{

namespace
{

constexpr CodeTable<PairView, pairViewCount> viewCodes{{
    {PairView::All, u"all"},
    {PairView::Cancellable, u"cancellable"},
    {PairView::EndsToday, u"ends-today"},
    {PairView::NeedsMe, u"needs-me"},
    {PairView::AwaitingSupplier, u"awaiting-supplier"},
    {PairView::RefundsOnTheWay, u"refunds"},
    {PairView::Disputes, u"disputes"},
    {PairView::Unlinked, u"unlinked"},
    {PairView::Closed, u"closed"},
}};

} // namespace

QString code(PairView view) { return codeOf(viewCodes, view); }
std::optional<PairView> pairViewFromCode(QStringView code) { return valueOf(viewCodes, code); }

QList<PairView> allPairViews()
{
    QList<PairView> views;
    for (const auto &[view, word] : viewCodes)
        views.append(view);
    return views;
}

} // namespace contrordine
