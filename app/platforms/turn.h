// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <coroutine>
#include <deque>

namespace contrordine
{

/// One coroutine at a time, in the order they came: `const Turn::Holder turn = co_await m_turn.take();`. One thread;
/// must outlive who waits.
class Turn
{
    Q_DISABLE_COPY_MOVE(Turn)

public:
    /// Has the turn until it is destroyed.
    class Holder
    {
        Q_DISABLE_COPY(Holder)

    public:
        explicit Holder(Turn *turn)
            : m_turn(turn)
        {
        }
        Holder(Holder &&other) noexcept
            : m_turn(std::exchange(other.m_turn, nullptr))
        {
        }
        Holder &operator=(Holder &&) = delete;
        ~Holder()
        {
            if (m_turn)
                m_turn->pass();
        }

    private:
        Turn *m_turn;
    };

    class Awaiter
    {
    public:
        explicit Awaiter(Turn *turn)
            : m_turn(turn)
        {
        }
        bool await_ready() noexcept { return !std::exchange(m_turn->m_taken, true); }
        void await_suspend(std::coroutine_handle<> waiting) { m_turn->m_waiting.push_back(waiting); }
        Holder await_resume() noexcept { return Holder(m_turn); }

    private:
        Turn *m_turn;
    };

    Turn() = default;
    Awaiter take() { return Awaiter(this); }

private:
    void pass()
    {
        if (m_waiting.empty()) {
            m_taken = false;
            return;
        }
        const std::coroutine_handle<> next = m_waiting.front();
        m_waiting.pop_front();
        // From the event loop: a long queue whose requests fail at once must not nest.
        QMetaObject::invokeMethod(
            &m_context, [next] { next.resume(); }, Qt::QueuedConnection);
    }

    QObject m_context;
    std::deque<std::coroutine_handle<>> m_waiting;
    bool m_taken = false;
};

} // namespace contrordine
