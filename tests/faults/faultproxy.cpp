// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/faultproxy.h"

#include <QPointer>
#include <QTimer>
#include <algorithm>
#include <memory>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

using namespace std::chrono_literals;

namespace contrordine
{

namespace
{

constexpr qsizetype dripBytes = 512;
constexpr auto dripEvery = 2ms;
constexpr qsizetype endlessChunk = 256 * 1024;

bool holdsAll(const QByteArray &request, const QList<QByteArray> &needles)
{
    return std::all_of(needles.begin(), needles.end(),
                       [&request](const QByteArray &needle) { return request.contains(needle); });
}

/// The length of a whole message at the beginning of `bytes`; 0 = there is more to come.
qsizetype wholeMessage(const QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return 0;
    qsizetype length = 0;
    for (const QByteArray &line : bytes.first(headEnd).split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            length = line.sliced(line.indexOf(':') + 1).trimmed().toLongLong();
    }
    return bytes.size() >= headEnd + 4 + length ? headEnd + 4 + length : 0;
}

QByteArray message(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

void reset(QTcpSocket *socket)
{
    socket->flush();
    // With no time to linger, closing sends RST instead of FIN.
    linger now{};
    now.l_onoff = 1;
    now.l_linger = 0;
    ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER,
                 reinterpret_cast<const char *>(&now), sizeof now);
    socket->abort();
}

void drip(QTcpSocket *socket, const QByteArray &bytes)
{
    socket->write(bytes.first(std::min(dripBytes, bytes.size())));
    if (bytes.size() > dripBytes)
        QTimer::singleShot(dripEvery, socket, [socket, rest = bytes.sliced(dripBytes)] { drip(socket, rest); });
}

void flood(QTcpSocket *socket)
{
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
    QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [socket] {
        if (socket->bytesToWrite() < endlessChunk)
            socket->write(QByteArray(endlessChunk, ' '));
    });
}

} // namespace

FaultProxy::FaultProxy(const QUrl &platform)
    : m_platform(platform)
{
    connect(&m_server, &QTcpServer::newConnection, this, &FaultProxy::takeConnections);
    connect(&m_thief, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_thief.nextPendingConnection()) {
            ++m_elsewhere;
            socket->deleteLater();
        }
    });
    setListening(true);
    m_thief.listen(QHostAddress::LocalHost);
}

QUrl FaultProxy::url() const
{
    QUrl url(QStringLiteral("http://127.0.0.1"));
    url.setPort(m_port);
    return url;
}

void FaultProxy::plan(QList<QByteArray> needles, Fault fault, int times, int spared)
{
    m_plans.append({std::move(needles), fault, times, spared});
}

void FaultProxy::setListening(bool listening)
{
    if (!listening) {
        m_server.close();
        return;
    }
    const bool listens = m_server.listen(QHostAddress::LocalHost, m_port);
    Q_ASSERT(listens);
    m_port = m_server.serverPort();
}

int FaultProxy::arrived(const QList<QByteArray> &needles) const
{
    return static_cast<int>(std::count_if(m_arrived.begin(), m_arrived.end(), [&needles](const QByteArray &request) {
        return holdsAll(request, needles);
    }));
}

void FaultProxy::takeConnections()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
        connect(client, &QTcpSocket::disconnected, client, &QTcpSocket::deleteLater);
    }
}

void FaultProxy::read(QTcpSocket *client)
{
    const QByteArray received = client->property("received").toByteArray() + client->readAll();
    const qsizetype length = wholeMessage(received);
    client->setProperty("received", length > 0 ? received.sliced(length) : received);
    if (length == 0)
        return;
    const QByteArray request = received.first(length);
    m_arrived.append(request);
    carryOut(client, request, nextFault(request));
}

std::optional<Fault> FaultProxy::nextFault(const QByteArray &request)
{
    for (Plan &plan : m_plans) {
        if (plan.times <= 0 || !holdsAll(request, plan.needles))
            continue;
        if (plan.spared > 0) {
            --plan.spared;
            return {};
        }
        --plan.times;
        return plan.fault;
    }
    return {};
}

QByteArray FaultProxy::elsewhere() const
{
    return "Location: http://127.0.0.1:" + QByteArray::number(m_thief.serverPort()) + "/login\r\n";
}

void FaultProxy::forward(QTcpSocket *client, const QByteArray &request, std::function<void(const Answer &)> then)
{
    auto *platform = new QTcpSocket(this);
    auto received = std::make_shared<QByteArray>();
    const QPointer<QTcpSocket> waiting(client);
    connect(platform, &QTcpSocket::readyRead, this, [platform, received, waiting, then = std::move(then)] {
        received->append(platform->readAll());
        const qsizetype length = wholeMessage(*received);
        if (length == 0)
            return;
        platform->disconnect();
        platform->deleteLater();
        const qsizetype headEnd = received->indexOf("\r\n\r\n") + 4;
        if (waiting)
            then({received->first(headEnd), received->sliced(headEnd, length - headEnd)});
    });
    connect(platform, &QTcpSocket::disconnected, platform, &QTcpSocket::deleteLater);
    platform->connectToHost(m_platform.host(), static_cast<quint16>(m_platform.port()));
    platform->write(request);
}

