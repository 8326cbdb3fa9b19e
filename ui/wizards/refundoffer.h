// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/refundpage.h"

#include <QTimer>

class QButtonGroup;
class QCheckBox;
class QLineEdit;
class QRadioButton;

namespace contrordine
{

class CreditExpiry;
class RateFields;
class RefundFigures;
class SupplierSides;

/// Fourth question: what is offered? Proposals with their reasons, one click each (R20), or an amount of one's own; the
/// shop's own figures for it, and the supplier's side beside them (R21).
class RefundOffer final : public RefundPage
{
    Q_OBJECT

public:
    explicit RefundOffer(RefundSession &session, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;

protected:
    void refresh() override;
    void submit() override;

private:
    struct Proposal {
        Offer offer;
        QRadioButton *choice;
        QLabel *reason;
    };
    void buildProposals();
    void choose(const std::optional<Offer> &offer);
    void takeOver();
    void askSoon();
    void showOwnFault();
    void showFigures();
    void showRates(const std::optional<RefundBalance> &balance);

    QVBoxLayout *m_list;
    QButtonGroup *m_group;
    QList<Proposal> m_proposals;
    QRadioButton *m_own;
    QLineEdit *m_amount;
    QLabel *m_fault;
    QCheckBox *m_asCredit;
    CreditExpiry *m_expiry;
    QLabel *m_noCredit;
    QCheckBox *m_notify;
    QLineEdit *m_note;
    RefundFigures *m_figures;
    SupplierSides *m_sides;
    RateFields *m_rates;
    QTimer m_ask; ///< gathers quick changes into one question
    bool m_filling = false;
};

} // namespace contrordine
