// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cases/evidencefolder.h"
#include "app/desk.h"
#include "models/domain/tracking.h"

namespace contrordine
{

/// One dispute, from the first thought to its end, without a widget: what is known, the draft as it is filled in, and
/// the acts the merchant may do. Everything that takes time ends in changed() and, for acts, acted(). May be destroyed
/// at any moment; what was recorded stays recorded.
class DisputeSession final : public QObject
{
    Q_OBJECT

public:
    /// The pages, in their order; where the case stands decides which one comes first (R33).
    enum class Place { Ground, Claim, Evidence, Open, Watch };

    enum class Act { Keep, Open, Note, Move, End, Tracking, Evidence, Pack };

    /// `supplierOrder` empty = the one that the pair shows.
    DisputeSession(Desk &desk, OrderId order, SupplierOrderId supplierOrder, QObject *parent = nullptr);

    // --- what is known
    const std::optional<PairDetails> &pair() const { return m_pair; } ///< nothing until load() is through
    const OrderId &orderId() const { return m_order; }
    const SupplierOrderId &supplierOrderId() const { return m_supplierOrder; }
    SupplierOrder order() const; ///< the disputed one, as last read
    SupplierHandling handling() const;
    std::optional<CaseState> state() const; ///< of the dispute; nothing until something is recorded
    QList<CaseEvent> history() const; ///< of the dispute and of the cancel case that led to it, oldest first
    /// Why the customer wants money back, as their refund's case has it (R19); nothing = there is none.
    std::optional<RefundCause> customersCause() const;
    Place place() const;
    DisputeWindow window() const; ///< of the draft as it stands
    bool mayGoOn() const; ///< the window is open, or the merchant saw it so on the page, which wins
    TrackingCheck tracking() const;
    std::optional<DisputeDue> due() const;
    std::optional<ClaimFault> claimFault() const;
    bool isShippedAfterOpening() const; ///< R18
    QString archive() const { return m_archive; } ///< path of the last one packed; empty = none yet
    QString folder() const; ///< of the evidence
    QDateTime now() const { return m_desk.clock().now(); }
    QString dataDir() const { return m_desk.dataDir(); }
    const Policies &policies() const { return m_desk.policies(); }
    PolicyDesk &policyDesk() { return m_desk.policyDesk(); } ///< whose messages are written
    const PolicyDesk &policyDesk() const { return m_desk.policyDesk(); }
    Desk &desk() { return m_desk; }
    QString platformName() const; ///< "AliExpress"; empty when it is not connected
    QUrl orderPage() const;
    QUrl messagePage() const;
    bool isWorking() const { return m_working; }
    bool isChecking() const { return m_checking; }
    const std::optional<Error> &problem() const { return m_problem; } ///< of the last act

    /// What is being filled in; kept by keep().
    DisputeDraft draft;

    // --- acts
    void load();
    void check(); ///< reads both platforms now (R36)
    void chooseSupplierOrder(const SupplierOrderId &id); ///< only before anything is recorded
    void keep(Place page); ///< the draft, and where the wizard stands
    void noteOpened(const QDateTime &at);
    void note(CaseEventType what, const QString &number = {});
    void moveDeadline(const QDateTime &to, const QString &reason);
    void end(DisputeOutcome outcome, const std::optional<Money> &promised);
    void noteTrackingAsked();
    void noteTrackingNumber(const QString &number); ///< and looks it up at once
    void takeFiles(const QStringList &files, EvidenceItem item);
    void removeFile(const QString &file);
    void pack(const QString &archiveName, const DisputeSummary &summary);

Q_SIGNALS:
    void loaded();
    void changed();
    void acted(contrordine::DisputeSession::Act act, bool done);

private:
    QCoro::Task<> runLoad();
    QCoro::Task<> runCheck();
    QCoro::Task<> runKeep(Place page);
    QCoro::Task<> inheritEvidence();
    const CaseHistory *refundCase() const; ///< the newest one that names a cause
    QCoro::Task<> runOpened(QDateTime at);
    QCoro::Task<> runTake(QStringList files, EvidenceItem item);
    QCoro::Task<> runPack(QString archiveName, DisputeSummary summary);
    QCoro::Task<> follow(QCoro::Task<Result<CaseState>> task, Act act);
    QCoro::Task<Result<CaseState>> prepared();
    bool begin(); ///< false while another act is under way
    void finish(Act act, const std::optional<Error> &error);
    void take(const PairDetails &details);

    Desk &m_desk;
    OrderId m_order;
    SupplierOrderId m_supplierOrder;
    CaseId m_case;
    std::optional<PairDetails> m_pair;
    std::optional<Error> m_problem;
    QString m_archive;
    bool m_isLoaded = false;
    bool m_checking = false;
    bool m_working = false;
    bool m_inherits = false; ///< the refund's evidence is still to be taken along
};

} // namespace contrordine
