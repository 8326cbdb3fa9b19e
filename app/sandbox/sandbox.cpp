// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandbox.h"

#include "app/sandbox/aliexpress.h"
#include "app/sandbox/pages.h"
#include "app/sandbox/pastscenes.h"
#include "app/sandbox/scenes.h"
#include "app/sandbox/shopify.h"
#include "app/sandbox/world.h"

#include <QAbstractHttpServer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHttpServerRequest>
#include <QJsonDocument>
#include <QLockFile>
#include <QMutex>
#include <QSaveFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>
#include <QUrlQuery>
#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int saveClockEveryMs = 2000;
constexpr int hangForMs = 120000;
constexpr std::chrono::milliseconds bulkSlice{20};

/// The sandbox's own time: runs with the machine's, from where it stood when the sandbox was last closed.
class SandboxClock final : public Clock
{
public:
    void setNow(const QDateTime &now) { m_ahead = now.toMSecsSinceEpoch() - QDateTime::currentMSecsSinceEpoch(); }
    void advance(std::chrono::milliseconds by) { m_ahead += by.count(); }
    QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch() + m_ahead, Qt::UTC);
    }

private:
    std::atomic<qint64> m_ahead = 0;
};

struct PlannedFault {
    QString match;
    Sandbox::Fault fault;
    int times;
};

} // namespace

/// The world, its clock and its book. Requests come in on the server's thread, questions from any other.
class Sandbox::Private
{
public:
    explicit Private(const SandboxOptions &given)
        : options(given)
    {
    }

    Result<void> load();
    void save();
    SandboxAnswer answer(const QHttpServerRequest &request);
    /// Slice by slice, on the server's thread, so that questions are answered meanwhile.
    static void workOnBulk(Private *d);
    SandboxAnswer page(const QString &path, const QUrlQuery &query, bool post);
    std::optional<Fault> nextFault(const QByteArray &described);
    void record(const QByteArray &question, const SandboxAnswer &given);
    void recordFile(const QString &path);

    SandboxOptions options;
    std::unique_ptr<QLockFile> lock; ///< of the state file: a second sandbox would write an older state over ours
    SandboxClock clock;
    mutable QMutex mutex; ///< guards everything below
    std::unique_ptr<World> world;
    std::unique_ptr<ShopifySandbox> shopify;
    std::unique_ptr<AliExpressSandbox> aliexpress;
    QList<PlannedFault> faults;
    QList<QByteArray> requests; ///< what came in, as "METHOD path body"
    qsizetype savedLog = -1;
    bool working = false; ///< on a bulk operation
    QFile recording; ///< see CONTRORDINE_SANDBOX_RECORD

    QThread thread;
    QObject *server = nullptr; // lives on `thread`
    quint16 port = 0;
};

namespace
{

/// QHttpServer's reading of HTTP, with the socket at hand: a fault needs to cut it.
class Server final : public QAbstractHttpServer
{
    Q_OBJECT

public:
    using Handler = std::function<void(const QHttpServerRequest &, QTcpSocket *)>;
    explicit Server(Handler handler)
        : m_handler(std::move(handler))
    {
    }

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override
    {
        m_handler(request, socket);
        return true;
    }
    void missingHandler(const QHttpServerRequest &, QTcpSocket *socket) override { socket->disconnectFromHost(); }

private:
    Handler m_handler;
};

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 303:
        return "See Other";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 429:
        return "Too Many Requests";
    default:
        return "Internal Server Error";
    }
}

void write(QTcpSocket *socket, const SandboxAnswer &answer, qsizetype bodyBytes = -1)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status)
        + "\r\nContent-Type: " + answer.contentType + "\r\nContent-Length: " + QByteArray::number(answer.body.size())
        + "\r\nCache-Control: no-store\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    socket->write(head + "\r\n" + (bodyBytes < 0 ? answer.body : answer.body.left(bodyBytes)));
}

