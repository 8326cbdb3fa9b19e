// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/cancelpage.h"

class QButtonGroup;
class QLineEdit;

namespace contrordine
{

/// First question: is there a good reason (R8)? Reads both platforms while the merchant thinks (R36) and says when
/// asking is of no use (R5).
class ReasonPage final : public CancelPage
{
    Q_OBJECT

public:
    explicit ReasonPage(CancelSession &session, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;

protected:
    void refresh() override;
    void submit() override;

private:
    QButtonGroup *m_reasons;
    QLabel *m_intro;
    QLabel *m_hold; ///< what opening the case does on the shop
    QLineEdit *m_text;
    Banner *m_advice;
};

} // namespace contrordine
