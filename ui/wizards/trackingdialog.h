// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/assistguide.h"
#include "ui/wizards/disputesession.h"
#include "ui/words/messagewords.h"

#include <QDialog>
#include <memory>

class QGroupBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace contrordine
{

class Banner;
class HelperStrip;
class MessageField;
class PolicyDesk;

/// Has it really been shipped? Asks the supplier for the tracking number, counts its days, and holds what comes against
/// the platform's tracking (R15–R17). What is proven decides what opens next.
class TrackingDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `supplierOrder` empty = the one that the pair shows.
    TrackingDialog(Desk &desk, OrderId order, SupplierOrderId supplierOrder = {}, QWidget *parent = nullptr);
    ~TrackingDialog() override;

    DisputeSession &session() { return m_session; }

Q_SIGNALS:
    void refundAsked(); ///< R16: it has left
    void disputeAsked(const contrordine::SupplierOrderId &supplierOrder); ///< R17: no proof in time

private:
    void refresh();
    void showParcels();
    void help();
    AssistGuide guide() const;
    TemplateKind messageKind() const;
    words::MessageFacts messageFacts() const;

    DisputeSession m_session;
    PolicyDesk &m_policies;
    QLabel *m_facts;
    Banner *m_result;
    Banner *m_problem;
    QGroupBox *m_parcels;
    QVBoxLayout *m_parcelRows;
    QList<Parcel> m_shownParcels;
    bool m_shownUnknown = false;
    QGroupBox *m_asking;
    QLabel *m_timer;
    MessageField *m_message;
    QPushButton *m_copy;
    QPushButton *m_messagePage;
    QLineEdit *m_number;
    QPushButton *m_check;
    QPushButton *m_refund;
    QPushButton *m_dispute;
    std::unique_ptr<HelperStrip> m_strip; ///< made when it is first wanted
};

} // namespace contrordine
