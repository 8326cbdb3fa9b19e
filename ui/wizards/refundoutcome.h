// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/refundpage.h"

class QPushButton;

namespace contrordine
{

class RefundProgress;

/// What became of it: the undo window, the way to the shop and back, and how it ended.
class RefundOutcome final : public RefundPage
{
    Q_OBJECT

public:
    explicit RefundOutcome(RefundSession &session, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override; ///< final, or unknown: nothing more to watch here
    bool validatePage() override { return true; } ///< nothing is left to submit: "Close" closes

Q_SIGNALS:
    void changeAsked(); ///< the shop refused: decide anew
    void disputeAsked(); ///< the money is to be claimed from the supplier

protected:
    void refresh() override;

private:
    RefundProgress *m_progress;
    QLabel *m_next;
    QPushButton *m_change;
    QPushButton *m_dispute;
};

} // namespace contrordine
