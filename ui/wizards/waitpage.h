// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/cancelpage.h"

#include <QFrame>
#include <QTimer>

class QGroupBox;
class QLineEdit;
class QPushButton;

namespace contrordine
{

class MessageField;

/// What is awaited from one supplier, until when, and what to do when it said no (R14–R17).
class AnswerCard final : public QFrame
{
    Q_OBJECT

public:
    AnswerCard(CancelSession &session, SupplierOrderId supplierOrder, QWidget *parent = nullptr);
    void show(const CancelSession::SupplierState &supplier);

Q_SIGNALS:
    void trackingAsked(const contrordine::SupplierOrderId &supplierOrder); ///< a number came, or is to be looked for
    void disputeAsked(const contrordine::SupplierOrderId &supplierOrder);

private:
    QString sentenceFor(const CancelSession::SupplierState &supplier) const;

    CancelSession &m_session;
    SupplierOrderId m_id;
    CancelSession::SupplierState m_shown;
    QLabel *m_title;
    QLabel *m_status;
    Banner *m_notice;
    QPushButton *m_agreed;
    QPushButton *m_refused;
    QPushButton *m_shipped;
    QPushButton *m_takeBack;
    QPushButton *m_open;
    QWidget *m_afterNo;
    QLabel *m_trackingText;
    QPushButton *m_copyTracking;
    MessageField *m_message;
    QLabel *m_thenText;
    QPushButton *m_tracking;
    QPushButton *m_dispute;
};

/// Third question: what does the supplier say? Looks again every few seconds while it is open, and takes the merchant's
/// word as well.
class WaitPage final : public CancelPage
{
    Q_OBJECT

public:
    explicit WaitPage(CancelSession &session, QWidget *parent = nullptr);

    void initializePage() override;
    void cleanupPage() override;
    bool isComplete() const override;

Q_SIGNALS:
    void trackingAsked(const contrordine::SupplierOrderId &supplierOrder);
    void disputeAsked(const contrordine::SupplierOrderId &supplierOrder);

protected:
    void refresh() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QLabel *m_intro;
    QVBoxLayout *m_cards;
    QMap<SupplierOrderId, AnswerCard *> m_cardOf;
    QGroupBox *m_part; ///< some were stopped, and not all
    QLabel *m_partText;
    QPushButton *m_partButton;
    QGroupBox *m_override;
    QLineEdit *m_overrideReason;
    QPushButton *m_overrideButton;
    QPushButton *m_shopPage;
    QPushButton *m_keepOrder;
    QTimer m_look;
};

} // namespace contrordine
