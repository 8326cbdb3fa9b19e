// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme.h"
#include "ui/verdictdelegate.h"
#include "ui/words/words.h"

#include <QApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qreal readable = 4.5; // WCAG 2, AA, normal text

QImage picture(VerdictKind kind, bool dark, qreal ratio = 1, int width = 240,
               Qt::LayoutDirection direction = Qt::LeftToRight)
{
    QImage image(QSize(int(width * ratio), int(50 * ratio)), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(dark ? QColor(0x20252b) : QColor(Qt::white));
    QPainter painter(&image);
    VerdictDelegate::paintChip(&painter, QRect(0, 0, width, 50), kind, words::verdictTitle(kind), u"6 business days"_s,
                               QApplication::font(), dark, direction);
    return image;
}

/// How many pixels look more like the text than like its ground.
int inked(const QImage &image, const theme::ChipColors &colors, const QRect &area)
{
    const auto distance = [](QRgb a, QColor b) {
        return std::abs(qRed(a) - b.red()) + std::abs(qGreen(a) - b.green()) + std::abs(qBlue(a) - b.blue());
    };
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            count += distance(image.pixel(x, y), colors.text) < distance(image.pixel(x, y), colors.ground) ? 1 : 0;
    }
    return count;
}

} // namespace

class TestVerdictDelegate : public QObject
{
    Q_OBJECT

private:
    static void everyVerdictInBothThemes()
    {
        QTest::addColumn<VerdictKind>("kind");
        QTest::addColumn<bool>("dark");
        for (int kind = 0; kind <= int(VerdictKind::Unknown); ++kind) {
            for (const bool dark : {false, true}) {
                QTest::addRow("%s, %s", qPrintable(code(VerdictKind(kind))), dark ? "dark" : "light")
                    << VerdictKind(kind) << dark;
            }
        }
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void contrastIsCountedAsWcagDoes()
    {
        QCOMPARE(theme::contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(theme::contrast(Qt::white, Qt::white), 1.0);
        // The grey that is known to reach AA on white, and the next lighter one that does not.
        QVERIFY(theme::contrast(QColor(0x767676), Qt::white) >= readable);
        QVERIFY(theme::contrast(QColor(0x777777), Qt::white) < readable);
    }

    void itsWordsCanBeRead_data() { everyVerdictInBothThemes(); }
    void itsWordsCanBeRead()
    {
        QFETCH(VerdictKind, kind);
        QFETCH(bool, dark);
        const theme::ChipColors colors = theme::chip(kind, dark);
        QVERIFY(colors.ground.isValid());
        QVERIFY(theme::contrast(colors.text, colors.ground) >= readable);
        QVERIFY(theme::contrast(colors.border, colors.ground) > 1.1);
    }

    void itIsPaintedWithSignAndWords_data() { everyVerdictInBothThemes(); }
    void itIsPaintedWithSignAndWords()
    {
        QFETCH(VerdictKind, kind);
        QFETCH(bool, dark);
        const theme::ChipColors colors = theme::chip(kind, dark);
        const QImage image = picture(kind, dark);
        QVERIFY2(inked(image, colors, QRect(8, 15, 18, 20)) > 15, "no sign on the left");
        QVERIFY2(inked(image, colors, QRect(34, 6, 150, 38)) > 80, "no words beside it");
        const QImage mirrored = picture(kind, dark, 1, 240, Qt::RightToLeft);
        QVERIFY2(inked(mirrored, colors, QRect(214, 15, 18, 20)) > 15, "no sign on the right where text runs that way");
    }

    void colourIsNeverAlone()
    {
        QSet<QString> signs;
        QSet<QString> titles;
        for (int kind = 0; kind <= int(VerdictKind::Unknown); ++kind) {
            signs.insert(theme::chipIcon(VerdictKind(kind)));
            titles.insert(words::verdictTitle(VerdictKind(kind)));
        }
        QCOMPARE(signs.size(), int(VerdictKind::Unknown) + 1);
        QCOMPARE(titles.size(), int(VerdictKind::Unknown) + 1);
    }

    void tooLittleRoomCutsTheWordsAndNothingElse()
    {
        const theme::ChipColors colors = theme::chip(VerdictKind::AwaitingSupplier, false);
        const QImage image = picture(VerdictKind::AwaitingSupplier, false, 1, 96);
        QVERIFY(inked(image, colors, QRect(34, 6, 50, 38)) > 30);
        QCOMPARE(inked(image, colors, QRect(89, 6, 5, 38)), 0); // the padding stays free
    }

    void aSharpScreenGetsMoreDetail()
    {
        const theme::ChipColors colors = theme::chip(VerdictKind::AskSupplier, false);
        const QImage coarse = picture(VerdictKind::AskSupplier, false);
        const QImage fine = picture(VerdictKind::AskSupplier, false, 2);
        QCOMPARE(fine.size(), coarse.size() * 2);
        // Drawn anew, not blown up: the upscaled picture differs.
        QVERIFY(fine.convertToFormat(QImage::Format_RGB32)
                != coarse.scaled(fine.size(), Qt::IgnoreAspectRatio, Qt::FastTransformation)
                       .convertToFormat(QImage::Format_RGB32));
        QVERIFY(inked(fine, colors, QRect(16, 30, 36, 40)) > 40);
    }

    void theWidthAskedForHoldsTheWords()
    {
        const QFont font = QApplication::font();
        const int small = VerdictDelegate::chipWidth(font, u"Closed"_s, {});
        const int large = VerdictDelegate::chipWidth(font, u"In attesa della risposta del fornitore"_s, {});
        QVERIFY(large > small + 80);
        QVERIFY(VerdictDelegate::chipWidth(font, u"Closed"_s, u"a second line that is much longer than the first"_s)
                > small + 80);
    }

    void bandsAndQuietTextsCanBeRead_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("light") << QByteArray("light");
        QTest::newRow("dark") << QByteArray("dark");
    }
    void bandsAndQuietTextsCanBeRead()
    {
        QFETCH(QByteArray, name);
        qputenv("CONTRORDINE_THEME", name);
        theme::install(*qApp);
        qunsetenv("CONTRORDINE_THEME");
        const QPalette palette = QApplication::palette();
        QCOMPARE(theme::isDark(palette), name == "dark");
        for (const auto side : {theme::Side::Shop, theme::Side::Verdict, theme::Side::Supplier})
            QVERIFY(theme::contrast(theme::bandText(side, palette), theme::band(side, palette)) >= readable);
        for (const auto ground : {palette.color(QPalette::Base), palette.color(QPalette::Window),
                                  theme::selectedRow(palette, true), theme::selectedRow(palette, false)}) {
            QVERIFY(theme::contrast(theme::mutedText(palette), ground) >= readable);
            QVERIFY(theme::contrast(palette.color(QPalette::Text), ground) >= readable);
        }
        QVERIFY(theme::contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight))
                >= readable);
        QVERIFY(theme::contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= readable);
        QVERIFY(theme::contrast(palette.color(QPalette::Link), palette.color(QPalette::Window)) >= readable);
    }

    void everyIconIsThereAndTakesTheColourOfTheText()
    {
        for (const QString &name : {u"alarm"_s,  u"ask"_s,     u"box"_s,     u"cancel"_s, u"check"_s,    u"connect"_s,
                                    u"demo"_s,   u"details"_s, u"dispute"_s, u"export"_s, u"finish"_s,   u"go"_s,
                                    u"import"_s, u"link"_s,    u"offline"_s, u"open"_s,   u"question"_s, u"refund"_s,
                                    u"search"_s, u"sync"_s,    u"unlink"_s,  u"wait"_s}) {
            QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            theme::paintIcon(&painter, QRectF(0, 0, 32, 32), name, Qt::red);
            painter.end();
            int red = 0;
            for (int y = 0; y < 32; ++y) {
                for (int x = 0; x < 32; ++x)
                    red += image.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
            }
            QVERIFY2(red > 20, qPrintable(name));
        }
    }
};

QTEST_MAIN(TestVerdictDelegate)
#include "tst_verdictdelegate.moc"