/// Sends a file as the other side takes it, or only its beginning.
class FileSender final : public QObject
{
    Q_OBJECT

public:
    enum class How { Whole, CutHalfway, StallHalfway };

    FileSender(const QString &path, How how, QTcpSocket *socket)
        : QObject(socket)
        , m_file(path)
        , m_socket(socket)
        , m_how(how)
    {
        const bool opened = m_file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(opened, "FileSender", "a file of the storage has gone");
        m_left = how == How::Whole ? m_file.size() : m_file.size() / 2;
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/jsonl\r\nContent-Length: "
                      + QByteArray::number(m_file.size()) + "\r\n\r\n");
        connect(socket, &QTcpSocket::bytesWritten, this, &FileSender::send);
        send();
    }

private:
    void send()
    {
        constexpr qint64 ahead = 256 * 1024;
        while (m_left > 0 && m_socket->bytesToWrite() < ahead) {
            const QByteArray part = m_file.read(std::min<qint64>(m_left, 64 * 1024));
            m_left -= part.size();
            m_socket->write(part);
        }
        if (m_left > 0)
            return;
        disconnect(m_socket, nullptr, this, nullptr);
        if (m_how == How::CutHalfway)
            m_socket->disconnectFromHost();
        deleteLater();
    }

    QFile m_file;
    QTcpSocket *m_socket;
    How m_how;
    qint64 m_left = 0;
};

} // namespace

Result<void> Sandbox::Private::load()
{
    if (!options.stateFile.isEmpty()) {
        lock = std::make_unique<QLockFile>(options.stateFile + u".lock"_s);
        lock->setStaleLockTime(0);
        if (!lock->tryLock(0))
            return tl::unexpected(Error{.kind = Error::Kind::Storage,
                                        .code = QString::fromUtf16(storagecode::inUse),
                                        .detail = options.stateFile});
    }
    QJsonObject saved;
    QFile file(options.stateFile);
    if (!options.stateFile.isEmpty() && file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return tl::unexpected(Error{.kind = Error::Kind::Storage,
                                        .code = QString::fromUtf16(storagecode::notWritable),
                                        .detail = options.stateFile});
        saved = QJsonDocument::fromJson(file.readAll()).object();
    }
    if (!options.startAt.isValid())
        options.startAt = QDateTime::currentDateTimeUtc();
    if (!saved.isEmpty()) {
        options.seed = saved.value(u"seed"_s).toString().toULongLong();
        options.orderCount = saved.value(u"order_count"_s).toInt();
        options.pastOrders = saved.value(u"past_orders"_s).toInt();
        options.supplierAnswersAfter =
            std::chrono::milliseconds(saved.value(u"supplier_answers_after_ms"_s).toInteger());
        options.startAt = QDateTime::fromString(saved.value(u"start_at"_s).toString(), Qt::ISODateWithMs);
    }
    world = std::make_unique<World>(options);
    shopify = std::make_unique<ShopifySandbox>(*world);
    aliexpress = std::make_unique<AliExpressSandbox>(*world);
    world->replay(saved.value(u"log"_s).toArray());
    const QDateTime stoodAt = QDateTime::fromString(saved.value(u"now"_s).toString(), Qt::ISODateWithMs);
    clock.setNow(stoodAt.isValid() ? stoodAt : options.startAt);
    return {};
}

void Sandbox::Private::save()
{
    if (options.stateFile.isEmpty())
        return;
    const QJsonObject state{{u"seed"_s, QString::number(options.seed)},
                            {u"order_count"_s, options.orderCount},
                            {u"past_orders"_s, options.pastOrders},
                            {u"supplier_answers_after_ms"_s, static_cast<qint64>(options.supplierAnswersAfter.count())},
                            {u"start_at"_s, options.startAt.toString(Qt::ISODateWithMs)},
                            {u"now"_s, clock.now().toString(Qt::ISODateWithMs)},
                            {u"log"_s, world->log()}};
    QSaveFile file(options.stateFile);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(state).toJson(QJsonDocument::Compact));
        file.commit();
    }
    savedLog = world->log().size();
}

