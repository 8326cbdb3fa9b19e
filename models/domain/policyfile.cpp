// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/policyfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int formatVersion = 1;
const QString formatName = u"contrordine-policies"_s;

/// Reads an object key by key; the first fault is kept with its place, and every key must be asked for.
class Reader
{
public:
    Reader(const QJsonObject &json, QString place, std::optional<Error> &fault)
        : m_json(json)
        , m_place(std::move(place))
        , m_fault(fault)
    {
    }

    /// Faults of what nobody asked for.
    void finish()
    {
        for (auto it = m_json.begin(); it != m_json.end(); ++it) {
            if (!m_known.contains(it.key()))
                complain(it.key(), policyfault::unknownKey);
        }
    }
    void complain(const QString &key, const char16_t *what)
    {
        if (!m_fault) {
            m_fault =
                Error{.kind = Error::Kind::Malformed, .code = QString::fromUtf16(what), .detail = m_place + u'/' + key};
        }
    }
    bool has(const QString &key)
    {
        m_known.insert(key);
        return m_json.contains(key);
    }
    QJsonValue value(const QString &key, QJsonValue::Type type)
    {
        if (!has(key)) {
            complain(key, policyfault::missing);
            return {};
        }
        const QJsonValue found = m_json.value(key);
        if (found.type() != type) {
            complain(key, policyfault::wrongType);
            return {};
        }
        return found;
    }
    QString text(const QString &key, int longest)
    {
        const QString found = value(key, QJsonValue::String).toString();
        if (found.size() > longest)
            complain(key, policyfault::outOfRange);
        return found;
    }
    bool boolean(const QString &key) { return value(key, QJsonValue::Bool).toBool(); }
    int number(const QString &key, int most)
    {
        const QJsonValue found = value(key, QJsonValue::Double);
        if (found.isUndefined() || found.isNull())
            return 1;
        const double given = found.toDouble();
        const int whole = found.toInt(-1);
        if (given != double(qint64(given)))
            complain(key, policyfault::wrongType);
        else if (whole < 1 || whole > most)
            complain(key, policyfault::outOfRange);
        return whole;
    }
    template <class Value>
    Value word(const QString &key, std::optional<Value> (*fromCode)(QStringView), Value otherwise)
    {
        const std::optional<Value> known = fromCode(value(key, QJsonValue::String).toString());
        if (!known)
            complain(key, policyfault::unknownWord);
        return known.value_or(otherwise);
    }
    template <class Value>
    QFlags<Value> words(const QString &key, std::optional<Value> (*fromCode)(QStringView))
    {
        QFlags<Value> all;
        const QJsonArray list = value(key, QJsonValue::Array).toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString here = u"%1/%2"_s.arg(key, QString::number(i));
            const std::optional<Value> known = fromCode(list.at(i).toString());
            if (!list.at(i).isString())
                complain(here, policyfault::wrongType);
            else if (!known)
                complain(here, policyfault::unknownWord);
            else if (all.testFlag(*known))
                complain(here, policyfault::twice);
            else
                all.setFlag(*known);
        }
        return all;
    }
    PageText pageText(const QString &key)
    {
        const QJsonObject object = value(key, QJsonValue::Object).toObject();
        Reader inner(object, m_place + u'/' + key, m_fault);
        PageText text{.italian = inner.text(u"it"_s, policylimits::text),
                      .english = inner.text(u"en"_s, policylimits::text)};
        inner.finish();
        return text;
    }

private:
    const QJsonObject m_json;
    QString m_place;
    std::optional<Error> &m_fault;
    QSet<QString> m_known;
};

