// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/report.h"

#include <QDate>
#include <QFile>
#include <QMap>
#include <QStringList>
#include <QtDebug>
#include <algorithm>
#include <array>
#include <cmath>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace contrordine::bench
{

namespace
{

QString number(const QJsonValue &value)
{
    if (!value.isDouble())
        return u"–"_s;
    const double plain = value.toDouble();
    const int digits = std::abs(plain) >= 100 ? 0 : std::abs(plain) >= 10 ? 1 : 2;
    return QString::number(plain, 'f', digits);
}

QString pairsText(int pairs)
{
    if (pairs >= 1000000)
        return QString::number(pairs / 1000000.0, 'g', 3) + u'M';
    return pairs >= 1000 ? QString::number(pairs / 1000) + u'k' : QString::number(pairs);
}

QString metText(const QJsonValue &met) { return met.isBool() ? (met.toBool() ? u"met"_s : u"**missed**"_s) : u"–"_s; }

/// The numbers beside the main ones that say why.
QString notes(const QJsonObject &line)
{
    static const QStringList known{u"item"_s,  u"pairs"_s, u"ours"_s, u"ordinary"_s, u"floor"_s,
                                   u"ratio"_s, u"unit"_s,  u"goal"_s, u"met"_s,      u"keys"_s};
    QStringList parts;
    for (auto entry = line.begin(); entry != line.end(); ++entry) {
        if (known.contains(entry.key()))
            continue;
        const QString value = entry->isDouble() ? number(*entry)
            : entry->isBool()                   ? (entry->toBool() ? u"yes"_s : u"no"_s)
                                                : entry->toString();
        parts.append(QString(entry.key()).replace(u'_', u' ') + u' ' + value);
    }
    return parts.join(u"; "_s);
}

QByteArray plot(const QMap<QString, QMap<int, double>> &series)
{
    constexpr int width = 860;
    constexpr int height = 460;
    constexpr int left = 70;
    constexpr int right = 190;
    constexpr int top = 40;
    constexpr int bottom = 50;
    constexpr std::array colors{"#0b6e4f", "#b3541e", "#3a5ba0", "#8a2d7b", "#a6841a",
                                "#20798a", "#c0392b", "#5d6d3a", "#555555", "#7a4fbf"};
    double lowX = 1e9;
    double highX = 1;
    double low = 1e9;
    double high = 1e-9;
    for (const auto &points : series) {
        for (auto point = points.begin(); point != points.end(); ++point) {
            lowX = std::min(lowX, std::log10(double(point.key())));
            highX = std::max(highX, std::log10(double(point.key())));
            low = std::min(low, std::log10(std::max(0.01, *point)));
            high = std::max(high, std::log10(std::max(0.01, *point)));
        }
    }
    low = std::floor(low);
    high = std::max(low + 1, std::ceil(high));
    highX = std::max(lowX + 0.1, highX);
    const auto x = [&](double pairs) {
        return left + (std::log10(pairs) - lowX) / (highX - lowX) * (width - left - right);
    };
    const auto y = [&](double value) {
        return height - bottom - (std::log10(std::max(0.01, value)) - low) / (high - low) * (height - top - bottom);
    };
    QString svg =
        u"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %2\" font-family=\"sans-serif\" "
        u"font-size=\"12\">\n"
        "<title>How the cost grows with the number of pairs</title>\n"
        "<rect width=\"%1\" height=\"%2\" fill=\"#ffffff\"/>\n"
        "<text x=\"%3\" y=\"22\" font-size=\"15\" fill=\"#222\">Milliseconds by number of pairs (both scales logarithmic)</text>\n"_s
            .arg(width)
            .arg(height)
            .arg(left);
    for (int power = int(low); power <= int(high); ++power) {
        const double line = y(std::pow(10, power));
        svg +=
            u"<line x1=\"%1\" x2=\"%2\" y1=\"%3\" y2=\"%3\" stroke=\"#dddddd\"/><text x=\"%4\" y=\"%5\" text-anchor=\"end\" fill=\"#444\">%6</text>\n"_s
                .arg(left)
                .arg(width - right)
                .arg(line)
                .arg(left - 8)
                .arg(line + 4)
                .arg(std::pow(10, power));
    }
    for (double power = std::ceil(lowX); power <= highX + 0.001; ++power) {
        svg += u"<text x=\"%1\" y=\"%2\" text-anchor=\"middle\" fill=\"#444\">%3</text>\n"_s.arg(x(std::pow(10, power)))
                   .arg(height - bottom + 20)
                   .arg(pairsText(int(std::lround(std::pow(10, power)))));
    }
    size_t next = 0;
    struct Label {
        double place;
        QString colour;
        QString text;
    };
    QList<Label> labels;
    for (auto one = series.begin(); one != series.end(); ++one) {
        const QString color = QString::fromLatin1(colors[next++ % colors.size()]);
        QStringList points;
        for (auto point = one->begin(); point != one->end(); ++point) {
            points.append(u"%1,%2"_s.arg(x(point.key())).arg(y(*point)));
            svg += u"<circle cx=\"%1\" cy=\"%2\" r=\"3.5\" fill=\"%3\"/>\n"_s.arg(x(point.key()))
                       .arg(y(*point))
                       .arg(color);
        }
        svg += u"<polyline points=\"%1\" fill=\"none\" stroke=\"%2\" stroke-width=\"2\"/>\n"_s.arg(points.join(u' '),
                                                                                                   color);
        labels.append({y(one->last()), color, one.key()});
    }
    std::sort(labels.begin(), labels.end(), [](const Label &a, const Label &b) { return a.place < b.place; });
    double below = 0; // so that no label stands on another
    for (const Label &label : std::as_const(labels)) {
        below = std::max(label.place, below + 15);
        svg += u"<text x=\"%1\" y=\"%2\" fill=\"%3\">%4</text>\n"_s.arg(width - right + 10)
                   .arg(below + 4)
                   .arg(label.colour, label.text);
    }
    return (svg + u"</svg>\n"_s).toUtf8();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

void writeReport(const QString &folder, const QList<QJsonObject> &lines)
{
    QMap<QString, QMap<int, double>> series; // in milliseconds
    for (const QJsonObject &line : lines) {
        if (line.value(u"unit"_s).toString().startsWith(u"ms"_s) && line.value(u"ours"_s).isDouble())
            series[line.value(u"item"_s).toString()].insert(line.value(u"pairs"_s).toInt(),
                                                            line.value(u"ours"_s).toDouble());
    }
    series.removeIf([](auto entry) { return entry->size() < 2; });

    QString text =
        u"# How fast it is, and how that grows\n\n"
        "Made by `./dev bench --report`, not by hand. Each line was measured side by side in one run over the same "
        "invented shop "
        "(seed 1): *ours* is the real window and store; *ordinary* is `QSqlQueryModel` + `QSortFilterProxyModel` + "
        "`QTableView` over "
        "the same file; *floor* is bare SQLite through its C API (or a bare Qt window) doing the same. Compare within "
        "a line: "
        "the milliseconds belong to the machine. Each line is one run. The times of start, open, search and sort are "
        "wall time less what the machine kept our threads waiting for a processor, because others work on it too. The "
        "ordinary way's figure for scroll is too small to be true: its view is not painted off the screen; do not "
        "compare "
        "with it. Run of %1, %2 cores.\n\n"
        "![Milliseconds by number of pairs](performance.svg)\n\n"_s.arg(QDate::currentDate().toString(Qt::ISODate))
            .arg(std::thread::hardware_concurrency());
    QStringList missed;
    QStringList items;
    for (const QJsonObject &line : lines) {
        if (const QString item = line.value(u"item"_s).toString(); !items.contains(item))
            items.append(item);
    }
    text +=
        u"| item | pairs | ours | ordinary | floor | ours ÷ floor | goal | |\n| --- | --: | --: | --: | --: | --: | --- | --- |\n"_s;
    for (const QString &item : std::as_const(items)) {
        for (const QJsonObject &line : lines) {
            if (line.value(u"item"_s).toString() != item)
                continue;
            text += u"| %1 | %2 | %3 | %4 | %5 | %6 | %7 | %8 |\n"_s.arg(
                item, pairsText(line.value(u"pairs"_s).toInt()), number(line.value(u"ours"_s)),
                number(line.value(u"ordinary"_s)), number(line.value(u"floor"_s)), number(line.value(u"ratio"_s)),
                line.value(u"goal"_s).toString(), metText(line.value(u"met"_s)));
            if (line.value(u"met"_s).isBool() && !line.value(u"met"_s).toBool())
                missed.append(u"- **%1, %2**: %3. Ours %4, floor %5 (%6).\n"_s.arg(
                    item, pairsText(line.value(u"pairs"_s).toInt()), line.value(u"goal"_s).toString(),
                    number(line.value(u"ours"_s)), number(line.value(u"floor"_s)), notes(line)));
        }
    }
    text += u"\n## What was measured\n\n"_s;
    for (const QString &item : std::as_const(items)) {
        const auto last = std::find_if(lines.crbegin(), lines.crend(), [&item](const QJsonObject &line) {
            return line.value(u"item"_s).toString() == item;
        });
        text += u"- **%1** (%2; at %3 pairs): %4\n"_s.arg(item, last->value(u"unit"_s).toString(),
                                                          pairsText(last->value(u"pairs"_s).toInt()), notes(*last));
    }
    text += u"\n## How the cost grows\n\n| item | unit |"_s;
    QList<int> sizes;
    for (const QJsonObject &line : lines) {
        if (const int pairs = line.value(u"pairs"_s).toInt(); !sizes.contains(pairs) && pairs > 0)
            sizes.append(pairs);
    }
    std::sort(sizes.begin(), sizes.end());
    for (const int size : std::as_const(sizes))
        text += u" %1 |"_s.arg(pairsText(size));
    text += u"\n| --- | --- |"_s + QString(u" --: |"_s).repeated(sizes.size()) + u'\n';
    for (const QString &item : std::as_const(items)) {
        QString row;
        QString unit;
        for (const int size : std::as_const(sizes)) {
            QString cell = u"–"_s;
            for (const QJsonObject &line : lines) {
                if (line.value(u"item"_s).toString() == item && line.value(u"pairs"_s).toInt() == size) {
                    cell = number(line.value(u"ours"_s));
                    unit = line.value(u"unit"_s).toString();
                }
            }
            row += u" %1 |"_s.arg(cell);
        }
        text += u"| %1 | %2 |%3\n"_s.arg(item, unit, row);
    }
    text +=
        u"\n## Goals that are missed\n\n"_s + (missed.isEmpty() ? u"None in this run.\n"_s : missed.join(QString()));
    write(folder + u"/performance.md"_s, text.toUtf8());
    if (!series.isEmpty())
        write(folder + u"/performance.svg"_s, plot(series));
}

} // namespace contrordine::bench
