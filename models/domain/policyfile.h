// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/messagetemplate.h"
#include "models/domain/shoppolicy.h"
#include "models/domain/supplierpolicy.h"

#include <QJsonObject>

namespace contrordine
{

/// Policies and templates as they leave one computer and come to another. resources/schemas/policies.schema.json
/// describes it; tests/contract holds the schema and this reader against the same samples.
struct PolicyFile {
    std::optional<ShopPolicy> shop;
    QList<MessageTemplate> templates; ///< the merchant's own texts
    QList<SupplierPolicy> suppliers;

    bool isEmpty() const { return !shop && templates.isEmpty() && suppliers.isEmpty(); }
    friend bool operator==(const PolicyFile &, const PolicyFile &) = default;
};

/// Why a policy file was refused: Error::code of Error::Kind::Malformed. Its detail is the place, a JSON pointer
/// ("/templates/2/language"), or for NotJson the offset in the file.
namespace policyfault
{
inline constexpr auto notJson = u"not-json";
inline constexpr auto notOurs = u"not-ours"; ///< JSON, but no such file
inline constexpr auto newer = u"newer"; ///< written by a newer program
inline constexpr auto missing = u"missing";
inline constexpr auto unknownKey = u"unknown-key";
inline constexpr auto wrongType = u"wrong-type";
inline constexpr auto outOfRange = u"out-of-range"; ///< a number too small or too great, a text too long
inline constexpr auto unknownWord = u"unknown-word";
inline constexpr auto twice = u"twice"; ///< a list names it more than once
} // namespace policyfault

/// The limits of what may be typed, imported and stored.
namespace policylimits
{
inline constexpr int days = 365;
inline constexpr int answerDays = 30;
inline constexpr int cancelHours = 24 * 60;
inline constexpr int line = 200; ///< characters
inline constexpr int text = 4000;
inline constexpr int entries = 10000; ///< of a list in the file
inline constexpr qint64 fileBytes = 8 * 1024 * 1024;
} // namespace policylimits

QJsonObject toJson(const ShopPolicy &policy);
[[nodiscard]] Result<ShopPolicy> shopPolicyFromJson(const QJsonObject &json);

QByteArray writePolicyFile(const PolicyFile &file); ///< indented, for people too
[[nodiscard]] Result<PolicyFile> readPolicyFile(const QByteArray &bytes);

} // namespace contrordine
