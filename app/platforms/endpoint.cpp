// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/endpoint.h"

#include <QHostAddress>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host == "localhost"_L1)
        return true;
    // Compared as whole addresses: "127.0.0.1.example.com" is somebody else's machine.
    const QHostAddress address(host);
    return address == QHostAddress(QHostAddress::LocalHost) || address == QHostAddress(QHostAddress::LocalHostIPv6);
}

Result<QUrl> checkedEndpoint(const QUrl &url)
{
    const bool secure = url.scheme() == "https"_L1;
    const bool local = url.scheme() == "http"_L1 && isLoopback(url);
    if (!url.isValid() || url.host().isEmpty() || !(secure || local))
        return tl::unexpected(Error{.kind = Error::Kind::Input, .code = u"bad-endpoint"_s});
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port());
    return origin;
}

QUrl at(const QUrl &endpoint, const QString &path)
{
    QUrl url = endpoint;
    url.setPath(path);
    return url;
}

} // namespace contrordine
