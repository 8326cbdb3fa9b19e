// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/emptystate.h"

#include "ui/theme.h"
#include "ui/words/words.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QWidget(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_connect(new QPushButton(this))
    , m_import(new QPushButton(this))
    , m_demo(new QPushButton(this))
    , m_retry(new QPushButton(this))
    , m_clear(new QPushButton(this))
    , m_all(new QPushButton(this))
{
    setObjectName(u"empty"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);

    m_picture->setFixedSize(56, 56);
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 1.45);
    big.setWeight(QFont::DemiBold);
    m_title->setFont(big);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_connect->setIcon(theme::icon(u"connect"_s));
    m_import->setIcon(theme::icon(u"import"_s));
    m_demo->setIcon(theme::icon(u"demo"_s));
    m_retry->setIcon(theme::icon(u"sync"_s));
    m_clear->setIcon(theme::icon(u"search"_s));
    m_connect->setObjectName(u"connect"_s);
    m_import->setObjectName(u"import"_s);
    m_demo->setObjectName(u"demo"_s);
    m_retry->setObjectName(u"retry"_s);
    m_clear->setObjectName(u"clear"_s);
    m_all->setObjectName(u"all"_s);
    connect(m_connect, &QPushButton::clicked, this, &EmptyState::connectAsked);
    connect(m_import, &QPushButton::clicked, this, &EmptyState::importAsked);
    connect(m_demo, &QPushButton::clicked, this, &EmptyState::demoAsked);
    connect(m_retry, &QPushButton::clicked, this, &EmptyState::retryAsked);
    connect(m_clear, &QPushButton::clicked, this, &EmptyState::clearSearchAsked);
    connect(m_all, &QPushButton::clicked, this, &EmptyState::showAllAsked);

    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_connect, m_import, m_demo, m_retry, m_clear, m_all}) {
        button->setMinimumHeight(button->fontMetrics().height() + 16);
        buttons->addWidget(button);
    }
    auto *middle = new QVBoxLayout;
    middle->setSpacing(12);
    middle->addStretch(2);
    middle->addWidget(m_picture, 0, Qt::AlignHCenter);
    middle->addWidget(m_title);
    middle->addWidget(m_text);
    middle->addSpacing(6);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addLayout(buttons);
    row->addStretch();
    middle->addLayout(row);
    middle->addStretch(3);
    auto *column = new QWidget(this);
    column->setLayout(middle);
    column->setMaximumWidth(560);
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(24, 12, 24, 12);
    outer->addStretch(1);
    outer->addWidget(column, 20);
    outer->addStretch(1);
    write();
}

void EmptyState::show(Kind kind, const QString &subject, const Error &error)
{
    m_kind = kind;
    m_subject = subject;
    m_error = error;
    write();
}

QString EmptyState::title() const { return m_title->text(); }

QString EmptyState::iconName() const
{
    switch (m_kind) {
    case Kind::FirstRun:
        return u"box"_s;
    case Kind::Loading:
        return u"sync"_s;
    case Kind::Offline:
        return m_error.kind == Error::Kind::Auth ? u"alarm"_s : u"offline"_s;
    case Kind::Failed:
        return u"alarm"_s;
    case Kind::NoOrders:
        return u"box"_s;
    case Kind::NoResult:
        return u"search"_s;
    case Kind::EmptyView:
        return u"check"_s;
    }
    return {};
}

void EmptyState::write()
{
    const words::ErrorText wrong = words::error(m_error, m_kind == Kind::Offline ? m_subject : QString());
    const bool keyRefused = m_kind == Kind::Offline && m_error.kind == Error::Kind::Auth;
    QString text;
    switch (m_kind) {
    case Kind::FirstRun:
        m_title->setText(tr("See which orders can still be stopped"));
        text = tr("Contrordine puts your shop’s orders and your supplier orders side by side and guides you through "
                  "cancelling them, the supplier first. Your data stays on this computer.");
        break;
    case Kind::Loading:
        m_title->setText(tr("Reading your orders…"));
        text = tr("The first time this can take a few minutes. Orders appear here as they arrive.");
        break;
    case Kind::Offline:
        m_title->setText(wrong.happened);
        text = wrong.joined().mid(wrong.happened.size()).trimmed();
        break;
    case Kind::Failed:
        m_title->setText(wrong.happened);
        text = wrong.joined().mid(wrong.happened.size()).trimmed();
        break;
    case Kind::NoOrders:
        m_title->setText(tr("No orders yet"));
        text = tr("Everything is connected. The next order of your shop appears here by itself.");
        break;
    case Kind::NoResult:
        //: %1 is what was searched for
        m_title->setText(tr("Nothing found for “%1”").arg(m_subject));
        text = tr(
            "Search looks at order names, customers, e-mail addresses, suppliers, supplier order numbers and tracking "
            "numbers in this view.");
        break;
    case Kind::EmptyView:
        //: %1 is the name of a view, e.g. Ends today
        m_title->setText(tr("Nothing in “%1”").arg(m_subject));
        text = tr("No order needs to be here right now.");
        break;
    }
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_connect->setText(tr("Connect your shop…"));
    m_import->setText(tr("Import a file of orders…"));
    m_demo->setText(tr("Try the demo shop"));
    m_retry->setText(tr("Try again"));
    m_clear->setText(tr("Clear the search"));
    m_all->setText(tr("Show all orders"));
    m_connect->setVisible(m_kind == Kind::FirstRun || keyRefused);
    m_connect->setDefault(m_kind == Kind::FirstRun || keyRefused);
    m_import->setVisible(m_kind == Kind::FirstRun || m_kind == Kind::NoOrders);
    m_demo->setVisible(m_kind == Kind::FirstRun);
    m_retry->setVisible(m_kind == Kind::Offline || m_kind == Kind::Failed);
    m_clear->setVisible(m_kind == Kind::NoResult);
    m_all->setVisible(m_kind == Kind::EmptyView || m_kind == Kind::NoResult);
    // Who comes here by keyboard stands on the first thing to do.
    setFocusProxy(nullptr);
    for (QPushButton *button : {m_connect, m_retry, m_clear, m_all, m_import}) {
        if (!button->isHidden() && !focusProxy())
            setFocusProxy(button);
    }
    setAccessibleName(m_title->text());
    setAccessibleDescription(text);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, theme::mutedText(palette()));
    m_text->setPalette(quiet);
    update();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        write();
}

void EmptyState::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    const QRect rect(m_picture->mapTo(this, QPoint(0, 0)), m_picture->size());
    theme::paintIcon(&painter, rect, iconName(), theme::mutedText(palette()));
}

} // namespace contrordine
