// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/httpexchange.h"

#include <QCoroNetworkReply>
#include <QCoroSignal>
#include <QElapsedTimer>
#include <QIODevice>
#include <QLocale>
#include <QLoggingCategory>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRandomGenerator>
#include <cstring>

Q_LOGGING_CATEGORY(httpLog, "contrordine.http", QtInfoMsg)

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

/// A body that can be read once. When a server closes the connection without an answer, Qt rewinds the body and sends
/// the request a second time, whatever the verb; it gives up with ContentReSendError when the body cannot be rewound.
class OneShotBody final : public QIODevice
{
public:
    explicit OneShotBody(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_position + QIODevice::bytesAvailable(); }
    bool atEnd() const override { return m_position >= m_bytes.size(); }
    /// Not a byte has left: the platform cannot have taken the request.
    bool isUntouched() const { return m_position == 0; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 length = std::min<qint64>(maxSize, m_bytes.size() - m_position);
        if (length <= 0)
            return -1;
        std::memcpy(data, m_bytes.constData() + m_position, static_cast<size_t>(length));
        m_position += length;
        return length;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

std::optional<std::chrono::milliseconds> retryAfterOf(const HttpAnswer &answer)
{
    const QByteArray text = answer.header("Retry-After").trimmed();
    if (text.isEmpty())
        return std::nullopt;
    // Seconds, by some platforms with decimals ("2.0"). The date form is not used by the platforms we know; the table
    // of delays serves then.
    bool ok = false;
    const double seconds = QLocale::c().toDouble(QString::fromLatin1(text), &ok);
    if (!ok || seconds < 0 || seconds > 86400)
        return std::nullopt;
    return std::chrono::milliseconds(static_cast<qint64>(seconds * 1000));
}

bool passesByItself(Error::Kind kind)
{
    using enum Error::Kind;
    switch (kind) {
    case Network:
    case Timeout:
    case Interrupted:
    case ServerFault:
    case Throttled:
        return true;
    case Auth:
    case Refused:
    case NotFound:
    case Malformed:
    case Cancelled:
    case Storage:
    case Input:
        return false;
    }
    return false;
}

/// What a failure below HTTP means for the question whether the request was taken.
Error::Kind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolUnknownError:
        return Error::Kind::Network;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::OperationCanceledError: // how Qt reports a transfer timeout
        return Error::Kind::Timeout;
    default: // closed, re-send refused, network lost, and whatever Qt adds: the request may have been taken
        return Error::Kind::Interrupted;
    }
}

QNetworkRequest prepared(const HttpRequest &request, std::chrono::milliseconds silence)
{
    QNetworkRequest prepared(request.url);
    for (const HttpHeader &header : request.headers)
        prepared.setRawHeader(header.name, header.value);
    prepared.setRawHeader("User-Agent", "Contrordine/" CONTRORDINE_VERSION);
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    prepared.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    prepared.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setTransferTimeout(static_cast<int>(request.timeout.value_or(silence).count()));
    if (request.irreversible) {
        prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // its re-sending is another code path
        prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    }
    return prepared;
}

/// "POST host/path": all of a request that may be logged. Query strings may hold tokens.
QString logged(const HttpRequest &request)
{
    return (request.method == HttpRequest::Method::Post ? "POST "_L1 : "GET "_L1) % request.url.host()
        % request.url.path();
}

/// Nobody reads for a while when the disk is slow; a buffer that is full then keeps the sender waiting.
constexpr qint64 streamBuffer = 256 * 1024;

struct LaterDeleter {
    void operator()(QObject *object) const { object->deleteLater(); }
};

