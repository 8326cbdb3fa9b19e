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
#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace contrordine
{

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
