// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/shoppolicy.h"

#include <QString>

namespace contrordine::words
{

// --- policies on the screen, in the language that is installed
QString returnCause(ReturnCause cause); ///< "Damaged on the way"
QString noReturn(NoReturn exception); ///< "Hygiene: sealed goods, once opened"
QString returnPayer(ReturnPayer payer);
QString returnPlace(ReturnPlace place);
QString refundMeans(RefundMeans means);
QString lawGap(LawGap gap, const ShopPolicy &policy); ///< what the law gives (R31), and that the page says so
QString policyFlaw(PolicyFlaw flaw); ///< what to fill in
QString noLegalAdvice();
/// Why a file of policies was not taken, with the place in it (see policyfault).
QString policyFileProblem(const Error &error);

} // namespace contrordine::words
