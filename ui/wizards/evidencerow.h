// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dispute.h"

#include <QFrame>

class QLabel;
class QMimeData;
class QPushButton;
class QVBoxLayout;

namespace contrordine
{

/// The files of this computer among what is dropped or pasted.
QStringList localFiles(const QMimeData *data);

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

} // namespace contrordine
