// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cases/caseengine.h"
#include "app/exchange/mailhint.h"

namespace contrordine
{

/// What may follow from one mail for one supplier order, for the merchant to say yes or no to.
struct MailOffer {
    /// Why there is nothing to say yes to.
    enum class Obstacle {
        None,
        NotAMatter, ///< the mail is left alone; see MailHint::obstacle
        NotLinked, ///< no order is linked to it for sure
        Forged, ///< the merchant's provider found the signature or the sender wrong
        OlderThanKnown, ///< something newer is known of the supplier order
        KnownAlready,
        NothingToTake, ///< closed for no stated reason, or refunded: told, and to be looked at
    };

    Mail mail;
    MailHint hint;
    SupplierOrderId supplierOrder;
    OrderId order; ///< empty when not linked
    QString orderName;
    bool hasOpenCase = false; ///< then yes is an event of the case, else the supplier order's status
    Obstacle obstacle = Obstacle::None;
};

struct MailReading {
    QList<MailOffer> offers; ///< newest first; a mail without any number once, with its obstacle
    int unreadable = 0;
    bool isCut = false;
};

/// What is known of supplier orders without asking a platform: the merchant's word and their mail (R10, R37). Knows no
/// widget; changes nothing before it is told to.
class SupplierNews
{
    Q_DISABLE_COPY_MOVE(SupplierNews)

public:
    SupplierNews(Store &store, CaseEngine &cases, const Clock &clock);

    /// Reads saved mail and says what each could mean; changes nothing. Errors: see readMailFile().
    QCoro::Task<Result<MailReading>> readMails(QString path);
    /// The merchant said yes. With an open case an event of source "mail", else the supplier order's status as of the
    /// mail (FactSource::Mail). Errors: Refused "not-offered", "case-step".
    QCoro::Task<Result<void>> accept(MailOffer offer);
    /// The merchant looked at the supplier's page (R37): status with FactSource::Merchant as of now, and the event of
    /// an open case. Errors: Refused "platform-knows" when the connected platform tells its status itself, "case-step".
    QCoro::Task<Result<void>> tellStatus(OrderId order, SupplierOrderId supplierOrder, SupplierStage stage);
    /// The stages a merchant can tell, in the order of an order's life.
    static QList<SupplierStage> tellableStages();

private:
    QCoro::Task<Result<MailOffer>> weigh(MailOffer offer);
    QCoro::Task<Result<void>> tellCase(OrderId order, SupplierOrderId supplierOrder, SupplierStage stage,
                                       QString source, bool wasRefused);
    QCoro::Task<Result<void>> saveStatus(SupplierOrderId supplierOrder, SupplierStage stage, QDateTime asOf,
                                         FactSource source);

    Store &m_store;
    CaseEngine &m_cases;
    const Clock &m_clock;
    std::shared_ptr<const int> m_alive = std::make_shared<int>(0);
};

} // namespace contrordine
