// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/messagewords.h"

namespace contrordine::words
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QString english(TemplateKind kind)
{
    switch (kind) {
    case TemplateKind::SupplierCancel:
        return u"Hello[[ {supplier}]],\n\n"
               "please do not ship my order {supplier_order}. I have just requested its cancellation on the order "
               "page. {reason}\n"
               "Could you approve the request as soon as possible? I am sorry for the trouble.\n\n"
               "Thank you and best regards"_s;
    case TemplateKind::SupplierTracking:
        return u"Hello[[ {supplier}]],\n\n"
               "please send me the tracking number of my order {supplier_order} within {tracking_days} business days, "
               "and tell me whether the parcel has left.\n"
               "If it has not been shipped yet, please tell me when it will be.\n\n"
               "Thank you and best regards"_s;
    case TemplateKind::SupplierTrackingRefused:
        return u"Hello[[ {supplier}]],\n\n"
               "you did not accept the cancellation of my order {supplier_order}. If the parcel has already been "
               "shipped, please send me its tracking number within {tracking_days} business days.\n"
               "If it has not been shipped yet, please do not ship it and approve the cancellation.\n\n"
               "Thank you and best regards"_s;
    case TemplateKind::SupplierDispute:
        return u"{bought}[[ {history}]] {complaint} {claim}"_s;
    case TemplateKind::SupplierPolicy:
        return u"Hello[[ {supplier}]],\n\n"
               "I sell your products in my online shop and would like my own rules to match yours. Could you please "
               "tell me:\n"
               "1. Until how long after an order do you accept a cancellation?\n"
               "2. In which cases do you accept returns (not as described, wrong or faulty item, damaged on the way, "
               "wrong size, changed mind), within how many days, and who pays for sending back?\n"
               "3. How long does it take you to settle a refund or a return?\n"
               "4. Do you have written rules for cancellations, refunds and returns? If so, please send me the "
               "link.\n\n"
               "Thank you and best regards"_s;
    case TemplateKind::CustomerCancelled:
        return u"Hello[[ {customer}]],\n\n"
               "your order {order} has been cancelled and will not be shipped.[[ We refund {refund_amount}; depending "
               "on your bank it may take a few days until you see it.]]\n\n"
               "If you have any questions, just answer this message.\n\n"
               "Best regards[[\n{shop}]]"_s;
    case TemplateKind::CustomerTooLate:
        return u"Hello[[ {customer}]],\n\n"
               "we tried to stop your order {order}, but the parcel had already left and can no longer be cancelled.[[ "
               "Its tracking number is {tracking_number}.]][[\n\n"
               "Once you have received it you have {withdrawal_days} to ask for a return. Please answer this message "
               "before you send anything: we tell you how.]]\n\n"
               "Best regards[[\n{shop}]]"_s;
    case TemplateKind::CustomerPartialOffer:
        return u"Hello[[ {customer}]],\n\n"
               "we are sorry that something is wrong with your order {order}. If you like, you keep the item and we "
               "refund {offered_amount}[[ within {refund_days}]]; you do not have to send anything back.\n\n"
               "Just answer “yes” to this message if you accept. If you would rather have another solution, tell us: "
               "we will find one.\n\n"
               "Best regards[[\n{shop}]]"_s;
    case TemplateKind::CustomerRefundOnWay:
        return u"Hello[[ {customer}]],\n\n"
               "your refund of {refund_amount} for order {order} is on its way. Depending on your bank it may take a "
               "few days until you see it.\n\n"
               "If you have any questions, just answer this message.\n\n"
               "Best regards[[\n{shop}]]"_s;
    case TemplateKind::CustomerEvidence:
        return u"Hello[[ {customer}]],\n\n"
               "we are sorry that something is wrong with your order {order}. So that we can put it right quickly, "
               "please answer with:\n{evidence}\n\n"
               "Thank you![[\n{shop}]]"_s;
    }
    return {};
}

