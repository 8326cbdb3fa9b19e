// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supplierstool.h"

#include "ui/suppliers/supplierswindow.h"

namespace contrordine
{

SuppliersTool::SuppliersTool(Desk &desk, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_parent(window)
{
}

void SuppliersTool::show(const SupplierId &supplier)
{
    if (!m_window) {
        m_window = new SuppliersWindow(m_desk, m_parent);
        m_window->setAttribute(Qt::WA_DeleteOnClose);
    }
    if (!supplier.isEmpty())
        m_window->select(supplier);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

} // namespace contrordine
