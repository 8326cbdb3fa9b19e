// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/verdict.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace contrordine
{

/// A line across the window that says something important and offers what to do about it. Hidden until it has something
/// to say.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// `tone` lends its colours and its sign. An empty second text hides the second button.
    void say(VerdictKind tone, const QString &text, const QString &action, const QString &secondAction = {});
    QString text() const;

Q_SIGNALS:
    void actionChosen();
    void secondActionChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    VerdictKind m_tone = VerdictKind::AwaitingSupplier;
    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_second;
};

} // namespace contrordine
