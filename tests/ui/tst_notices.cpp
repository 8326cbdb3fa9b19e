// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk.h"
#include "ui/noticebar.h"
#include "ui/notices.h"
#include "ui/words/language.h"

#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;

/// What is said across the top of the window, and what its button does.
class TestNotices final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<QWidget> m_window;
    Notices *m_notices = nullptr;

    static QList<SyncReport::Problem> noNet()
    {
        return {{.platform = u"shopify"_s, .subject = {}, .error = {.kind = Error::Kind::Network}}};
    }
    NoticeBar *bar() const { return m_notices->bar(); }
    QPushButton *button() const { return bar()->findChild<QPushButton *>(u"noticeAction"_s); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        installLanguage(u"en"_s);
        auto desk = Desk::open({.dataDir = m_folder.path()});
        QVERIFY(desk.has_value());
        m_desk = std::move(*desk);
        m_settings = std::make_unique<QSettings>(m_folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        m_window = std::make_unique<QWidget>();
        m_notices = new Notices(*m_desk, *m_settings, m_window.get());
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        m_desk.reset();
    }

    void tryAgainTriesAgainAfterABackup()
    {
        QSignalSpy retried(m_notices, &Notices::retryAsked);
        m_notices->tellRestored(QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC));
        const QString backup = bar()->text();
        m_notices->tellRound(noNet(), true);
        QCOMPARE(button()->text(), u"Try again"_s);
        button()->click();
        QCOMPARE(retried.size(), 1);
        QVERIFY(!bar()->isVisible());

        // The backup was not understood yet: it is said again once there is nothing more pressing.
        m_notices->tellRound({}, true);
        QVERIFY(bar()->isVisible());
        QCOMPARE(bar()->text(), backup);
        button()->click();
        QCOMPARE(retried.size(), 1);
        QVERIFY(!bar()->isVisible());
        m_notices->tellRound({}, true);
        QVERIFY(!bar()->isVisible());
    }

    void theBackupStaysUntilItIsUnderstood()
    {
        m_notices->tellRestored(QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC));
        const QString backup = bar()->text();
        m_notices->tellRound({}, true);
        QVERIFY(bar()->isVisible());
        QCOMPARE(bar()->text(), backup);
        m_notices->tell(VerdictKind::Dispute, u"It could not be written."_s);
        m_notices->tellRound({}, true);
        QCOMPARE(bar()->text(), u"It could not be written."_s);
        button()->click();
        m_notices->tellRound({}, true);
        QCOMPARE(bar()->text(), backup);
    }

    void whatARoundFoundGoesWithTheNextGoodOne()
    {
        m_notices->tellRound(noNet(), true);
        QVERIFY(bar()->isVisible());
        m_notices->tellRound({}, true);
        QVERIFY(!bar()->isVisible());
    }
};

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
