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

struct Hit
{
    qsizetype at;
    FoundNumber number;
};

void collect(QList<Hit> &hits, const QRegularExpression &pattern, const QString &text, LinkConfidence confidence)
{
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        hits.append({match.capturedStart(1), {SupplierOrderId(match.captured(1)), confidence}});
    }
}

} // namespace

QList<FoundNumber> findSupplierOrderNumbers(QStringView text)
{
    // In an order page's address: "orderId=", "tradeOrderId=", or the list form "o_ids=" (its comma may be encoded).
    static const QRegularExpression address(u"(?:orderId|tradeOrderId)=(\\d{14,17})(?!\\d)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression addressList(u"o_ids=((?:\\d{14,17})(?:(?:,|%2C)\\d{14,17})*)(?!\\d)"_s, QRegularExpression::CaseInsensitiveOption);
    // Named as AliExpress's: the word, a little punctuation or "order id", then the number. Other digits between them would make it a guess.
    static const QRegularExpression named(u"ali\\s?express[^\\d\\n]{0,40}?(\\d{14,17})(?!\\d)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression namedOther(u"ali\\s?express[^\\d\\n]{0,40}?(?:track|product|item|phone|tel|invoice|fattura|prodotto|articolo|spedizione)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bare(u"(?<![\\w+])(\\d{16})(?!\\w)"_s);

    const QString whole = text.toString();
    QList<Hit> hits;
    collect(hits, address, whole, LinkConfidence::Sure);
    for (auto it = addressList.globalMatch(whole); it.hasNext();) {
        const auto match = it.next();
        static const QRegularExpression comma(u",|%2C"_s, QRegularExpression::CaseInsensitiveOption);
        const QStringList numbers = match.captured(1).split(comma);
        for (const QString &number : numbers)
            hits.append({match.capturedStart(1), {SupplierOrderId(number), LinkConfidence::Sure}});
    }
    for (auto it = named.globalMatch(whole); it.hasNext();) {
        const auto match = it.next();
        // "AliExpress tracking 1234…" names another kind of number.
        const bool another = namedOther.match(match.captured(0)).hasMatch();
        hits.append({match.capturedStart(1),
                     {SupplierOrderId(match.captured(1)), another ? LinkConfidence::Doubtful : LinkConfidence::Sure}});
    }
    collect(hits, bare, whole, LinkConfidence::Doubtful);

    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.at < b.at; });
    QList<FoundNumber> found;
    for (const Hit &hit : std::as_const(hits)) {
        const auto known = std::find_if(found.begin(), found.end(), [&hit](const FoundNumber &other) { return other.id == hit.number.id; });
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
            const auto known
                = std::find_if(links.begin(), links.end(), [&number](const Link &link) { return link.supplierOrder == number.id; });
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
