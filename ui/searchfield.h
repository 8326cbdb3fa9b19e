// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace contrordine
{

/// Where to search: tells what is wanted once the typing has paused. Escape empties it, Down and Enter go on to the
/// results.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void searched(const QString &words);
    void left(); ///< the merchant wants to be in the results

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void tell();

    QTimer m_pause;
    QString m_told;
};

} // namespace contrordine
