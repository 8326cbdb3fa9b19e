// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/browsersignin.h"

#include "app/platforms/endpoint.h"

#include <QCoroSignal>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr qsizetype longestHead = 16 * 1024; ///< bytes; a browser sends far less

QString newState()
{
    quint32 random[8];
    QRandomGenerator::system()->fillRange(random);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(random), sizeof random).toHex());
}

void answer(QTcpSocket *socket, const QByteArray &status, const QString &text)
{
    const QByteArray body =
        u"<!doctype html><html><head><meta charset=\"utf-8\"><title>Contrordine</title><style>body{font:18px/1.6 "
        "system-ui,sans-serif;max-width:34rem;margin:20vh auto;padding:0 1rem;text-align:center;color:#222;"
        "background:#fff}</style></head><body><p>%1</p></body></html>"_s.arg(text.toHtmlEscaped())
            .toUtf8();
    // The code stands in the address: it goes into no cache and to no other site.
    socket->write("HTTP/1.1 " + status
                  + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size())
                  + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n" + body);
    socket->disconnectFromHost();
}

} // namespace

BrowserSignIn::BrowserSignIn(QUrl callback, SignInWords words)
    : m_callback(std::move(callback))
    , m_words(std::move(words))
    , m_state(newState())
{
    connect(&m_server, &QTcpServer::newConnection, this, &BrowserSignIn::takeConnections);
}

BrowserSignIn::~BrowserSignIn() = default;

Result<std::shared_ptr<BrowserSignIn>> BrowserSignIn::start(QUrl callback, SignInWords words)
{
    std::shared_ptr<BrowserSignIn> signIn(new BrowserSignIn(std::move(callback), std::move(words)));
    const QUrl &back = signIn->m_callback;
    if (back.scheme() != "http"_L1 || !isLoopback(back))
        return signIn; // the browser ends up where nobody is; its address is pasted
    const auto port = static_cast<quint16>(std::max(0, back.port(80)));
    if (!signIn->m_server.listen(QHostAddress::LocalHost, port))
        return tl::unexpected(
            Error{.kind = Error::Kind::Network, .code = u"callback-port"_s, .detail = u"port %1"_s.arg(port)});
    signIn->m_callback.setPort(signIn->m_server.serverPort());
    return signIn;
}

Task<QByteArray> BrowserSignIn::code(std::shared_ptr<BrowserSignIn> signIn, std::chrono::milliseconds patience)
{
    if (!signIn->m_outcome)
        co_await qCoro(signIn.get(), &BrowserSignIn::ended, patience);
    if (!signIn->m_outcome)
        signIn->end(tl::unexpected(Error{.kind = Error::Kind::Timeout, .code = u"sign-in-timeout"_s}));
    const Result<QByteArray> outcome = *signIn->m_outcome;
    co_return outcome;
}

Result<void> BrowserSignIn::paste(const QString &address)
{
    return take(QUrl(address.trimmed(), QUrl::StrictMode), false);
}

void BrowserSignIn::stop() { end(tl::unexpected(Error{.kind = Error::Kind::Cancelled})); }

void BrowserSignIn::takeConnections()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QTcpSocket::deleteLater);
    }
}

void BrowserSignIn::read(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(longestHead);
    if (!head.contains("\r\n\r\n")) {
        if (head.size() >= longestHead)
            socket->abort();
        return;
    }
    socket->readAll();
    const QList<QByteArray> words = head.left(head.indexOf("\r\n")).split(' ');
    const QUrl asked = m_callback.resolved(QUrl::fromEncoded(words.value(1), QUrl::StrictMode));
    // Anything may knock here: other pages of the browser, other programs. Only the page we wait for is taken.
    if (words.value(0) != "GET" || asked.host() != m_callback.host() || asked.path() != m_callback.path()) {
        answer(socket, "404 Not Found", m_words.refused);
        return;
    }
    const Result<void> taken = take(asked, true);
    if (taken)
        answer(socket, "200 OK", m_words.done);
    else
        answer(socket, "403 Forbidden", m_words.refused);
}

Result<void> BrowserSignIn::take(const QUrl &address, bool stateRequired)
{
    const QUrlQuery query(address);
    const QString state = query.queryItemValue(u"state"_s, QUrl::FullyDecoded);
    const QString denied = query.queryItemValue(u"error"_s, QUrl::FullyDecoded);
    const QByteArray code = query.queryItemValue(u"code"_s, QUrl::FullyDecoded).toUtf8();
    // A merchant may paste an address from a platform that does not hand the state back; a request from outside must
    // have it.
    if ((stateRequired || !state.isEmpty()) && state != m_state)
        return tl::unexpected(Error{.kind = Error::Kind::Input, .code = u"sign-in-state"_s});
    if (!denied.isEmpty()) {
        end(tl::unexpected(Error{.kind = Error::Kind::Auth, .code = denied}));
        return {};
    }
    if (code.isEmpty())
        return tl::unexpected(Error{.kind = Error::Kind::Input, .code = u"sign-in-address"_s});
    end(code);
    return {};
}

void BrowserSignIn::end(Result<QByteArray> outcome)
{
    if (m_outcome)
        return; // one code, once
    m_outcome = std::move(outcome);
    m_server.close();
    // From the event loop: who asked us to end is not to find the rest done under its feet.
    QMetaObject::invokeMethod(this, &BrowserSignIn::ended, Qt::QueuedConnection);
}

} // namespace contrordine
