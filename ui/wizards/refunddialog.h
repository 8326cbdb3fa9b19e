// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "ui/wizards/refundprogress.h"

#include <QDialog>
#include <QTimer>

class QPushButton;
class QStackedWidget;

namespace contrordine
{

class Banner;
class RefundExtras;
class RefundFigures;
class RefundForm;

/// Gives the customer money back for some pieces of an order without cancelling it (R20). The figure is the shop's own,
/// asked anew with every change; what is confirmed is exactly what was shown, or nothing. Shows how the refund goes to
/// its end; may be closed at any moment, it goes on by itself.
class RefundDialog final : public QDialog
{
    Q_OBJECT

public:
    RefundDialog(Desk &desk, PairDetails pair, QWidget *parent = nullptr);

    /// Can the shop refund pieces of this order through its API? Else only its own page can.
    static bool canRefund(Desk &desk, const PairDetails &pair);

    void reject() override;

private:
    using Stage = RefundProgress::Stage;

    QWidget *makeForm();
    std::optional<Money> amount() const; ///< what would be refunded; nothing = unknown, wrong or nothing chosen
    void wishChanged();
    void showStage();
    void showFigures(const std::optional<Money> &gets);
    QStringList consequences(const Money &gets) const;
    Stage stage() const;
    std::optional<Money> lost() const; ///< R21: what the supplier does not give back; nothing when unknown or zero
    QCoro::Task<> askOptions();
    QCoro::Task<> askShop();
    QCoro::Task<> confirm();
    QCoro::Task<> undo();
    QCoro::Task<> follow();

    Desk &m_desk;
    PairDetails m_pair;
    QString m_shopName;
    CaseId m_case; ///< empty = not confirmed yet
    std::optional<CaseHistory> m_history;
    std::optional<Action> m_action;
    std::optional<RefundProposal> m_proposal; ///< for the wish as it stands; nothing = being asked
    std::optional<Error> m_problem;
    int m_question = 0; ///< number of the last question to the shop: older answers are too late
    bool m_confirming = false;

    QStackedWidget *m_pages;
    RefundExtras *m_extras;
    RefundForm *m_form;
    RefundFigures *m_figures;
    RefundProgress *m_progress;
    Banner *m_trouble;
    QPushButton *m_close;
    QPushButton *m_refund;
    QTimer m_pause; ///< the last button cannot be pressed while it runs
    QTimer m_ask; ///< gathers quick changes into one question
};

} // namespace contrordine
