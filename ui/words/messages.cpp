// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/words.h"

namespace contrordine::words
{

// These texts are not translated: they go to the supplier, in the language suppliers on the platform read.
namespace
{

using namespace Qt::Literals::StringLiterals;

QString why(CancelReason reason)
{
    using enum CancelReason;
    switch (reason) {
    case CustomerChangedMind:
        return u"My customer changed their mind."_s;
    case WrongAddressOrItem:
        return u"The order has a wrong address, item or size."_s;
    case Duplicate:
        return u"It was ordered twice by mistake."_s;
    case Fraud:
        return u"My customer's order turned out to be fraudulent."_s;
    case OutOfStock:
        return u"I can no longer offer this item."_s;
    case PaymentDeclined:
        return u"My customer's payment did not go through."_s;
    case Other:
        return u"I no longer need it."_s;
    }
    return {};
}

QString greeting(const SupplierOrder &order)
{
    return order.storeName.isEmpty() ? u"Hello,"_s : u"Hello %1,"_s.arg(order.storeName);
}

} // namespace

QString messageToSupplierCancel(const SupplierOrder &order, CancelReason reason)
{
    return u"%1\n\n"
           "please do not ship my order %2. I have just requested its cancellation on the order page. %3\n"
           "Could you approve the request as soon as possible? I am sorry for the trouble.\n\n"
           "Thank you and best regards"_s.arg(greeting(order), order.id.toString(), why(reason));
}

} // namespace contrordine::words
