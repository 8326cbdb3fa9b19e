// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/disputewatch.h"

#include "ui/parts/outside.h"
#include "ui/parts/plain.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/cancelsession.h"
#include "ui/wizards/datefield.h"
#include "ui/words/disputewords.h"
#include "ui/words/words.h"

#include <QDateTimeEdit>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace contrordine
{

DisputeWatch::DisputeWatch(DisputeSession &session, QWidget *parent)
    : DisputePage(session, tr("How does it stand?"), parent)
    , m_where(new Banner)
    , m_rule(new Banner)
    , m_next(nullptr)
    , m_history(nullptr)
    , m_page(quietButton(tr("Open the order page"), QStringLiteral("openPage")))
    , m_refused(quietButton(tr("The supplier refused, or offers less"), QStringLiteral("refused")))
    , m_returnAgreed(quietButton(tr("A return was agreed"), QStringLiteral("returnAgreed")))
    , m_takeBack(quietButton(tr("Take the last note back"), QStringLiteral("takeBack")))
    , m_return(new QWidget)
    , m_returnNumber(new QLineEdit)
    , m_returnSent(quietButton(tr("It is on its way back"), QStringLiteral("returnSent")))
    , m_unknown(new QWidget)
    , m_openedAt(new QDateTimeEdit)
    , m_follow(quietButton(tr("Follow it here"), QStringLiteral("follow")))
    , m_moveBox(new QGroupBox(tr("The order page shows another date")))
    , m_moveTo(new DateField(tr("Date on the order page")))
    , m_move(quietButton(tr("Wait until then"), QStringLiteral("move")))
    , m_endBox(new QGroupBox(tr("It has ended")))
    , m_promised(new QLineEdit)
    , m_promisedFault(plainLabel())
    , m_end(quietButton(tr("Note the end"), QStringLiteral("end")))
{
    setObjectName(QStringLiteral("disputeWatch"));
    setFinalPage(true);
    m_where->setObjectName(QStringLiteral("where"));
    m_rule->setObjectName(QStringLiteral("rule"));
    column()->addWidget(m_rule);
    column()->addWidget(m_where);
    m_next = addText();
    m_next->setObjectName(QStringLiteral("next"));

    auto *moments = new QHBoxLayout(m_unknown);
    moments->setContentsMargins(0, 0, 0, 0);
    m_openedAt->setObjectName(QStringLiteral("openedAt"));
    m_openedAt->setAccessibleName(tr("When you opened the dispute"));
    m_openedAt->setCalendarPopup(true);
    moments->addWidget(new QLabel(tr("Opened on:")));
    moments->addWidget(m_openedAt);
    moments->addWidget(m_follow);
    moments->addStretch();
    column()->addWidget(m_unknown);

    auto *sending = new QHBoxLayout(m_return);
    sending->setContentsMargins(0, 0, 0, 0);
    m_returnNumber->setObjectName(QStringLiteral("returnNumber"));
    m_returnNumber->setPlaceholderText(tr("Tracking number of the return"));
    m_returnNumber->setAccessibleName(tr("Tracking number of the return"));
    sending->addWidget(m_returnNumber, 1);
    sending->addWidget(m_returnSent);
    column()->addWidget(m_return);

    auto *answers = new QHBoxLayout;
    answers->addWidget(m_refused);
    answers->addWidget(m_returnAgreed);
    answers->addStretch();
    column()->addLayout(answers);
    auto *others = new QHBoxLayout;
    others->addWidget(m_page);
    others->addWidget(m_takeBack);
    others->addStretch();
    column()->addLayout(others);
    makeEnd();
    makeFollow();
    m_history = addText();
    m_history->setObjectName(QStringLiteral("history"));
    m_history->setForegroundRole(QPalette::PlaceholderText);

    DisputeSession &acts = this->session();
    connect(m_page, &QPushButton::clicked, this, [this, &acts] { openPage(this, acts.orderPage()); });
    connect(m_refused, &QPushButton::clicked, this, [&acts] { acts.note(CaseEventType::DisputeRefused); });
    connect(m_returnAgreed, &QPushButton::clicked, this, [&acts] { acts.note(CaseEventType::DisputeReturnAgreed); });
    connect(m_takeBack, &QPushButton::clicked, this, [&acts] { acts.note(CaseEventType::DisputeTakenBack); });
    connect(m_returnNumber, &QLineEdit::textChanged, this, &DisputeWatch::refresh);
    connect(m_returnSent, &QPushButton::clicked, this,
            [this, &acts] { acts.note(CaseEventType::DisputeReturnSent, m_returnNumber->text()); });
    connect(m_follow, &QPushButton::clicked, this,
            [this, &acts] { acts.noteOpened(std::min(m_openedAt->dateTime().toUTC(), acts.now())); });
}

void DisputeWatch::makeFollow()
{
    m_moveBox->setObjectName(QStringLiteral("moveBox"));
    m_moveBox->setCheckable(true);
    m_moveBox->setChecked(false);
    m_moveTo->setObjectName(QStringLiteral("moveTo"));
    auto *row = new QHBoxLayout(m_moveBox);
    row->addWidget(plainLabel(tr("The page’s own countdown always wins.")), 1);
    row->addWidget(m_moveTo);
    row->addWidget(m_move);
    column()->addWidget(m_moveBox);
    connect(m_moveBox, &QGroupBox::toggled, this, &DisputeWatch::refresh);
    connect(m_moveTo, &QDateEdit::dateChanged, this, &DisputeWatch::refresh);
    connect(m_move, &QPushButton::clicked, this, [this] {
        session().moveDeadline(m_moveTo->day().endOfDay(Qt::LocalTime).toUTC(), tr("The order page shows it."));
    });
}

void DisputeWatch::makeEnd()
{
    m_endBox->setObjectName(QStringLiteral("endBox"));
    m_endBox->setCheckable(true);
    m_endBox->setChecked(false);
    auto *box = new QVBoxLayout(m_endBox);
    for (const DisputeOutcome outcome :
         {DisputeOutcome::Won, DisputeOutcome::Settled, DisputeOutcome::Lost, DisputeOutcome::Withdrawn}) {
        auto *choice = new QRadioButton(words::disputeOutcome(outcome));
        choice->setObjectName(QStringLiteral("outcome-") + code(outcome));
        connect(choice, &QRadioButton::toggled, this, &DisputeWatch::refresh);
        m_outcomes.insert(outcome, choice);
        box->addWidget(choice);
    }
    m_promised->setObjectName(QStringLiteral("promised"));
    m_promised->setMaximumWidth(m_promised->fontMetrics().averageCharWidth() * 18);
    m_promisedFault->setObjectName(QStringLiteral("promisedFault"));
    auto *name = new QLabel(tr("What is to come &back:"));
    name->setBuddy(m_promised);
    auto *row = new QHBoxLayout;
    row->addWidget(name);
    row->addWidget(m_promised);
    row->addStretch();
    row->addWidget(m_end);
    box->addLayout(row);
    box->addWidget(m_promisedFault);
    column()->addWidget(m_endBox);
    connect(m_endBox, &QGroupBox::toggled, this, &DisputeWatch::refresh);
    connect(m_promised, &QLineEdit::textChanged, this, &DisputeWatch::refresh);
    connect(m_end, &QPushButton::clicked, this, [this] {
        if (const auto outcome = chosenOutcome())
            session().end(*outcome, promised());
    });
}

void DisputeWatch::initializePage()
{
    const QDateTime now = session().now().toLocalTime();
    m_openedAt->setMaximumDateTime(now.addDays(1));
    m_openedAt->setDateTime(now);
    m_moveTo->setToday(now.date());
    const auto &claim = session().draft.claim;
    m_promised->setText(claim ? claim->decimal() : QString());
    session().check();
    refresh();
}

std::optional<DisputeOutcome> DisputeWatch::chosenOutcome() const
{
    for (auto choice = m_outcomes.cbegin(); choice != m_outcomes.cend(); ++choice) {
        if (choice.value()->isChecked())
            return choice.key();
    }
    return {};
}

std::optional<Money> DisputeWatch::promised() const
{
    const auto &paid = session().order().amount;
    return paid ? CancelSession::amountFromText(m_promised->text(), paid->currency()) : std::nullopt;
}

void DisputeWatch::refresh()
{
    showProblem();
    const auto state = session().state();
    const QDateTime now = session().now();
    const bool closed = state && state->closed;
    const bool open = state && state->dispute && state->dispute->openedAt.isValid() && !closed;
    const bool foreign = !open && !closed; // only the platform knows of it
    const bool free = !session().isWorking();
    setQuestion(closed ? tr("It is over") : tr("How does it stand?"));

    const auto due = session().due();
    const bool late = due && due->due <= now;
    using enum Banner::Tone;
    if (foreign)
        m_where->show(Info,
                      tr("The platform shows a dispute that was not opened from here. Say when you opened it, and "
                         "its dates are watched here."));
    else
        m_where->show(closed     ? (state->dispute->promised ? Good : Info)
                          : late ? Warning
                                 : Info,
                      words::disputeStands(*state, due, now));
    if (session().isShippedAfterOpening() && !closed)
        m_rule->show(Good, words::shippedAfterDispute(state->dispute->movedAt, state->dispute->openedAt));
    else
        m_rule->clear();
    m_next->setText(open ? words::disputeNext(state->step, late) : QString());
    m_next->setVisible(!m_next->text().isEmpty());

    m_unknown->setVisible(foreign);
    m_follow->setEnabled(free);
    const CaseStep step = state ? state->step : CaseStep::PrepareDispute;
    m_refused->setVisible(open && mayAppend(*state, CaseEventType::DisputeRefused));
    m_returnAgreed->setVisible(open && mayAppend(*state, CaseEventType::DisputeReturnAgreed));
    m_takeBack->setVisible(open && mayAppend(*state, CaseEventType::DisputeTakenBack));
    m_return->setVisible(open && step == CaseStep::ReturnGoods);
    m_returnSent->setEnabled(free && !m_returnNumber->text().trimmed().isEmpty());
    m_page->setVisible(session().orderPage().isValid());
    for (QPushButton *button : {m_refused, m_returnAgreed, m_takeBack})
        button->setEnabled(free);

    m_moveBox->setVisible(open && mayAppend(*state, CaseEventType::DeadlineMoved));
    m_move->setEnabled(free && m_moveBox->isChecked() && m_moveTo->day() >= now.toLocalTime().date());
    m_endBox->setVisible(open);
    const auto outcome = chosenOutcome();
    const bool paysBack = outcome == DisputeOutcome::Won || outcome == DisputeOutcome::Settled;
    const bool known = session().order().amount.has_value();
    m_promised->setEnabled(m_endBox->isChecked() && paysBack && known);
    const bool right = !paysBack || (!known || (promised() && !faultOf(promised(), session().order())));
    m_promisedFault->setText(tr("Type an amount, not more than you paid."));
    m_promisedFault->setVisible(m_endBox->isChecked() && !right);
    m_end->setEnabled(free && m_endBox->isChecked() && outcome && right);

    QStringList lines;
    const QList<CaseEvent> events = session().history();
    for (const CaseEvent &event : events) {
        // Each page that was left is one of these: the history shows what happened, not how it was written.
        if (event.type == CaseEventType::DisputePrepared)
            continue;
        if (const QString line = words::caseEvent(event); !line.isEmpty())
            //: a line of a history: %1 is a day, %2 what happened
            lines.append(tr("%1: %2").arg(words::day(event.at, now), line));
    }
    m_history->setText(lines.join(QLatin1Char('\n')));
}

} // namespace contrordine
