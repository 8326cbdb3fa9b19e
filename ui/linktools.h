// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "ui/linkhistory.h"

#include <QPointer>

class QAction;

namespace contrordine
{

class LinkDialog;
class OrderView;
class StatusMenu;

/// What the window offers around links: linking and unlinking with undo, importing files and mail, dropping, and
/// telling a supplier order's status by hand.
class LinkTools final : public QObject
{
    Q_OBJECT

public:
    LinkTools(Desk &desk, QWidget *window, OrderView *table);
    ~LinkTools() override;

    QAction *undo() const { return m_undo; }
    QAction *redo() const { return m_redo; }
    StatusMenu *statusMenu() const { return m_status; }
    void retranslate();
    void setPair(const std::optional<PairDetails> &pair); ///< the selected one, as last read

    void link(const OrderId &order, const SupplierOrderId &number, const SupplierOrderId &replaces = {});
    void unlink(const OrderId &order, const SupplierOrderId &number);
    void askForLink(const PairDetails &pair, const QString &text = {});
    void askForUnlink(const PairDetails &pair); ///< which of its supplier orders does not belong to it
    void importFiles(const QStringList &paths = {}); ///< tables in the import window, saved mail in its own

Q_SIGNALS:
    void failed(const contrordine::Error &error);
    void told(const QString &sentence);

private:
    QCoro::Task<> dropText(OrderId order, QString text);
    QCoro::Task<> loadKnownLinks(QPointer<LinkDialog> dialog, SupplierOrderId number);

    Desk &m_desk;
    QWidget *m_window;
    LinkHistory m_history;
    QAction *m_undo;
    QAction *m_redo;
    StatusMenu *m_status;
};

} // namespace contrordine
