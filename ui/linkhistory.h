// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

#include <QUndoStack>

namespace contrordine
{

/// Linking and unlinking by hand and by import, with a way back: Ctrl+Z takes the last one back, as long as nobody else
/// has changed the same link since. The desk must outlive it.
class LinkHistory final : public QObject
{
    Q_OBJECT

public:
    LinkHistory(Desk &desk, QObject *parent = nullptr);

    QUndoStack &stack() { return m_stack; }
    void link(const OrderId &order, const SupplierOrderId &number, const SupplierOrderId &replaces = {});
    void unlink(const OrderId &order, const SupplierOrderId &number);
    void remember(const ImportReport &report); ///< an import that has just been made

Q_SIGNALS:
    void failed(const contrordine::Error &error);
    /// Taken back or made again; `leftAlone` links had been changed by somebody else since.
    void moved(const QString &what, int leftAlone);

private:
    friend class LinkCommand;
    QCoro::Task<> act(OrderId order, SupplierOrderId number, SupplierOrderId replaces, bool isLink);
    QCoro::Task<> swap(QList<LinkChange> changes, QString what);

    Desk &m_desk;
    QUndoStack m_stack;
};

} // namespace contrordine
