// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QUrl>

namespace contrordine
{

/// Is this this machine itself (127.0.0.1, [::1], localhost)? Only there may a platform be spoken to without
/// encryption.
[[nodiscard]] bool isLoopback(const QUrl &url);

/// An address of a platform that tokens may be sent to: HTTPS anywhere, HTTP on loopback only. Comes back without path,
/// query, fragment and user info. Errors: Input "bad-endpoint".
[[nodiscard]] Result<QUrl> checkedEndpoint(const QUrl &url);

/// The endpoint with another path; `path` starts with '/'.
[[nodiscard]] QUrl at(const QUrl &endpoint, const QString &path);

} // namespace contrordine
