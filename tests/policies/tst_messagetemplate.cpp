// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/messagetemplate.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

Q_DECLARE_METATYPE(contrordine::PlaceholderValues)

class TestMessageTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fills_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<PlaceholderValues>("values");
        QTest::addColumn<QString>("sent"); // empty: nothing may be sent
        QTest::addColumn<QString>("preview");
        const PlaceholderValues known{{Placeholder::Order, u"#1001"_s}, {Placeholder::Customer, u"Anna"_s}};
        QTest::newRow("plain") << u"Ciao."_s << known << u"Ciao."_s << u"Ciao."_s;
        QTest::newRow("values") << u"Ciao {customer}, ordine {order}."_s << known << u"Ciao Anna, ordine #1001."_s
                                << u"Ciao Anna, ordine #1001."_s;
        QTest::newRow("missing") << u"{order}: {refund_amount}"_s << known << QString() << u"#1001: {refund_amount}"_s;
        QTest::newRow("empty counts as missing")
            << u"{order}"_s << PlaceholderValues{{Placeholder::Order, u" "_s}} << QString() << u"{order}"_s;
        QTest::newRow("optional part kept") << u"Ciao[[ {customer}]]!"_s << known << u"Ciao Anna!"_s << u"Ciao Anna!"_s;
        QTest::newRow("optional part dropped")
            << u"Ciao[[ {customer}, {refund_amount}]]!"_s << known << u"Ciao!"_s << u"Ciao!"_s;
        QTest::newRow("optional part over lines")
            << u"A[[\n\nB {refund_amount}]]\nC"_s << known << u"A\nC"_s << u"A\nC"_s;
        QTest::newRow("no placeholder") << u"{ordre}"_s << known << QString() << u"{ordre}"_s;
        QTest::newRow("no placeholder in an optional part")
            << u"Ciao[[ {ordre}]]"_s << known << QString() << u"Ciao {ordre}"_s;
        QTest::newRow("braces around other things are text")
            << u"{ order } {} {1} { {order}"_s << known << u"{ order } {} {1} { #1001"_s
            << u"{ order } {} {1} { #1001"_s;
        QTest::newRow("a value is never a template")
            << u"{customer} {order}"_s
            << PlaceholderValues{{Placeholder::Customer, u"{order} [[x]]"_s}, {Placeholder::Order, u"#1"_s}}
            << u"{order} [[x]] #1"_s << u"{order} [[x]] #1"_s;
        QTest::newRow("an open bracket is text") << u"[[ {order}"_s << known << u"[[ #1001"_s << u"[[ #1001"_s;
    }
    void fills()
    {
        QFETCH(QString, text);
        QFETCH(PlaceholderValues, values);
        QFETCH(QString, sent);
        QFETCH(QString, preview);
        const FilledMessage filled = fill(text, values);
        QCOMPARE(filled.text(), sent);
        QCOMPARE(filled.preview(), preview);
        QCOMPARE(filled.isComplete(), !sent.isEmpty());
    }

    void missingOnesAreNamedOnce()
    {
        const FilledMessage filled = fill(u"{order} {customer} {order} {what} {what}"_s, {});
        QCOMPARE(filled.missing, (QList<Placeholder>{Placeholder::Order, Placeholder::Customer}));
        QCOMPARE(filled.unknown, QStringList{u"{what}"_s});
        QCOMPARE(filled.pieces.first().kind, FilledMessage::Piece::Kind::Missing);
    }

    void strangersAreFoundEverywhere()
    {
        QCOMPARE(strangersIn(u"{supplier} {supplier_order} {reason}"_s, TemplateKind::SupplierCancel), QStringList());
        QCOMPARE(strangersIn(u"[[{customer}]] {foo}"_s, TemplateKind::SupplierCancel),
                 (QStringList{u"{foo}"_s, u"{customer}"_s}));
    }

    void codesGoBothWays()
    {
        QSet<QString> words;
        for (const TemplateKind kind : allTemplateKinds()) {
            QCOMPARE(templateKindFromCode(code(kind)), std::optional(kind));
            words.insert(code(kind));
            for (const Placeholder one : placeholdersOf(kind))
                QCOMPARE(placeholderFromCode(code(one)), std::optional(one));
            QVERIFY(languagesOf(kind).contains(MessageLanguage::Italian));
            QCOMPARE(languagesOf(kind).contains(MessageLanguage::Chinese), isToSupplier(kind));
        }
        QCOMPARE(words.size(), allTemplateKinds().size());
    }
};

QTEST_GUILESS_MAIN(TestMessageTemplate)
#include "tst_messagetemplate.moc"
