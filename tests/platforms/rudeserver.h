// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <deque>
#include <functional>
#include <memory>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace contrordine
{

struct SeenRequest {
    QByteArray method;
    QByteArray path; ///< with its query
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

/// What the server does once it has the whole request.
struct Reply {
    enum class End { KeepAlive, Close, Reset, Silence };

    QByteArray bytes;
    End end = End::KeepAlive;
};

inline Reply answer(int status, const QByteArray &body, const QList<QPair<QByteArray, QByteArray>> &headers = {})
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status)
        + " Said\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    return {bytes + "\r\n" + body, Reply::End::KeepAlive};
}

inline Reply answer(const QJsonObject &json)
{
    return answer(200, QJsonDocument(json).toJson(), {{"Content-Type", "application/json"}});
}

/// A server on loopback that takes whole requests and then does what the test wants, politely or not. Counts what
/// arrives.
class RudeServer
{
    Q_DISABLE_COPY_MOVE(RudeServer)

public:
    using Script = std::function<Reply(const SeenRequest &)>;

    RudeServer()
        : RudeServer(std::make_unique<QTcpServer>(), QStringLiteral("http"))
    {
    }
    explicit RudeServer(const QSslConfiguration &tls)
        : RudeServer(secureServer(tls), QStringLiteral("https"))
    {
    }

    QUrl url(const QString &path = {}) const
    {
        QUrl url;
        url.setScheme(m_scheme);
        url.setHost(QStringLiteral("127.0.0.1"));
        url.setPort(m_server->serverPort());
        url.setPath(path);
        return url;
    }

    /// Answers in turn; when they are used up, the script is asked.
    void next(Reply reply) { m_replies.push_back(std::move(reply)); }
    void setScript(Script script) { m_script = std::move(script); }
    const QList<SeenRequest> &seen() const { return m_seen; }
    int count() const { return static_cast<int>(m_seen.size()); }

private:
    RudeServer(std::unique_ptr<QTcpServer> server, const QString &scheme)
        : m_scheme(scheme)
        , m_server(std::move(server))
    {
        QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this] { takeConnections(); });
        // Over TLS a connection is pending only after its handshake.
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(),
                         [this] { takeConnections(); });
        const bool listening = m_server->listen(QHostAddress::LocalHost);
        Q_ASSERT(listening);
    }

    static std::unique_ptr<QTcpServer> secureServer(const QSslConfiguration &tls)
    {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(tls);
        return server;
    }

    void takeConnections()
    {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QTcpSocket::deleteLater);
            if (socket->bytesAvailable() > 0)
                read(socket);
        }
    }

    void read(QTcpSocket *socket)
    {
        QByteArray received = socket->property("received").toByteArray() + socket->readAll();
        socket->setProperty("received", received);
        const qsizetype headEnd = received.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        SeenRequest request;
        const QList<QByteArray> lines = received.first(headEnd).split('\n');
        const QList<QByteArray> first = lines.first().split(' ');
        request.method = first.value(0);
        request.path = first.value(1);
        for (const QByteArray &line : lines.sliced(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (received.size() < headEnd + 4 + length)
            return;
        request.body = received.sliced(headEnd + 4, length);
        socket->setProperty("received", QByteArray());
        m_seen.append(request);
        carryOut(socket, nextReply(request));
    }

    Reply nextReply(const SeenRequest &request)
    {
        if (m_replies.empty())
            return m_script ? m_script(request) : answer(404, {});
        const Reply reply = m_replies.front();
        m_replies.pop_front();
        return reply;
    }

    static void carryOut(QTcpSocket *socket, const Reply &reply)
    {
        socket->write(reply.bytes);
        switch (reply.end) {
        case Reply::End::KeepAlive:
        case Reply::End::Silence:
            break;
        case Reply::End::Close:
            socket->disconnectFromHost();
            break;
        case Reply::End::Reset: {
            // With no time to linger, closing sends RST instead of FIN.
            linger now{};
            now.l_onoff = 1;
            now.l_linger = 0;
            ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER,
                         reinterpret_cast<const char *>(&now), sizeof now);
            socket->abort();
            break;
        }
        }
    }

    QString m_scheme;
    std::deque<Reply> m_replies;
    Script m_script;
    QList<SeenRequest> m_seen;
    std::unique_ptr<QTcpServer> m_server; ///< last: its sockets use what is above
};

} // namespace contrordine
