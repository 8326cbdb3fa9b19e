// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"

#include <QFrame>

class QFormLayout;
class QLabel;

namespace contrordine
{

/// The figures of a refund as the shop names them, and in plain words what will happen.
class RefundFigures final : public QFrame
{
    Q_OBJECT

public:
    explicit RefundFigures(QWidget *parent = nullptr);

    struct Figures {
        QString amount; ///< a sum, or a word instead of it
        std::optional<Money> inShop; ///< in the shop's own currency; nothing = the same
        std::optional<Money> tax;
        std::optional<Money> left; ///< can be refunded in all
        QStringList consequences; ///< whole sentences
    };
    void show(const Figures &figures);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void keepEverythingInSight();

    QFormLayout *m_rows;
    QLabel *m_amount;
    QLabel *m_inShop;
    QLabel *m_tax;
    QLabel *m_left;
    QLabel *m_consequences;
};

} // namespace contrordine
