// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

#include <QPointer>

namespace contrordine
{

class PoliciesDialog;

/// The way to the shop's policy and the messages, whose window is there once.
class PoliciesTool final : public QObject
{
    Q_OBJECT

public:
    PoliciesTool(Desk &desk, QWidget *window);

    void show(const std::optional<OrderId> &example); ///< whose data the messages' preview shows

private:
    Desk &m_desk;
    QWidget *m_parent;
    QPointer<PoliciesDialog> m_dialog;
};

} // namespace contrordine
