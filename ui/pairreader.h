// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

#include <QTimer>

namespace contrordine
{

/// Reads everything about the current order from our own data, again whenever that may have changed.
class PairReader final : public QObject
{
    Q_OBJECT

public:
    explicit PairReader(Desk &desk, QObject *parent = nullptr);

    void setOrder(const std::optional<OrderId> &order);
    void readAgain();
    void readAgain(const QList<OrderId> &changed); ///< if it is among them; an empty list means all of them

    const std::optional<PairDetails> &pair() const { return m_pair; } ///< of the current order, as last read
    bool isWaiting() const { return m_timer.isActive(); } ///< what is there is about to be read anew

Q_SIGNALS:
    void read(); ///< pair() is what there is now; nothing where it could not be read

private:
    QCoro::Task<> load(OrderId order);

    Desk &m_desk;
    QTimer m_timer;
    std::optional<OrderId> m_order;
    std::optional<PairDetails> m_pair;
};

} // namespace contrordine
