// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/policies/policydocument.h"
#include "models/domain/error.h"

namespace contrordine::policypage
{

/// Writes the page as what the file's name says: .html (a whole file), .txt, .md or .pdf. Whole or not at all; for a
/// worker thread. Errors: Storage notWritable.
[[nodiscard]] Result<void> save(const QList<PolicyDocument> &documents, const QString &path);
/// Any bytes, whole or not at all. Errors as above.
[[nodiscard]] Result<void> saveBytes(const QByteArray &bytes, const QString &path);

} // namespace contrordine::policypage
