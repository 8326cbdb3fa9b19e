// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <chrono>
#include <optional>
#include <tl/expected.hpp>

namespace contrordine
{

/// What went wrong, as a value. ui/words turns it into a sentence: what happened, what it means, what to do now.
/// `detail` is for the log only and never holds bodies, names, addresses or tokens.
struct Error {
    enum class Kind {
        Network, ///< never reached the platform: no net, no such host, refused, TLS failed
        Timeout, ///< sent, no answer in time
        Interrupted, ///< the connection broke after the request may have been taken
        ServerFault, ///< the platform answered 5xx or said it failed inside
        Auth, ///< token or key wrong, expired or revoked; a scope is missing; the account is closed (code says which)
        Throttled, ///< too many requests; retryAfter says how long to wait
        Refused, ///< the platform understood and said no; platformMessage holds its own words
        NotFound, ///< no such order with this account
        Malformed, ///< an answer or a file that is not what it should be
        Cancelled, ///< we stopped it ourselves
        Storage, ///< a data file cannot be opened, read or written (code: see StorageCode)
        Input, ///< the merchant's own input cannot be used (code says what)
    };

    Kind kind = Kind::Malformed;
    QString
        code; ///< stable machine word: the platform's own code, or one of ours ("schema-too-new", "not-writable", …)
    QString detail; ///< for the log: where and what, e.g. a JSON path
    QString platformMessage; ///< the platform's own sentence, shown verbatim beside ours
    std::optional<std::chrono::milliseconds> retryAfter;

    friend bool operator==(const Error &, const Error &) = default;
};

/// Codes of Error::Kind::Storage.
namespace storagecode
{
inline constexpr auto schemaTooNew = u"schema-too-new"; ///< written by a newer program; left untouched
inline constexpr auto notWritable = u"not-writable"; ///< folder or file cannot be written
inline constexpr auto corrupt = u"corrupt"; ///< integrity check failed
inline constexpr auto inUse = u"in-use"; ///< another program holds the data folder
inline constexpr auto sql = u"sql"; ///< a statement failed; detail says which
} // namespace storagecode

template <class T>
using Result = tl::expected<T, Error>;

/// What is known about an irreversible request that failed.
enum class WriteFate {
    NotApplied, ///< the platform said no, or never heard us
    Unknown, ///< it may have happened: settle by reading, never by sending again (R32)
};

/// Rule for irreversible requests; see Error::Kind. Not for reads.
[[nodiscard]] WriteFate fateOfFailedWrite(Error::Kind kind) noexcept;

} // namespace contrordine
