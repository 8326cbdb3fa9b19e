// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/disputeevidence.h"

#include "ui/parts/outside.h"
#include "ui/parts/plain.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/messagefield.h"
#include "ui/words/disputewords.h"
#include "ui/words/words.h"

#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QImage>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QVBoxLayout>
#include <algorithm>

namespace contrordine
{

namespace
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

} // namespace

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

DisputeEvidence::DisputeEvidence(DisputeSession &session, QWidget *parent)
    : DisputePage(session, tr("What proves it?"), parent)
    , m_missing(new Banner)
    , m_ask(nullptr)
    , m_request(new MessageField(session.policyDesk(), QStringLiteral("request"), tr("Request to the customer"), 7))
    , m_copyRequest(quietButton(tr("Copy the request to the customer"), QStringLiteral("copyRequest")))
    , m_paste(quietButton(tr("Paste a picture"), QStringLiteral("pastePicture")))
    , m_list(new QVBoxLayout)
{
    setObjectName(QStringLiteral("disputeEvidence"));
    m_missing->setObjectName(QStringLiteral("missing"));
    column()->addWidget(m_missing);
    addText(tr("Drop photos, screenshots, videos or PDF files on the line they belong to. They are copied into this "
               "case’s own folder on your computer."));
    m_list->setSpacing(8);
    column()->addLayout(m_list);
    column()->addWidget(m_paste);
    m_ask = addText(tr("You need these from your customer? Here is a request that is ready to send."));
    column()->addWidget(m_request);
    column()->addWidget(m_copyRequest);
    connect(m_copyRequest, &QPushButton::clicked, this, [this] { copyText(m_copyRequest, m_request->text()); });
    connect(m_request, &MessageField::changed, this, [this] { m_copyRequest->setEnabled(m_request->isComplete()); });
    connect(m_paste, &QPushButton::clicked, this, &DisputeEvidence::pastePicture);
}

void DisputeEvidence::initializePage()
{
    for (EvidenceRow *row : std::as_const(m_rows))
        delete row;
    m_rows.clear();
    const QList<EvidenceWish> wishes = evidenceFor(session().draft.cause);
    for (const EvidenceWish &wish : wishes) {
        auto *row = new EvidenceRow(wish.item, this);
        connect(row, &EvidenceRow::filesGiven, this,
                [this, item = wish.item](const QStringList &files) { session().takeFiles(files, item); });
        connect(row, &EvidenceRow::removeAsked, this, [this](const QString &file) { session().removeFile(file); });
        m_rows.insert(wish.item, row);
        m_list->addWidget(row);
    }
    refresh();
}

bool DisputeEvidence::isComplete() const { return !session().isWorking(); }

void DisputeEvidence::submit() { keepAndProceed(DisputeSession::Place::Open); }

void DisputeEvidence::refresh()
{
    showProblem();
    const DisputeDraft &draft = session().draft;
    const QList<EvidenceWish> wishes = evidenceFor(draft.cause);
    const bool free = !session().isWorking();
    for (const EvidenceWish &wish : wishes) {
        if (EvidenceRow *row = m_rows.value(wish.item))
            row->show(wish.required, draft.evidence, free);
    }
    const QList<EvidenceItem> missing = missingEvidence(draft);
    if (missing.isEmpty()) {
        m_missing->clear();
    } else {
        QStringList names;
        for (const EvidenceItem item : missing)
            names.append(words::evidenceItem(item));
        //: %1 lists kinds of evidence
        m_missing->show(Banner::Tone::Warning,
                        tr("The platform asks for this once the goods have been received: %1. You may go on and add it "
                           "later.")
                            .arg(names.join(QStringLiteral(", "))));
    }
    const bool fromCustomer = draft.cause == DisputeCause::Damaged || draft.cause == DisputeCause::NotAsDescribed;
    m_ask->setVisible(fromCustomer);
    m_request->setVisible(fromCustomer);
    m_copyRequest->setVisible(fromCustomer);
    const auto &pair = session().pair();
    if (pair && fromCustomer) {
        const bool first = !m_request->isComplete();
        m_request->show(TemplateKind::CustomerEvidence, {.order = pair->order, .evidenceFor = draft.cause});
        if (first)
            m_request->setLanguage(words::customerLanguage(pair->order));
    }
    m_paste->setEnabled(free);
}

void DisputeEvidence::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        pastePicture();
    else
        DisputePage::keyPressEvent(event);
}

void DisputeEvidence::pastePicture()
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    // What is pasted goes to the first kind that a screen shows.
    const QList<EvidenceWish> wishes = evidenceFor(session().draft.cause);
    const QStringList files = localFiles(clipboard->mimeData());
    if (wishes.isEmpty())
        return;
    if (!files.isEmpty()) {
        session().takeFiles(files, wishes.first().item);
        return;
    }
    const QImage picture = clipboard->image();
    QTemporaryDir folder;
    folder.setAutoRemove(false); // read on another thread; the picture itself is taken away below
    const QString file = folder.filePath(QStringLiteral("screenshot.png"));
    if (picture.isNull() || !folder.isValid() || !picture.save(file))
        return;
    auto *done = new QObject(this);
    connect(&session(), &DisputeSession::acted, done, [done, path = folder.path()](DisputeSession::Act act) {
        if (act != DisputeSession::Act::Evidence)
            return;
        QDir(path).removeRecursively();
        done->deleteLater();
    });
    session().takeFiles({file}, wishes.first().item);
}

} // namespace contrordine
