// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace contrordine
{

/// The steps of the wizard on its left: what is done, where we are, what is to come.
class StepList final : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(const QStringList &steps, QWidget *parent = nullptr);
    void setCurrent(int step); ///< 0 = first; as many as there are steps = all done; -1 = none yet

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_steps;
    QList<QLabel *> m_labels;
    int m_current = -1;
};

} // namespace contrordine
