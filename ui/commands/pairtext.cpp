// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/pairtext.h"

#include "ui/words/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int widestCell = 26; // characters; the table has to fit a terminal

class PairText
{
    Q_DECLARE_TR_FUNCTIONS(PairText)

public:
    static QStringList header()
    {
        return {tr("Order"), tr("Date"),           tr("Customer"), tr("Total"), tr("Verdict"),
                tr("Until"), tr("Supplier order"), tr("Supplier"), tr("Status")};
    }
    static QString shop() { return tr("Shop"); }
    static QStringList sheetHeader()
    {
        return {tr("Order"),
                tr("Shop"),
                tr("Date"),
                tr("Customer"),
                tr("Total"),
                tr("Currency"),
                tr("Payment"),
                tr("Fulfillment"),
                tr("Verdict"),
                tr("Until"),
                tr("Business days left"),
                tr("Supplier order"),
                tr("Supplier"),
                tr("Status"),
                tr("Cost"),
                tr("Cost currency"),
                tr("Next step"),
                tr("As of")};
    }
};

QJsonValue instant(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODate)) : QJsonValue::Null;
}

QJsonValue orNull(const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }

QJsonValue amount(const std::optional<Money> &money)
{
    if (!money)
        return QJsonValue::Null;
    return QJsonObject{{u"amount"_s, money->decimal()}, {u"currency"_s, money->currency().code()}};
}

} // namespace

QJsonObject pairJson(const PairRow &row)
{
    QJsonArray rules;
    for (const Reason reason : row.verdict.reasons) {
        const QString rule = ruleOf(reason);
        if (!rules.contains(rule))
            rules.append(rule);
    }
    return {{u"order"_s, row.orderName},
            {u"shop"_s, orNull(row.shop)},
            {u"created_at"_s, instant(row.createdAt)},
            {u"customer"_s, orNull(row.customer)},
            {u"total"_s, amount(row.total)},
            {u"financial_status"_s, code(row.financial.value)},
            {u"fulfillment_status"_s, code(row.fulfillment.value)},
            {u"supplier_order"_s, orNull(row.supplierOrder.toString())},
            {u"supplier"_s, orNull(row.supplierName)},
            {u"supplier_status"_s,
             row.supplierOrder.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(code(row.stage.value))},
            {u"cost"_s, amount(row.cost)},
            {u"link_source"_s, row.linkSource ? QJsonValue(code(*row.linkSource)) : QJsonValue(QJsonValue::Null)},
            {u"verdict"_s, code(row.verdict.kind)},
            {u"reasons"_s, rules},
            {u"deadline"_s, instant(row.verdict.deadline)},
            {u"business_days_left"_s,
             row.verdict.businessDaysLeft ? QJsonValue(*row.verdict.businessDaysLeft) : QJsonValue(QJsonValue::Null)},
            {u"case"_s, row.caseStep ? QJsonValue(code(*row.caseStep)) : QJsonValue(QJsonValue::Null)},
            {u"next_step"_s, words::nextStep(row.verdict, row.caseStep)},
            {u"as_of"_s, instant(row.asOf)}};
}

QStringList pairHeader(bool severalShops)
{
    QStringList header = PairText::header();
    if (severalShops)
        header.insert(1, PairText::shop());
    return header;
}

QStringList pairCells(const PairRow &row, const QDateTime &now, bool severalShops)
{
    QStringList cells{row.orderName,
                      words::day(row.createdAt, now),
                      row.customer,
                      words::money(row.total),
                      words::verdictTitle(row.verdict.kind),
                      words::verdictDetail(row.verdict, row.shippedAt, now),
                      row.supplierOrder.toString(),
                      row.supplierName,
                      row.supplierOrder.isEmpty() ? QString() : words::status(row.stage)};
    if (severalShops)
        cells.insert(1, words::shop(row.shop));
    return cells;
}

QStringList pairSheetHeader() { return PairText::sheetHeader(); }

QList<Cell> pairSheetCells(const PairRow &row)
{
    const auto currency = [](const std::optional<Money> &money) {
        return Cell::words(money ? money->currency().code() : QString());
    };
    return {Cell::words(row.orderName),
            Cell::words(row.shop),
            Cell::instant(row.createdAt),
            Cell::words(row.customer),
            Cell::amount(row.total),
            currency(row.total),
            Cell::words(words::status(row.financial)),
            Cell::words(words::status(row.fulfillment)),
            Cell::words(words::verdictTitle(row.verdict.kind)),
            Cell::instant(row.verdict.deadline),
            row.verdict.businessDaysLeft ? Cell::number(*row.verdict.businessDaysLeft) : Cell(),
            Cell::words(row.supplierOrder.toString()),
            Cell::words(row.supplierName),
            Cell::words(row.supplierOrder.isEmpty() ? QString() : words::status(row.stage)),
            Cell::amount(row.cost),
            currency(row.cost),
            Cell::words(words::nextStep(row.verdict, row.caseStep)),
            Cell::instant(row.asOf)};
}

QStringList pairCsvCells(const PairRow &row)
{
    QStringList texts;
    const QList<Cell> cells = pairSheetCells(row);
    for (const Cell &cell : cells)
        texts.append(cell.text);
    return texts;
}

QString textTable(const QStringList &header, const QList<QStringList> &rows)
{
    QList<QStringList> all{header};
    all += rows;
    QList<qsizetype> widths(header.size(), 0);
    for (QStringList &cells : all) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (cells.at(i).size() > widestCell)
                cells[i] = cells.at(i).left(widestCell - 1) + u'…';
            widths[i] = std::max(widths.at(i), cells.at(i).size());
        }
    }
    QString text;
    for (const QStringList &cells : std::as_const(all)) {
        QString line;
        for (qsizetype i = 0; i < cells.size(); ++i)
            line += cells.at(i).leftJustified(widths.at(i) + 2);
        text += line.trimmed() + u'\n';
    }
    return text;
}

} // namespace contrordine
