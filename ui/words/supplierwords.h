// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/supplieradvice.h"

#include <QString>

namespace contrordine::words
{

// --- suppliers: what they say and what really happened, in the language that is installed
QString duration(std::chrono::seconds time); ///< "6 hours", "3 days": rounded, from two days on in days
QString amounts(const QList<Money> &amounts); ///< "86,40 € · 12,00 US$": never added; a dash when there are none

QString answer(Answer answer); ///< "Not known", "No", "Yes"
QString cancelTerm(CancelTerm::Kind kind); ///< an entry to choose
QString supplierPayer(SupplierPayer payer);

/// "3 cases: too few to judge"; empty when there are enough.
QString tooFew(int count);

/// One figure of a record with its name.
struct Figure {
    QString name;
    QString value;
    QString note; ///< "3 cases: too few to judge"; may be empty
};
/// All that is told of a supplier's record, in the order of the screen.
QList<Figure> figures(const SupplierRecord &record);
QString shipsIn(const SupplierRecord &record); ///< for a list: "2 days"; a dash where nothing is known
QString cancellations(const SupplierRecord &record); ///< for a list: "7 of 9"

QString policyPoint(PolicyPoint point); ///< "Time to cancel"
QString gap(const PolicyGap &gap); ///< what is promised and what is given, a sentence
QString gapCost(const PolicyGap &gap); ///< what it has cost so far, a sentence; empty = nothing known

/// A sentence about a supplier of this name.
QString advice(const AdviceLine &line, const QString &supplier, const QDateTime &now);

} // namespace contrordine::words
