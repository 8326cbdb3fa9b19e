// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/platform.h"

#include <memory>

namespace contrordine
{

/// Where tokens and keys live: the system's keychain, the environment of one run, or memory (demo, tests). Never a file
/// of ours.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    virtual Task<QByteArray> read(QString key) = 0; ///< NotFound when there is none
    virtual Task<void> write(QString key, QByteArray secret) = 0;
    virtual Task<void> remove(QString key) = 0;
    virtual bool isPersistent() const = 0; ///< false: what is written lives for this run only, and the merchant is told
};

/// "shopify:<domain>" holds {"token"} or {"client_secret"}; "aliexpress:<app key>" holds
/// {"app_secret","access_token","refresh_token","expires_at"}.
std::unique_ptr<SecretStore> keychainSecrets();
/// CONTRORDINE_SECRETS=env: reads CONTRORDINE_SHOPIFY_TOKEN, CONTRORDINE_SHOPIFY_CLIENT_SECRET (with several shops,
/// each with the shop's name behind it: CONTRORDINE_SHOPIFY_TOKEN_MY_SHOP) and CONTRORDINE_ALIEXPRESS; writes live for
/// this run.
std::unique_ptr<SecretStore> environmentSecrets();
std::unique_ptr<SecretStore> memorySecrets();

} // namespace contrordine
