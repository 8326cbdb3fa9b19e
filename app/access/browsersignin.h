// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/platform.h"

#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace contrordine
{

/// What the browser shows once it comes back to us. Words are made in ui/.
struct SignInWords {
    QString done; ///< "You can close this page."
    QString refused; ///< for a page that does not belong to this authorization
};

/// One authorization in the browser: the platform's page leads back to `callback` with a code. Where that is an http
/// address on this computer, the code is taken there, once, by a request with the right state; in any case the address
/// the browser arrived at can be pasted. Listens on loopback only, and no longer than it waits.
class BrowserSignIn final : public QObject
{
    Q_OBJECT

public:
    /// Errors: Network "callback-port" when another program listens there.
    [[nodiscard]] static Result<std::shared_ptr<BrowserSignIn>> start(QUrl callback, SignInWords words);
    ~BrowserSignIn() override;

    /// Where the browser is to come back to; with its port, where any port would do.
    const QUrl &callback() const { return m_callback; }
    /// Goes with the request and has to come back with the code: only the browser that we sent can know it.
    const QString &state() const { return m_state; }
    bool isListening() const { return m_server.isListening(); }

    /// Waits for the code. Errors: Timeout "sign-in-timeout"; Auth "access_denied", or the platform's own code, when
    /// the account's owner said no; Cancelled after stop().
    static Task<QByteArray> code(std::shared_ptr<BrowserSignIn> signIn, std::chrono::milliseconds patience);
    /// Takes the address the browser arrived at, by the merchant's own hand. Errors: Input "sign-in-address" when it
    /// holds no code, "sign-in-state" when it belongs to another authorization.
    Result<void> paste(const QString &address);
    void stop();

Q_SIGNALS:
    void ended();

private:
    BrowserSignIn(QUrl callback, SignInWords words);
    void takeConnections();
    void read(QTcpSocket *socket);
    Result<void> take(const QUrl &address, bool stateRequired);
    void end(Result<QByteArray> outcome);

    QUrl m_callback;
    SignInWords m_words;
    QString m_state;
    QTcpServer m_server;
    std::optional<Result<QByteArray>> m_outcome;
};

} // namespace contrordine
