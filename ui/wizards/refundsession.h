// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cases/evidencefolder.h"
#include "app/desk.h"
#include "app/exchange/ratefile.h"
#include "models/domain/refundbalance.h"

namespace contrordine
{

/// One refund, from the first thought to its end, without a widget: what is known, the draft as it is filled in, the
/// shop's own figures for it, and the acts the merchant may do. Everything that takes time ends in changed() and, for
/// acts, acted(). May be destroyed at any moment; what was recorded stays recorded.
class RefundSession final : public QObject
{
    Q_OBJECT

public:
    /// The pages, in their order; where the case stands decides which one comes first (R33).
    enum class Place { Items, Cause, Evidence, Offer, Summary, Outcome };

    enum class Act { Keep, Evidence, Confirm, Undo, Drop, Rate };

    enum class Outcome { None, UndoWindow, Sending, Refunded, Refused, Unknown };

    RefundSession(Desk &desk, OrderId order, QObject *parent = nullptr);

    /// Can the shop refund pieces of this order through its API, and does no cancellation go before it?
    static bool canRefund(const CaseEngine &cases, const PairDetails &pair);

    // --- what is known
    const std::optional<PairDetails> &pair() const { return m_pair; } ///< nothing until load() is through
    const OrderId &orderId() const { return m_order; }
    Desk &desk() const { return m_desk; } ///< for the parts that know a desk only
    QString orderName() const;
    QString shopName() const; ///< the platform's, "Shopify"
    std::optional<CaseState> state() const; ///< nothing until something is recorded
    const std::optional<Action> &action() const { return m_action; } ///< the last one of the case
    Place place() const;
    Outcome outcome() const;
    bool isTakenBack() const; ///< within the undo window, and not confirmed again
    const std::optional<RefundOptions> &options() const { return m_options; } ///< nothing until the shop has said
    QString folder() const; ///< of the evidence
    SupplierOrder supplierOrder() const; ///< whom something may be claimed from; no id = none is linked
    QUrl messagePage() const;
    QDateTime now() const { return m_desk.clock().now(); }
    QDate today() const; ///< at the shop
    const BusinessCalendar &calendar() const { return m_desk.shopCalendar(); }
    std::chrono::milliseconds undoWindow() const { return m_desk.cases().undoWindow(); }
    bool isWorking() const { return m_working; }
    const std::optional<Error> &problem() const { return m_problem; } ///< of the last act

    // --- the shop's figures for the draft as it stands
    bool isAsking() const { return m_asking; }
    const std::optional<RefundProposal> &pieces() const { return m_pieces; } ///< for the wish alone
    const std::optional<RefundProposal> &way() const { return m_way; } ///< for what is offered, the way it would go
    const std::optional<Error> &askProblem() const { return m_askProblem; }

    // --- what follows from the draft
    CauseRule rule() const; ///< of its cause; of "Other" while none is chosen
    bool isPieceless() const { return draft.wish.isEmpty(); }
    QList<Offer> offers() const; ///< that may be made here, the likeliest first
    std::optional<Money> amountOf(const Offer &offer) const; ///< by the shop's figure for the pieces
    RefundWish wishOf(const std::optional<Offer> &offer) const; ///< what is asked of the shop for it; empty = an amount
    std::optional<RefundDecision> decision() const; ///< what the last button would do; nothing = not yet
    std::optional<Money> gives() const; ///< of the decision, in the shop's own currency where that is known
    RefundBalance balance(const Money &gives) const;
    const QList<ExchangeRate> &rates() const { return m_rates; }

    /// What is being filled in; kept by keep(). After a change of what the figures depend on: ask().
    RefundDraft draft;

    // --- acts
    void load();
    void ask(); ///< the shop, for its figures; earlier answers that are still on their way are not taken
    void forgetFigures(); ///< they are for other pieces
    void forgetWay(); ///< what is offered is another thing; what the pieces come to stays
    void keep(Place page); ///< the draft, and where the wizard stands
    void takeFiles(const QStringList &files, EvidenceItem item);
    void removeFile(const QString &file);
    void confirm();
    void undo();
    void drop(); ///< nothing of it is done, and it waits for nobody any more
    void saveRate(const ExchangeRate &rate);
    void importRates(const QString &file);
    const std::optional<RateReading> &lastImport() const { return m_lastImport; }

Q_SIGNALS:
    void loaded();
    void changed();
    void acted(contrordine::RefundSession::Act act, bool done);
    void undoTicked(std::chrono::milliseconds left);

private:
    QCoro::Task<> runLoad();
    QCoro::Task<> runOptions();
    QCoro::Task<> runAsk(int question);
    QCoro::Task<> runKeep(Place page);
    QCoro::Task<> runTake(QStringList files, EvidenceItem item);
    QCoro::Task<> runConfirm(RefundDecision decision);
    QCoro::Task<> runRates(QList<ExchangeRate> rates);
    QCoro::Task<> runImport(QString file);
    QCoro::Task<> readLedger();
    QCoro::Task<> follow(QCoro::Task<Result<CaseState>> task, Act act);
    bool begin(); ///< false while another act is under way
    void finish(Act act, const std::optional<Error> &error);
    void take(const PairDetails &details);

    Desk &m_desk;
    OrderId m_order;
    CaseId m_case;
    std::optional<PairDetails> m_pair;
    std::optional<Action> m_action;
    std::optional<RefundOptions> m_options;
    std::optional<RefundProposal> m_pieces;
    std::optional<RefundProposal> m_way;
    std::optional<Error> m_askProblem;
    std::optional<Error> m_problem;
    std::optional<RateReading> m_lastImport;
    QList<ExchangeRate> m_rates;
    QList<ReceivableState> m_owed; ///< of this order's suppliers, by the ledger
    int m_question = 0;
    bool m_asking = false;
    bool m_isLoaded = false;
    bool m_working = false;
};

} // namespace contrordine
