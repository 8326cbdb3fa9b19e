// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/aliexpress/aliexpresscredentials.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

Result<AliExpressCredentials> readAliExpressCredentials(const QString &appKey, const QByteArray &json,
                                                        const QDateTime &now)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    AliExpressCredentials credentials;
    credentials.appKey = appKey;
    credentials.appSecret = object.value("app_secret"_L1).toString().toUtf8();
    credentials.accessToken = object.value("access_token"_L1).toString().toUtf8();
    credentials.refreshToken = object.value("refresh_token"_L1).toString().toUtf8();
    const QJsonValue expiresIn = object.value("expires_in"_L1);
    const QString expiresAt = object.value("expires_at"_L1).toString();
    if (!expiresAt.isEmpty())
        credentials.expiresAt = QDateTime::fromString(expiresAt, Qt::ISODateWithMs).toUTC();
    else if (const qint64 seconds = expiresIn.isString() ? expiresIn.toString().toLongLong() : expiresIn.toInteger();
             seconds > 0)
        credentials.expiresAt = now.addSecs(seconds);
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
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace contrordine
