// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "models/domain/supplierpolicy.h"

#include <QPointer>

namespace contrordine
{

class SuppliersWindow;

/// The way to the suppliers' window, which is there once.
class SuppliersTool final : public QObject
{
    Q_OBJECT

public:
    SuppliersTool(Desk &desk, QWidget *window);

    void show(const SupplierId &supplier = {}); ///< empty = whichever is shown

private:
    Desk &m_desk;
    QWidget *m_parent;
    QPointer<SuppliersWindow> m_window;
};

} // namespace contrordine
