// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/platform.h"
#include "models/store/pair.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace contrordine
{

class RefundExtras;

/// What the customer gets money back for: pieces and shipping, or an amount for no piece in particular; behind "More
/// choices" what only some refunds need. Knows no figures but those it is shown.
class RefundForm final : public QWidget
{
    Q_OBJECT

public:
    RefundForm(const PairDetails &pair, RefundExtras *extras, QWidget *parent = nullptr);

    RefundWish wish() const; ///< empty with an amount of its own
    bool isAmountAlone() const;
    bool isEmpty() const { return !isAmountAlone() && wish().isEmpty(); }
    bool hasFault() const; ///< a part of the shipping that is no amount
    /// The amount of its own as typed; nothing when it is not exact.
    std::optional<Money> amountAlone(const Currency &currency) const;
    bool notifyCustomer() const;
    QString note() const;
    QString placeOf(const QString &location) const;
    /// Pieces of the wish that have not left, are refunded, and do not go back on a shelf.
    int piecesStillToBeSent() const;

    void setOptions(const RefundOptions &options);
    void setAmountFault(const QString &text);

Q_SIGNALS:
    void changed();
    void unfolded(); ///< "More choices" was opened, or brought more: it needs more room

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
    QLineEdit *m_other;
    QLabel *m_otherFault;
    QWidget *m_byPieces;
    QCheckBox *m_notify;
    QLineEdit *m_note;
    QToolButton *m_more;
};

} // namespace contrordine
