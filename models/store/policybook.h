// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/policyfile.h"
#include "models/store/storepart.h"

namespace contrordine
{

/// The shop's policy as it is kept.
struct ShopPolicyState {
    QList<ShopPolicyVersion> versions; ///< newest first
    std::optional<ShopPolicy> draft; ///< typed, and not yet a version
    bool withdrawn = false; ///< an import that brought the first version was taken back: none holds now

    friend bool operator==(const ShopPolicyState &, const ShopPolicyState &) = default;
};

/// The shop's policy and the merchant's own messages, in desk.sqlite: both only grow, so that every change can be
/// taken back.
class PolicyBook final : public StorePart
{
public:
    explicit PolicyBook(Store &store)
        : StorePart(store)
    {
    }

    /// Errors: Malformed where a version cannot be read (see policyfault).
    QFuture<Result<ShopPolicyState>> shopPolicy() const;
    QFuture<Result<void>> saveDraft(std::optional<ShopPolicy> draft); ///< nothing: forget it
    /// The policy becomes the newest version, unless it is that already; the draft goes. Gives all versions.
    QFuture<Result<ShopPolicyState>> publish(ShopPolicy policy, QDateTime now);
    QFuture<Result<QList<MessageTemplate>>> templates() const; ///< those that differ from the built-in ones
    /// Texts that are different now become the ones that hold; an empty text brings the built-in one back. Gives all.
    QFuture<Result<QList<MessageTemplate>>> saveTemplates(QList<MessageTemplate> templates, QDateTime now);
    /// Both at once, in one transaction: what came from a file. What the file says nothing of stays, and so does the
    /// draft. `withdraw`: from now on no version holds, until the next one.
    QFuture<Result<void>> bring(PolicyFile file, QDateTime now, bool withdraw = false);
};

} // namespace contrordine
