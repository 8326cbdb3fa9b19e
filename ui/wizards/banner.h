// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace contrordine
{

/// A notice with a sign and a tone of its own: read by its words and sign first, never by colour alone. Hidden while it
/// has no text.
class Banner final : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Info, Good, Warning, Bad };

    explicit Banner(QWidget *parent = nullptr);
    void show(Tone tone, const QString &text);
    void clear();
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyTone();

    Tone m_tone = Tone::Info;
    QLabel *m_sign;
    QLabel *m_text;
};

} // namespace contrordine
