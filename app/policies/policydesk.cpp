// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/policies/policydesk.h"

#include "models/domain/supplierlimits.h"

#include <QCoroFuture>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

tl::unexpected<Error> gone() { return tl::unexpected(Error{.kind = Error::Kind::Cancelled, .code = u"gone"_s}); }

} // namespace

PolicyDesk::PolicyDesk(Store &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_book(store)
    , m_supplierBook(store)
    , m_clock(clock)
{
}

QCoro::Task<Result<void>> PolicyDesk::load()
{
    const Alive alive = m_alive;
    const int writes = m_writes;
    const QFuture<Result<ShopPolicyState>> shopReading = m_book.shopPolicy();
    const auto shop = co_await shopReading;
    if (alive.expired())
        co_return gone();
    if (!shop)
        co_return tl::unexpected(shop.error());
    const QFuture<Result<QList<MessageTemplate>>> templateReading = m_book.templates();
    const auto templates = co_await templateReading;
    if (alive.expired())
        co_return gone();
    if (!templates)
        co_return tl::unexpected(templates.error());
    const QFuture<Result<QList<SupplierPolicy>>> supplierReading = m_supplierBook.policies();
    const auto suppliers = co_await supplierReading;
    if (alive.expired())
        co_return gone();
    if (!suppliers)
        co_return tl::unexpected(suppliers.error());
    if (writes != m_writes)
        co_return co_await load();
    m_suppliers = *suppliers;
    const bool shopNew = m_shop != *shop;
    const bool templatesNew = m_templates != *templates;
    m_shop = *shop;
    m_templates = *templates;
    m_loaded = true;
    if (shopNew)
        Q_EMIT shopPolicyChanged();
    if (templatesNew && !alive.expired())
        Q_EMIT templatesChanged();
    co_return Result<void>();
}

std::optional<ShopPolicy> PolicyDesk::published() const
{
    return m_shop.versions.isEmpty() || m_shop.withdrawn ? std::nullopt : std::optional(m_shop.versions.first().policy);
}

QCoro::Task<Result<void>> PolicyDesk::keepDraft(std::optional<ShopPolicy> draft)
{
    const Alive alive = m_alive;
    m_shop.draft = draft;
    const int write = ++m_writes;
    const QFuture<Result<void>> writing = m_book.saveDraft(draft);
    const auto written = co_await writing;
    if (alive.expired())
        co_return gone();
    if (write == m_writes) // what was read in between knew nothing of it
        m_shop.draft = draft;
    ++m_writes;
    co_return written;
}

QCoro::Task<Result<void>> PolicyDesk::publish(ShopPolicy policy)
{
    const Alive alive = m_alive;
    const QFuture<Result<ShopPolicyState>> writing = m_book.publish(policy, m_clock.now());
    const auto written = co_await writing;
    if (alive.expired())
        co_return gone();
    if (!written)
        co_return tl::unexpected(written.error());
    ++m_writes;
    m_shop = *written;
    Q_EMIT shopPolicyChanged();
    co_return Result<void>();
}

QString PolicyDesk::ownText(TemplateKind kind, MessageLanguage language) const
{
    for (const MessageTemplate &one : m_templates) {
        if (one.kind == kind && one.language == language)
            return one.text;
    }
    return {};
}

QCoro::Task<Result<void>> PolicyDesk::saveTemplates(QList<MessageTemplate> templates)
{
    const Alive alive = m_alive;
    const QFuture<Result<QList<MessageTemplate>>> writing = m_book.saveTemplates(templates, m_clock.now());
    const auto written = co_await writing;
    if (alive.expired())
        co_return gone();
    if (!written)
        co_return tl::unexpected(written.error());
    ++m_writes;
    m_templates = *written;
    Q_EMIT templatesChanged();
    co_return Result<void>();
}

QCoro::Task<Result<void>> PolicyDesk::bring(PolicyFile file, bool withdraw)
{
    const Alive alive = m_alive;
    if (!file.suppliers.isEmpty()) {
        const QFuture<Result<void>> saving = m_supplierBook.save(file.suppliers, m_clock.now());
        const auto saved = co_await saving;
        if (alive.expired())
            co_return gone();
        if (!saved)
            co_return saved;
    }
    const QFuture<Result<void>> writing = m_book.bring(file, m_clock.now(), withdraw);
    const auto written = co_await writing;
    if (alive.expired())
        co_return gone();
    if (!written)
        co_return written;
    const auto loaded = co_await load();
    if (!alive.expired() && !file.suppliers.isEmpty())
        Q_EMIT suppliersBrought();
    co_return loaded;
}

PolicyFile PolicyDesk::before(const PolicyFile &file) const
{
    PolicyFile kept;
    if (file.shop)
        kept.shop = published();
    for (const MessageTemplate &one : file.templates)
        kept.templates.append({one.kind, one.language, ownText(one.kind, one.language)});
    for (const SupplierPolicy &one : file.suppliers) {
        const auto known = std::find_if(m_suppliers.cbegin(), m_suppliers.cend(),
                                        [&one](const SupplierPolicy &other) { return other.supplier == one.supplier; });
        kept.suppliers.append(known != m_suppliers.cend() ? *known
                                                          : SupplierPolicy{.supplier = one.supplier, .name = one.name});
    }
    return kept;
}

PolicyFile PolicyDesk::all() const { return {.shop = published(), .templates = m_templates, .suppliers = m_suppliers}; }

SupplierLimits PolicyDesk::supplierLimits() const { return limitsOf(m_suppliers); }

} // namespace contrordine
