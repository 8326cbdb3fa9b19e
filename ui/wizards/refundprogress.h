// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/action.h"
#include "models/domain/cancelcase.h"

#include <QWidget>
#include <chrono>

class QLabel;
class QProgressBar;
class QPushButton;

namespace contrordine
{

class Banner;

/// How a confirmed refund goes to its end.
class RefundProgress final : public QWidget
{
    Q_OBJECT

public:
    enum class Stage { NotConfirmed, UndoWindow, Sending, Refunded, Refused, Unknown };

    RefundProgress(std::chrono::milliseconds undoWindow, const QString &shopName, QWidget *parent = nullptr);

    void show(Stage stage, const std::optional<RefundDecision> &refund, const std::optional<Action> &action);
    void setShopName(const QString &shopName) { m_shopName = shopName; } ///< for its words
    void showCountdown(std::chrono::milliseconds left);
    void setUndoing(bool undoing); ///< pressed, not answered

Q_SIGNALS:
    void undoAsked();
    void writeAsked(); ///< to the customer, that the money is on its way

private:
    void showRefunded(const std::optional<RefundDecision> &refund, const std::optional<Action> &action);

    QString m_shopName;
    Banner *m_result;
    QLabel *m_countdown;
    QProgressBar *m_bar;
    QPushButton *m_undo;
    QWidget *m_waiting;
    QLabel *m_detail;
    QPushButton *m_write;
};

} // namespace contrordine
