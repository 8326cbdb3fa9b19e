// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policiestool.h"

#include "ui/policies/policiesdialog.h"

namespace contrordine
{

PoliciesTool::PoliciesTool(Desk &desk, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_parent(window)
{
}

void PoliciesTool::show(const std::optional<OrderId> &example)
{
    if (!m_dialog) {
        m_dialog = new PoliciesDialog(m_desk, m_parent);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    if (example)
        m_dialog->setExample(*example);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace contrordine
