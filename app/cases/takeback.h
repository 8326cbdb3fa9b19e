// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/pair.h"

namespace contrordine
{

/// What can be done now so that an order's fulfillment is taken back: one action for each fulfillment order that
/// stands in the way and lets itself be called back or asked for. Empty: nothing, by us.
[[nodiscard]] QList<Action> takeBackActions(const CaseId &id, const Order &order, const QString &message,
                                            const QDateTime &now);

/// What the shop shows of services that were asked in this case and have answered since; only what is news to it.
[[nodiscard]] QList<CaseEvent> fulfillmentNews(const Order &order, const CaseHistory &history, const QDateTime &now);

} // namespace contrordine
