// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/aliexpress/aliexpresscredentials.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

QDateTime endAfter(const QJsonValue &seconds, const QDateTime &now)
{
    // A number or text, as everywhere at AliExpress.
    const qint64 count = seconds.isString() ? seconds.toString().toLongLong() : seconds.toInteger();
    return count > 0 ? now.addSecs(count) : QDateTime();
}

namespace
{

QDateTime endOf(const QJsonObject &object, QLatin1StringView name, const QDateTime &now)
{
    const QString at = object.value(name % "_at"_L1).toString();
    return at.isEmpty() ? endAfter(object.value(name % "_in"_L1), now)
                        : QDateTime::fromString(at, Qt::ISODateWithMs).toUTC();
}

} // namespace

Result<AliExpressCredentials> readAliExpressCredentials(const QString &appKey, const QByteArray &json,
                                                        const QDateTime &now)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    AliExpressCredentials credentials;
    credentials.appKey = appKey;
    credentials.appSecret = object.value("app_secret"_L1).toString().toUtf8();
    credentials.accessToken = object.value("access_token"_L1).toString().toUtf8();
    credentials.refreshToken = object.value("refresh_token"_L1).toString().toUtf8();
    credentials.expiresAt = endOf(object, "expires"_L1, now);
    credentials.renewableUntil = endOf(object, "refresh_expires"_L1, now);
    if (appKey.isEmpty() || credentials.appSecret.isEmpty())
        return tl::unexpected(Error{.kind = Error::Kind::Input, .code = u"bad-secrets"_s});
    return credentials;
}

QByteArray toSecret(const AliExpressCredentials &credentials)
{
    QJsonObject object{{u"app_secret"_s, QString::fromUtf8(credentials.appSecret)},
                       {u"access_token"_s, QString::fromUtf8(credentials.accessToken)},
                       {u"refresh_token"_s, QString::fromUtf8(credentials.refreshToken)}};
    if (credentials.expiresAt.isValid())
        object.insert(u"expires_at"_s, credentials.expiresAt.toUTC().toString(Qt::ISODateWithMs));
    if (credentials.renewableUntil.isValid())
        object.insert(u"refresh_expires_at"_s, credentials.renewableUntil.toUTC().toString(Qt::ISODateWithMs));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace contrordine
