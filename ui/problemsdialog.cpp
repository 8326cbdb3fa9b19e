// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problemsdialog.h"

#include "ui/theme.h"
#include "ui/words/words.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

QLabel *label(const QString &text, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

} // namespace

ProblemsDialog::ProblemsDialog(const QList<QPair<QString, SyncReport::Problem>> &problems, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Problems"));
    resize(560, 380);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setSpacing(4);
    bool credentials = false;
    for (const auto &[name, problem] : problems) {
        credentials = credentials || problem.error.kind == Error::Kind::Auth;
        const words::ErrorText text = words::error(problem.error, name);
        auto *head = label(problem.subject.isEmpty()
                               ? text.happened
                               //: %1 is an order's name or number, %2 a sentence that says what went wrong with it
                               : tr("%1: %2").arg(problem.subject, text.happened),
                           content);
        QFont bold = head->font();
        bold.setWeight(QFont::DemiBold);
        head->setFont(bold);
        rows->addWidget(head);
        for (const QString &line : {text.meaning, text.whatToDo}) {
            if (!line.isEmpty())
                rows->addWidget(label(line, content));
        }
        if (!text.platformSays.isEmpty()) {
            //: %1 is a platform, %2 what it answered, word for word
            auto *says = label(tr("%1 says: “%2”").arg(name, text.platformSays), content);
            QPalette quiet = says->palette();
            quiet.setColor(QPalette::WindowText, theme::mutedText(quiet));
            says->setPalette(quiet);
            rows->addWidget(says);
        }
        rows->addSpacing(12);
    }
    if (problems.isEmpty())
        rows->addWidget(label(tr("Nothing went wrong in the last round."), content));
    rows->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Problems"));
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    QPushButton *retry = buttons->addButton(tr("Try again"), QDialogButtonBox::ActionRole);
    retry->setIcon(theme::icon(u"sync"_s));
    retry->setObjectName(u"retry"_s);
    close->setDefault(true);
    if (credentials) {
        QPushButton *connection = buttons->addButton(tr("Connections…"), QDialogButtonBox::ActionRole);
        connection->setIcon(theme::icon(u"connect"_s));
        connection->setObjectName(u"connections"_s);
        connect(connection, &QPushButton::clicked, this, [this] {
            accept();
            Q_EMIT connectionsAsked();
        });
    }
    connect(retry, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT retryAsked();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
}

QString ProblemsDialog::platformName(const QString &platform)
{
    // Proper names: the same in every language.
    if (platform == u"shopify")
        return u"Shopify"_s;
    if (platform == u"aliexpress")
        return u"AliExpress"_s;
    return platform;
}

QString ProblemsDialog::platformName(const SyncReport::Problem &problem, bool severalShops)
{
    const QString platform = platformName(problem.platform);
    return problem.platform == u"shopify"_s ? words::orderName(platform, problem.account.section(u':', 1), severalShops)
                                            : platform;
}

} // namespace contrordine
