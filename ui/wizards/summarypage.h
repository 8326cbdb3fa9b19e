// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/cancelpage.h"

#include <QTimer>

class QFormLayout;
class QPushButton;

namespace contrordine
{

/// Last look before the last button: read anew from both platforms (R36), every figure, every obstacle.
class SummaryPage final : public CancelPage
{
    Q_OBJECT

public:
    explicit SummaryPage(CancelSession &session, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;
    QString verb() const; ///< the commit button's text: what it does, with the amount

Q_SIGNALS:
    void changeAsked(); ///< back to the shop's questions
    void verbChanged();

protected:
    void refresh() override;
    void submit() override;

private:
    QString waysOf(const CancelSummary &summary, const CancelDecision &decision) const;
    void addSuppliers();
    void showPart(const CancelSummary &summary, const CaseState &state);
    void showObstacles(const CancelSummary &summary);
    void addFact(const QString &name, const QString &label, const QString &text);

    Banner *m_obstacles;
    Banner *m_warning; ///< the customer's bank is at it: no refund besides
    Banner *m_consequence;
    QWidget *m_factsBox;
    QFormLayout *m_facts;
    QPushButton *m_change;
    QTimer m_pause; ///< the last button cannot be pressed while it runs
};

} // namespace contrordine
