// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/pair.h"

#include <QWidget>

class QAction;
class QGridLayout;
class QPushButton;

namespace contrordine
{

/// What may be done with a pair, as the window's actions: the buttons are those actions, so both are enabled,
/// named and translated together.
struct PairActions {
    QAction *cancel = nullptr;
    QAction *refund = nullptr;
    QAction *dispute = nullptr;
    QAction *tracking = nullptr; ///< ask for the tracking number
    QAction *message = nullptr; ///< to the customer
    QAction *link = nullptr;
    QAction *unlink = nullptr;
    QAction *openBoth = nullptr;
    QAction *openShop = nullptr;
    QAction *openSupplier = nullptr;
};

/// What can be done with a pair, as buttons: what comes next is the loud one.
class PairButtons final : public QWidget
{
    Q_OBJECT

public:
    PairButtons(const PairDetails &pair, const PairActions &actions, QWidget *parent);

    void
    arrange(int room); ///< two beside each other where their words fit into `room` pixels, else one below the other

private:
    QGridLayout *m_grid;
    QList<QPushButton *> m_buttons;
};

} // namespace contrordine
