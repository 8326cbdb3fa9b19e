// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/links/linkfinder.h"

#include "models/domain/tracking.h"

#include <QRegularExpression>
#include <QSet>
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

/// What stands before a place, back to the last sign that ends a thought or to another long number.
QString clauseBefore(const QString &text, qsizetype at)
{
    static const QRegularExpression end(u"[,;.|()\\[\\]\\n]|\\d{8,}"_s);
    const QString before = text.left(at).right(120);
    qsizetype start = 0;
    for (auto it = end.globalMatch(before); it.hasNext();)
        start = it.next().capturedEnd();
    return before.mid(start).toLower();
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression notAWord(u"[^\\p{L}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    return text.toLower().split(notAWord, Qt::SkipEmptyParts);
}

bool hasAny(const QStringList &words, const QSet<QString> &of)
{
    return std::any_of(words.begin(), words.end(), [&of](const QString &word) { return of.contains(word); });
}

/// Numbers of something else are called so.
const QSet<QString> &otherThings()
{
    static const QSet<QString> words{
        u"tracking"_s,    u"track"_s,       u"spedizione"_s,   u"parcel"_s,   u"pacco"_s,    u"sendung"_s,
        u"colis"_s,       u"envío"_s,       u"invoice"_s,      u"fattura"_s,  u"rechnung"_s, u"facture"_s,
        u"factura"_s,     u"dispute"_s,     u"controversia"_s, u"ticket"_s,   u"coupon"_s,   u"chat"_s,
        u"payment"_s,     u"pagamento"_s,   u"zahlung"_s,      u"paiement"_s, u"refund"_s,   u"rimborso"_s,
        u"transaction"_s, u"transazione"_s, u"product"_s,      u"prodotto"_s, u"item"_s,     u"articolo"_s,
        u"sku"_s,         u"account"_s,     u"telefono"_s,     u"tel"_s,      u"phone"_s,    u"carta"_s,
        u"card"_s,        u"karte"_s,       u"ean"_s,          u"barcode"_s,  u"imei"_s,     u"serial"_s,
        u"seriale"_s,     u"matricola"_s,   u"token"_s,        u"session"_s,  u"checkout"_s, u"utm"_s,
        u"iban"_s,        u"scontrino"_s,   u"receipt"_s,      u"lotto"_s,    u"spm"_s,      u"store"_s};
    return words;
}

/// Before the number, these say that it is another order's, or not this one.
const QSet<QString> &otherOrders()
{
    static const QSet<QString> words{u"non"_s,    u"not"_s,    u"nicht"_s,   u"kein"_s,  u"pas"_s,       u"vedi"_s,
                                     u"see"_s,    u"siehe"_s,  u"voir"_s,    u"ver"_s,   u"stessa"_s,    u"stesso"_s,
                                     u"same"_s,   u"come"_s,   u"like"_s,    u"wie"_s,   u"comme"_s,     u"altro"_s,
                                     u"altra"_s,  u"other"_s,  u"another"_s, u"wrong"_s, u"sbagliato"_s, u"sbagliata"_s,
                                     u"errato"_s, u"falsch"_s, u"instead"_s, u"invece"_s};
    return words;
}

/// The rest of the line the number stands in names another order of the shop (#1042).
bool namesShopOrder(const QString &text, qsizetype at)
{
    static const QRegularExpression shopOrder(u"#\\d{1,7}(?!\\d)"_s);
    const qsizetype start = at > 0 ? text.lastIndexOf(u'\n', at - 1) + 1 : 0;
    const qsizetype end = text.indexOf(u'\n', at);
    return shopOrder.match(text.mid(start, (end < 0 ? text.size() : end) - start)).hasMatch();
}

/// How sure the words between "AliExpress" and a number make us. A list of words that may stand there, not of those
/// that may not: a wrong guess would have the merchant cancel somebody else's order.
LinkConfidence confidenceBetween(const QString &words, QStringView number)
{
    static const QStringList order{u"order"_s,         u"orders"_s,   u"ordine"_s, u"ordini"_s,    u"bestellung"_s,
                                   u"bestellnummer"_s, u"commande"_s, u"pedido"_s, u"encomenda"_s, u"bestelling"_s,
                                   u"zamówienie"_s,    u"sipariş"_s,  u"订单号"_s};
    static const QStringList filler{u"com"_s, u"it"_s,  u"id"_s,     u"ids"_s,    u"no"_s,  u"nr"_s,
                                    u"num"_s, u"n"_s,   u"number"_s, u"numero"_s, u"ref"_s, u"reference"_s,
                                    u"rif"_s, u"ord"_s, u"is"_s,     u"e"_s,      u"il"_s,  u"con"_s};
    const QStringList between = wordsOf(words);
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
        LinkConfidence confidence = confidenceBetween(match.captured(1), match.captured(2));
        const QStringList before = wordsOf(clauseBefore(text, match.capturedStart()));
        if (hasAny(before, otherThings()) || hasAny(before, otherOrders())
            || namesShopOrder(text, match.capturedStart(2)))
            confidence = LinkConfidence::Doubtful;
        hits.append({match.capturedStart(2), {SupplierOrderId(match.captured(2)), confidence}});
    }
}

/// Sixteen digits alone have the right shape and nothing more.
void findBare(QList<Hit> &hits, const QString &text)
{
    // An underscore or the shop's short "AE" may touch it; after a comma it may be the next of a list, not a decimal.
    static const QRegularExpression bare(
        u"(?:(?<![\\p{L}\\d+])|(?<=\\bAE))(?:(?<!\\d[.,])|(?<=\\d{14}[.,]))([1-9]\\d{15})(?![\\p{L}\\d])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    for (auto it = bare.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        // What is plainly called something else is nobody's question, unless AliExpress is spoken of.
        const QString before = clauseBefore(text, match.capturedStart());
        if (hasAny(wordsOf(before), otherThings()) && !before.contains(u"express"_s))
            continue;
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

QList<Link> findLinksByTracking(const SupplierOrder &supplierOrder, const QList<Order> &orders, const QDateTime &at)
{
    QSet<QString> numbers;
    for (const Parcel &parcel : supplierOrder.parcels) {
        if (const QString number = trackingKey(parcel.number); number.size() >= trackingMinLength)
            numbers.insert(number);
    }
    QList<Link> links;
    for (const Order &order : orders) {
        const bool same = std::any_of(order.trackingNumbers.begin(), order.trackingNumbers.end(),
                                      [&](const QString &number) { return numbers.contains(trackingKey(number)); });
        if (same) {
            links.append({.order = order.id,
                          .supplierOrder = supplierOrder.id,
                          .platform = supplierOrder.platform,
                          .source = LinkSource::Tracking,
                          .confidence = LinkConfidence::Sure,
                          .createdAt = at});
        }
    }
    if (links.size() > 1) {
        for (Link &link : links)
            link.confidence = LinkConfidence::Doubtful;
    }
    return links;
}

} // namespace contrordine
