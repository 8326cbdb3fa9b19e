// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/platform.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace contrordine
{

/// What only some refunds need: pieces back in stock, a part of the shipping, import duties. Shows what the shop offers
/// for this order, and says why where it does not.
class RefundExtras final : public QWidget
{
    Q_OBJECT

public:
    explicit RefundExtras(const QString &shopName, QWidget *parent = nullptr);

    void setOptions(const RefundOptions &options);
    void setChosen(const RefundWish &wish); ///< as it was left; after setOptions()

    bool isRestocking() const;
    bool isShippingPart() const; ///< something is typed there, exact or not
    std::optional<Money> shippingPart() const; ///< above zero and not above what is left
    void forgetShippingPart();
    QList<RefundDuty> duties(const QList<RefundLine> &lines) const;

Q_SIGNALS:
    void changed();

private:
    void showFault();

    RefundOptions m_options;
    QList<RefundOptions::Location> m_locations;
    QString m_shopName;
    QCheckBox *m_restock;
    QLabel *m_noRestock;
    QWidget *m_shippingRow;
    QLineEdit *m_part;
    QLabel *m_partFault;
    QWidget *m_dutiesRow;
    QComboBox *m_duties;
};

} // namespace contrordine
