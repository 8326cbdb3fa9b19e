// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/disputepage.h"

#include <QFrame>

class QPushButton;

namespace contrordine
{

class MessageField;

/// One line of the checklist: what proves the case, the files that are there, and the place to drop more on.
class EvidenceRow final : public QFrame
{
    Q_OBJECT

public:
    EvidenceRow(EvidenceItem item, QWidget *parent = nullptr);
    void show(bool required, const QList<Evidence> &all, bool free);
    EvidenceItem item() const { return m_item; }

Q_SIGNALS:
    void filesGiven(const QStringList &files);
    void removeAsked(const QString &file);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void chooseFiles();

    EvidenceItem m_item;
    QLabel *m_name;
    QLabel *m_hint;
    QPushButton *m_add;
    QVBoxLayout *m_files;
    QList<Evidence> m_shown;
};

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
