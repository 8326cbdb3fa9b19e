// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/aliexpress/aliexpresscredentials.h"
#include "app/platforms/aliexpress/aliexpresssigner.h"
#include "app/platforms/httpexchange.h"
#include "app/platforms/turn.h"
#include "models/domain/clock.h"

#include <QElapsedTimer>
#include <functional>

namespace contrordine
{

struct AliExpressOptions {
    std::chrono::milliseconds spacing{1000}; ///< from the end of one call to the start of the next
    int throttleRetries = 4;
};

/// One buyer account at AliExpress, read through its dropshipping interface: orders and parcels by number. There is no
/// interface for cancelling, messaging or disputing: those are assisted. One call at a time. Lives in one thread; must
/// outlive its tasks.
class AliExpressClient final : public SupplierPlatform
{
    Q_DISABLE_COPY_MOVE(AliExpressClient)

public:
    /// Told of renewed tokens before the old ones are let go; what it answers is awaited.
    using TokenKeeper = std::function<Task<void>(AliExpressCredentials)>;

    /// `endpoint` as checkedEndpoint() gives it, empty = AliExpress.
    AliExpressClient(HttpExchange &http, const Clock &clock, AliExpressCredentials credentials, TokenKeeper keepTokens,
                     QUrl endpoint = {}, AliExpressOptions options = {});

    QString platform() const override;
    QString platformName() const override;
    SupplierCapabilities capabilities() const override { return {}; }
    QUrl orderPage(const SupplierOrderId &id) const override;
    QUrl messagePage(const SupplierOrderId &id) const override;

    Task<void> check() override;
    int callsPerMinute() const override;
    /// From the next call on; one that waits for its turn already keeps the spacing it began to wait with.
    void setSpacing(std::chrono::milliseconds spacing) { m_options.spacing = spacing; }
    QDateTime authorizedUntil() const override { return m_credentials.renewableUntil; }
    Task<SupplierOrder> order(SupplierOrderId id) override;

    /// Where a buyer sees an order, with or without a key to the interface (R37).
    static QUrl publicOrderPage(const SupplierOrderId &id);

    const QUrl &endpoint() const { return m_endpoint; }
    const AliExpressCredentials &credentials() const { return m_credentials; }

    /// The page where the account's owner lets the app in; it leads to `callback` with a code and this `state`.
    static QUrl signInPage(const QUrl &endpoint, const QString &appKey, const QUrl &callback, const QString &state);
    /// Exchanges that code, good for three minutes and once, for tokens, and keeps them. Errors: Auth "InvalidCode".
    Task<AliExpressCredentials> signIn(QByteArray code);

private:
    Task<QJsonObject> call(QByteArray method, AliExpressParameters parameters);
    Task<QJsonObject> sendSigned(QByteArray systemPath, AliExpressParameters parameters);
    Task<void> renewTokens();
    Task<void> takeTokens(QByteArray systemPath, AliExpressParameters parameters);

    HttpExchange &m_http;
    const Clock &m_clock;
    AliExpressCredentials m_credentials;
    TokenKeeper m_keepTokens;
    QUrl m_endpoint;
    AliExpressOptions m_options;
    Turn m_turn; ///< held from before a call until its answer
    QElapsedTimer m_sinceCall;
    std::chrono::milliseconds m_clockAhead{0}; ///< by how much AliExpress's clock is ahead of ours, once it complained
};

} // namespace contrordine
