// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/disputeopen.h"

#include "ui/parts/helperstrip.h"
#include "ui/parts/outside.h"
#include "ui/parts/plain.h"
#include "ui/parts/supplierguides.h"
#include "ui/words/disputetext.h"
#include "ui/words/disputewords.h"
#include "ui/words/words.h"

#include <QDateTimeEdit>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace contrordine
{

DisputeOpen::DisputeOpen(DisputeSession &session, QWidget *parent)
    : DisputePage(session, tr("Open it on the platform"), parent)
    , m_summary(addText())
    , m_copy(quietButton(tr("Copy the statement"), QStringLiteral("copyStatement")))
    , m_page(quietButton(tr("Open the order page"), QStringLiteral("openPage")))
    , m_folder(quietButton(tr("Open the folder"), QStringLiteral("openFolder")))
    , m_packed(plainLabel())
    , m_when(new QDateTimeEdit)
    , m_opened(quietButton(tr("I have opened it"), QStringLiteral("opened")))
{
    setObjectName(QStringLiteral("disputeOpen"));
    m_summary->setObjectName(QStringLiteral("summary"));
    m_packed->setObjectName(QStringLiteral("packed"));
    auto *steps = new QGridLayout;
    steps->setColumnStretch(1, 1);
    steps->setHorizontalSpacing(10);
    steps->setVerticalSpacing(12);
    int row = 0;
    const auto step = [&](QWidget *text, QWidget *act) {
        steps->addWidget(new QLabel(QLocale().toString(row + 1) + QLatin1Char('.')), row, 0, Qt::AlignTop);
        steps->addWidget(text, row, 1);
        if (act)
            steps->addWidget(act, row, 2, Qt::AlignTop);
        ++row;
    };
    const QStringList onPage = guides::openDispute({}, {}, {}).steps;
    step(plainLabel(tr("Copy the statement.")), m_copy);
    step(plainLabel(tr("Open the order page.")), m_page);
    step(plainLabel(onPage.value(0)), nullptr);
    step(plainLabel(onPage.value(1)), nullptr);
    step(m_packed, m_folder);
    column()->addLayout(steps);

    auto *then =
        addText(tr("Then come back and say when you opened it. A parcel that first moves after that moment is at "
                   "the supplier’s cost: the moment counts."));
    then->setContentsMargins(0, 6, 0, 0);
    m_when->setObjectName(QStringLiteral("openedAt"));
    m_when->setAccessibleName(tr("When you opened the dispute"));
    m_when->setCalendarPopup(true);
    auto *moment = new QHBoxLayout;
    moment->addWidget(m_when);
    moment->addWidget(m_opened);
    moment->addStretch();
    column()->addLayout(moment);

    connect(m_copy, &QPushButton::clicked, this, [this] { copyText(m_copy, this->session().draft.statement); });
    connect(m_page, &QPushButton::clicked, this, [this] {
        openPage(this, this->session().orderPage());
        help();
    });
    connect(m_folder, &QPushButton::clicked, this,
            [this] { openPage(this, QUrl::fromLocalFile(this->session().folder())); });
    connect(m_opened, &QPushButton::clicked, this, [this] {
        // The field has minutes: within the present one, the present moment is meant.
        const QDateTime now = this->session().now();
        const QDateTime chosen = m_when->dateTime().toUTC();
        this->session().noteOpened(chosen.secsTo(now) < 60 ? now : chosen);
    });
    connect(&session, &DisputeSession::acted, this, [this](DisputeSession::Act act, bool done) {
        if (!m_strip || !m_strip->isWaiting() || act != DisputeSession::Act::Open)
            return;
        const auto &problem = this->session().problem();
        const QDateTime now = this->session().now();
        m_strip->say(done          ? tr("Noted %1.").arg(words::day(now, now))
                         : problem ? words::error(*problem, this->session().platformName()).joined()
                                   : QString(),
                     done);
    });
}

DisputeOpen::~DisputeOpen() = default;

/// What this page says, above the browser.
void DisputeOpen::help()
{
    if (!m_strip) {
        m_strip = std::make_unique<HelperStrip>(windowSettings(session().dataDir()));
        connect(m_strip.get(), &HelperStrip::pageAsked, this,
                [this](const QUrl &page) { openPage(m_strip.get(), page); });
        connect(m_strip.get(), &HelperStrip::outcomeChosen, this, [this] {
            m_strip->setWorking(true);
            session().noteOpened(session().now()); // said at once: the present moment is meant
        });
    }
    m_strip->follow(guides::openDispute(session().order(), session().draft, session().orderPage()));
    m_strip->setWorking(session().isWorking());
}

void DisputeOpen::initializePage()
{
    const QDateTime now = session().now().toLocalTime();
    m_when->setMaximumDateTime(now.addDays(1)); // the page may stay open over midnight; the future is refused anyway
    m_when->setDateTime(now);
    refresh();
    session().pack(words::disputeArchiveName(session().order()),
                   words::disputeSummary(session().order(), session().draft, session().history()));
}

void DisputeOpen::refresh()
{
    showProblem();
    const DisputeDraft &draft = session().draft;
    m_summary->setText(words::disputeClaim(draft));
    const QString archive = QFileInfo(session().archive()).fileName();
    //: %1 is a file's name
    m_packed->setText(
        archive.isEmpty()
            ? tr("Add your files.")
            : tr("Add your files: they are in the case’s folder, and all together with a summary in %1.").arg(archive));
    m_folder->setEnabled(!archive.isEmpty());
    m_page->setEnabled(session().orderPage().isValid());
    m_opened->setEnabled(!session().isWorking());
    if (m_strip)
        m_strip->setWorking(session().isWorking());
}

} // namespace contrordine
