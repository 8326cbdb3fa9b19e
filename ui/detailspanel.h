// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/casedue.h"
#include "models/store/pair.h"

#include <QScrollArea>

class QAction;
class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace contrordine
{

/// What may be done with a pair, as the window's actions: the panel's buttons are those actions, so both are enabled,
/// named and translated together.
struct PairActions {
    QAction *cancel = nullptr;
    QAction *refund = nullptr;
    QAction *dispute = nullptr;
    QAction *tracking = nullptr; ///< ask for the tracking number
    QAction *link = nullptr;
    QAction *unlink = nullptr;
    QAction *openBoth = nullptr;
    QAction *openShop = nullptr;
    QAction *openSupplier = nullptr;
};

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
    /// The merchant's answer on a link the program was not sure of.
    void doubtfulLinkAnswered(const contrordine::SupplierOrderId &supplierOrder, bool belongs);
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
    void addButtons(QVBoxLayout *column);
    void addMoney(QVBoxLayout *column);
    void addItems(QVBoxLayout *column);
    void addSupplierOrders(QVBoxLayout *column);
    void addShopSide(QVBoxLayout *column);
    void addTimeline(QVBoxLayout *column);
    QAction *whatToDoNow() const;
    void arrangeButtons(); ///< two beside each other where their words fit, else one below the other

    PairActions m_actions;
    std::optional<PairDetails> m_details;
    QDateTime m_now;
    std::optional<Due> m_due;
    bool m_hasSeveralShops = false;
    QGridLayout *m_buttonGrid = nullptr;
    QList<QPushButton *> m_buttons;
};

} // namespace contrordine
