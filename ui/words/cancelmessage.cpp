// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/disputewords.h"
#include "ui/words/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace contrordine::words
{

namespace
{

struct CancelMessage {
    Q_DECLARE_TR_FUNCTIONS(CancelMessage)
};

QString chineseWhy(CancelReason reason)
{
    using enum CancelReason;
    switch (reason) {
    case CustomerChangedMind:
        return u"我的客户改变了主意，不再需要这件商品。"_s;
    case WrongAddressOrItem:
        return u"订单的地址、商品或尺码有误。"_s;
    case Duplicate:
        return u"这是误操作重复下的单。"_s;
    case Fraud:
        return u"经核实，我的客户的订单涉嫌欺诈。"_s;
    case OutOfStock:
        return u"我的店铺已不再销售该商品。"_s;
    case PaymentDeclined:
        return u"我的客户付款未成功。"_s;
    case Other:
        return u"我不再需要该商品。"_s;
    }
    return {};
}

QString ownWhy(CancelReason reason)
{
    using enum CancelReason;
    switch (reason) {
    case CustomerChangedMind:
        return CancelMessage::tr("My customer changed their mind.");
    case WrongAddressOrItem:
        return CancelMessage::tr("The order has a wrong address, item or size.");
    case Duplicate:
        return CancelMessage::tr("It was ordered twice by mistake.");
    case Fraud:
        return CancelMessage::tr("My customer's order turned out to be fraudulent.");
    case OutOfStock:
        return CancelMessage::tr("I can no longer offer this item.");
    case PaymentDeclined:
        return CancelMessage::tr("My customer's payment did not go through.");
    case Other:
        return CancelMessage::tr("I no longer need it.");
    }
    return {};
}

} // namespace

QString messageToSupplierCancel(const SupplierOrder &order, CancelReason reason, MessageLanguage language)
{
    const QString number = order.id.toString();
    switch (language) {
    case MessageLanguage::English:
        break;
    case MessageLanguage::Chinese:
        return u"%1\n\n请不要发出我的订单 %2。我刚刚在订单页面申请了取消。%3\n麻烦您尽快同意取消申请，给您添麻烦了，非常抱歉。\n\n谢谢！"_s
            .arg(order.storeName.isEmpty() ? u"您好！"_s : u"%1，您好！"_s.arg(order.storeName), number,
                 chineseWhy(reason));
    case MessageLanguage::Own:
        //: message to a supplier; %1 greets, %2 is an order number, %3 a sentence that says why
        return CancelMessage::tr("%1\n\nplease do not ship my order %2. I have just requested its cancellation on the "
                                 "order page. %3\nCould you approve the request as soon as possible? I am sorry for "
                                 "the trouble.\n\nThank you and best regards")
            .arg(order.storeName.isEmpty() ? CancelMessage::tr("Hello,")
                                           //: %1 is a store's name
                                           : CancelMessage::tr("Hello %1,").arg(order.storeName),
                 number, ownWhy(reason));
    }
    return messageToSupplierCancel(order, reason);
}

} // namespace contrordine::words
