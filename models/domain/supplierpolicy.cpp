// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/supplierpolicy.h"

#include "models/domain/codes.h"

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr CodeTable<Answer, 3> answers{{
    {Answer::Unknown, u"unknown"},
    {Answer::No, u"no"},
    {Answer::Yes, u"yes"},
}};
constexpr CodeTable<CancelTerm::Kind, 4> cancelTerms{{
    {CancelTerm::Kind::Unknown, u"unknown"},
    {CancelTerm::Kind::Never, u"never"},
    {CancelTerm::Kind::Within, u"within"},
    {CancelTerm::Kind::UntilShipped, u"until-shipped"},
}};
constexpr CodeTable<SupplierPayer, 3> payers{{
    {SupplierPayer::Unknown, u"unknown"},
    {SupplierPayer::Supplier, u"supplier"},
    {SupplierPayer::Buyer, u"buyer"},
}};

/// Reads what is there and remembers the first place that cannot be read.
class Reader
{
public:
    explicit Reader(const QJsonObject &json)
        : m_json(json)
    {
    }

    QString text(const QString &key, int maxLength)
    {
        const QJsonValue value = m_json.value(key);
        if (value.isUndefined())
            return {};
        if (!value.isString() || value.toString().size() > maxLength)
            complain(key);
        return value.toString();
    }
    std::optional<int> number(const QString &key, int max)
    {
        const QJsonValue value = m_json.value(key);
        if (value.isUndefined())
            return {};
        const int whole = value.toInt(0); // 0 for what is no whole number
        if (whole < 1 || whole > max) {
            complain(key);
            return {};
        }
        return whole;
    }
    template <class Value>
    Value word(const QString &key, std::optional<Value> (*fromCode)(QStringView))
    {
        const QJsonValue value = m_json.value(key);
        if (value.isUndefined())
            return Value::Unknown;
        const std::optional<Value> known = fromCode(value.toString());
        if (!known)
            complain(key);
        return known.value_or(Value::Unknown);
    }
    void complain(const QString &key)
    {
        if (fault.isEmpty())
            fault = key;
    }

    QString fault;

private:
    const QJsonObject &m_json;
};

} // namespace

SupplierId supplierId(const QString &platform, const QString &storeId, const QString &storeName)
{
    if (!storeId.isEmpty())
        return SupplierId(platform + u":store:"_s + storeId);
    const QString name = storeName.simplified().toCaseFolded();
    return name.isEmpty() ? SupplierId() : SupplierId(platform + u":name:"_s + name);
}

bool isUnknown(const SupplierPolicy &policy)
{
    SupplierPolicy nothing{.supplier = policy.supplier, .name = policy.name};
    SupplierPolicy said = policy;
    said.returns.removeIf([](const auto &entry) { return entry.value() == Answer::Unknown; });
    said.notes.clear();
    said.link.clear();
    said.checkedOn = {};
    return said == nothing;
}

QJsonObject toJson(const SupplierPolicy &policy)
{
    QJsonObject json{{u"supplier"_s, policy.supplier.toString()}};
    const auto put = [&json](const QString &key, const QString &text, const QString &nothing = {}) {
        if (text != nothing && !text.isEmpty())
            json.insert(key, text);
    };
    const QString unknown = u"unknown"_s;
    put(u"name"_s, policy.name);
    put(u"cancel"_s, code(policy.cancel.kind), unknown);
    if (policy.cancel.kind == CancelTerm::Kind::Within)
        json.insert(u"cancel_within_hours"_s, qint64(policy.cancel.hours.count()));
    QJsonObject returns;
    for (const auto &[cause, answer] : policy.returns.asKeyValueRange()) {
        if (answer != Answer::Unknown)
            returns.insert(code(cause), code(answer));
    }
    if (!returns.isEmpty())
        json.insert(u"returns"_s, returns);
    if (policy.returnDays)
        json.insert(u"return_days"_s, *policy.returnDays);
    put(u"return_paid_by"_s, code(policy.returnPayer), unknown);
    put(u"refunds_without_return"_s, code(policy.refundsWithoutReturn), unknown);
    if (policy.settleDays)
        json.insert(u"settle_business_days"_s, *policy.settleDays);
    put(u"clear_guidelines"_s, code(policy.clearGuidelines), unknown);
    put(u"notes"_s, policy.notes);
    put(u"link"_s, policy.link.toString(QUrl::FullyEncoded));
    put(u"checked_on"_s, policy.checkedOn.toString(Qt::ISODate));
    return json;
}

