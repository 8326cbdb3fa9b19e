// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/links/linkfinder.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

struct Hit {
    qsizetype at;
    FoundNumber number;
};

/// Fourteen digits and more that begin like 20261123101500 are a point in time.
bool looksLikeTime(QStringView number)
{
    const QDateTime time = QDateTime::fromString(number.left(14).toString(), u"yyyyMMddHHmmss"_s);
    return time.isValid() && time.date().year() >= 2000 && time.date().year() < 2100;
}

/// AliExpress numbers its products like this, with as many digits as its orders.
bool looksLikeProduct(QStringView number) { return number.size() == 16 && number.startsWith(u"100500"); }

/// How sure the words between "AliExpress" and a number make us. A list of words that may stand there, not of those
/// that may not: a wrong guess would have the merchant cancel somebody else's order.
LinkConfidence confidenceBetween(const QString &words, QStringView number)
{
    static const QRegularExpression notAWord(u"[^\\p{L}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QStringList order{u"order"_s,      u"orders"_s,        u"ordine"_s,   u"ordini"_s,
                                   u"bestellung"_s, u"bestellnummer"_s, u"commande"_s, u"pedido"_s};
    static const QStringList filler{u"com"_s, u"it"_s,  u"id"_s,     u"ids"_s,    u"no"_s,  u"nr"_s,
                                    u"num"_s, u"n"_s,   u"number"_s, u"numero"_s, u"ref"_s, u"reference"_s,
                                    u"rif"_s, u"ord"_s, u"is"_s,     u"e"_s,      u"il"_s,  u"con"_s};
    const QStringList between = words.toLower().split(notAWord, Qt::SkipEmptyParts);
    const bool namesOrder =
        std::any_of(between.begin(), between.end(), [](const QString &word) { return order.contains(word); });
    const bool onlyKnown = std::all_of(between.begin(), between.end(), [](const QString &word) {
        return order.contains(word) || filler.contains(word);
    });
    if (!onlyKnown || looksLikeTime(number))
        return LinkConfidence::Doubtful;
    // Without the word "order", only today's shape counts: fourteen digits may be a telephone number.
    if (!namesOrder && (number.size() != 16 || looksLikeProduct(number)))
        return LinkConfidence::Doubtful;
    return LinkConfidence::Sure;
}

/// In an order page's address: "orderId=", "tradeOrderId=", or the list form "o_ids=" (the signs may be encoded).
void findInAddresses(QList<Hit> &hits, const QString &text)
{
    static const QRegularExpression address(u"(?:orderId|o_ids)(?:=|%3D)(\\d{14,17}(?:(?:,|%2C)\\d{14,17})*)(?!\\d)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression comma(u",|%2C"_s, QRegularExpression::CaseInsensitiveOption);
    for (auto it = address.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        qsizetype at = match.capturedStart(1);
        const QStringList numbers = match.captured(1).split(comma);
        for (const QString &number : numbers)
            hits.append({at++, {SupplierOrderId(number), LinkConfidence::Sure}});
    }
}

/// After the word AliExpress, not too far away and with no other digits between.
void findNamed(QList<Hit> &hits, const QString &text)
{
    static const QRegularExpression named(
        u"ali\\s?express([^\\d]{0,40}?)(?<![\\p{L}\\d+])([1-9]\\d{13,16})(?![\\p{L}\\d])"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    for (auto it = named.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        hits.append({match.capturedStart(2),
                     {SupplierOrderId(match.captured(2)), confidenceBetween(match.captured(1), match.captured(2))}});
    }
}

/// Sixteen digits alone have the right shape and nothing more.
void findBare(QList<Hit> &hits, const QString &text)
{
    static const QRegularExpression bare(u"(?<![\\w+])(?<!\\d[.,])([1-9]\\d{15})(?!\\w)"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    for (auto it = bare.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        if (!looksLikeTime(match.capturedView(1)))
            hits.append({match.capturedStart(1), {SupplierOrderId(match.captured(1)), LinkConfidence::Doubtful}});
    }
}

/// The text without the addresses of product pages: their number is the product's, and nobody needs to be asked about
/// it.
QString withoutProducts(QString text)
{
    static const QRegularExpression product(u"(?:/item/|productId(?:=|%3D)|product_id(?:=|%3D))\\d+"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return text.replace(product, u"/item/"_s);
}

} // namespace

QList<FoundNumber> findSupplierOrderNumbers(QStringView text)
{
    const QString plain = withoutProducts(text.toString());
    QList<Hit> hits;
    findInAddresses(hits, plain);
    findNamed(hits, plain);
    findBare(hits, plain);
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.at < b.at; });

    QList<FoundNumber> found;
    for (const Hit &hit : std::as_const(hits)) {
        const auto known = std::find_if(found.begin(), found.end(),
                                        [&hit](const FoundNumber &other) { return other.id == hit.number.id; });
        if (known == found.end())
            found.append(hit.number);
        else if (hit.number.confidence == LinkConfidence::Sure)
            known->confidence = LinkConfidence::Sure;
    }
    return found;
}

QList<Link> findLinks(const Order &order, const QDateTime &at)
{
    QList<Link> links;
    const auto add = [&](const QString &text, LinkSource source) {
        const QList<FoundNumber> numbers = findSupplierOrderNumbers(text);
        for (const FoundNumber &number : numbers) {
            if (order.trackingNumbers.contains(number.id.toString())) // the shop itself knows it as a parcel's number
                continue;
            const auto known = std::find_if(links.begin(), links.end(),
                                            [&number](const Link &link) { return link.supplierOrder == number.id; });
            if (known == links.end()) {
                links.append({.order = order.id,
                              .supplierOrder = number.id,
                              .platform = u"aliexpress"_s,
                              .source = source,
                              .confidence = number.confidence,
                              .createdAt = at});
            } else if (number.confidence == LinkConfidence::Sure && known->confidence == LinkConfidence::Doubtful) {
                known->confidence = LinkConfidence::Sure;
                known->source = source;
            }
        }
    };
    for (const Attribute &attribute : order.attributes)
        add(attribute.name + u": "_s + attribute.value, LinkSource::Attribute);
    add(order.note, LinkSource::Note);
    for (const QString &tag : order.tags)
        add(tag, LinkSource::Tag);
    return links;
}

} // namespace contrordine
