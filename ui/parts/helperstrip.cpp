// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/helperstrip.h"

#include "ui/parts/outside.h"
#include "ui/parts/plain.h"

#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

const QString placeSetting = u"helperStrip/place"_s;
constexpr int stripWidth = 340;
constexpr std::chrono::milliseconds keepPlaceAfter(400);
constexpr int margin = 12; ///< from the screen's edge, where it was never put anywhere

/// Buttons side by side as long as there is room.
void addInRows(QGridLayout *grid, const QList<QPushButton *> &buttons, int room)
{
    int row = 0;
    int column = 0;
    int used = 0;
    for (QPushButton *button : buttons) {
        const int width = button->sizeHint().width() + grid->horizontalSpacing();
        if (column > 0 && used + width > room) {
            ++row;
            column = 0;
            used = 0;
        }
        grid->addWidget(button, row, column++, Qt::AlignLeft);
        used += width;
    }
    grid->setColumnStretch(grid->columnCount(), 1);
}

} // namespace

HelperStrip::HelperStrip(QString settingsFile)
    : QWidget(nullptr,
              Qt::Window | Qt::WindowStaysOnTopHint | Qt::CustomizeWindowHint | Qt::WindowTitleHint
                  | Qt::WindowCloseButtonHint)
    , m_settingsFile(std::move(settingsFile))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"helperStrip"_s);
    setAttribute(Qt::WA_QuitOnClose, false); // what it helps with goes on without it
    m_keepPlace.setSingleShot(true);
    m_keepPlace.setInterval(keepPlaceAfter);
    connect(&m_keepPlace, &QTimer::timeout, this, &HelperStrip::keepPlace);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSizeConstraint(QLayout::SetFixedSize);
}

HelperStrip::~HelperStrip() = default;

void HelperStrip::follow(const AssistGuide &guide)
{
    m_guide = guide;
    m_isWaiting = false;
    m_isDone = false;
    fill();
    takePlace();
    show();
    raise();
}

