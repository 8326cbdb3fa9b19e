// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/platform.h"

#include <QWidget>

namespace contrordine
{

/// What works with a shop's permissions, and of the rest what is missing and what cannot be done without it.
class FeatureTable final : public QWidget
{
    Q_OBJECT

public:
    explicit FeatureTable(const QList<FeatureAccess> &features, QWidget *parent = nullptr);
};

} // namespace contrordine
