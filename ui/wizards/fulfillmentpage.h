// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/cancelpage.h"

#include <QTimer>

class QPushButton;

namespace contrordine
{

/// Before the shop's own question, where it needs it: what was requested of whoever ships is taken back first (R6), and
/// their answer is waited for (R34).
class FulfillmentPage final : public CancelPage
{
    Q_OBJECT

public:
    explicit FulfillmentPage(CancelSession &session, QWidget *parent = nullptr);

    void initializePage() override;
    void cleanupPage() override;
    bool isComplete() const override;

protected:
    void refresh() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showPlaces();
    QString sentenceFor(const FulfillmentOrder &order) const;

    QLabel *m_intro;
    Banner *m_trouble;
    QVBoxLayout *m_places; ///< one card a place that ships
    QPushButton *m_takeBack;
    QPushButton *m_shopPage;
    QPushButton *m_keepOrder;
    QTimer m_look;
    QString m_shown; ///< what the cards say; made anew only when it changes
};

} // namespace contrordine
