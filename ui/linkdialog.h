// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/linkfinder.h"
#include "models/store/pair.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace contrordine
{

/// Links an order to a supplier order by hand (R37): a number, or the address of its page, typed or pasted.
class LinkDialog final : public QDialog
{
    Q_OBJECT

public:
    LinkDialog(const PairDetails &details, QWidget *parent = nullptr);

    void setText(const QString &text); ///< as if pasted
    /// What `number` is compared with; see checkNumber(). Too late for a number that is no longer the one.
    void setKnownLinks(const contrordine::SupplierOrderId &number, const QList<Link> &links);
    std::optional<SupplierOrderId> number() const; ///< what was understood so far
    SupplierOrderId replaces() const; ///< empty: an additional one

Q_SIGNALS:
    void understood(const contrordine::SupplierOrderId &number); ///< answered by setKnownLinks()
    void linkAsked(const contrordine::OrderId &order, const contrordine::SupplierOrderId &number,
                   const contrordine::SupplierOrderId &replaces);

private:
    void look();
    void showSeveral();

    OrderId m_order;
    QList<SupplierOrderId> m_linked;
    QLineEdit *m_input;
    QLabel *m_answer;
    QLabel *m_doubt;
    QComboBox *m_several; ///< which of the numbers in the text
    QList<Link> m_known;
    SupplierOrderId m_knownFor; ///< the number they were asked for
    QComboBox *m_replaces = nullptr;
    QPushButton *m_link;
};

} // namespace contrordine