std::optional<Sandbox::Fault> Sandbox::Private::nextFault(const QByteArray &described)
{
    for (PlannedFault &planned : faults) {
        if (planned.times > 0 && described.contains(planned.match.toUtf8())) {
            --planned.times;
            return planned.fault;
        }
    }
    return {};
}

/// One line of JSON for each GraphQL question and what was answered: what the contract tests hold against the schema.
void Sandbox::Private::record(const QByteArray &question, const SandboxAnswer &given)
{
    if (!recording.isOpen() || given.status != 200)
        return;
    QJsonObject line = QJsonDocument::fromJson(question).object();
    line.insert(u"answer"_s, QJsonDocument::fromJson(given.body).object());
    recording.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    recording.flush();
}

/// The beginning of a bulk operation's file, in the same way.
void Sandbox::Private::recordFile(const QString &path)
{
    constexpr int enough = 100;
    const QString question = shopify->bulk().questionOf(path);
    QFile file(path);
    if (!recording.isOpen() || question.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    QJsonArray lines;
    while (!file.atEnd() && lines.size() < enough)
        lines.append(QJsonDocument::fromJson(file.readLine()).object());
    const QJsonObject line{{u"query"_s, question}, {u"lines"_s, lines}};
    recording.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    recording.flush();
}

SandboxAnswer Sandbox::Private::page(const QString &path, const QUrlQuery &query, bool post)
{
    const QString id = query.queryItemValue(u"orderId"_s);
    if (path == u"/"_s)
        return pages::index(*world);
    if (path == u"/p/order/detail.html"_s)
        return pages::supplierOrder(*world, id);
    if (path == u"/p/order/cancel"_s && !post)
        return pages::supplierCancelForm(*world, id);
    if (path == u"/p/order/cancel"_s) {
        const QString refusal = world->requestSupplierCancel(clock.now(), id);
        return pages::supplierOrder(*world, id,
                                    refusal.isEmpty() ? u"Your request has been sent to the store."_s : refusal);
    }
    if (path == u"/p/dispute/open"_s && !post)
        return pages::disputeForm(*world, id);
    if (path == u"/p/dispute/open"_s) {
        const QString refusal = world->openDispute(clock.now(), id);
        return pages::supplierOrder(*world, id, refusal.isEmpty() ? u"Your dispute is open."_s : refusal);
    }
    if (path.startsWith(u"/p/message"_s))
        return pages::messages();
    if (path.startsWith(u"/store/"_s))
        return pages::shopOrder(*world, path.section(u'/', -1));
    return pages::notFound();
}

SandboxAnswer Sandbox::Private::answer(const QHttpServerRequest &request)
{
    const QString path = request.url().path();
    const bool post = request.method() == QHttpServerRequest::Method::Post;
    const QDateTime now = clock.now();
    if (path.startsWith(u"/admin/api/"_s) && path.endsWith(u"/graphql.json"_s))
        return shopify->graphql(request.value("X-Shopify-Access-Token"), request.body(), now);
    if (path == u"/admin/oauth/access_token"_s)
        return shopify->accessToken(request.body());
    if (path == u"/sync"_s || path.startsWith(u"/rest/"_s)) {
        QMap<QByteArray, QByteArray> parameters;
        const auto take = [&parameters](const QByteArray &encoded) {
            const QList<QByteArray> items = encoded.split('&');
            for (const QByteArray &item : items) {
                const qsizetype at = item.indexOf('=');
                if (at > 0)
                    parameters.insert(QByteArray::fromPercentEncoding(item.left(at)),
                                      QByteArray::fromPercentEncoding(QByteArray(item.mid(at + 1)).replace('+', ' ')));
            }
        };
        take(request.url().query(QUrl::FullyEncoded).toLatin1());
        if (post)
            take(request.body());
        return aliexpress->call(path == u"/sync"_s ? QString() : path.mid(5), parameters, now);
    }
    if (path.startsWith(u"/storage/"_s)) {
        // Somebody else's machine: whoever shows their token there has lost it.
        if (!request.value("X-Shopify-Access-Token").isEmpty())
            return {400, "A token was shown to the storage", "text/plain"};
        const QString stored = shopify->bulk().file(request.url(), now);
        if (stored.isEmpty())
            return {403, "<?xml version='1.0'?><Error><Code>ExpiredToken</Code></Error>", "application/xml"};
        SandboxAnswer answer;
        answer.file = stored;
        return answer;
    }
    if (path == u"/oauth/authorize"_s)
        return aliexpress->authorizePage(request.url());
    if (path.startsWith(u"/oauth/authorize/"_s) && post)
        return aliexpress->authorized(request.url(), path.endsWith(u"/yes"_s), now);
    world->advanceTo(now);
    return page(path, QUrlQuery(request.url()), post);
}

void Sandbox::Private::workOnBulk(Private *d)
{
    if (std::exchange(d->working, true))
        return;
    QTimer::singleShot(1, d->server, [d] {
        QMutexLocker locker(&d->mutex);
        d->working = false;
        if (d->shopify->bulk().work(bulkSlice, d->clock.now()))
            workOnBulk(d);
    });
}

Sandbox::Sandbox(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

Result<std::unique_ptr<Sandbox>> Sandbox::start(const SandboxOptions &options)
{
    auto p = std::make_unique<Private>(options);
    if (auto loaded = p->load(); !loaded)
        return tl::unexpected(loaded.error());
    std::unique_ptr<Sandbox> sandbox(new Sandbox(std::move(p)));
    Private *d = sandbox->d.get();
    if (const QString folder = qEnvironmentVariable("CONTRORDINE_SANDBOX_RECORD"); !folder.isEmpty()) {
        static std::atomic<int> started = 0; // a test starts many
        d->recording.setFileName(
            u"%1/%2-%3.jsonl"_s.arg(folder).arg(QCoreApplication::applicationPid()).arg(++started));
        if (!QDir().mkpath(folder) || !d->recording.open(QIODevice::WriteOnly))
            return tl::unexpected(Error{.kind = Error::Kind::Storage,
                                        .code = QString::fromUtf16(storagecode::notWritable),
                                        .detail = d->recording.fileName()});
    }

    d->thread.setObjectName(u"sandbox"_s);
    auto *server = new Server([d](const QHttpServerRequest &request, QTcpSocket *socket) {
        QMutexLocker locker(&d->mutex);
        const QByteArray described =
            (request.method() == QHttpServerRequest::Method::Post ? QByteArray("POST ") : QByteArray("GET "))
            + request.url().path().toUtf8() + ' ' + request.body();
        d->requests.append(described);
        const auto fault = d->nextFault(described);
        if (fault == Fault::CloseBeforeAnswer) {
            socket->abort();
            return;
        }
        if (fault == Fault::Hang) {
            QTimer::singleShot(hangForMs, socket, [socket] { socket->abort(); });
            return;
        }
        if (fault == Fault::Status500 || fault == Fault::Unauthorized) {
            write(socket, {*fault == Fault::Status500 ? 500 : 401, "{\"errors\":\"sandbox fault\"}"});
            return;
        }
        if (fault == Fault::Throttled) {
            write(socket, {429, "{\"errors\":\"Throttled\"}", "application/json", {{"Retry-After", "1"}}});
            return;
        }
        if (fault == Fault::Html) {
            write(socket, {200, "<html><body>Sign in to this network</body></html>", "text/html"});
            return;
        }
        const SandboxAnswer answer = d->answer(request);
        if (request.url().path().endsWith(u"/graphql.json"_s))
            d->record(request.body(), answer);
        if (!answer.file.isEmpty())
            d->recordFile(answer.file);
        if (d->world->log().size() != d->savedLog)
            d->save(); // what was taken is kept before anybody hears of it
        Private::workOnBulk(d);
        if (fault == Fault::CloseAfterTaking) {
            socket->abort();
        } else if (!answer.file.isEmpty()) {
            new FileSender(answer.file,
                           fault == Fault::TruncatedJson      ? FileSender::How::CutHalfway
                               : fault == Fault::StallHalfway ? FileSender::How::StallHalfway
                                                              : FileSender::How::Whole,
                           socket);
        } else if (fault == Fault::StallHalfway) {
            write(socket, answer, answer.body.size() / 2);
        } else if (fault == Fault::TruncatedJson) {
            write(socket, answer, answer.body.size() / 2);
            socket->disconnectFromHost();
        } else {
            write(socket, answer);
        }
    });
    d->server = server;
    server->moveToThread(&d->thread);
    d->thread.start();
    QMetaObject::invokeMethod(
        server,
        [d, server] {
            d->port = server->listen(QHostAddress::LocalHost);
            // The storage of bulk operations is another host than the shop; here, another port.
            QUrl storage(u"http://127.0.0.1"_s);
            storage.setPort(server->listen(QHostAddress::LocalHost));
            d->shopify->bulk().setStorage(storage);
            auto *saving = new QTimer(server);
            connect(saving, &QTimer::timeout, server, [d] {
                QMutexLocker locker(&d->mutex);
                d->save();
            });
            saving->start(saveClockEveryMs);
            QMutexLocker locker(&d->mutex);
            d->save();
        },
        Qt::BlockingQueuedConnection);
    if (d->port == 0)
        return tl::unexpected(Error{.kind = Error::Kind::Network, .code = u"sandbox-port"_s});
    return sandbox;
}

Sandbox::~Sandbox()
{
    if (!d->thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        d->server, [server = d->server] { delete server; }, Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
    QMutexLocker locker(&d->mutex);
    d->save();
}

QUrl Sandbox::baseUrl() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(d->port)); }

const Clock &Sandbox::clock() const { return d->clock; }

void Sandbox::advance(std::chrono::milliseconds by)
{
    d->clock.advance(by);
    QMutexLocker locker(&d->mutex);
    d->world->advanceTo(d->clock.now());
}

QString Sandbox::shopDomain() const { return d->options.shop.domain; }
QString Sandbox::shopToken() const { return ShopifySandbox::token(); }
QString Sandbox::clientId() const { return ShopifySandbox::clientId(); }
QString Sandbox::clientSecret() const { return ShopifySandbox::clientSecret(); }
QString Sandbox::appKey() const { return AliExpressSandbox::appKey(); }

QByteArray Sandbox::supplierAppSecret() const
{
    return QJsonDocument(QJsonObject{{u"app_secret"_s, AliExpressSandbox::appSecret()}}).toJson(QJsonDocument::Compact);
}

void Sandbox::renameShop(const QString &domain)
{
    QMutexLocker locker(&d->mutex);
    d->world->renameShop(domain);
}

void Sandbox::setApiVersion(const QString &version)
{
    QMutexLocker locker(&d->mutex);
    d->shopify->setApiVersion(version);
}

QByteArray Sandbox::supplierSecrets() const
{
    return QJsonDocument(QJsonObject{{u"app_secret"_s, AliExpressSandbox::appSecret()},
                                     {u"access_token"_s, AliExpressSandbox::accessToken()},
                                     {u"refresh_token"_s, AliExpressSandbox::refreshToken()},
                                     {u"expires_in"_s, 2592000}})
        .toJson(QJsonDocument::Compact);
}

QList<LedgerEntry> Sandbox::ledger() const
{
    QMutexLocker locker(&d->mutex);
    d->world->advanceTo(d->clock.now());
    return d->world->ledger();
}

QList<Sandbox::PastCase> Sandbox::pastCases() const
{
    using enum PastScene::End;
    QMutexLocker locker(&d->mutex);
    QList<PastCase> cases;
    const QList<PastScene> scenes = pastScenes().mid(0, d->options.pastOrders);
    const QList<const WorldShopOrder *> orders = d->world->orders();
    for (qsizetype i = 0; i < scenes.size() && i < orders.size(); ++i) { // the oldest come first
        const PastScene &past = scenes.at(i);
        if (past.end == Delivered || past.end == Returned)
            continue;
        const WorldShopOrder &order = *orders.at(i);
        const WorldSupplierOrder *bought = d->world->supplierOrder(order.attributes.value(0).first.section(u'#', 1));
        if (!bought)
            continue;
        PastCase one{.order = order.gid(), .supplierOrder = bought->id, .currency = bought->currency};
        one.isDispute = past.end == Won || past.end == Settled || past.end == Lost;
        one.granted = past.end == Granted;
        one.refundDays = past.refundDays;
        one.at = one.isDispute ? order.createdAt.addDays(35) : order.createdAt.addSecs(2 * 3600);
        if (past.answerHours > 0)
            one.answeredAt = one.at.addSecs(past.answerHours * 3600LL);
        if (one.isDispute) {
            one.outcome = past.end == Won ? u"won"_s : past.end == Settled ? u"settled"_s : u"lost"_s;
            const qint64 promised = past.end == Won ? bought->amount : past.end == Settled ? bought->amount / 2 : 0;
            const auto currency = Currency::fromCode(bought->currency);
            one.promised = currency ? Money(promised, *currency).decimal() : QString();
        } else {
            one.outcome = past.end == Granted || past.end == RefusedAndRefunded ? u"cancelled"_s : u"shipped"_s;
        }
        cases.append(one);
    }
    return cases;
}

QList<Sandbox::Refusal> Sandbox::refusals() const
{
    QMutexLocker locker(&d->mutex);
    QList<Refusal> refusals;
    const QList<const WorldShopOrder *> orders = d->world->orders();
    for (const WorldShopOrder *order : orders) {
        if (order->name != SceneBuilder::refusedOrderName())
            continue;
        const QDateTime start = d->options.startAt;
        for (const auto &[name, value] : order->attributes)
            refusals.append({order->gid(), name.section(u'#', 1), start.addDays(-13), start.addDays(-12),
                             start.addDays(-12).addSecs(600)});
    }
    return refusals;
}

void Sandbox::deny(const QString &right)
{
    QMutexLocker locker(&d->mutex);
    d->world->deny(right);
}

void Sandbox::failNext(const QString &match, Fault fault, int times)
{
    QMutexLocker locker(&d->mutex);
    d->faults.removeIf([&](const PlannedFault &planned) { return planned.match == match; });
    d->faults.append({match, fault, times});
}

void Sandbox::setBulk(const QList<BulkScene> &scenes)
{
    QMutexLocker locker(&d->mutex);
    d->shopify->bulk().setScenes(scenes);
}

void Sandbox::setService(const QString &order, Service service)
{
    QMutexLocker locker(&d->mutex);
    using enum Service;
    d->world->setService(order,
                         service == Agrees         ? Temperament::Accepts
                             : service == Declines ? Temperament::Refuses
                             : service == Silent   ? Temperament::Silent
                                                   : Temperament::Ships);
}

void Sandbox::withholdScopes(const QStringList &scopes)
{
    QMutexLocker locker(&d->mutex);
    d->shopify->withhold(scopes);
}

int Sandbox::requestCount(const QString &match) const
{
    QMutexLocker locker(&d->mutex);
    const QByteArray text = match.toUtf8();
    return static_cast<int>(std::count_if(d->requests.begin(), d->requests.end(),
                                          [&text](const QByteArray &one) { return one.contains(text); }));
}

} // namespace contrordine

#include "sandbox.moc"
