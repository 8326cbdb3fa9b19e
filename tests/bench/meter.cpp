// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/meter.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace contrordine::bench
{

namespace
{

constexpr double frame = 16;

/// Nanoseconds a thread waited for a processor, from Linux; elsewhere 0.
double waitedForProcessor(const QString &path = u"/proc/thread-self/schedstat"_s)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> words = file.readAll().split(' ');
    return words.size() > 1 ? words.at(1).toDouble() : 0;
}

QJsonValue rounded(double value)
{
    return std::isnan(value) ? QJsonValue(QJsonValue::Null) : QJsonValue(std::round(value * 1000) / 1000);
}

} // namespace

double wallMilliseconds()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double ownMilliseconds() { return wallMilliseconds() - waitedForProcessor() / 1e6; }

double waitedByAllThreads()
{
    double waited = 0;
    const QStringList threads = QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &thread : threads)
        waited += waitedForProcessor(u"/proc/self/task/%1/schedstat"_s.arg(thread));
    return waited / 1e6;
}

Stopwatch::Stopwatch()
    : m_wall(wallMilliseconds())
    , m_waited(waitedByAllThreads())
    , m_cpu(double(std::clock()) / CLOCKS_PER_SEC * 1000)
{
}

double Stopwatch::elapsed() const
{
    const double wall = wallMilliseconds() - m_wall;
    const double cpu = double(std::clock()) / CLOCKS_PER_SEC * 1000 - m_cpu;
    // Threads that waited side by side are counted twice; no less than what was worked can have passed.
    return std::max(std::min(wall, cpu), wall - (waitedByAllThreads() - m_waited));
}

double ownMegabytes()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return qQNaN();
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("RssAnon:"))
            return line.mid(8).trimmed().split(' ').first().toDouble() / 1024;
    }
    return qQNaN();
}

double percentile(QList<double> values, double share)
{
    if (values.isEmpty())
        return qQNaN();
    std::sort(values.begin(), values.end());
    return values.at(std::min<qsizetype>(values.size() - 1, qsizetype(share * double(values.size()))));
}

double median(QList<double> values) { return percentile(std::move(values), 0.5); }

void waitUntil(const std::function<bool()> &done, int seconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
        if (timer.elapsed() > seconds * 1000LL)
            qFatal("nothing came of it in %d seconds", seconds);
    }
}

Heartbeat::Heartbeat()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const double now = ownMilliseconds();
        const double gap = now - m_last;
        m_last = now;
        m_longest = std::max(m_longest, gap);
        m_blocked += gap > frame ? 1 : 0;
    });
}

void Heartbeat::start()
{
    m_longest = 0;
    m_blocked = 0;
    m_last = ownMilliseconds();
    m_timer.start();
}

void Heartbeat::stop() { m_timer.stop(); }

QJsonObject Line::toJson() const
{
    QJsonObject json{{u"item"_s, item},
                     {u"pairs"_s, pairs},
                     {u"ours"_s, rounded(ours)},
                     {u"ordinary"_s, rounded(ordinary)},
                     {u"floor"_s, rounded(floor)},
                     {u"ratio"_s, rounded(ours / floor)},
                     {u"unit"_s, unit},
                     {u"goal"_s, goal},
                     {u"met"_s, met ? QJsonValue(*met) : QJsonValue(QJsonValue::Null)}};
    for (auto entry = more.begin(); entry != more.end(); ++entry)
        json.insert(entry.key(), entry.value());
    return json;
}

void print(const Line &line)
{
    std::fputs(QJsonDocument(line.toJson()).toJson(QJsonDocument::Compact).constData(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

} // namespace contrordine::bench
