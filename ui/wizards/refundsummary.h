// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/refundpage.h"

#include <QTimer>

class QFormLayout;
class QPushButton;

namespace contrordine
{

class Banner;
class SupplierSides;

/// The last look: every figure, asked of the shop anew (R36), and the last button.
class RefundSummary final : public RefundPage
{
    Q_OBJECT

public:
    explicit RefundSummary(RefundSession &session, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;
    QString verb() const; ///< on the last button

Q_SIGNALS:
    void verbChanged();
    void changeAsked();

protected:
    void refresh() override;
    void submit() override;

private:
    void addFact(const QString &name, const QString &label, const QString &text);
    QString piecesText() const;

    Banner *m_warning;
    Banner *m_consequence;
    QWidget *m_factsBox;
    QFormLayout *m_facts;
    SupplierSides *m_sides;
    QPushButton *m_change;
    QTimer m_pause; ///< the last button cannot be pressed while it runs
};

} // namespace contrordine
