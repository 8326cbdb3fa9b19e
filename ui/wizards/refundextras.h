// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/platform.h"
#include "models/domain/businesscalendar.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace contrordine
{

class CreditExpiry;

/// What only some refunds need: pieces back in stock, a part of the shipping, import duties, store credit instead of
/// money. Shows what the shop offers for this order, and says why where it does not.
class RefundExtras final : public QWidget
{
    Q_OBJECT

public:
    RefundExtras(const BusinessCalendar &calendar, const QDateTime &now, const QString &shopName,
                 QWidget *parent = nullptr);

    void setOptions(const RefundOptions &options);
    void setChosen(const RefundWish &wish); ///< as it was left; after setOptions()
    void setByPieces(bool byPieces); ///< an amount of its own gives back no shipping, duties or pieces

    bool isRestocking() const;
    bool isShippingPart() const; ///< something is typed there, exact or not
    std::optional<Money> shippingPart() const; ///< above zero and not above what is left
    void forgetShippingPart();
    QList<RefundDuty> duties(const QList<RefundLine> &lines) const;
    RefundTo to() const;
    QDateTime creditExpiresAt() const;
    const QList<RefundOptions::Location> &locations() const { return m_locations; }

Q_SIGNALS:
    void changed();
    void grew(); ///< a choice brought more to look at

private:
    void showFault();

    RefundOptions m_options;
    QList<RefundOptions::Location> m_locations;
    QString m_shopName;
    bool m_byPieces = true;
    QCheckBox *m_restock;
    QLabel *m_noRestock;
    QWidget *m_shippingRow;
    QLineEdit *m_part;
    QLabel *m_partFault;
    QWidget *m_dutiesRow;
    QComboBox *m_duties;
    QCheckBox *m_credit;
    CreditExpiry *m_expiry;
    QLabel *m_noCredit;
};

} // namespace contrordine
