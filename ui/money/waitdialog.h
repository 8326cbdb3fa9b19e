// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QDialog>

class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace contrordine
{

/// "Wait until…": another date for something that waits, with a reason that is kept (R34).
class WaitDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `what`: one sentence, what is waited for; `proposed`: UTC, where to begin from.
    WaitDialog(const QString &what, const QDateTime &proposed, const QDateTime &now, QWidget *parent = nullptr);

    void refuse(const QString &why); ///< the date was not taken; the dialog stays

Q_SIGNALS:
    void chosen(const QDateTime &until, const QString &reason); ///< UTC

private:
    void look();

    QDateTime m_now;
    QDateTimeEdit *m_until;
    QLineEdit *m_reason;
    QLabel *m_answer;
    QPushButton *m_ok = nullptr;
};

} // namespace contrordine
