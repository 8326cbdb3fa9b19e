// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectionsdialog.h"

#include "ui/featuretable.h"
#include "ui/parts/plain.h"
#include "ui/problemsdialog.h"
#include "ui/theme.h"
#include "ui/words/words.h"

#include <QDialogButtonBox>
#include <QFrame>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

QLabel *selectable(const QString &text)
{
    QLabel *made = plainLabel(text);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

QLabel *quiet(QLabel *made)
{
    QPalette palette = made->palette();
    palette.setColor(QPalette::WindowText, theme::mutedText(palette));
    made->setPalette(palette);
    return made;
}

QLabel *strong(QLabel *made)
{
    QFont font = made->font();
    font.setWeight(QFont::DemiBold);
    made->setFont(font);
    return made;
}

/// A sentence on the ground of its tone.
QLabel *boxed(VerdictKind tone, const QString &text)
{
    QLabel *made = selectable(text);
    const theme::ChipColors colors = theme::chip(tone, theme::isDark(made->palette()));
    QPalette own = made->palette();
    own.setColor(QPalette::Window, colors.ground);
    own.setColor(QPalette::WindowText, colors.text);
    made->setPalette(own);
    made->setAutoFillBackground(true);
    made->setMargin(8);
    return made;
}

} // namespace

ConnectionsDialog::ConnectionsDialog(Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"connectionsDialog"_s);
    setWindowTitle(tr("Connections"));
    resize(660, 560);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("Connections"));
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *more = buttons->addButton(tr("Connect another account…"), QDialogButtonBox::ActionRole);
    more->setObjectName(u"connectAnother"_s);
    more->setIcon(theme::icon(u"connect"_s));
    more->setAutoDefault(false);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    connect(more, &QPushButton::clicked, this, &ConnectionsDialog::connectAsked);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addWidget(m_scroll, 1);
    column->addWidget(buttons);
    connect(&m_desk, &Desk::connectionsChanged, this, &ConnectionsDialog::build);
    build();
}

void ConnectionsDialog::build()
{
    // Made anew with each change; the keyboard stays where it was.
    const QWidget *focused = focusWidget();
    const QString focusedName = focused ? focused->objectName() : QString();
    const int scrolled = m_scroll->verticalScrollBar()->value();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    const QList<Connection> all = m_desk.connections().all();
    for (const Connection &connection : all)
        column->addWidget(makeCard(connection));
    if (all.isEmpty())
        column->addWidget(selectable(tr("Nothing is connected yet. Connect your shop and, if you have an app there, "
                                        "AliExpress.")));
    column->addStretch();
    // The one before may hold the button whose click brought us here.
    if (QWidget *before = m_scroll->takeWidget())
        before->deleteLater();
    m_scroll->setWidget(content);
    content->show();
    m_scroll->verticalScrollBar()->setValue(scrolled);
    if (auto *again = focusedName.isEmpty() ? nullptr : content->findChild<QWidget *>(focusedName))
        again->setFocus();
}

