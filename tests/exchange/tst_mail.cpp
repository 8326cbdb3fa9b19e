// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/mailhint.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

class TestMail : public QObject
{
    Q_OBJECT

private:
    static QList<Mail> read(const QString &name)
    {
        const auto file = readMailFile(QString::fromUtf8(CONTRORDINE_SOURCE_DIR) + u"/tests/exchange/data/"_s + name);
        return file ? file->mails : QList<Mail>();
    }
    static Result<MailFile> readBytes(const QByteArray &bytes)
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"x.eml"_s));
        if (!file.open(QIODevice::WriteOnly))
            return MailFile();
        file.write(bytes);
        file.close();
        return readMailFile(file.fileName());
    }
    static MailHint hintOf(const QString &subject, const QString &sender = u"transaction@notice.aliexpress.com"_s)
    {
        return understandMail({.senderAddress = sender, .subject = subject});
    }

private Q_SLOTS:
    void savedMessages_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<MailEvent>("event");
        QTest::addColumn<QString>("number");
        QTest::newRow("plain English") << u"cancelled-en.eml"_s << MailEvent::Cancelled << u"8190447122031187"_s;
        QTest::newRow("quoted-printable, Latin 1")
            << u"cancelled-it-qp.eml"_s << MailEvent::Cancelled << u"8190447122031187"_s;
        QTest::newRow("base64 page, number in a link only")
            << u"shipped-it-multipart.eml"_s << MailEvent::Shipped << u"8190447122031187"_s;
    }
    void savedMessages()
    {
        QFETCH(const QString, file);
        QFETCH(const MailEvent, event);
        QFETCH(const QString, number);
        const QList<Mail> mails = read(file);
        QCOMPARE(mails.size(), 1);
        const Mail &mail = mails.first();
        QCOMPARE(mail.senderAddress, u"transaction@notice.aliexpress.com"_s);
        QCOMPARE(mail.sentAt, QDateTime(QDate(2026, 11, 12), QTime(9, 30), Qt::UTC));
        QCOMPARE(mail.dkim, MailCheck::Passed);
        QCOMPARE(mail.spf, MailCheck::Passed);
        QCOMPARE(mail.checkedBy, u"mx.example.com"_s);
        const MailHint hint = understandMail(mail);
        QCOMPARE(hint.event, event);
        QCOMPARE(hint.orders, QList<SupplierOrderId>{SupplierOrderId(number)});
        QVERIFY(hint.isUsable());
    }

    void charsetsAreDecoded()
    {
        QCOMPARE(read(u"cancelled-it-qp.eml"_s).value(0).subject,
                 u"Il tuo ordine 8190447122031187 è stato annullato"_s);
        QVERIFY(read(u"cancelled-it-qp.eml"_s).value(0).text.contains(u"Là trovi i dettagli."_s));
        QVERIFY(!read(u"shipped-it-multipart.eml"_s).value(0).text.contains(u"color:red"_s));
    }

    void aForwardedMailIsReadButNobodyCheckedIt()
    {
        const QList<Mail> mails = read(u"forwarded.eml"_s);
        QCOMPARE(mails.size(), 2);
        QCOMPARE(understandMail(mails.at(0)).obstacle, MailObstacle::OtherSender);
        QVERIFY(mails.at(1).isForwarded);
        QCOMPARE(mails.at(1).dkim, MailCheck::NotChecked); // its own header may be anybody's
        QCOMPARE(understandMail(mails.at(1)).event, MailEvent::Cancelled);
        QCOMPARE(understandMail(mails.at(1)).orders.value(0), SupplierOrderId(u"8190447122030931"_s));
    }

    void aMailboxIsReadMessageByMessage()
    {
        const QList<Mail> mails = read(u"box.mbox"_s);
        QCOMPARE(mails.size(), 3);
        QCOMPARE(understandMail(mails.at(0)).event, MailEvent::Cancelled);
        QCOMPARE(mails.at(0).dkim, MailCheck::NotChecked);
        QCOMPARE(understandMail(mails.at(1)).obstacle, MailObstacle::OtherSender);
        QCOMPARE(understandMail(mails.at(2)).event, MailEvent::Shipped);
    }

    void whatTheProviderFoundWrongIsSeen()
    {
        const QList<Mail> mails = read(u"forged.eml"_s);
        QCOMPARE(mails.value(0).dkim, MailCheck::Failed);
        QCOMPARE(mails.value(0).spf, MailCheck::Failed);
        QCOMPARE(understandMail(read(u"lookalike.eml"_s).value(0)).obstacle, MailObstacle::OtherSender);
    }

    void anothersSignatureDoesNotCount()
    {
        const auto file = readBytes("Authentication-Results: mx.example.com; dkim=pass header.d=mailer.example.net\n"
                                    "From: transaction@notice.aliexpress.com\nSubject: x\n\nx\n");
        QVERIFY(file.has_value());
        QCOMPARE(file->mails.value(0).dkim, MailCheck::Unclear);
    }

    void subjects_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<MailEvent>("event");
        const QString n = u" 8190447122031187 "_s;
        const auto row = [](const QString &subject, MailEvent event) {
            QTest::newRow(qPrintable(subject)) << subject << event;
        };
        row(u"Order"_s + n + u"was canceled"_s, MailEvent::Cancelled);
        row(u"L’ordine"_s + n + u"è stato annullato"_s, MailEvent::Cancelled);
        row(u"Bestellung"_s + n + u"wurde storniert"_s, MailEvent::Cancelled);
        row(u"Commande"_s + n + u": commande annulée"_s, MailEvent::Cancelled);
        row(u"Pedido"_s + n + u"cancelado"_s, MailEvent::Cancelled);
        row(u"Your cancellation request for order"_s + n + u"was accepted"_s, MailEvent::Cancelled);
        row(u"Cancellation request for order"_s + n + u"received"_s, MailEvent::CancelRequested);
        row(u"Richiesta di annullamento dell’ordine"_s + n + u"inviata"_s, MailEvent::CancelRequested);
        row(u"The cancellation request for order"_s + n + u"was rejected"_s, MailEvent::CancelRefused);
        row(u"Richiesta di annullamento"_s + n + u"rifiutata"_s, MailEvent::CancelRefused);
        row(u"Order"_s + n + u"cannot be cancelled"_s, MailEvent::CancelRefused);
        row(u"L’ordine"_s + n + u"non è stato annullato"_s, MailEvent::CancelRefused);
        row(u"Your order"_s + n + u"is closed"_s, MailEvent::Closed);
        row(u"Order"_s + n + u"shipped"_s, MailEvent::Shipped);
        row(u"Ordine"_s + n + u"spedito"_s, MailEvent::Shipped);
        row(u"Bestellung"_s + n + u": teilweise versandt"_s, MailEvent::PartlyShipped);
        row(u"Commande"_s + n + u": commande expédiée"_s, MailEvent::Shipped);
        row(u"Commande"_s + n + u": partiellement expédiée"_s, MailEvent::PartlyShipped);
        row(u"Refund issued for order"_s + n, MailEvent::Refunded);
        row(u"Rimborso per l’ordine"_s + n, MailEvent::Refunded);
        row(u"A dispute was opened for order"_s + n, MailEvent::DisputeOpened);
        row(u"Controversia aperta per l’ordine"_s + n, MailEvent::DisputeOpened);
        row(u"The dispute of order"_s + n + u"is closed"_s, MailEvent::Unknown);
        row(u"Bestellung"_s + n + u": Versandbereit"_s, MailEvent::Unknown);
        row(u"Order"_s + n + u"will be shipped soon"_s, MailEvent::Unknown);
        row(u"Order"_s + n + u"confirmed"_s, MailEvent::Unknown);
        row(u"Rimborso dell’ordine"_s + n + u"rifiutato"_s, MailEvent::Unknown);
    }
    void subjects()
    {
        QFETCH(const QString, subject);
        QTEST(hintOf(subject).event, "event");
    }

    void whatIsNoMatterIsSaid()
    {
        QCOMPARE(hintOf(u"Sale!"_s, u"x@deals.aliexpress.com"_s).obstacle, MailObstacle::Advert);
        QCOMPARE(hintOf(u"Your order was cancelled"_s).obstacle, MailObstacle::NoNumber);
        QCOMPARE(hintOf(u"order 8190447122031187 cancelled"_s, u"x@notaliexpress.com"_s).obstacle,
                 MailObstacle::OtherSender);
    }

    void rubbishIsRefused()
    {
        QCOMPARE(readMailFile(u"/nowhere/x.eml"_s).error().code, u"unreadable"_s);
        QCOMPARE(readBytes("").error().code, u"not-mail"_s);
        QCOMPARE(readBytes(QByteArray(5000, '\xff')).error().code, u"not-mail"_s);
        QByteArray deep = "From: transaction@notice.aliexpress.com\nSubject: deep\n";
        for (int i = 0; i < 200; ++i)
            deep += "Content-Type: multipart/mixed; boundary=\"b" + QByteArray::number(i) + "\"\n\n--b"
                + QByteArray::number(i) + "\n";
        QVERIFY(readBytes(deep).has_value());
        QTemporaryDir folder;
        QFile large(folder.filePath(u"large.mbox"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(MailFile::sizeLimit + 1));
        QCOMPARE(readMailFile(large.fileName()).error().code, u"too-large"_s);
    }
};

QTEST_GUILESS_MAIN(TestMail)
#include "tst_mail.moc"
