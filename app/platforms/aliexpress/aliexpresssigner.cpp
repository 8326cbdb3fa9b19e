// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/aliexpress/aliexpresssigner.h"

#include <QMessageAuthenticationCode>

namespace contrordine
{

QByteArray aliExpressSignature(const QByteArray &appSecret, const QByteArray &systemPath,
                               const AliExpressParameters &parameters)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, appSecret);
    code.addData(systemPath);
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it) {
        code.addData(it.key());
        code.addData(it.value());
    }
    return code.result().toHex().toUpper();
}

QByteArray aliExpressForm(const AliExpressParameters &parameters)
{
    QByteArray form;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it) {
        if (!form.isEmpty())
            form += '&';
        form += it.key().toPercentEncoding() + '=' + it.value().toPercentEncoding();
    }
    return form;
}

} // namespace contrordine