QByteArray headerIn(const QList<HttpHeader> &headers, QByteArrayView name)
{
    for (const HttpHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

QList<HttpHeader> headersOf(const QNetworkReply &reply)
{
    QList<HttpHeader> headers;
    for (const QNetworkReply::RawHeaderPair &header : reply.rawHeaderPairs())
        headers.append({header.first, header.second});
    return headers;
}

} // namespace

QByteArray HttpAnswer::header(QByteArrayView name) const { return headerIn(headers, name); }

QDateTime HttpAnswer::date() const
{
    QDateTime said = QLocale::c().toDateTime(QString::fromLatin1(header("Date")), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    said.setTimeSpec(Qt::UTC);
    return said;
}

HttpExchange::HttpExchange(HttpPatience patience, QObject *parent)
    : QObject(parent)
    , m_patience(std::move(patience))
{
}

Error HttpExchange::errorOf(const HttpAnswer &answer)
{
    using enum Error::Kind;
    Error error{.kind = Refused, .code = u"http-%1"_s.arg(answer.status), .retryAfter = retryAfterOf(answer)};
    error.detail =
        u"HTTP %1, request id %2"_s.arg(answer.status).arg(QString::fromLatin1(answer.header("X-Request-Id")));
    const int status = answer.status;
    if (status == 401 || status == 402 || status == 403 || status == 423) {
        // 402 and 423: the account is closed to everybody, its bills unpaid or itself locked
        error.kind = Auth;
    } else if (status == 404) {
        error.kind = NotFound;
    } else if (status == 408) {
        error.kind = Timeout;
    } else if (status == 429) {
        error.kind = Throttled;
    } else if (status >= 500) {
        error.kind = ServerFault;
    } else if (status >= 300 && status < 400) {
        // Not "refused": some servers redirect after having done what was asked.
        error.kind = Malformed;
        error.code = u"redirect"_s;
    } else if (status < 200) {
        error.kind = Malformed;
    }
    return error;
}

Task<HttpAnswer> HttpExchange::send(HttpRequest request)
{
    if (request.irreversible && request.body.isEmpty())
        co_return tl::unexpected(Error{.kind = Error::Kind::Input, .code = u"empty-body"_s});

    for (int retry = 0;; ++retry) {
        Result<HttpAnswer> answer = co_await sendOnce(request);
        if (answer) {
            answer->attempts = retry + 1;
            co_return answer;
        }
        const Error &error = answer.error();
        if (request.irreversible || !passesByItself(error.kind) || retry >= m_patience.delays.size())
            co_return answer;
        if (error.kind == Error::Kind::Timeout && retry > 0)
            co_return answer; // one more try after a silence, or a dead network keeps people waiting for minutes
        const std::chrono::milliseconds delay = error.retryAfter.value_or(delayBefore(retry));
        if (delay > m_patience.longestWait)
            co_return answer;
        const bool goOn = co_await wait(delay);
        if (!goOn)
            co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    }
}

std::chrono::milliseconds HttpExchange::delayBefore(int retry) const
{
    const qint64 base = m_patience.delays.at(retry).count();
    const qint64 swing = base * m_patience.jitterPercent / 100;
    if (swing <= 0)
        return std::chrono::milliseconds(base);
    return std::chrono::milliseconds(base - swing + QRandomGenerator::global()->bounded(2 * swing + 1));
}

QCoro::Task<bool> HttpExchange::wait(std::chrono::milliseconds duration)
{
    if (m_stopped)
        co_return false;
    if (duration.count() > 0)
        co_await qCoro(this, &HttpExchange::stopped, duration);
    co_return !m_stopped;
}

void HttpExchange::stop()
{
    m_stopped = true;
    Q_EMIT stopped();
}

Task<HttpAnswer> HttpExchange::sendOnce(HttpRequest request)
{
    if (m_stopped)
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});

    QElapsedTimer timer;
    timer.start();
    // A kept-alive connection may have been closed by the server a moment ago, and then nobody can say whether a
    // request sent on it arrived. Irreversible requests therefore never share one.
    std::unique_ptr<QNetworkAccessManager> ownNetwork;
    std::unique_ptr<OneShotBody> body;
    std::unique_ptr<QNetworkReply, LaterDeleter> reply;
    const QNetworkRequest networkRequest = prepared(request, m_patience.silence);
    if (request.irreversible) {
        ownNetwork = std::make_unique<QNetworkAccessManager>();
        body = std::make_unique<OneShotBody>(request.body);
        reply.reset(ownNetwork->post(networkRequest, body.get()));
    } else if (request.method == HttpRequest::Method::Post) {
        reply.reset(m_reads.post(networkRequest, request.body));
    } else {
        reply.reset(m_reads.get(networkRequest));
    }

    bool tooLarge = false;
    QNetworkReply *const watched = reply.get();
    connect(watched, &QNetworkReply::readyRead, watched, [watched, &tooLarge] {
        if (watched->bytesAvailable() > bodyLimit) {
            tooLarge = true;
            watched->abort();
        }
    });
    connect(this, &HttpExchange::stopped, watched, [watched] {
        if (watched->isRunning())
            watched->abort(); // one that has ended would be emptied, and look like half an answer
    });
    co_await qCoro(watched).waitForFinished();
    disconnect(watched, nullptr, nullptr, nullptr);
    disconnect(this, nullptr, watched, nullptr);

    HttpAnswer answer;
    answer.status = watched->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.headers = headersOf(*watched);
    if (watched->isOpen())
        answer.body = watched->readAll();
    const QNetworkReply::NetworkError networkError = watched->error();
    const bool untouched = body && body->isUntouched();
    // The reply reads from the body until it is gone, and it goes later: both must not outlive each other.
    reply.reset();
    if (ownNetwork) {
        body.release()->deleteLater();
        ownNetwork.release()->deleteLater();
    }

    Result<HttpAnswer> result = answer;
    const bool refusal = answer.status >= 400 && answer.status < 500 && answer.status != 408 && answer.status != 429;
    if (tooLarge) {
        result = tl::unexpected(Error{.kind = Error::Kind::Malformed, .code = u"too-large"_s});
    } else if (m_stopped && networkError == QNetworkReply::OperationCanceledError) {
        result = tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    } else if (answer.status != 0 && (answer.status < 200 || answer.status >= 300)) {
        if (!(refusal && request.explainsRefusals))
            result = tl::unexpected(errorOf(answer));
    } else if (networkError != QNetworkReply::NoError) {
        // A cable pulled out is an unknown error to Qt. Only for what must not be done twice does the doubt count.
        const bool neverThere =
            untouched || (!request.irreversible && networkError == QNetworkReply::UnknownNetworkError);
        const Error::Kind kind = neverThere ? Error::Kind::Network : kindOf(networkError);
        result = tl::unexpected(Error{.kind = kind, .code = u"network-%1"_s.arg(int(networkError))});
    }
    if (!result && result.error().detail.isEmpty())
        result.error().detail = logged(request);
    qCDebug(httpLog).noquote() << logged(request) << answer.status << timer.elapsed() << "ms"
                               << (networkError == QNetworkReply::NoError
                                       ? QString()
                                       : u"network error %1"_s.arg(int(networkError)));
    co_return result;
}

