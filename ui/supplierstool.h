// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "models/domain/supplierpolicy.h"

#include <QPointer>

class QAction;

namespace contrordine
{

class SuppliersWindow;

/// The way to the suppliers' window: an action for the menu, or a supplier by name.
class SuppliersTool final : public QObject
{
    Q_OBJECT

public:
    SuppliersTool(Desk &desk, QWidget *window);

    QAction *action() const { return m_action; }
    void retranslate();
    void show(const SupplierId &supplier = {}); ///< empty = whichever is shown

private:
    Desk &m_desk;
    QWidget *m_parent;
    QAction *m_action;
    QPointer<SuppliersWindow> m_window;
};

} // namespace contrordine
