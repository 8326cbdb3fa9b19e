// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/refundpage.h"

#include <QMap>

class QPlainTextEdit;
class QPushButton;

namespace contrordine
{

class EvidenceRow;

/// Third question: what shows it? Files are checked, and copied into the case's own folder; ready texts ask the
/// customer for them, and the supplier for the money.
class RefundEvidencePage final : public RefundPage
{
    Q_OBJECT

public:
    explicit RefundEvidencePage(RefundSession &session, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;

protected:
    void refresh() override;
    void submit() override;

private:
    struct Message {
        QLabel *what;
        QPlainTextEdit *text;
        QPushButton *copy;
    };
    Message addMessage(const QString &what, const QString &accessibleName, const QString &button, const QString &name);
    static void show(const Message &message, const QString &text);

    QVBoxLayout *m_list;
    QMap<EvidenceItem, EvidenceRow *> m_rows;
    Message m_request;
    Message m_claim;
    QPushButton *m_page;
};

} // namespace contrordine