void HelperStrip::fill()
{
    // One of them may be the one that was pressed.
    if (m_content) {
        m_content->hide();
        m_column->removeWidget(m_content);
        m_content->deleteLater();
    }
    m_outcomes.clear();
    m_language = nullptr;
    //: window title; %1 is what is being done: "Request the cancellation"
    setWindowTitle(tr("%1 – Contrordine").arg(m_guide.title));
    m_content = new QWidget(this);
    m_content->setFixedWidth(stripWidth);
    m_column->addWidget(m_content);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    const int room = stripWidth - 24;

    auto *facts = plainLabel(m_guide.facts);
    QFont bold = facts->font();
    bold.setBold(true);
    facts->setFont(bold);
    facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(facts);
    auto *steps = new QGridLayout;
    steps->setColumnStretch(1, 1);
    steps->setHorizontalSpacing(8);
    steps->setVerticalSpacing(4);
    for (int step = 0; step < m_guide.steps.size(); ++step) {
        steps->addWidget(new QLabel(QLocale().toString(step + 1) + u'.'), step, 0, Qt::AlignTop | Qt::AlignRight);
        steps->addWidget(plainLabel(m_guide.steps.at(step)), step, 1);
    }
    column->addLayout(steps);
    if (!m_guide.hint.isEmpty()) {
        auto *hint = plainLabel(m_guide.hint);
        QFont slanted = hint->font();
        slanted.setItalic(true);
        hint->setFont(slanted);
        column->addWidget(hint);
    }

    QList<QPushButton *> acts;
    if (m_guide.page.isValid()) {
        auto *open = quietButton(m_guide.openText, u"stripOpen"_s);
        connect(open, &QPushButton::clicked, this, [this] { Q_EMIT pageAsked(m_guide.page); });
        acts.append(open);
    }
    for (int i = 0; i < m_guide.copies.size(); ++i) {
        //: %1 is what is copied: "Order number"
        auto *copy = quietButton(tr("Copy: %1").arg(m_guide.copies.at(i).name), u"stripCopy-%1"_s.arg(i));
        const QString text = m_guide.copies.at(i).text;
        copy->setToolTip(text);
        connect(copy, &QPushButton::clicked, this, [copy, text] { copyText(copy, text); });
        acts.append(copy);
    }
    auto *actRows = new QGridLayout;
    actRows->setHorizontalSpacing(6);
    actRows->setVerticalSpacing(6);
    addInRows(actRows, acts, room);
    column->addLayout(actRows);
    if (!m_guide.messages.isEmpty()) {
        auto *row = new QHBoxLayout;
        row->setSpacing(6);
        m_language = new QComboBox;
        m_language->setObjectName(u"stripLanguage"_s);
        m_language->setAccessibleName(tr("Language of the message"));
        for (const AssistGuide::Text &message : std::as_const(m_guide.messages))
            m_language->addItem(message.name, message.text);
        m_language->setToolTip(m_guide.messages.first().text);
        connect(m_language, &QComboBox::currentIndexChanged, this,
                [this] { m_language->setToolTip(m_language->currentData().toString()); });
        auto *copy = quietButton(tr("Copy the message"), u"stripMessage"_s);
        connect(copy, &QPushButton::clicked, this, [this, copy] {
            copyText(copy, m_language->currentData().toString());
            Q_EMIT messageCopied();
        });
        row->addWidget(copy);
        row->addWidget(m_language);
        row->addStretch();
        column->addLayout(row);
        m_language->setVisible(m_guide.messages.size() > 1);
    }
    if (!m_guide.outcomes.isEmpty()) {
        auto *question = plainLabel(tr("How did it go?"));
        question->setFont(bold);
        column->addWidget(question);
        for (const AssistGuide::Outcome &outcome : std::as_const(m_guide.outcomes)) {
            auto *button = quietButton(outcome.text, u"stripOutcome-"_s + outcome.id);
            const QString id = outcome.id;
            connect(button, &QPushButton::clicked, this, [this, id] {
                m_isWaiting = true;
                Q_EMIT outcomeChosen(id);
            });
            m_outcomes.append(button);
        }
        auto *rows = new QGridLayout;
        rows->setHorizontalSpacing(6);
        rows->setVerticalSpacing(6);
        addInRows(rows, m_outcomes, room);
        column->addLayout(rows);
    }
    m_said = plainLabel();
    m_said->setObjectName(u"stripSaid"_s);
    m_said->hide();
    column->addWidget(m_said);
    m_content->show();
}

void HelperStrip::setWorking(bool working)
{
    for (QPushButton *button : std::as_const(m_outcomes))
        button->setEnabled(!working && !m_isDone && !m_isWaiting);
}

void HelperStrip::say(const QString &text, bool done)
{
    m_isWaiting = false;
    m_isDone = done;
    setWorking(false);
    if (!m_said)
        return;
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
    setAccessibleDescription(text);
}

/// Where it was left, if that is on a screen still; else in the corner where browsers show the least.
void HelperStrip::takePlace()
{
    if (m_isPlaced)
        return;
    adjustSize();
    const QVariant saved = QSettings(m_settingsFile, QSettings::IniFormat).value(placeSetting);
    if (saved.isValid()) {
        const QPoint place = saved.toPoint();
        const QList<QScreen *> screens = QGuiApplication::screens();
        for (const QScreen *screen : screens) {
            if (screen->availableGeometry().contains(QRect(place, QSize(stripWidth / 2, 40)))) {
                move(place);
                m_isPlaced = true;
                return;
            }
        }
    }
    const QScreen *screen = QGuiApplication::primaryScreen();
    const QRect free = screen ? screen->availableGeometry() : QRect(0, 0, 800, 600);
    move(free.right() - width() - margin, free.bottom() - height() - 4 * margin);
    m_isPlaced = true;
}

void HelperStrip::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    if (m_isPlaced && isVisible())
        m_keepPlace.start();
}

void HelperStrip::hideEvent(QHideEvent *event)
{
    if (m_keepPlace.isActive())
        keepPlace();
    QWidget::hideEvent(event);
}

void HelperStrip::keepPlace()
{
    m_keepPlace.stop();
    QSettings(m_settingsFile, QSettings::IniFormat).setValue(placeSetting, pos());
}

void HelperStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel)) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace contrordine
