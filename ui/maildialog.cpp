// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/maildialog.h"

#include "app/desk.h"
#include "ui/parts/plain.h"
#include "ui/words/words.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

MailDialog::MailDialog(Desk &desk, const QStringList &paths, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_summary(plainLabel(tr("Reading…")))
    , m_scroll(new QScrollArea(this))
    , m_list(new QVBoxLayout)
{
    setWindowTitle(tr("Mail from the supplier"));
    resize(680, 520);
    auto *intro =
        plainLabel(tr("A mail is a hint, not a proof: anybody can write one. Nothing changes until you say so; "
                      "when in doubt, look at the order’s page."));
    m_summary->setObjectName(u"summary"_s);
    auto *content = new QWidget(m_scroll);
    content->setLayout(m_list);
    m_list->setContentsMargins(0, 0, 8, 0);
    m_list->setSpacing(10);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(intro);
    column->addWidget(m_summary);
    column->addWidget(m_scroll, 1);
    column->addWidget(buttons);
    readAll(paths);
}

QCoro::Task<> MailDialog::readAll(QStringList paths)
{
    QPointer<MailDialog> self(this);
    MailReading all;
    QStringList failures;
    for (const QString &path : std::as_const(paths)) {
        auto reading = co_await m_desk.news().readMails(path);
        if (!self)
            co_return;
        if (!reading) {
            failures.append(QFileInfo(path).fileName() + u": "_s + words::error(reading.error()).joined());
            continue;
        }
        all.offers += reading->offers;
        all.unreadable += reading->unreadable;
        all.isCut = all.isCut || reading->isCut;
    }
    showReading(all);
    if (!failures.isEmpty())
        m_summary->setText(m_summary->text() + u'\n' + failures.join(u'\n'));
    Q_EMIT read();
}

void MailDialog::showReading(const MailReading &reading)
{
    QList<MailOffer> leftAlone;
    int questions = 0;
    for (const MailOffer &offer : reading.offers) {
        if (offer.obstacle == MailOffer::Obstacle::NotAMatter) {
            leftAlone.append(offer);
            continue;
        }
        questions += offer.obstacle == MailOffer::Obstacle::None;
        addOffer(offer);
    }
    addLeftAlone(leftAlone);
    m_list->addStretch();
    QStringList lines{questions > 0 ? tr("%n mails wait for your answer.", nullptr, questions)
                                    : tr("No mail changes anything.")};
    if (reading.unreadable > 0)
        lines.append(tr("%n messages could not be read.", nullptr, reading.unreadable));
    if (reading.isCut)
        lines.append(tr("The mailbox holds more messages than are read in one go; the rest was left out."));
    m_summary->setText(lines.join(u' '));
}

QLabel *MailDialog::addText(QVBoxLayout *column, const QString &text)
{
    auto *label = plainLabel(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(label);
    return label;
}

void MailDialog::addOffer(const MailOffer &offer)
{
    auto *box = new QFrame(m_scroll->widget());
    box->setObjectName(u"offer"_s);
    box->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(box);
    m_list->addWidget(box);
    const QString day = offer.mail.sentAt.isValid()
        ? QLocale().toString(offer.mail.sentAt.toLocalTime().date(), QLocale::ShortFormat)
        : tr("no date", "of a mail");
    QLabel *says = addText(column, words::mailSays(offer.hint.event, offer.supplierOrder, day));
    QFont bold = says->font();
    bold.setBold(true);
    says->setFont(bold);
    if (!offer.orderName.isEmpty()) {
        //: %1 is an order name, #1057
        addText(column, tr("Your order: %1").arg(offer.orderName));
    }
    addText(column, words::mailSender(offer.mail));
    auto *answer = addText(column, {});
    answer->setObjectName(u"answer"_s);
    using enum MailOffer::Obstacle;
    switch (offer.obstacle) {
    case None: {
        answer->setText(tr("Take it over?"));
        auto *buttons = new QWidget(box);
        auto *row = new QHBoxLayout(buttons);
        row->setContentsMargins(0, 0, 0, 0);
        auto *yes = quietButton(tr("Yes, it is so"), u"mailYes"_s);
        auto *no = quietButton(tr("No, leave it"), u"mailNo"_s);
        row->addWidget(yes);
        row->addWidget(no);
        row->addStretch();
        column->addWidget(buttons);
        connect(yes, &QPushButton::clicked, this, [this, offer, buttons, answer] { accept(offer, buttons, answer); });
        connect(no, &QPushButton::clicked, this, [buttons, answer] {
            buttons->hide();
            answer->setText(tr("Left alone."));
        });
        return;
    }
    case NotLinked:
        answer->setText(tr("No order is linked to it. Link it first, then open the mail again."));
        return;
    case Forged:
        answer->setText(tr("Your mail provider found the sender or the signature to be wrong. It is not taken over: "
                           "look at the order’s page."));
        return;
    case OlderThanKnown:
        answer->setText(tr("Something newer than this mail is known of the order. Nothing to take over."));
        return;
    case KnownAlready:
        answer->setText(tr("Known already. Nothing to take over."));
        return;
    case NothingToTake:
        answer->setText(tr("The mail does not say where the order stands. Look at its page."));
        return;
    case NotAMatter:
        return;
    }
}

void MailDialog::addLeftAlone(const QList<MailOffer> &mails)
{
    if (mails.isEmpty())
        return;
    auto *column = new QVBoxLayout;
    m_list->addLayout(column);
    addText(column, tr("%n mails were left alone:", nullptr, int(mails.size())))->setObjectName(u"leftAlone"_s);
    for (const MailOffer &offer : mails) {
        addText(column,
                u"• "_s + offer.mail.subject.left(120) + u" – "_s + offer.mail.senderAddress.left(80) + u" – "_s
                    + words::mailObstacle(offer.hint.obstacle));
    }
}

QCoro::Task<> MailDialog::accept(MailOffer offer, QWidget *buttons, QLabel *answer)
{
    QPointer<MailDialog> self(this);
    buttons->setEnabled(false);
    auto accepted = co_await m_desk.news().accept(offer);
    if (!self)
        co_return;
    buttons->hide();
    answer->setText(accepted ? tr("Taken over.") : words::error(accepted.error()).joined());
}

} // namespace contrordine
