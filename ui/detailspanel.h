// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/casedue.h"
#include "models/domain/supplierpolicy.h"
#include "ui/pairbuttons.h"

#include <QScrollArea>

class QVBoxLayout;

namespace contrordine
{

/// Everything about the selected pair: what may still be done, the next step, the case, items, money, supplier orders,
/// timeline.
class DetailsPanel final : public QScrollArea
{
    Q_OBJECT

public:
    DetailsPanel(const PairActions &actions, QWidget *parent = nullptr);

    /// `due`: until when the open case waits. `severalShops`: an order's name is not enough then.
    void showPair(const PairDetails &details, const QDateTime &now, const std::optional<Due> &due = {},
                  bool severalShops = false);
    void clear(); ///< nothing is selected
    std::optional<OrderId> order() const; ///< of the pair that is shown
    QString title() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void supplierAsked(const contrordine::SupplierId &supplier); ///< what is known of it
    /// The merchant's answer on a link the program was not sure of.
    void doubtfulLinkAnswered(const contrordine::OrderId &order, const contrordine::SupplierOrderId &supplierOrder,
                              bool belongs);
    /// Another date for the open case that is shown; `due` where it waits for something.
    void waitAsked(const contrordine::CaseState &state, const std::optional<contrordine::Due> &due);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void addTitle(QVBoxLayout *column);
    void addVerdict(QVBoxLayout *column);
    void addWarning(QVBoxLayout *column);
    void addDoubtfulLinks(QVBoxLayout *column);
    void addCase(QVBoxLayout *column);
    void addDue(QVBoxLayout *column);
    int room() const; ///< for the buttons, in pixels

    PairActions m_actions;
    std::optional<PairDetails> m_details;
    QDateTime m_now;
    std::optional<Due> m_due;
    bool m_hasSeveralShops = false;
    PairButtons *m_buttons = nullptr; ///< of the pair that is shown
};

} // namespace contrordine
