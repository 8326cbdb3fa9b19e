// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/refundpage.h"

#include <QTimer>

class QCheckBox;

namespace contrordine
{

class Banner;
class RefundExtras;
class RefundPieces;

/// First question: which pieces is it about? The shop says at once what they come to.
class RefundItemsPage final : public RefundPage
{
    Q_OBJECT

public:
    explicit RefundItemsPage(RefundSession &session, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;

protected:
    void refresh() override;
    void submit() override;

private:
    void build(const PairDetails &pair);
    void takeOver();

    Banner *m_warning;
    Banner *m_stoppable;
    RefundExtras *m_extras = nullptr; ///< both once the order is known
    RefundPieces *m_pieces = nullptr;
    QCheckBox *m_noPiece;
    QLabel *m_figure;
    QTimer m_ask; ///< gathers quick changes into one question
    bool m_knowsOptions = false;
    bool m_filling = false;
};

} // namespace contrordine
