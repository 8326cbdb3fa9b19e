// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/cancelpage.h"

class QProgressBar;
class QPushButton;

namespace contrordine
{

class Spinner;

/// What became of it: the undo window, the way to the shop and back, and how it ended.
class OutcomePage final : public CancelPage
{
    Q_OBJECT

public:
    explicit OutcomePage(CancelSession &session, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override; ///< final, or unknown: nothing more to watch here
    bool validatePage() override { return true; } ///< nothing is left to submit: "Close" closes

Q_SIGNALS:
    void backToShopAsked();
    void backToSummaryAsked();

protected:
    void refresh() override;

private:
    void showCountdown(std::chrono::milliseconds left);
    bool isStopped() const;
    QString expectation() const;
    QString refusedDetail() const;
    QStringList failedParts() const;

    Banner *m_result;
    QWidget *m_undoBox;
    QLabel *m_countdown;
    QProgressBar *m_bar;
    QPushButton *m_undo;
    QWidget *m_progressBox;
    Spinner *m_spinner;
    QLabel *m_progress;
    QLabel *m_detail;
    QPushButton *m_again;
    QPushButton *m_withoutRestock; ///< the shop refused to put the items back in stock
    bool m_decidingAnew = false;
    QPushButton *m_shopPage;
    QPushButton *m_write; ///< to the customer
};

} // namespace contrordine
