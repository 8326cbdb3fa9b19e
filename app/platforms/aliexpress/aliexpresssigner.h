// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>

namespace contrordine
{

/// Parameters of a call as raw UTF-8, in the byte-wise order of their names that the signature needs. A locale's order
/// is another one.
using AliExpressParameters = QMap<QByteArray, QByteArray>;

/// The value of "sign": upper-case hex HMAC-SHA256 of all names and values in order, led by the path for system calls
/// ("/auth/token/…"), by nothing for business calls. Values are signed as they are, before any percent-encoding.
[[nodiscard]] QByteArray aliExpressSignature(const QByteArray &appSecret, const QByteArray &systemPath,
                                             const AliExpressParameters &parameters);

/// The form body of a call: every parameter percent-encoded.
[[nodiscard]] QByteArray aliExpressForm(const AliExpressParameters &parameters);

} // namespace contrordine