ShopPolicy readShop(const QJsonObject &json, const QString &place, std::optional<Error> &fault)
{
    Reader read(json, place, fault);
    ShopPolicy policy;
    policy.shopName = read.text(u"shop_name"_s, policylimits::line);
    policy.contactEmail = read.text(u"contact_email"_s, policylimits::line);
    policy.answerBusinessDays = read.number(u"answer_business_days"_s, policylimits::answerDays);
    policy.euConsumers = read.boolean(u"eu_consumers"_s);
    if (read.has(u"cancel_within_hours"_s))
        policy.cancelWithin = std::chrono::hours(read.number(u"cancel_within_hours"_s, policylimits::cancelHours));
    policy.accepted = read.words(u"accepted"_s, returnCauseFromCode);
    policy.returnDays = read.number(u"return_days"_s, policylimits::days);
    policy.reportDays = read.number(u"report_days"_s, policylimits::days);
    policy.sendBackDays = read.number(u"send_back_days"_s, policylimits::days);
    policy.returnPayer = read.word(u"return_paid_by"_s, returnPayerFromCode, policy.returnPayer);
    policy.returnPlace = read.word(u"return_to"_s, returnPlaceFromCode, policy.returnPlace);
    policy.returnAddress = read.text(u"return_address"_s, policylimits::text);
    policy.exceptions = read.words(u"exceptions"_s, noReturnFromCode);
    policy.otherExceptions = read.pageText(u"other_exceptions"_s);
    policy.exchange = read.boolean(u"exchange"_s);
    policy.refundWithoutReturn = read.boolean(u"refund_without_return"_s);
    policy.refundForm = read.word(u"refund_form"_s, refundMeansFromCode, policy.refundForm);
    policy.refundsDelivery = read.boolean(u"refunds_delivery"_s);
    policy.refundDays = read.number(u"refund_days"_s, policylimits::days);
    policy.note = read.pageText(u"note"_s);
    read.finish();
    return policy;
}

template <class Value>
QJsonArray codes(const QList<Value> &all, QFlags<Value> chosen)
{
    QJsonArray list;
    for (const Value one : all) {
        if (chosen.testFlag(one))
            list.append(code(one));
    }
    return list;
}

QJsonObject toJson(const PageText &text) { return {{u"it"_s, text.italian}, {u"en"_s, text.english}}; }

template <class T>
Result<T> outcome(T value, std::optional<Error> fault)
{
    if (fault)
        return tl::unexpected(*std::move(fault));
    return value;
}

/// The objects of a list, each with its place.
QList<std::pair<QString, QJsonObject>> objectsOf(Reader &read, const QString &key)
{
    QList<std::pair<QString, QJsonObject>> objects;
    if (!read.has(key))
        return objects;
    const QJsonArray list = read.value(key, QJsonValue::Array).toArray();
    if (list.size() > policylimits::entries)
        read.complain(key, policyfault::outOfRange);
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString place = u"%1/%2"_s.arg(key, QString::number(i));
        if (!list.at(i).isObject())
            read.complain(place, policyfault::wrongType);
        objects.append({place, list.at(i).toObject()});
    }
    return objects;
}

} // namespace

QJsonObject toJson(const ShopPolicy &policy)
{
    QJsonObject json{
        {u"shop_name"_s, policy.shopName},
        {u"contact_email"_s, policy.contactEmail},
        {u"answer_business_days"_s, policy.answerBusinessDays},
        {u"eu_consumers"_s, policy.euConsumers},
        {u"accepted"_s, codes(allReturnCauses(), policy.accepted)},
        {u"return_days"_s, policy.returnDays},
        {u"report_days"_s, policy.reportDays},
        {u"send_back_days"_s, policy.sendBackDays},
        {u"return_paid_by"_s, code(policy.returnPayer)},
        {u"return_to"_s, code(policy.returnPlace)},
        {u"return_address"_s, policy.returnAddress},
        {u"exceptions"_s, codes(allNoReturns(), policy.exceptions)},
        {u"other_exceptions"_s, toJson(policy.otherExceptions)},
        {u"exchange"_s, policy.exchange},
        {u"refund_without_return"_s, policy.refundWithoutReturn},
        {u"refund_form"_s, code(policy.refundForm)},
        {u"refunds_delivery"_s, policy.refundsDelivery},
        {u"refund_days"_s, policy.refundDays},
        {u"note"_s, toJson(policy.note)},
    };
    if (policy.cancelWithin)
        json.insert(u"cancel_within_hours"_s, qint64(policy.cancelWithin->count()));
    return json;
}

