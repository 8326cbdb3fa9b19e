// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/platform.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QSpinBox;
class QToolButton;

namespace contrordine
{

class RefundExtras;

/// Which pieces of an order a refund is about, and what of shipping goes with them; behind "More choices" what only
/// some refunds need. Knows no figures but those it is shown.
class RefundPieces final : public QWidget
{
    Q_OBJECT

public:
    RefundPieces(const Order &order, RefundExtras *extras, QWidget *parent = nullptr);

    RefundWish wish() const;
    void setWish(const RefundWish &wish); ///< as it was left; what the order no longer has is left out
    bool hasFault() const; ///< a part of the shipping that is no amount
    void setOptions(const RefundOptions &options);

Q_SIGNALS:
    void changed();

private:
    void addLine(QGridLayout *grid, int row, const LineItem &line);
    void showRestock();

    struct Pieces {
        LineItem line;
        QSpinBox *box;
        QComboBox *shelf; ///< hidden unless pieces go back in stock
    };

    RefundExtras *m_extras;
    QList<Pieces> m_pieces;
    QCheckBox *m_shipping;
    bool m_anyShipping = true; ///< until the shop says that none is left
    QToolButton *m_more;
    RefundWish m_given; ///< by setWish(); its shelves are chosen when they are known
};

} // namespace contrordine
