// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/reminders.h"

#include <QCoroFuture>
#include <QLoggingCategory>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace contrordine
{

Q_LOGGING_CATEGORY(lcReminders, "contrordine.reminders", QtInfoMsg)

namespace
{

const QString settingName = u"reminders"_s;
constexpr int reasonMinLength = 8; // as the case engine has it for R13
constexpr auto gatherFor = 300ms;
constexpr auto longestTimer = 240h; // what a QTimer can hold; it is then set again

Error gone() { return {.kind = Error::Kind::Cancelled, .code = u"gone"_s}; }

Error badInput(const QString &code) { return {.kind = Error::Kind::Input, .code = code}; }

/// A date that was moved is another reminder; so is the passing of a date that was reminded of.
QString keyOf(const DueItem &item, bool over)
{
    return QStringList{item.subject, code(item.due.what), QString::number(item.due.due.toMSecsSinceEpoch()),
                       over ? u"over"_s : u"before"_s}
        .join(u'|');
}

} // namespace

Reminders::Reminders(Store &store, const Clock &clock, CurrentRules rules, QTimeZone zone, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_book(store)
    , m_clock(clock)
    , m_rules(std::move(rules))
    , m_zone(std::move(zone))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Reminders::check);
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherFor);
    connect(&m_soon, &QTimer::timeout, this, [this] { refresh(); });
    connect(&store, &Store::pairsChanged, this, &Reminders::refreshSoon);
    connect(&store, &Store::pairsReset, this, &Reminders::refreshSoon);
}

void Reminders::refreshSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

QCoro::Task<Result<void>> Reminders::refresh()
{
    const Alive alive = m_alive;
    const int reading = ++m_reading;
    const QFuture<Result<QJsonObject>> settingReading = m_store.setting(settingName);
    const auto setting = co_await settingReading;
    if (alive.expired())
        co_return tl::unexpected(gone());
    const QFuture<Result<QSet<QString>>> toldReading = m_book.told();
    const auto told = co_await toldReading;
    if (alive.expired())
        co_return tl::unexpected(gone());
    const QFuture<Result<QList<DueItem>>> itemReading = m_book.items(m_rules());
    const auto items = co_await itemReading;
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (reading != m_reading)
        co_return {}; // a newer one is under way
    if (!setting)
        co_return tl::unexpected(setting.error());
    if (!told)
        co_return tl::unexpected(told.error());
    if (!items)
        co_return tl::unexpected(items.error());
    m_settings = reminderSettingsFromJson(*setting);
    m_told.unite(*told); // what is being told right now may not be on disk yet
    const bool different = m_items != *items || !m_loaded;
    m_items = *items;
    m_loaded = true;
    if (different)
        Q_EMIT changed();
    check();
    co_return {};
}

QList<Reminder> Reminders::dueNow() const
{
    const QDateTime now = m_clock.now();
    QList<Reminder> due;
    for (const DueItem &item : m_items) {
        if (item.orderName.isEmpty())
            continue; // its order is not read yet: told when there is a name to tell
        const bool over = now > item.due.due;
        if ((over || now >= item.due.remindAt) && !m_told.contains(keyOf(item, over)))
            due.append({item, over});
    }
    return due;
}

int Reminders::overdue() const
{
    const QDateTime now = m_clock.now();
    return int(
        std::count_if(m_items.begin(), m_items.end(), [&now](const DueItem &item) { return now > item.due.due; }));
}

void Reminders::check()
{
    if (!m_loaded)
        return;
    if (const int passed = overdue(); passed != m_overdue) {
        m_overdue = passed;
        Q_EMIT changed();
    }
    const QList<Reminder> due = dueNow();
    const bool quiet = m_settings.quietOn && quietUntil(m_settings.quiet, m_clock.now(), m_zone);
    if (m_settings.on && !quiet && !due.isEmpty())
        tell(due);
    arm();
}