Result<ShopPolicy> shopPolicyFromJson(const QJsonObject &json)
{
    std::optional<Error> fault;
    ShopPolicy policy = readShop(json, {}, fault);
    return outcome(std::move(policy), std::move(fault));
}

QByteArray writePolicyFile(const PolicyFile &file)
{
    QJsonObject json{{u"format"_s, formatName}, {u"version"_s, formatVersion}};
    if (file.shop)
        json.insert(u"shop_policy"_s, toJson(*file.shop));
    QJsonArray templates;
    for (const MessageTemplate &one : file.templates) {
        templates.append(
            QJsonObject{{u"kind"_s, code(one.kind)}, {u"language"_s, code(one.language)}, {u"text"_s, one.text}});
    }
    json.insert(u"templates"_s, templates);
    QJsonArray suppliers;
    for (const SupplierPolicy &one : file.suppliers)
        suppliers.append(toJson(one));
    json.insert(u"suppliers"_s, suppliers);
    return QJsonDocument(json).toJson();
}

Result<PolicyFile> readPolicyFile(const QByteArray &bytes)
{
    const auto refuse = [](const char16_t *what, const QString &place) {
        return tl::unexpected(Error{.kind = Error::Kind::Malformed, .code = QString::fromUtf16(what), .detail = place});
    };
    if (bytes.size() > policylimits::fileBytes)
        return refuse(policyfault::outOfRange, {});
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parsing);
    if (parsing.error != QJsonParseError::NoError)
        return refuse(policyfault::notJson, QString::number(parsing.offset));
    const QJsonObject json = document.object();
    if (json.value(u"format"_s).toString() != formatName)
        return refuse(policyfault::notOurs, {});
    std::optional<Error> fault;
    Reader read(json, {}, fault);
    read.has(u"format"_s);
    if (read.value(u"version"_s, QJsonValue::Double).toDouble() > formatVersion)
        return refuse(policyfault::newer, u"/version"_s);
    if (json.value(u"version"_s).toInt() != formatVersion)
        read.complain(u"version"_s, policyfault::outOfRange);

    PolicyFile file;
    if (read.has(u"shop_policy"_s))
        file.shop = readShop(read.value(u"shop_policy"_s, QJsonValue::Object).toObject(), u"/shop_policy"_s, fault);

    QSet<std::pair<int, int>> templatesMet;
    for (const auto &[place, object] : objectsOf(read, u"templates"_s)) {
        Reader one(object, u'/' + place, fault);
        MessageTemplate text;
        text.kind = one.word(u"kind"_s, templateKindFromCode, text.kind);
        text.language = one.word(u"language"_s, messageLanguageFromCode, text.language);
        text.text = one.text(u"text"_s, policylimits::text);
        if (!languagesOf(text.kind).contains(text.language))
            one.complain(u"language"_s, policyfault::unknownWord);
        if (text.text.trimmed().isEmpty())
            one.complain(u"text"_s, policyfault::missing);
        if (!strangersIn(text.text, text.kind).isEmpty())
            one.complain(u"text"_s, policyfault::unknownWord);
        one.finish();
        const std::pair<int, int> which{int(text.kind), int(text.language)};
        if (templatesMet.contains(which))
            read.complain(place, policyfault::twice);
        templatesMet.insert(which);
        file.templates.append(text);
    }
    QSet<SupplierId> suppliersMet;
    for (const auto &[place, object] : objectsOf(read, u"suppliers"_s)) {
        auto supplier = supplierPolicyFromJson(object);
        if (!supplier) {
            const QString within = QString(supplier.error().detail).replace(u'.', u'/');
            read.complain(place + u'/' + within,
                          object.contains(within.section(u'/', 0, 0)) ? policyfault::outOfRange : policyfault::missing);
            continue;
        }
        if (suppliersMet.contains(supplier->supplier))
            read.complain(place, policyfault::twice);
        suppliersMet.insert(supplier->supplier);
        file.suppliers.append(*std::move(supplier));
    }
    read.finish();
    return outcome(std::move(file), std::move(fault));
}

} // namespace contrordine
