// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/returncause.h"

#include "models/domain/codes.h"

namespace contrordine
{

namespace
{

constexpr CodeTable<ReturnCause, 6> causeCodes{{
    {ReturnCause::NotAsDescribed, u"not-as-described"},
    {ReturnCause::WrongOrFaulty, u"wrong-or-faulty"},
    {ReturnCause::Damaged, u"damaged"},
    {ReturnCause::NotArrived, u"not-arrived"},
    {ReturnCause::WrongSize, u"wrong-size"},
    {ReturnCause::ChangedMind, u"changed-mind"},
}};

} // namespace

QList<ReturnCause> allReturnCauses()
{
    QList<ReturnCause> causes;
    for (const auto &[cause, word] : causeCodes)
        causes.append(cause);
    return causes;
}

ReturnCauses faultCauses()
{
    return ReturnCause::NotAsDescribed | ReturnCause::WrongOrFaulty | ReturnCause::Damaged | ReturnCause::NotArrived;
}

QString code(ReturnCause cause) { return codeOf(causeCodes, cause); }
std::optional<ReturnCause> returnCauseFromCode(QStringView code) { return valueOf(causeCodes, code); }

} // namespace contrordine
