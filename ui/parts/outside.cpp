// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/outside.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <QUrl>

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct Outside {
    Q_DECLARE_TR_FUNCTIONS(Outside)
};

constexpr std::chrono::seconds saidFor(2);
constexpr char wordsBefore[] = "wordsBefore";

} // namespace

QString windowSettings(const QString &dataDir) { return dataDir + u"/window.ini"_s; }

void openPage(QWidget *asker, const QUrl &page)
{
    if (page.isEmpty() || QDesktopServices::openUrl(page))
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, Outside::tr("The browser did not open"),
                                Outside::tr("The browser did not open. Copy the address and paste it there yourself."),
                                QMessageBox::NoButton, asker);
    box->setObjectName(u"noBrowser"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setInformativeText(page.toString());
    QPushButton *copy = box->addButton(Outside::tr("Copy the address"), QMessageBox::AcceptRole);
    box->addButton(Outside::tr("Close"), QMessageBox::RejectRole);
    box->setDefaultButton(copy);
    QObject::connect(copy, &QPushButton::clicked, box,
                     [page] { QGuiApplication::clipboard()->setText(page.toString(QUrl::FullyEncoded)); });
    box->open();
}

void copyText(QPushButton *button, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    if (!button->property(wordsBefore).isValid())
        button->setProperty(wordsBefore, button->text());
    button->setText(Outside::tr("Copied"));
    QTimer::singleShot(saidFor, button, [button] {
        const QVariant before = button->property(wordsBefore);
        if (before.isValid())
            button->setText(before.toString());
        button->setProperty(wordsBefore, {});
    });
}

} // namespace contrordine