Result<SupplierPolicy> supplierPolicyFromJson(const QJsonObject &json)
{
    Reader read(json);
    SupplierPolicy policy;
    policy.supplier = SupplierId(read.text(u"supplier"_s, 1000));
    if (policy.supplier.isEmpty())
        read.complain(u"supplier"_s);
    policy.name = read.text(u"name"_s, 1000);
    policy.cancel.kind = read.word(u"cancel"_s, cancelTermFromCode);
    const auto hours = read.number(u"cancel_within_hours"_s, int(CancelTerm::maxHours.count()));
    if (hours.has_value() != (policy.cancel.kind == CancelTerm::Kind::Within))
        read.complain(u"cancel_within_hours"_s);
    policy.cancel.hours = std::chrono::hours(hours.value_or(0));
    const QJsonValue returns = json.value(u"returns"_s);
    if (!returns.isUndefined() && !returns.isObject())
        read.complain(u"returns"_s);
    const QJsonObject byCause = returns.toObject();
    for (auto it = byCause.begin(); it != byCause.end(); ++it) {
        const auto cause = returnCauseFromCode(it.key());
        const auto answer = answerFromCode(it.value().toString());
        if (!cause || !answer)
            read.complain(u"returns."_s + it.key());
        else if (*answer != Answer::Unknown)
            policy.returns.insert(*cause, *answer);
    }
    policy.returnDays = read.number(u"return_days"_s, SupplierPolicy::maxDays);
    policy.returnPayer = read.word(u"return_paid_by"_s, supplierPayerFromCode);
    policy.refundsWithoutReturn = read.word(u"refunds_without_return"_s, answerFromCode);
    policy.settleDays = read.number(u"settle_business_days"_s, SupplierPolicy::maxDays);
    policy.clearGuidelines = read.word(u"clear_guidelines"_s, answerFromCode);
    policy.notes = read.text(u"notes"_s, SupplierPolicy::maxNotes);
    const QString link = read.text(u"link"_s, 2000);
    if (!link.isEmpty()) {
        policy.link = QUrl(link, QUrl::StrictMode);
        if (!policy.link.isValid() || (policy.link.scheme() != u"https"_s && policy.link.scheme() != u"http"_s))
            read.complain(u"link"_s); // it is opened by a click: nothing but a web page
    }
    const QString checkedOn = read.text(u"checked_on"_s, 10);
    policy.checkedOn = QDate::fromString(checkedOn, Qt::ISODate);
    if (!checkedOn.isEmpty() && !policy.checkedOn.isValid())
        read.complain(u"checked_on"_s);
    if (!read.fault.isEmpty()) {
        return tl::unexpected(
            Error{.kind = Error::Kind::Malformed, .code = u"bad-supplier-policy"_s, .detail = read.fault});
    }
    return policy;
}

QString code(Answer answer) { return codeOf(answers, answer); }
QString code(CancelTerm::Kind kind) { return codeOf(cancelTerms, kind); }
QString code(SupplierPayer payer) { return codeOf(payers, payer); }
std::optional<Answer> answerFromCode(QStringView code) { return valueOf(answers, code); }
std::optional<CancelTerm::Kind> cancelTermFromCode(QStringView code) { return valueOf(cancelTerms, code); }
std::optional<SupplierPayer> supplierPayerFromCode(QStringView code) { return valueOf(payers, code); }

} // namespace contrordine