QString italian(TemplateKind kind)
{
    switch (kind) {
    case TemplateKind::SupplierCancel:
        return u"Buongiorno[[ {supplier}]],\n\n"
               "vi chiedo di non spedire il mio ordine {supplier_order}: ne ho appena chiesto l’annullamento dalla "
               "pagina dell’ordine. {reason}\n"
               "Potete approvare la richiesta il prima possibile? Mi scuso per il disturbo.\n\n"
               "Grazie e cordiali saluti"_s;
    case TemplateKind::SupplierTracking:
        return u"Buongiorno[[ {supplier}]],\n\n"
               "mandatemi per favore il numero di tracciamento del mio ordine {supplier_order} entro {tracking_days} "
               "giorni lavorativi e ditemi se il pacco è partito.\n"
               "Se non è ancora stato spedito, ditemi quando lo sarà.\n\n"
               "Grazie e cordiali saluti"_s;
    case TemplateKind::SupplierTrackingRefused:
        return u"Buongiorno[[ {supplier}]],\n\n"
               "non avete accettato l’annullamento del mio ordine {supplier_order}. Se il pacco è già stato spedito, "
               "mandatemi il numero di tracciamento entro {tracking_days} giorni lavorativi.\n"
               "Se non è ancora stato spedito, non speditelo e approvate l’annullamento.\n\n"
               "Grazie e cordiali saluti"_s;
    case TemplateKind::SupplierDispute:
        return u"{bought}[[ {history}]] {complaint} {claim}"_s;
    case TemplateKind::SupplierPolicy:
        return u"Buongiorno[[ {supplier}]],\n\n"
               "vendo i vostri prodotti nel mio negozio online e vorrei che le mie regole fossero il più possibile "
               "simili alle vostre. Potete dirmi:\n"
               "1. Fino a quanto tempo dopo l’ordine accettate un annullamento?\n"
               "2. In quali casi accettate un reso (articolo non conforme alla descrizione, sbagliato o difettoso, "
               "danneggiato nel trasporto, taglia sbagliata, ripensamento), entro quanti giorni e chi paga la "
               "spedizione del reso?\n"
               "3. Quanto tempo serve per chiudere un rimborso o un reso?\n"
               "4. Avete regole scritte su annullamenti, rimborsi e resi? In tal caso mandatemi il link, per "
               "favore.\n\n"
               "Grazie e cordiali saluti"_s;
    case TemplateKind::CustomerCancelled:
        return u"Buongiorno[[ {customer}]],\n\n"
               "il tuo ordine {order} è stato annullato e non verrà spedito.[[ Ti rimborsiamo {refund_amount}: a "
               "seconda della banca può volerci qualche giorno prima che tu veda l’accredito.]]\n\n"
               "Per qualsiasi domanda rispondi pure a questo messaggio.\n\n"
               "Cordiali saluti[[\n{shop}]]"_s;
    case TemplateKind::CustomerTooLate:
        return u"Buongiorno[[ {customer}]],\n\n"
               "abbiamo provato a fermare il tuo ordine {order}, ma il pacco era già partito e non si può più "
               "annullare.[[ Il numero di tracciamento è {tracking_number}.]][[\n\n"
               "Quando lo ricevi hai {withdrawal_days} per chiederci il reso. Prima di spedire qualsiasi cosa rispondi "
               "a questo messaggio: ti diciamo come fare.]]\n\n"
               "Cordiali saluti[[\n{shop}]]"_s;
    case TemplateKind::CustomerPartialOffer:
        return u"Buongiorno[[ {customer}]],\n\n"
               "ci dispiace che qualcosa non vada con il tuo ordine {order}. Se per te va bene, tieni l’articolo e ti "
               "rimborsiamo {offered_amount}[[ entro {refund_days}]]: non devi rispedire nulla.\n\n"
               "Se accetti, rispondi “sì” a questo messaggio. Se preferisci un’altra soluzione, scrivicelo: la "
               "troviamo insieme.\n\n"
               "Cordiali saluti[[\n{shop}]]"_s;
    case TemplateKind::CustomerRefundOnWay:
        return u"Buongiorno[[ {customer}]],\n\n"
               "il rimborso di {refund_amount} per il tuo ordine {order} è partito. A seconda della banca può volerci "
               "qualche giorno prima che tu veda l’accredito.\n\n"
               "Per qualsiasi domanda rispondi pure a questo messaggio.\n\n"
               "Cordiali saluti[[\n{shop}]]"_s;
    case TemplateKind::CustomerEvidence:
        return u"Buongiorno[[ {customer}]],\n\n"
               "ci dispiace che qualcosa non vada con il tuo ordine {order}. Per risolvere in fretta, rispondi "
               "allegando:\n{evidence}\n\n"
               "Grazie![[\n{shop}]]"_s;
    }
    return {};
}

QString chinese(TemplateKind kind)
{
    switch (kind) {
    case TemplateKind::SupplierCancel:
        return u"[[{supplier}，]]您好！\n\n"
               "请不要发出我的订单 {supplier_order}，我刚刚已在订单页面申请取消。{reason}\n"
               "麻烦您尽快同意取消申请，给您添麻烦了，非常抱歉。\n\n谢谢！"_s;
    case TemplateKind::SupplierTracking:
        return u"[[{supplier}，]]您好！\n\n"
               "请在 {tracking_days} 个工作日内提供我的订单 {supplier_order} 的物流单号，并确认包裹是否已经发出。\n"
               "如果尚未发货，请告知预计发货日期。\n\n谢谢！"_s;
    case TemplateKind::SupplierTrackingRefused:
        return u"[[{supplier}，]]您好！\n\n"
               "您没有同意取消我的订单 {supplier_order}。如果包裹已经发出，请在 {tracking_days} "
               "个工作日内提供物流单号。\n"
               "如果尚未发货，请不要发货，并同意取消订单。\n\n谢谢！"_s;
    case TemplateKind::SupplierDispute:
        return u"{bought}[[{history}]]{complaint}{claim}"_s;
    case TemplateKind::SupplierPolicy:
        return u"[[{supplier}，]]您好！\n\n"
               "我在自己的网店销售贵店的商品，希望我的售后规则与贵店保持一致。请问：\n"
               "1. 下单后多长时间内可以取消订单？\n"
               "2. 哪些情况可以退货（与描述不符、发错货或有质量问题、运输途中损坏、尺码不合适、买家不想要了）？"
               "需要在几天内提出？退货运费由谁承担？\n"
               "3. 退款或退货一般需要多长时间处理完毕？\n"
               "4. 贵店是否有关于取消订单、退款和退货的书面规定？如有，请把链接发给我。\n\n谢谢！"_s;
    case TemplateKind::CustomerCancelled:
    case TemplateKind::CustomerTooLate:
    case TemplateKind::CustomerPartialOffer:
    case TemplateKind::CustomerRefundOnWay:
    case TemplateKind::CustomerEvidence:
        break; // customers are written to in the languages of the shop's page
    }
    return {};
}

} // namespace

QString builtInText(TemplateKind kind, MessageLanguage language)
{
    switch (language) {
    case MessageLanguage::English:
        return english(kind);
    case MessageLanguage::Italian:
        return italian(kind);
    case MessageLanguage::Chinese:
        return chinese(kind);
    }
    return {};
}

} // namespace contrordine::words
