// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/cancelpage.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QPushButton;
class QSpinBox;

namespace contrordine
{

/// What one stopped supplier order was for: how many pieces of each line of the shop's order. The merchant says it, it
/// is never guessed.
class StoppedCard final : public QFrame
{
    Q_OBJECT

public:
    StoppedCard(SupplierOrderId supplierOrder, const QMap<QString, int> &given, QWidget *parent = nullptr);
    void show(const CancelSession::SupplierState &supplier, const QList<LineItem> &lines);
    QMap<QString, int> pieces() const;

Q_SIGNALS:
    void changed();

private:
    SupplierOrderId m_id;
    QMap<QString, int> m_given; ///< as it was said before
    QLabel *m_title;
    QLabel *m_bought;
    QGridLayout *m_lines;
    QMap<QString, QSpinBox *> m_spins; ///< by LineItem::id
};

/// Where some supplier orders were stopped and the others go on: which pieces does the customer get back?
class PartPage final : public CancelPage
{
    Q_OBJECT

public:
    explicit PartPage(CancelSession &session, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;

Q_SIGNALS:
    void waitAsked(); ///< back to waiting for all of them

protected:
    void refresh() override;
    void submit() override;

private:
    PartDecision decision() const;
    QString fault() const; ///< what is wrong with the pieces, in words; empty = nothing
    void renew();
    void fillPlaces();

    QLabel *m_intro;
    QVBoxLayout *m_cards;
    QMap<SupplierOrderId, StoppedCard *> m_cardOf;
    QLabel *m_goesOn;
    QLabel *m_fault;
    QComboBox *m_stock;
    QLabel *m_stockText;
    QCheckBox *m_notify;
    QPushButton *m_wait;
};

} // namespace contrordine
