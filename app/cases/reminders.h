// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cases/moneyhome.h"
#include "models/store/duebook.h"

namespace contrordine
{

/// Kept in the desk under the setting "reminders".
struct ReminderSettings {
    bool on = true;
    bool quietOn = true;
    QuietHours quiet;

    friend bool operator==(const ReminderSettings &, const ReminderSettings &) = default;
};

/// Tells in time what waits for the merchant (R34). One timer runs to the next moment at which there is something to
/// tell; nothing polls. A timer sleeps while the computer does, so check() is to be called when time may have jumped:
/// after waking up, when the window is looked at again. Each reminder is told once: that it was is on disk before it is
/// told, so a restart does not repeat it; a moved date is another reminder. The store and the clock must outlive it.
class Reminders final : public QObject
{
    Q_OBJECT

public:
    Reminders(Store &store, const Clock &clock, CurrentRules rules, QTimeZone zone = QTimeZone::systemTimeZone(),
              QObject *parent = nullptr);

    /// Reads settings, dates and what was told, and tells what is due; again after every change it hears of.
    QCoro::Task<Result<void>> refresh();
    /// Cheap: looks at the clock only. Tells what has become due.
    void check();
    /// After many changes in a row: one refresh().
    void refreshSoon();

    const ReminderSettings &settings() const { return m_settings; }
    QCoro::Task<Result<void>> saveSettings(ReminderSettings settings);
    /// The merchant waits until another date, with a reason that stays in the case (R34); for this supplier order, or
    /// where none is named for whatever the case waits for. Errors: Input "bad-date" (not in the future),
    /// "reason-too-short"; Refused "case-step".
    QCoro::Task<Result<void>> moveDeadline(CaseId id, QDateTime to, QString reason, SupplierOrderId supplierOrder = {});

    const QList<DueItem> &items() const { return m_items; } ///< all waiting, the nearest first
    int overdue() const; ///< how many of them have passed their date
    QDateTime nextCheck() const { return m_next; } ///< UTC, when the timer will ring; invalid = not running

Q_SIGNALS:
    void told(const QList<contrordine::Reminder> &reminders); ///< together what is due together; written down already
    void changed(); ///< dates are others, or have passed

private:
    using Alive = std::weak_ptr<const int>;
    QCoro::Task<> tell(QList<Reminder> reminders);
    QList<Reminder> dueNow() const;
    void arm();

    Store &m_store;
    DueBook m_book;
    const Clock &m_clock;
    CurrentRules m_rules;
    QTimeZone m_zone;
    ReminderSettings m_settings;
    QList<DueItem> m_items;
    QSet<QString> m_told; ///< keys
    QTimer m_timer;
    QTimer m_soon;
    QDateTime m_next;
    int m_overdue = 0; ///< as last said by changed()
    bool m_loaded = false;
    int m_reading = 0; ///< the newest refresh() is the one that counts
    std::shared_ptr<const int> m_alive = std::make_shared<int>(0);
};

QJsonObject toJson(const ReminderSettings &settings);
/// What is missing or cannot be read is as a new desk has it.
[[nodiscard]] ReminderSettings reminderSettingsFromJson(const QJsonObject &json);

} // namespace contrordine
