// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QList>
#include <QString>
#include <optional>

namespace contrordine
{

/// Why goods come back, or should (R19). Shop's and suppliers' policies name the same causes, so that they compare.
enum class ReturnCause : unsigned {
    NotAsDescribed = 1 << 0, ///< the supplier's fault, or of a description that raised false hopes
    WrongOrFaulty = 1 << 1, ///< another item than ordered, or one that does not work: the supplier's fault
    Damaged = 1 << 2, ///< on the way
    NotArrived = 1 << 3,
    WrongSize = 1 << 4, ///< nobody's fault, or the customer's
    ChangedMind = 1 << 5, ///< R31: EU consumers need no reason
};
Q_DECLARE_FLAGS(ReturnCauses, ReturnCause)
Q_DECLARE_OPERATORS_FOR_FLAGS(ReturnCauses)

[[nodiscard]] QList<ReturnCause> allReturnCauses(); ///< in the order in which they are shown
/// Causes that are not the customer's doing: in the EU the legal guarantee covers them.
[[nodiscard]] ReturnCauses faultCauses();

QString code(ReturnCause cause);
std::optional<ReturnCause> returnCauseFromCode(QStringView code);

} // namespace contrordine
