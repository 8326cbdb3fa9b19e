// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/sync.h"

#include <QDialog>

namespace contrordine
{

/// What went wrong in the last round, each with what it means and what to do. Shown with open().
class ProblemsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Each problem with the name of the platform (and shop) it is about.
    ProblemsDialog(const QList<QPair<QString, SyncReport::Problem>> &problems, QWidget *parent = nullptr);

    static QString platformName(const QString &platform); ///< "shopify" → "Shopify"
    /// With the shop's name where there are several of them.
    static QString platformName(const SyncReport::Problem &problem, bool severalShops);

Q_SIGNALS:
    void retryAsked();
    void connectionsAsked();
};

} // namespace contrordine
