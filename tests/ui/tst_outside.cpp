// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/outside.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QUrl>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;

namespace
{

class Browser final : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

} // namespace

class TestOutside : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageOpensInTheBrowser()
    {
        Browser browser;
        QDesktopServices::setUrlHandler(u"https"_s, &browser, "open");
        QWidget window;
        openPage(&window, QUrl(u"https://example.com/orders/1"_s));
        openPage(&window, QUrl());
        QDesktopServices::unsetUrlHandler(u"https"_s);
        QCOMPARE(browser.opened, QList<QUrl>{QUrl(u"https://example.com/orders/1"_s)});
        QVERIFY(!window.findChild<QMessageBox *>());
    }

    void withoutABrowserTheAddressCanBeCopied()
    {
        QWidget window;
        window.show();
        QTest::ignoreMessage(QtWarningMsg,
                             "This plugin does not support QPlatformServices::openUrl() for "
                             "'https://example.com/orders/1?a=b c'.");
        openPage(&window, QUrl(u"https://example.com/orders/1?a=b%20c"_s));
        auto *box = window.findChild<QMessageBox *>(u"noBrowser"_s);
        QVERIFY(box);
        QTRY_VERIFY(box->isVisible());
        QVERIFY(box->informativeText().contains(u"https://example.com/orders/1"_s));
        box->defaultButton()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"https://example.com/orders/1?a=b%20c"_s);
        QTRY_VERIFY(!window.findChild<QMessageBox *>());
    }

    void copyingIsSaidOnTheButton()
    {
        QPushButton button(u"Copy the message"_s);
        copyText(&button, u"Dear supplier"_s);
        copyText(&button, u"Dear supplier, please"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Dear supplier, please"_s);
        QCOMPARE(button.text(), u"Copied"_s);
        QTRY_COMPARE(button.text(), u"Copy the message"_s);
    }
};

QTEST_MAIN(TestOutside)
#include "tst_outside.moc"
