// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/refundpage.h"

#include <QMap>

class QPlainTextEdit;
class QRadioButton;

namespace contrordine
{

class Banner;

/// Second question: why (R19)? Says whose fault it is and what may be claimed from the supplier.
class RefundCausePage final : public RefundPage
{
    Q_OBJECT

public:
    explicit RefundCausePage(RefundSession &session, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;

protected:
    void refresh() override;
    void submit() override;

private:
    void takeOver();

    QMap<RefundCause, QRadioButton *> m_causes;
    Banner *m_fault;
    QPlainTextEdit *m_said;
    bool m_filling = false;
};

} // namespace contrordine
