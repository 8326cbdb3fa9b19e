// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supplierstool.h"

#include "ui/suppliers/supplierswindow.h"
#include "ui/theme.h"

#include <QAction>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

SuppliersTool::SuppliersTool(Desk &desk, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_parent(window)
    , m_action(new QAction(theme::icon(u"box"_s), {}, window))
{
    m_action->setObjectName(u"suppliers"_s);
    connect(m_action, &QAction::triggered, this, [this] { show(); });
    retranslate();
}

void SuppliersTool::retranslate()
{
    m_action->setText(tr("&Suppliers…"));
    m_action->setToolTip(tr("What suppliers say, what really happened, and where you promise more"));
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
