// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/evidencerow.h"

#include "ui/parts/plain.h"
#include "ui/words/disputewords.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace contrordine
{

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

EvidenceRow::EvidenceRow(EvidenceItem item, QWidget *parent)
    : QFrame(parent)
    , m_item(item)
    , m_name(plainLabel(words::evidenceItem(item)))
    , m_hint(plainLabel(words::evidenceHint(item)))
    , m_add(quietButton(tr("Add…"), QStringLiteral("add-") + code(item)))
    , m_files(new QVBoxLayout)
{
    setObjectName(QStringLiteral("evidence-") + code(item));
    setFrameShape(StyledPanel);
    setAcceptDrops(true);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    //: screen reader; %1 is a kind of evidence
    m_add->setAccessibleName(tr("Add files: %1").arg(words::evidenceItem(item)));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_name);
    texts->addWidget(m_hint);
    texts->addLayout(m_files);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->addLayout(texts, 1);
    row->addWidget(m_add, 0, Qt::AlignTop);
    connect(m_add, &QPushButton::clicked, this, &EvidenceRow::chooseFiles);
}

void EvidenceRow::show(bool required, const QList<Evidence> &all, bool free)
{
    m_add->setEnabled(free);
    QList<Evidence> mine;
    std::copy_if(all.begin(), all.end(), std::back_inserter(mine),
                 [this](const Evidence &one) { return one.item == m_item; });
    //: %1 is a kind of evidence that the platform requires
    m_name->setText((mine.isEmpty() ? (required ? tr("%1 – required") : QStringLiteral("%1")) : QStringLiteral("✓ %1"))
                        .arg(words::evidenceItem(m_item)));
    if (mine == m_shown)
        return;
    m_shown = mine;
    while (QLayoutItem *old = m_files->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const Evidence &one : std::as_const(mine)) {
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 4, 0, 0);
        //: %1 is a file's name, %2 its size
        row->addWidget(plainLabel(tr("%1, %2").arg(one.givenName, QLocale().formattedDataSize(one.bytes))), 1);
        auto *remove = quietButton(tr("Remove"), QStringLiteral("remove-") + one.file);
        //: screen reader; %1 is a file's name
        remove->setAccessibleName(tr("Remove %1").arg(one.givenName));
        connect(remove, &QPushButton::clicked, this, [this, file = one.file] { Q_EMIT removeAsked(file); });
        row->addWidget(remove);
        m_files->addWidget(line);
    }
}

void EvidenceRow::chooseFiles()
{
    auto *chooser = new QFileDialog(this, words::evidenceItem(m_item), QString(),
                                    tr("Pictures, videos and PDF (*.jpg *.jpeg *.png *.mp4 *.mov *.pdf)"));
    chooser->setObjectName(QStringLiteral("evidenceChooser"));
    chooser->setFileMode(QFileDialog::ExistingFiles);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QFileDialog::filesSelected, this, &EvidenceRow::filesGiven);
    chooser->open();
}

void EvidenceRow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_add->isEnabled() && !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void EvidenceRow::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction); // the merchant's own file stays where it is
    event->accept();
    Q_EMIT filesGiven(localFiles(event->mimeData()));
}

} // namespace contrordine
