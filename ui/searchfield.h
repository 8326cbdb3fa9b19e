// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace contrordine
{

/// Where to search: tells what is wanted with every key; the search for what is no longer wanted stops. Escape empties
/// it, Down and Enter go on to the results.
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

    QString m_told;
};

} // namespace contrordine