QWidget *ConnectionsDialog::makeCard(const Connection &connection)
{
    const QDateTime now = m_desk.clock().now();
    const QString platform = ProblemsDialog::platformName(connection.platform);
    const bool isShop = connection.platform == u"shopify"_s;
    auto *card = new QFrame;
    card->setObjectName(u"card "_s + connection.account);
    card->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(6);

    const QString title =
        connection.name.isEmpty() ? (isShop ? words::shop(connection.address) : platform) : connection.name;
    auto *head = strong(selectable(title));
    QFont big = head->font();
    big.setPointSizeF(big.pointSizeF() * 1.15);
    head->setFont(big);
    column->addWidget(head);
    QStringList facts;
    if (isShop)
        facts = {platform, connection.address,
                 connection.byClientId() ? tr("client ID and secret") : tr("access token")};
    else
        //: %1 is the number of an app at AliExpress
        facts = {tr("app %1").arg(connection.address)};
    column->addWidget(quiet(selectable(facts.join(u" · "_s))));
    QStringList times;
    //: %1 is an age such as "2 minutes ago"
    times.append(connection.lastRead.isValid() ? tr("Last read %1").arg(words::age(connection.lastRead, now))
                                               : tr("Not read yet"));
    if (connection.checkedAt.isValid()) {
        //: %1 is an age such as "2 minutes ago"
        times.append(tr("checked %1").arg(words::age(connection.checkedAt, now)));
    }
    if (connection.authorizedUntil.isValid()) {
        //: %1 is a day such as "Tuesday, 1 December"
        times.append(tr("authorized until %1").arg(words::date(connection.authorizedUntil)));
    }
    column->addWidget(quiet(selectable(times.join(u" · "_s))));

    if (m_asking.contains(connection.account)) {
        column->addWidget(boxed(VerdictKind::AwaitingSupplier, tr("Asking the platform…")));
    } else if (connection.problem) {
        QLabel *problem =
            boxed(connection.problem->kind == Error::Kind::Auth ? VerdictKind::Dispute : VerdictKind::AskSupplier,
                  words::error(*connection.problem, platform).joined());
        problem->setObjectName(u"problem"_s);
        column->addWidget(problem);
    } else if (connection.checkedAt.isValid() || connection.lastRead.isValid()) {
        column->addWidget(boxed(VerdictKind::CancelNow, tr("Works.")));
    }
    if (connection.api.isOvertaken()) {
        QLabel *version = boxed(
            VerdictKind::AskSupplier,
            //: %1 is a platform, %2 and %3 are versions such as 2026-10
            tr("%1 answers with version %2 of its interface; this program knows %3. Orders it does not understand are "
               "shown as unknown. Look for an update.")
                .arg(platform, connection.api.answered, connection.api.asked));
        version->setObjectName(u"version"_s);
        column->addWidget(version);
    }
    const QString clock = connection.clockAhead ? words::clockOff(*connection.clockAhead) : QString();
    if (!clock.isEmpty() && !m_desk.isDemo()) // the demo's clock stands still while it is closed
        column->addWidget(boxed(VerdictKind::AskSupplier, clock));
    if (!connection.features.isEmpty())
        column->addWidget(new FeatureTable(connection.features));

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto add = [&](const QString &text, const QString &name) {
        QPushButton *button = quietButton(text, name + u' ' + connection.account);
        row->addWidget(button);
        return button;
    };
    const QString account = connection.account;
    if (!connection.newAddress.isEmpty()) {
        QPushButton *accept = add(tr("Use the new address"), u"accept"_s);
        connect(accept, &QPushButton::clicked, this, [this, account] { acceptNewAddress(account); });
    }
    QPushButton *test = add(tr("Check now"), u"check"_s);
    test->setEnabled(!m_asking.contains(account));
    connect(test, &QPushButton::clicked, this, [this, account] { check(account); });
    QPushButton *replace = add(isShop ? tr("Replace the key…") : tr("Authorize again…"), u"replace"_s);
    connect(replace, &QPushButton::clicked, this, [this, connection] { Q_EMIT replaceAsked(connection); });
    row->addStretch();
    QPushButton *end = add(tr("Disconnect…"), u"disconnect"_s);
    end->setEnabled(!m_desk.isDemo());
    connect(end, &QPushButton::clicked, this, [this, connection] { askToDisconnect(connection); });
    column->addSpacing(4);
    column->addLayout(row);
    return card;
}

QCoro::Task<> ConnectionsDialog::check(QString account)
{
    QPointer<ConnectionsDialog> self(this);
    m_asking.insert(account);
    build();
    auto done = co_await m_desk.connections().check(account);
    if (!self)
        co_return;
    m_asking.remove(account);
    build();
    if (done)
        Q_EMIT checked();
}

QCoro::Task<> ConnectionsDialog::acceptNewAddress(QString account)
{
    QPointer<ConnectionsDialog> self(this);
    m_asking.insert(account);
    build();
    auto done = co_await m_desk.connections().acceptNewAddress(account);
    if (!self)
        co_return;
    m_asking.remove(account);
    build();
    if (done)
        Q_EMIT checked();
}

void ConnectionsDialog::askToDisconnect(const Connection &connection)
{
    const QString name = connection.name.isEmpty() ? connection.address : connection.name;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Disconnect"),
                                     //: %1 is a shop's name
                                     tr("Disconnect %1?").arg(name), QMessageBox::NoButton, this);
    question->setObjectName(u"disconnectDialog"_s);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("Its key is deleted from this computer. The orders that were read stay in the table, but grow old, and "
           "open cases there cannot be carried on until you connect it again."));
    QPushButton *end = question->addButton(tr("Disconnect"), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(tr("Close without changes"), QMessageBox::RejectRole));
    const QString account = connection.account;
    connect(end, &QPushButton::clicked, this, [this, account] { disconnectAccount(account); });
    question->open();
}

QCoro::Task<> ConnectionsDialog::disconnectAccount(QString account)
{
    QPointer<ConnectionsDialog> self(this);
    auto done = co_await m_desk.connections().disconnectAccount(account);
    if (self && !done)
        tellFailure(done.error(), ProblemsDialog::platformName(account.section(u':', 0, 0)));
}

void ConnectionsDialog::tellFailure(const Error &error, const QString &platformName)
{
    auto *box = new QMessageBox(QMessageBox::Warning, windowTitle(), words::error(error, platformName).joined(),
                                QMessageBox::Close, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace contrordine
