// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cancelcase.h"

namespace contrordine
{

// The declared transitions of every kind of case: at which step an event may happen, and where it may lead. mayAppend()
// lets nothing happen that is not declared; that the fold leads nowhere else, and everywhere it says, is what
// tst_casewalks shows. docs/cases.md is drawn from it.

[[nodiscard]] QList<CaseKind> everyCaseKind();
[[nodiscard]] QList<CaseStep> stepsOf(CaseKind kind); ///< in the order of a case's life, Done last
[[nodiscard]] QList<CaseEventType> everyCaseEvent(); ///< as they are declared
/// Where a case of this kind may begin.
[[nodiscard]] QList<CaseStep> firstSteps(CaseKind kind);

/// May the event happen to an open case of this kind that stands at this step? What is done beside a case may besides
/// come after its end, see mayAppend().
[[nodiscard]] bool isDeclared(CaseKind kind, CaseStep from, CaseEventType event);
/// Where it may lead, `from` itself among them where the case may stay; empty = it cannot happen.
[[nodiscard]] QList<CaseStep> declaredSteps(CaseKind kind, CaseStep from, CaseEventType event);

} // namespace contrordine
