// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/disputesession.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace contrordine
{

class Banner;
class MessageField;

/// Has it really been shipped? Asks the supplier for the tracking number, counts its days, and holds what comes against
/// the platform's tracking (R15–R17). What is proven decides what opens next.
class TrackingDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `supplierOrder` empty = the one that the pair shows.
    TrackingDialog(Desk &desk, OrderId order, SupplierOrderId supplierOrder = {}, QWidget *parent = nullptr);

    DisputeSession &session() { return m_session; }

Q_SIGNALS:
    void refundAsked(); ///< R16: it has left
    void disputeAsked(const contrordine::SupplierOrderId &supplierOrder); ///< R17: no proof in time

private:
    void refresh();

    DisputeSession m_session;
    QLabel *m_facts;
    Banner *m_result;
    Banner *m_problem;
    QLabel *m_timer;
    MessageField *m_message;
    QPushButton *m_copy;
    QPushButton *m_messagePage;
    QLineEdit *m_number;
    QPushButton *m_check;
    QPushButton *m_refund;
    QPushButton *m_dispute;
};

} // namespace contrordine
