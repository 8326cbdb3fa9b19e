// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/disputepage.h"
#include "ui/wizards/evidencerow.h"

class QPushButton;

namespace contrordine
{

class MessageField;

/// Third question: what proves it? Files are checked, and copied into the case's own folder.
class DisputeEvidence final : public DisputePage
{
    Q_OBJECT

public:
    explicit DisputeEvidence(DisputeSession &session, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;

protected:
    void refresh() override;
    void submit() override;
    void keyPressEvent(QKeyEvent *event) override; ///< a picture is pasted

private:
    void pastePicture();

    Banner *m_missing;
    QLabel *m_ask;
    MessageField *m_request;
    QPushButton *m_copyRequest;
    QPushButton *m_paste;
    QVBoxLayout *m_list;
    QMap<EvidenceItem, EvidenceRow *> m_rows;
};

} // namespace contrordine
