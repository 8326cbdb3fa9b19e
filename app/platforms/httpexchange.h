// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/platform.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <memory>

class QNetworkReply;

namespace contrordine
{

struct HttpHeader {
    QByteArray name;
    QByteArray value;
};

struct HttpRequest {
    enum class Method { Get, Post };

    Method method = Method::Get;
    QUrl url;
    QList<HttpHeader> headers;
    QByteArray body;
    /// Sent once and never again, whatever happens (R32). False only for what may be asked twice without harm.
    bool irreversible = false;
    /// 4xx answers other than 408 and 429 come back as answers, for platforms that explain a refusal in the body.
    bool explainsRefusals = false;
    std::optional<std::chrono::milliseconds> timeout; ///< other than HttpPatience::silence
};

struct HttpAnswer {
    int status = 0;
    QList<HttpHeader> headers;
    QByteArray body;
    int attempts = 1; ///< requests this answer took

    QByteArray header(QByteArrayView name) const; ///< case-insensitive; empty when absent
    QDateTime date() const; ///< UTC, by the server's clock; invalid when it did not say
};

/// How reads that failed in passing are repeated. The platform's Retry-After wins over the table.
struct HttpPatience {
    QList<std::chrono::milliseconds> delays{std::chrono::milliseconds(500), std::chrono::milliseconds(2000),
                                            std::chrono::milliseconds(5000)};
    int jitterPercent = 25; ///< delays of the table vary by this much either way
    std::chrono::milliseconds longestWait{60000}; ///< a platform that asks for more is left alone, and the caller told
    std::chrono::milliseconds silence{30000}; ///< without a byte moving in either direction: then it has timed out
};

/// An answer that is read piece by piece, because it is too large to be held. Whoever reads slowly slows the sender
/// down; no more than a little is kept. Must not outlive its HttpExchange; lives in the same thread.
class HttpStream final : public QObject
{
    Q_OBJECT

public:
    ~HttpStream() override;

    QByteArray header(QByteArrayView name) const; ///< case-insensitive; empty when absent
    /// The next bytes; empty = the end was reached. Errors: Network, Timeout, Interrupted, Cancelled.
    Task<QByteArray> next();

private:
    friend class HttpExchange;
    class Private;
    explicit HttpStream(std::unique_ptr<Private> p);
    void wake();
    std::unique_ptr<Private> d;
};

/// One HTTP request and its answer: the only code that touches QNetworkReply. Lives in one thread, must outlive the
/// tasks it started.
///
/// Reads are repeated a few times when they fail in passing. Irreversible requests leave on a connection of their own,
/// with a body that can be read only once: Qt repeats by itself a request whose connection closes before an answer, and
/// such a body is what stops it. Redirects are errors, so that a token never follows one. Nothing but method, host,
/// path, status and duration is logged.
class HttpExchange final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 bodyLimit = 64 * 1024 * 1024; ///< bytes of an answer; larger ones are Malformed "too-large"

    explicit HttpExchange(HttpPatience patience = {}, QObject *parent = nullptr);

    /// An answer with a 2xx status, or an Error: see errorOf() for statuses; Network, Timeout, Interrupted; Malformed
    /// "redirect", "too-large"; Cancelled after stop(); Input "empty-body" for an irreversible request without a body.
    Task<HttpAnswer> send(HttpRequest request);

    /// An answer with a 2xx status as soon as its head is here, the body to be read from it. Asked once, never
    /// repeated; `request` is a GET. Errors: as send().
    Task<std::shared_ptr<HttpStream>> open(HttpRequest request);

    /// Waits without blocking; false when stop() ended the wait.
    QCoro::Task<bool> wait(std::chrono::milliseconds duration);

    /// Ends everything under way with Cancelled, and everything asked for afterwards: call it before destroying what
    /// waits for answers.
    void stop();

    /// What a status other than 2xx means.
    [[nodiscard]] static Error errorOf(const HttpAnswer &answer);

Q_SIGNALS:
    void stopped();

private:
    Task<HttpAnswer> sendOnce(HttpRequest request);
    std::chrono::milliseconds delayBefore(int retry) const;

    HttpPatience m_patience;
    QNetworkAccessManager m_reads;
    bool m_stopped = false;
};

} // namespace contrordine
