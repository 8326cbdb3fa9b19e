// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QTimer>
#include <functional>

namespace contrordine::bench
{

/// Milliseconds of this thread's life, without those in which it was ready and another program had the processor: what
/// others do on the machine does not count.
double ownMilliseconds();
double wallMilliseconds(); ///< since the machine started, the same in every process

/// The same for something that several threads of this process do for one another, one after the other.
class Stopwatch
{
public:
    Stopwatch();
    double elapsed() const; ///< ms

private:
    double m_wall;
    double m_waited;
    double m_cpu;
};

/// Milliseconds that all threads of this process have waited for a processor so far.
double waitedByAllThreads();

/// Memory of this process that is its own (not files mapped in), in megabytes.
double ownMegabytes();

double median(QList<double> values);
double percentile(QList<double> values, double share); ///< share 0…1

/// Turns events over until `done`, or fails the whole run after `seconds`.
void waitUntil(const std::function<bool()> &done, int seconds = 600);

/// Ticks on the window's thread and notes how long it was blocked between two ticks.
class Heartbeat final : public QObject
{
    Q_OBJECT

public:
    Heartbeat();
    void start();
    void stop();
    double longest() const { return m_longest; }
    int blocked() const { return m_blocked; } ///< gaps above a frame of 16 ms

private:
    QTimer m_timer;
    double m_last = 0;
    double m_longest = 0;
    int m_blocked = 0;
};

/// One line of the bench. `ours`, `ordinary` and `floor` are in `unit`; not a number = not measured.
struct Line {
    QString item;
    int pairs = 0;
    double ours = qQNaN();
    double ordinary = qQNaN();
    double floor = qQNaN();
    QString unit;
    QString goal;
    std::optional<bool> met;
    QJsonObject more; ///< what else was seen

    QJsonObject toJson() const;
};

void print(const Line &line);

} // namespace contrordine::bench
