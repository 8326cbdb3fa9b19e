// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pairreader.h"

#include <QCoroFuture>
#include <QPointer>

using namespace std::chrono_literals;

namespace contrordine
{

PairReader::PairReader(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(30ms); // holding an arrow key down reads only where it stops
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_order)
            load(*m_order);
    });
}

void PairReader::setOrder(const std::optional<OrderId> &order)
{
    m_order = order;
    if (m_pair && m_pair->row.order != order)
        m_pair.reset();
    if (order)
        readAgain();
}

void PairReader::readAgain() { m_timer.start(); }

void PairReader::readAgain(const QList<OrderId> &changed)
{
    if (m_order && (changed.isEmpty() || changed.contains(*m_order)))
        readAgain();
}

QCoro::Task<> PairReader::load(OrderId order)
{
    QPointer<PairReader> self(this);
    const QFuture<Result<PairDetails>> reading = m_desk.store().pairDetails(order);
    const auto details = co_await reading;
    if (!self || m_order != order)
        co_return;
    m_pair = details ? std::optional(*details) : std::nullopt;
    Q_EMIT read();
}

} // namespace contrordine