class HttpStream::Private
{
public:
    std::unique_ptr<QNetworkReply, LaterDeleter> reply;
    QList<HttpHeader> headers;
    QString what; ///< for the log
    bool stopped = false;
    std::coroutine_handle<> waiting; ///< for something to happen

    /// Until bytes, the head or the end are there. Not QCoro's await of a signal: this one is given several times
    /// before whoever waits gets their turn, and QCoro would resume them several times.
    class Moved
    {
    public:
        explicit Moved(Private *d)
            : m_d(d)
        {
        }
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> waiting) noexcept { m_d->waiting = waiting; }
        void await_resume() const noexcept { }

    private:
        Private *m_d;
    };
};

HttpStream::HttpStream(std::unique_ptr<Private> p)
    : d(std::move(p))
{
    connect(d->reply.get(), &QNetworkReply::metaDataChanged, this, &HttpStream::wake);
    connect(d->reply.get(), &QNetworkReply::readyRead, this, &HttpStream::wake);
    connect(d->reply.get(), &QNetworkReply::finished, this, &HttpStream::wake);
}

void HttpStream::wake()
{
    if (!d->waiting)
        return;
    // From the event loop: whoever is woken may destroy the reply that is just giving its signal.
    QMetaObject::invokeMethod(
        this, [waiting = std::exchange(d->waiting, {})] { waiting.resume(); }, Qt::QueuedConnection);
}

HttpStream::~HttpStream()
{
    d->reply->disconnect(this);
    if (d->reply->isRunning())
        d->reply->abort();
}

QByteArray HttpStream::header(QByteArrayView name) const { return headerIn(d->headers, name); }

Task<QByteArray> HttpStream::next()
{
    while (!d->stopped && d->reply->bytesAvailable() == 0 && !d->reply->isFinished())
        co_await Private::Moved(d.get());
    if (d->stopped)
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    if (d->reply->isOpen() && d->reply->bytesAvailable() > 0)
        co_return d->reply->read(streamBuffer);
    if (d->reply->error() == QNetworkReply::NoError)
        co_return QByteArray();
    const QNetworkReply::NetworkError error = d->reply->error();
    const Error::Kind kind = error == QNetworkReply::UnknownNetworkError ? Error::Kind::Network : kindOf(error);
    co_return tl::unexpected(Error{.kind = kind, .code = u"network-%1"_s.arg(int(error)), .detail = d->what});
}

Task<std::shared_ptr<HttpStream>> HttpExchange::open(HttpRequest request)
{
    if (m_stopped)
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    auto p = std::make_unique<HttpStream::Private>();
    QNetworkRequest networkRequest = prepared(request, m_patience.silence);
    // Qt takes what shrinks well for an attack on the memory; this body is never held.
    networkRequest.setDecompressedSafetyCheckThreshold(-1);
    // Over HTTP/2, Qt takes all there is however slowly it is read.
    networkRequest.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    p->reply.reset(m_reads.get(networkRequest));
    p->reply->setReadBufferSize(streamBuffer);
    p->what = logged(request);
    QNetworkReply *const reply = p->reply.get();
    std::shared_ptr<HttpStream> stream(new HttpStream(std::move(p)));
    connect(this, &HttpExchange::stopped, stream.get(), [raw = stream.get()] {
        raw->d->stopped = true;
        raw->wake();
    });
    const auto status = [reply] { return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); };
    while (!m_stopped && !reply->isFinished() && status() == 0)
        co_await HttpStream::Private::Moved(stream->d.get());
    if (m_stopped)
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});

    stream->d->headers = headersOf(*reply);
    qCDebug(httpLog).noquote() << stream->d->what << status() << "stream";
    if (status() == 0) {
        const Result<QByteArray> nothing = co_await stream->next();
        if (!nothing)
            co_return tl::unexpected(nothing.error());
        co_return tl::unexpected(Error{.kind = Error::Kind::Interrupted, .detail = stream->d->what});
    }
    if (status() < 200 || status() >= 300) {
        HttpAnswer answer;
        answer.status = status();
        answer.headers = stream->d->headers;
        co_return tl::unexpected(errorOf(answer));
    }
    co_return stream;
}

} // namespace contrordine
