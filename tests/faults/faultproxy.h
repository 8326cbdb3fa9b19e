// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <functional>

namespace contrordine
{

/// What a bad network, or a bad day of the platform's, does to one request. "Untaken": the platform never hears of it;
/// "Taken": it does what it was asked, and then the answer meets its fate.
enum class Fault {
    Refused, ///< nobody listens
    ResetUntaken,
    CloseUntaken,
    SilentUntaken,
    GarbageUntaken, ///< no HTTP at all
    PortalUntaken, ///< a hotel's page, with 200
    PortalRedirectUntaken, ///< the way to a hotel's page
    RedirectUntaken, ///< 307 to another host: whoever follows shows it their token
    Status401Untaken,
    Status403Untaken,
    Status404Untaken,
    Status408Untaken,
    Status429Untaken,
    Status500Untaken,
    Status502Untaken,
    Status503Untaken, ///< with Retry-After
    BusyUntaken, ///< the platform's own words for "too many requests", with 200
    ResetTaken,
    CloseTaken,
    SilentTaken,
    Status500Taken,
    BrokenTaken, ///< the platform's own words for a fault of its own, with 200
    RedirectTaken,
    ResetInHead,
    ResetAtFirstByte,
    ResetMidway,
    CloseMidway,
    StallMidway,
    CutText, ///< half of the JSON, honestly announced as half
    WrongEncoding,
    FalseGzip,
    EmptyBody,
    EmptyList,
    NoData, ///< JSON, but nothing of what was asked for
    TooDeep, ///< a hundred thousand brackets
    Endless, ///< bytes without end
    Drip, ///< slow, but all of it
    Twice, ///< delivered twice; the second answer comes back
    Last = Twice,
};

/// Stands between a client and a platform on loopback, takes whole HTTP requests, and lets what is planned happen to
/// them. Lives in the test's thread.
class FaultProxy final : public QObject
{
    Q_OBJECT

public:
    explicit FaultProxy(const QUrl &platform);

    QUrl url() const;
    /// The next `times` requests that hold all of `needles` (head and body) meet `fault`, after `spared` of them went
    /// well.
    void plan(QList<QByteArray> needles, Fault fault, int times = 1'000'000, int spared = 0);
    void clear() { m_plans.clear(); }
    void setListening(bool listening); ///< Fault::Refused for everybody
    int arrived(const QList<QByteArray> &needles) const; ///< requests that held all of them, however they fared
    int shownElsewhere() const { return m_elsewhere; } ///< connections made to where a redirect led

private:
    struct Plan {
        QList<QByteArray> needles;
        Fault fault = Fault::Refused;
        int times = 0;
        int spared = 0;
    };
    struct Answer {
        QByteArray head; ///< with its empty line
        QByteArray body;
    };

    void takeConnections();
    void read(QTcpSocket *client);
    void carryOut(QTcpSocket *client, const QByteArray &request, std::optional<Fault> fault);
    void forward(QTcpSocket *client, const QByteArray &request, std::function<void(const Answer &)> then);
    void deliver(QTcpSocket *client, const Answer &answer, Fault fault, bool isGraphql);
    QByteArray elsewhere() const;
    std::optional<Fault> nextFault(const QByteArray &request);

    QUrl m_platform;
    QTcpServer m_server;
    QTcpServer m_thief;
    quint16 m_port = 0;
    QList<Plan> m_plans;
    QList<QByteArray> m_arrived;
    int m_elsewhere = 0;
};

} // namespace contrordine
