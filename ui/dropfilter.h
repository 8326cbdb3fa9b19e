// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"

#include <QObject>

class QMimeData;
class QPoint;

namespace contrordine
{

class OrderView;

/// What is dropped on the window: a file to import, or a text with a supplier order's number onto a row.
class DropFilter final : public QObject
{
    Q_OBJECT

public:
    DropFilter(QWidget *window, OrderView *table);

Q_SIGNALS:
    void filesDropped(const QStringList &paths);
    void textDropped(const contrordine::OrderId &order, const QString &text); ///< with exactly one number in it

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isWelcome(const QMimeData *data, const QPoint &at) const;
    std::optional<OrderId> orderAt(const QPoint &at) const;

    QWidget *m_window;
    OrderView *m_table;
};

} // namespace contrordine
