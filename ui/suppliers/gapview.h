// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/policygap.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace contrordine
{

/// R26, R31: where the shop promises more than a supplier gives, and less than the law gives its customers.
class GapView final : public QWidget
{
    Q_OBJECT

public:
    explicit GapView(QWidget *parent = nullptr);

    /// How far the shop's policy has come.
    enum class Stand { Proposed, Drafted, Published };
    void show(const ShopPolicy &shop, Stand stand, const QList<SupplierStanding> &suppliers);

Q_SIGNALS:
    void supplierAsked(const contrordine::SupplierId &supplier);

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();

    ShopPolicy m_shop;
    Stand m_stand = Stand::Proposed;
    QList<SupplierStanding> m_suppliers;
    QLabel *m_intro;
    QLabel *m_law;
    QListWidget *m_list;
    QPushButton *m_open;
};

} // namespace contrordine