void FaultProxy::carryOut(QTcpSocket *client, const QByteArray &request, std::optional<Fault> fault)
{
    const bool isGraphql = request.left(request.indexOf("\r\n")).contains("graphql");
    if (!fault) {
        forward(client, request, [client](const Answer &answer) { client->write(answer.head + answer.body); });
        return;
    }
    switch (*fault) {
    case Fault::Refused: // see setListening()
    case Fault::ResetUntaken:
        reset(client);
        break;
    case Fault::CloseUntaken:
        client->disconnectFromHost();
        break;
    case Fault::SilentUntaken:
        break;
    case Fault::GarbageUntaken:
        client->write("\x16\x03\x01 this is not HTTP\n\n\n");
        client->disconnectFromHost();
        break;
    case Fault::PortalUntaken:
        client->write(
            message("200 OK", "<!DOCTYPE html><html><body>Welcome! Please sign in to this network.</body></html>"));
        break;
    case Fault::PortalRedirectUntaken:
        client->write(message("302 Found", {}, elsewhere()));
        break;
    case Fault::RedirectUntaken:
        client->write(message("307 Temporary Redirect", {}, elsewhere()));
        break;
    case Fault::Status401Untaken:
        client->write(message("401 Unauthorized", R"({"errors":"[API] Invalid API key or access token"})"));
        break;
    case Fault::Status403Untaken:
        client->write(message("403 Forbidden", R"({"errors":"Forbidden"})"));
        break;
    case Fault::Status404Untaken:
        client->write(message("404 Not Found", R"({"errors":"Not Found"})"));
        break;
    case Fault::Status408Untaken:
        client->write(message("408 Request Timeout", {}));
        break;
    case Fault::Status429Untaken:
        client->write(message("429 Too Many Requests", R"({"errors":"Throttled"})", "Retry-After: 0.02\r\n"));
        break;
    case Fault::Status500Untaken:
        client->write(message("500 Internal Server Error", "oops"));
        break;
    case Fault::Status502Untaken:
        client->write(message("502 Bad Gateway", "<html>nginx</html>"));
        break;
    case Fault::Status503Untaken:
        client->write(message("503 Service Unavailable", {}, "Retry-After: 0.02\r\n"));
        break;
    case Fault::BusyUntaken:
        client->write(message(
            "200 OK",
            isGraphql
                ? R"({"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}]})"
                : R"({"error_response":{"code":"ApiCallLimit","msg":"The request has been limited","request_id":"1"}})"));
        break;
    case Fault::Twice:
        forward(client, request, [this, client, request](const Answer &) {
            forward(client, request, [client](const Answer &answer) { client->write(answer.head + answer.body); });
        });
        break;
    case Fault::ResetTaken:
    case Fault::CloseTaken:
    case Fault::SilentTaken:
    case Fault::Status500Taken:
    case Fault::BrokenTaken:
    case Fault::RedirectTaken:
    case Fault::ResetInHead:
    case Fault::ResetAtFirstByte:
    case Fault::ResetMidway:
    case Fault::CloseMidway:
    case Fault::StallMidway:
    case Fault::CutText:
    case Fault::WrongEncoding:
    case Fault::FalseGzip:
    case Fault::EmptyBody:
    case Fault::EmptyList:
    case Fault::NoData:
    case Fault::TooDeep:
    case Fault::Endless:
    case Fault::Drip:
        forward(client, request, [this, client, fault = *fault, isGraphql](const Answer &answer) {
            deliver(client, answer, fault, isGraphql);
        });
        break;
    }
}

/// What comes back of a request that was taken.
void FaultProxy::deliver(QTcpSocket *client, const Answer &answer, Fault fault, bool isGraphql)
{
    const qsizetype half = answer.body.size() / 2;
    switch (fault) {
    case Fault::ResetTaken:
        reset(client);
        break;
    case Fault::CloseTaken:
        client->disconnectFromHost();
        break;
    case Fault::SilentTaken:
        break;
    case Fault::Status500Taken:
        client->write(message("500 Internal Server Error", "oops"));
        break;
    case Fault::BrokenTaken:
        client->write(message(
            "200 OK",
            isGraphql
                ? R"({"errors":[{"message":"Internal error","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]})"
                : R"({"error_response":{"code":"ServiceUnavailable","type":"ISP","msg":"try later","request_id":"1"}})"));
        break;
    case Fault::RedirectTaken:
        client->write(message("303 See Other", {}, elsewhere()));
        break;
    case Fault::ResetInHead:
        client->write(answer.head.first(answer.head.size() / 2));
        reset(client);
        break;
    case Fault::ResetAtFirstByte:
        client->write(answer.head + answer.body.first(std::min<qsizetype>(1, answer.body.size())));
        reset(client);
        break;
    case Fault::ResetMidway:
        client->write(answer.head + answer.body.first(half));
        reset(client);
        break;
    case Fault::CloseMidway:
        client->write(answer.head + answer.body.first(half));
        client->disconnectFromHost();
        break;
    case Fault::StallMidway:
        client->write(answer.head + answer.body.first(half));
        break;
    case Fault::CutText:
        client->write(message("200 OK", answer.body.first(half)));
        break;
    case Fault::WrongEncoding: {
        QByteArray wide; // UTF-16, as a proxy that means well may make of it
        for (const char byte : answer.body)
            wide.append(byte).append('\0');
        client->write(message("200 OK", wide));
        break;
    }
    case Fault::FalseGzip:
        client->write(message("200 OK", answer.body, "Content-Encoding: gzip\r\n"));
        break;
    case Fault::EmptyBody:
        client->write(message("200 OK", {}));
        break;
    case Fault::EmptyList:
        client->write(message("200 OK", "[]"));
        break;
    case Fault::NoData:
        client->write(message("200 OK", R"({"data":null})"));
        break;
    case Fault::TooDeep:
        client->write(message("200 OK", QByteArray(100'000, '[') + QByteArray(100'000, ']')));
        break;
    case Fault::Endless:
        flood(client);
        break;
    case Fault::Drip:
        drip(client, answer.head + answer.body);
        break;
    default:
        Q_ASSERT_X(false, "FaultProxy", "this fault takes no request");
    }
}

} // namespace contrordine
