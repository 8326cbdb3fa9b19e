// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/suppliernews.h"

#include <QDialog>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace contrordine
{

class Desk;

/// Saved mail of the supplier's platform (R10): what each message says, who sent it and what the mail provider checked,
/// and a question where something would follow. Only a yes changes anything.
class MailDialog final : public QDialog
{
    Q_OBJECT

public:
    MailDialog(Desk &desk, const QStringList &paths, QWidget *parent = nullptr);

Q_SIGNALS:
    void read(); ///< all files are on the screen

private:
    QCoro::Task<> readAll(QStringList paths);
    QCoro::Task<> accept(MailOffer offer, QWidget *buttons, QLabel *answer);
    void showReading(const MailReading &reading);
    void addOffer(const MailOffer &offer);
    void addLeftAlone(const QList<MailOffer> &mails);
    QLabel *addText(QVBoxLayout *column, const QString &text);

    Desk &m_desk;
    QLabel *m_summary;
    QScrollArea *m_scroll;
    QVBoxLayout *m_list;
};

} // namespace contrordine
