// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/policybook.h"
#include "models/store/supplierbook.h"

#include <QCoroTask>
#include <QObject>

namespace contrordine
{

/// The shop's policy and the merchant's own messages, at hand without waiting once they are loaded. The store and the
/// clock must outlive it.
class PolicyDesk final : public QObject
{
    Q_OBJECT

public:
    PolicyDesk(Store &store, const Clock &clock, QObject *parent = nullptr);

    QCoro::Task<Result<void>> load(); ///< reads what is kept; once after a start, or again
    bool isLoaded() const { return m_loaded; }

    const ShopPolicyState &shop() const { return m_shop; }
    std::optional<ShopPolicy> published() const; ///< the newest version
    QCoro::Task<Result<void>> keepDraft(std::optional<ShopPolicy> draft); ///< nothing: forget it
    QCoro::Task<Result<void>> publish(ShopPolicy policy); ///< the newest version from now on; see PolicyBook

    const QList<MessageTemplate> &templates() const { return m_templates; } ///< those that are the merchant's own
    QString ownText(TemplateKind kind, MessageLanguage language) const; ///< empty: the built-in one holds
    const QList<SupplierPolicy> &suppliers() const { return m_suppliers; } ///< as they were when last loaded
    SupplierLimits supplierLimits() const;
    QCoro::Task<Result<void>> saveTemplates(QList<MessageTemplate> templates); ///< an empty text: the built-in one
    /// What came from a file: the suppliers' policies, then the shop's and the messages, each all or nothing.
    /// `withdraw`: see PolicyBook::bring().
    QCoro::Task<Result<void>> bring(PolicyFile file, bool withdraw = false);
    /// What is kept now of all that `file` would change: bring() of it takes bring() of `file` back;
    /// where it has no policy of the shop, and the file has, with `withdraw`.
    PolicyFile before(const PolicyFile &file) const;
    PolicyFile all() const; ///< to be written into a file: the newest version, own messages, suppliers

Q_SIGNALS:
    void shopPolicyChanged(); ///< a version or the draft
    void templatesChanged();
    void suppliersBrought(); ///< from a file

private:
    using Alive = std::weak_ptr<const int>;

    PolicyBook m_book;
    SupplierBook m_supplierBook;
    const Clock &m_clock;
    ShopPolicyState m_shop;
    QList<MessageTemplate> m_templates;
    QList<SupplierPolicy> m_suppliers;
    bool m_loaded = false;
    int m_writes = 0; ///< so far; what was read before the last of them is old
    std::shared_ptr<const int> m_alive = std::make_shared<int>(0);
};

} // namespace contrordine
