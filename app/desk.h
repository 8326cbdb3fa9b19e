// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/connections.h"
#include "app/cases/caseengine.h"
#include "app/cases/disputes.h"
#include "app/cases/moneyhome.h"
#include "app/cases/reminders.h"
#include "app/exchange/import.h"
#include "app/policies/policydesk.h"
#include "app/sync/sync.h"

#include <QObject>

namespace contrordine
{

class Sandbox;
class SupplierDesk;
class SupplierNews;

struct DeskOptions {
    QString dataDir; ///< empty = the system's place for this program's data (with "/demo" behind it in demo)
    bool demo = false; ///< on the sandbox, in this process
    const Clock *clock = nullptr; ///< borrowed; nullptr = the machine's. The demo has the sandbox's
};

/// The running program's services: builds them, owns them, ends them. The window and the commands are two shells over
/// it.
class Desk final : public QObject
{
    Q_OBJECT

public:
    /// Errors: Storage (see Store::open), "in-use" when another program has the data folder.
    [[nodiscard]] static QString defaultDataDir(bool demo); ///< the system's place for this program's data
    [[nodiscard]] static Result<std::unique_ptr<Desk>> open(const DeskOptions &options);
    ~Desk() override;

    Store &store();
    Sync &sync();
    CaseEngine &cases();
    Disputes &disputes();
    MoneyHome &money();
    SupplierDesk &supplierDesk(); ///< what suppliers say and what really happened
    PolicyDesk &policyDesk(); ///< the shop's policy and the merchant's own messages
    Reminders &reminders();
    Connections &connections();
    const Clock &clock() const;
    Sandbox *sandbox(); ///< nullptr outside the demo
    QString dataDir() const;
    bool isDemo() const;
    const BusinessCalendar &supplierCalendar() const; ///< China's: suppliers' days to ship (R1)
    const BusinessCalendar &shopCalendar() const; ///< Italy's: refunds
    const Policies &policies() const;
    /// Keeps them, and assesses every order anew.
    QCoro::Task<Result<void>> savePolicies(Policies policies);
    const ShopExtras &extras() const; ///< what is written on the shop's orders besides; read by connectPlatforms()
    QCoro::Task<Result<void>> saveExtras(ShopExtras extras);

    /// How many calls a minute suppliers' platforms are asked; from the next call on.
    QCoro::Task<Result<void>> saveCallRate(CallRate rate);

    /// Reads the saved connections and their secrets; call once before syncing. A missing secret is in
    /// connectionProblems(), not an error.
    QCoro::Task<Result<void>> connectPlatforms();
    bool hasShop() const; ///< one that may be asked
    bool hasSupplierPlatform() const;
    /// Saved connections that nothing can be read from: told, and the rest goes on.
    QList<SyncReport::Problem> connectionProblems() const;
    /// The shops there are orders of, or that are connected: "name.myshopify.com", sorted.
    QStringList shopDomains() const;
    bool hasSeveralShops() const { return shopDomains().size() > 1; }

    QCoro::Task<Result<ImportReport>> import(ImportRequest request, ImportProgress progress, std::stop_token stop = {});
    /// Links by the merchant's hand (R37), ending `replaces` if given. Reads the supplier order at once where the API
    /// can.
    QCoro::Task<Result<void>> link(OrderId order, SupplierOrderId supplierOrder, SupplierOrderId replaces = {});
    QCoro::Task<Result<void>> unlink(OrderId order, SupplierOrderId supplierOrder);
    /// Takes changes of links back, or makes them again: see Store::swapLinks(). Open cases see it.
    QCoro::Task<Result<int>> swapLinks(QList<LinkChange> changes);
    SupplierNews &news();
    /// Where the merchant sees a supplier order, connected or not (R37); empty for a platform nobody knows.
    QUrl supplierPage(const QString &platform, const SupplierOrderId &supplierOrder) const;

Q_SIGNALS:
    void connectionsChanged();
    void shopDomainsChanged();

private:
    class Private;
    QCoro::Task<> learnShopDomains();
    void noteRound();
    QCoro::Task<Result<void>> writeDemoCases();
    explicit Desk(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace contrordine