QCoro::Task<> Reminders::tell(QList<Reminder> reminders)
{
    const Alive alive = m_alive;
    QStringList keys;
    for (const Reminder &one : reminders) {
        keys.append(keyOf(one.item, one.over));
        m_told.insert(keys.last()); // a second look meanwhile finds it told
    }
    QStringList known;
    for (const DueItem &item : std::as_const(m_items))
        known << keyOf(item, false) << keyOf(item, true);
    const QFuture<Result<QStringList>> writing = m_book.tell(keys, known, m_clock.now());
    const auto fresh = co_await writing;
    if (alive.expired())
        co_return;
    if (!fresh) {
        // Told once or not at all: what cannot be written down stays in "Needs me" and is tried again.
        qCWarning(lcReminders) << "a reminder could not be written down:" << fresh.error().detail;
        for (const QString &key : std::as_const(keys))
            m_told.remove(key);
        co_return;
    }
    reminders.removeIf([&fresh](const Reminder &one) { return !fresh->contains(keyOf(one.item, one.over)); });
    if (!reminders.isEmpty())
        Q_EMIT told(reminders);
}

void Reminders::arm()
{
    const QDateTime now = m_clock.now();
    QDateTime next;
    const auto consider = [&next, &now](const QDateTime &moment) {
        if (moment > now && (!next.isValid() || moment < next))
            next = moment;
    };
    for (const DueItem &item : std::as_const(m_items)) {
        consider(item.due.remindAt);
        consider(item.due.due.addMSecs(1));
    }
    if (m_settings.on && m_settings.quietOn && !dueNow().isEmpty()) {
        if (const auto end = quietUntil(m_settings.quiet, now, m_zone))
            consider(*end);
    }
    m_next = next;
    if (!next.isValid()) {
        m_timer.stop();
        return;
    }
    const auto wait = std::chrono::milliseconds(now.msecsTo(next));
    m_timer.start(std::min<std::chrono::milliseconds>(wait, longestTimer));
}

QCoro::Task<Result<void>> Reminders::saveSettings(ReminderSettings settings)
{
    const Alive alive = m_alive;
    const QJsonObject json = toJson(settings);
    const QFuture<Result<void>> saving = m_store.saveSetting(settingName, json);
    const auto saved = co_await saving;
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!saved)
        co_return saved;
    m_settings = settings;
    check();
    co_return {};
}

QCoro::Task<Result<void>> Reminders::moveDeadline(CaseId id, QDateTime to, QString reason,
                                                  SupplierOrderId supplierOrder)
{
    const Alive alive = m_alive;
    if (!to.isValid() || to <= m_clock.now())
        co_return tl::unexpected(badInput(u"bad-date"_s));
    if (reason.simplified().size() < reasonMinLength)
        co_return tl::unexpected(badInput(u"reason-too-short"_s));
    const QFuture<Result<CaseHistory>> reading = m_store.caseHistory(id);
    const auto history = co_await reading;
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!history)
        co_return tl::unexpected(history.error());
    CaseEvent moved{.caseId = id,
                    .at = m_clock.now(),
                    .type = CaseEventType::DeadlineMoved,
                    .data = {{u"step"_s, code(history->state.step)},
                             {u"to"_s, to.toUTC().toString(Qt::ISODateWithMs)},
                             {u"reason"_s, reason.trimmed()}}};
    if (!supplierOrder.isEmpty())
        moved.data.insert(u"supplier_order"_s, supplierOrder.toString());
    const QList<CaseEvent> events{moved};
    const QFuture<Result<CaseState>> appending = m_store.appendToCase(id, history->state.order, events);
    const auto appended = co_await appending;
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!appended)
        co_return tl::unexpected(appended.error());
    co_return co_await refresh();
}

QJsonObject toJson(const ReminderSettings &settings)
{
    return {{u"on"_s, settings.on},
            {u"quiet"_s, settings.quietOn},
            {u"quiet_from"_s, settings.quiet.from.toString(u"HH:mm"_s)},
            {u"quiet_until"_s, settings.quiet.until.toString(u"HH:mm"_s)}};
}

ReminderSettings reminderSettingsFromJson(const QJsonObject &json)
{
    ReminderSettings settings;
    settings.on = json.value(u"on"_s).toBool(settings.on);
    settings.quietOn = json.value(u"quiet"_s).toBool(settings.quietOn);
    const auto time = [&json](const QString &name, QTime fallback) {
        const QTime read = QTime::fromString(json.value(name).toString(), u"HH:mm"_s);
        return read.isValid() ? read : fallback;
    };
    settings.quiet.from = time(u"quiet_from"_s, settings.quiet.from);
    settings.quiet.until = time(u"quiet_until"_s, settings.quiet.until);
    return settings;
}

} // namespace contrordine
