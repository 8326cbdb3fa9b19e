// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/supplierpolicy.h"
#include "models/store/pair.h"

#include <QCoreApplication>
#include <functional>

class QVBoxLayout;
class QWidget;

namespace contrordine
{

/// What is known of a pair, section below section: each adds itself to the column, or nothing where there is nothing
/// to say.
class PairFacts final
{
    Q_DECLARE_TR_FUNCTIONS(PairFacts)

public:
    /// All of them must outlive this, which lives only while the column is filled.
    PairFacts(const PairDetails &pair, const QDateTime &now, QVBoxLayout *column, QWidget *parent);

    void addMoney();
    void addItems();
    void addSupplierOrders(const std::function<void(const SupplierId &)> &askAbout);
    void addShopSide();

private:
    const PairDetails &m_pair;
    const QDateTime &m_now;
    QVBoxLayout *m_column;
    QWidget *m_parent;
};

} // namespace contrordine
