// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/messagewords.h"

#include "models/domain/tracking.h"
#include "ui/words/pagetext.h"
#include "ui/words/words.h"

namespace contrordine::words
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// One sentence in the three languages that are written to others.
struct Sentence {
    const char16_t *english;
    const char16_t *italian;
    const char16_t *chinese;
};

/// Says facts in one language.
class Speaker
{
public:
    explicit Speaker(MessageLanguage language)
        : m_language(language)
    {
    }

    QString say(const Sentence &sentence) const
    {
        switch (m_language) {
        case MessageLanguage::English:
            return QString::fromUtf16(sentence.english);
        case MessageLanguage::Italian:
            return QString::fromUtf16(sentence.italian);
        case MessageLanguage::Chinese:
            return QString::fromUtf16(sentence.chinese);
        }
        return {};
    }
    QString join(const QStringList &sentences) const
    {
        return sentences.join(m_language == MessageLanguage::Chinese ? u""_s : u" "_s);
    }
    QString day(QDate date) const
    {
        switch (m_language) {
        case MessageLanguage::English:
            break;
        case MessageLanguage::Italian:
            return QLocale(QLocale::Italian).toString(date, u"d MMMM yyyy"_s);
        case MessageLanguage::Chinese:
            return date.toString(u"yyyy 年 M 月 d 日"_s);
        }
        return QLocale::c().toString(date, u"d MMMM yyyy"_s);
    }
    QString day(const QDateTime &at) const { return day(at.toUTC().date()); }
    /// Unmistakable, for suppliers and the platform's people.
    static QString plain(const Money &amount) { return amount.decimal() + u' ' + amount.currency().code(); }
    /// As a customer reads it.
    QString usual(const Money &amount) const
    {
        return money(amount,
                     m_language == MessageLanguage::Italian ? QLocale(QLocale::Italian, QLocale::Italy)
                                                            : QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    QString days(int number) const
    {
        return pageDays(number, m_language == MessageLanguage::Italian ? PageLanguage::Italian : PageLanguage::English);
    }

private:
    MessageLanguage m_language;
};

Sentence why(CancelReason reason)
{
    using enum CancelReason;
    switch (reason) {
    case CustomerChangedMind:
        return {u"My customer changed their mind.", u"Il mio cliente ha cambiato idea.", u"我的客户改变了主意。"};
    case WrongAddressOrItem:
        return {u"The order has a wrong address, item or size.",
                u"Nell’ordine c’è un errore nell’indirizzo, nell’articolo o nella taglia.",
                u"订单的地址、商品或尺码有误。"};
    case Duplicate:
        return {u"It was ordered twice by mistake.", u"È stato ordinato due volte per errore.",
                u"这笔订单重复下单了。"};
    case Fraud:
        return {u"My customer's order turned out to be fraudulent.",
                u"L’ordine del mio cliente è risultato fraudolento.", u"我的客户的订单被证实是欺诈订单。"};
    case OutOfStock:
        return {u"I can no longer offer this item.", u"Non posso più offrire questo articolo.",
                u"我无法再销售这件商品。"};
    case PaymentDeclined:
        return {u"My customer's payment did not go through.", u"Il pagamento del mio cliente non è andato a buon fine.",
                u"我的客户付款未成功。"};
    case Other:
        break;
    }
    return {u"I no longer need it.", u"Non mi serve più.", u"我不再需要这件商品了。"};
}

QString tracking(const Speaker &speaker, const SupplierOrder &order)
{
    if (order.parcels.isEmpty())
        return speaker.say({u"The order page shows no tracking number.",
                            u"La pagina dell’ordine non mostra alcun numero di tracciamento.",
                            u"订单页面没有显示任何物流单号。"});
    const QString number = order.parcels.first().number;
    if (!firstMovement(order).isValid())
        return speaker
            .say({u"The tracking number %1 shows no movement of a parcel.",
                  u"Il numero di tracciamento %1 non mostra alcun movimento del pacco.",
                  u"物流单号 %1 没有任何包裹运输记录。"})
            .arg(number);
    const TrackingEvent last = order.parcels.first().events.value(0);
    return speaker
        .say({u"The last tracking entry of %1 is “%2”, of %3.",
              u"L’ultimo aggiornamento del tracciamento %1 è “%2”, del %3.", u"物流单号 %1 的最新记录是“%2”（%3）。"})
        .arg(number, last.text, speaker.day(last.at));
}

QString bought(const Speaker &speaker, const SupplierOrder &order)
{
    const QDateTime placed = order.createdAt.isValid() ? order.createdAt : order.paidAt;
    const QString number = order.id.toString();
    if (placed.isValid() && order.amount)
        return speaker
            .say({u"I bought order %1 on %2 and paid %3.", u"Ho acquistato l’ordine %1 il %2 e ho pagato %3.",
                  u"我于 %2 购买了订单 %1，支付了 %3。"})
            .arg(number, speaker.day(placed), Speaker::plain(*order.amount));
    if (placed.isValid())
        return speaker
            .say({u"I bought order %1 on %2.", u"Ho acquistato l’ordine %1 il %2.", u"我于 %2 购买了订单 %1。"})
            .arg(number, speaker.day(placed));
    if (order.amount)
        return speaker
            .say({u"I bought order %1 and paid %2.", u"Ho acquistato l’ordine %1 e ho pagato %2.",
                  u"我购买了订单 %1，支付了 %2。"})
            .arg(number, Speaker::plain(*order.amount));
    return speaker.say({u"I bought order %1.", u"Ho acquistato l’ordine %1.", u"我购买了订单 %1。"}).arg(number);
}

/// What was asked and answered. Of goods that came it says nothing.
QString history(const Speaker &speaker, const SupplierHandling &handling, DisputeCause cause)
{
    if (cause == DisputeCause::NotAsDescribed || cause == DisputeCause::Damaged)
        return {};
    QStringList sentences;
    if (handling.cancelRequestedAt.isValid())
        sentences.append(speaker
                             .say({u"On %1 I asked to cancel it, before anything had been shipped.",
                                   u"Il %1 ho chiesto di annullarlo, prima che fosse spedito qualcosa.",
                                   u"我于 %1 在发货之前申请取消订单。"})
                             .arg(speaker.day(handling.cancelRequestedAt)));
    if (handling.refusedAt.isValid())
        sentences.append(
            speaker
                .say({u"On %1 the seller refused.", u"Il %1 il venditore ha rifiutato.", u"卖家于 %1 拒绝了取消申请。"})
                .arg(speaker.day(handling.refusedAt)));
    if (handling.trackingAskedAt.isValid())
        sentences.append(
            speaker
                .say({u"On %1 I asked the seller for a tracking number.",
                      u"Il %1 ho chiesto al venditore il numero di tracciamento.", u"我于 %1 向卖家索要物流单号。"})
                .arg(speaker.day(handling.trackingAskedAt)));
    if (!handling.trackingNumber.isEmpty())
        sentences.append(speaker
                             .say({u"The seller named the number %1.", u"Il venditore ha indicato il numero %1.",
                                   u"卖家提供的物流单号是 %1。"})
                             .arg(handling.trackingNumber));
    return speaker.join(sentences);
}

/// What the customer's refund is about says more than the ground alone.
QString defect(const Speaker &speaker, RefundCause cause)
{
    if (cause == RefundCause::WrongItem)
        return speaker.say({u"The seller sent another item than the one that was ordered.",
                            u"Il venditore ha mandato un articolo diverso da quello ordinato.",
                            u"卖家发来的商品与订购的不同。"});
    if (cause == RefundCause::Faulty)
        return speaker.say(
            {u"The item that was sent is faulty.", u"L’articolo arrivato è difettoso.", u"收到的商品有故障。"});
    return {};
}

QString complaint(const Speaker &speaker, const SupplierOrder &order, const DisputeDraft &draft,
                  std::optional<RefundCause> customersCause)
{
    const DisputeDates &dates = draft.dates;
    QStringList sentences;
    const auto delivered = [&] {
        if (dates.receivedOn.isValid())
            sentences.append(
                speaker.say({u"It was delivered on %1.", u"È stato consegnato il %1.", u"包裹于 %1 送达。"})
                    .arg(speaker.day(dates.receivedOn)));
    };
    switch (draft.cause) {
    case DisputeCause::NotShipped:
        sentences.append(tracking(speaker, order));
        break;
    case DisputeCause::NotReceived:
        if (dates.shippedOn.isValid())
            sentences.append(
                speaker.say({u"It was marked as shipped on %1.", u"Risulta spedito il %1.", u"订单于 %1 显示已发货。"})
                    .arg(speaker.day(dates.shippedOn)));
        if (dates.deliveryBy.isValid())
            sentences.append(speaker
                                 .say({u"Delivery was promised by %1.", u"La consegna era promessa entro il %1.",
                                       u"承诺的送达日期为 %1。"})
                                 .arg(speaker.day(dates.deliveryBy)));
        sentences.append(tracking(speaker, order));
        sentences.append(speaker.say(
            {u"The goods have not been received.", u"La merce non è stata ricevuta.", u"至今没有收到商品。"}));
        break;
    case DisputeCause::NotAsDescribed:
        delivered();
        if (customersCause)
            sentences.append(defect(speaker, *customersCause));
        sentences.removeAll(QString());
        sentences.append(
            speaker.say({u"The goods are not as described: see the pictures, beside the description in the "
                         u"listing.",
                         u"La merce non è conforme alla descrizione: vedi le foto, accanto alla descrizione "
                         u"dell’inserzione.",
                         u"商品与描述不符：请将图片与商品页面的描述对照。"}));
        break;
    case DisputeCause::Damaged:
        delivered();
        sentences.append(speaker.say({u"The goods arrived damaged: see the pictures of the goods and of the package.",
                                      u"La merce è arrivata danneggiata: vedi le foto della merce e dell’imballaggio.",
                                      u"商品到货时已损坏：请看商品和包装的图片。"}));
        break;
    }
    return speaker.join(sentences);
}

QString claim(const Speaker &speaker, const DisputeDraft &draft)
{
    const QString amount = draft.claim ? Speaker::plain(*draft.claim)
                                       : speaker.say({u"the amount I paid", u"quanto ho pagato", u"我支付的全部金额"});
    const Sentence refundOnly{u"I ask for a refund of %1.", u"Chiedo il rimborso di %1.", u"我要求退款 %1。"};
    const Sentence withReturn{u"I ask to return the goods and for a refund of %1.",
                              u"Chiedo di restituire la merce e il rimborso di %1.", u"我要求退货并退款 %1。"};
    return speaker.say(draft.kind == ClaimKind::RefundOnly ? refundOnly : withReturn).arg(amount);
}

QString evidence(const Speaker &speaker, DisputeCause cause)
{
    return cause == DisputeCause::Damaged ? speaker.say({u"• photos of the damage, in good light\n"
                                                         u"• photos of the package from all sides, with its label\n"
                                                         u"• if you have one, the uncut video of the unboxing",
                                                         u"• foto del danno, con buona luce\n"
                                                         u"• foto del pacco da tutti i lati, con l’etichetta\n"
                                                         u"• se c’è, il video senza tagli dell’apertura del pacco",
                                                         u""})
                                          : speaker.say({u"• photos of what you received, in good light\n"
                                                         u"• a sentence on what is different from the description\n"
                                                         u"• if you have one, the uncut video of the unboxing",
                                                         u"• foto di ciò che è arrivato, con buona luce\n"
                                                         u"• una frase su che cosa è diverso dalla descrizione\n"
                                                         u"• se c’è, il video senza tagli dell’apertura del pacco",
                                                         u""});
}

void addOrder(PlaceholderValues &values, const Speaker &speaker, const Order &order)
{
    values.insert(Placeholder::Customer, order.customer);
    values.insert(Placeholder::Order, order.name);
    if (order.createdAt.isValid())
        values.insert(Placeholder::OrderDate, speaker.day(order.createdAt.toLocalTime().date()));
    QStringList items;
    for (const LineItem &line : order.lines)
        items.append(line.quantity == 1 ? line.title : u"%1 × %2"_s.arg(QString::number(line.quantity), line.title));
    values.insert(Placeholder::Items, items.join(u", "_s));
    if (order.refunded && order.refunded->minor() > 0)
        values.insert(Placeholder::RefundAmount, speaker.usual(*order.refunded));
}

void addSupplier(PlaceholderValues &values, const Speaker &speaker, const MessageFacts &facts)
{
    const SupplierOrder &order = *facts.supplierOrder;
    values.insert(Placeholder::Supplier, order.storeName);
    values.insert(Placeholder::SupplierOrder, order.id.toString());
    if (!order.parcels.isEmpty())
        values.insert(Placeholder::TrackingNumber, order.parcels.first().number);
    values.insert(Placeholder::Bought, bought(speaker, order));
    if (!facts.dispute)
        return;
    values.insert(Placeholder::History, history(speaker, facts.handling, facts.dispute->cause));
    values.insert(Placeholder::Complaint, complaint(speaker, order, *facts.dispute, facts.customersCause));
    values.insert(Placeholder::Claim, claim(speaker, *facts.dispute));
}

} // namespace

PlaceholderValues messageValues(const MessageFacts &facts, MessageLanguage language)
{
    const Speaker speaker(language);
    PlaceholderValues values;
    values.insert(Placeholder::TrackingDays, QString::number(facts.trackingDays));
    if (facts.order)
        addOrder(values, speaker, *facts.order);
    if (facts.supplierOrder)
        addSupplier(values, speaker, facts);
    if (facts.reason)
        values.insert(Placeholder::Reason, speaker.say(why(*facts.reason)));
    if (facts.evidenceFor)
        values.insert(Placeholder::Evidence, evidence(speaker, *facts.evidenceFor));
    if (facts.refund)
        values.insert(Placeholder::RefundAmount, speaker.usual(*facts.refund));
    if (facts.offered)
        values.insert(Placeholder::OfferedAmount, speaker.usual(*facts.offered));
    if (facts.shop) {
        const ShopPolicy shop = keptToLaw(*facts.shop);
        values.insert(Placeholder::Shop, shop.shopName.trimmed());
        values.insert(Placeholder::ShopEmail, shop.contactEmail.trimmed());
        values.insert(Placeholder::RefundDays, speaker.days(shop.refundDays));
        if (shop.accepted.testFlag(ReturnCause::ChangedMind))
            values.insert(Placeholder::WithdrawalDays, speaker.days(shop.returnDays));
    }
    return values;
}

MessageLanguage customerLanguage(const std::optional<Order> &order)
{
    const QString country = order ? order->country : QString();
    if (country.isEmpty())
        return QLocale().language() == QLocale::Italian ? MessageLanguage::Italian : MessageLanguage::English;
    return QStringList{u"IT"_s, u"SM"_s, u"VA"_s}.contains(country) ? MessageLanguage::Italian
                                                                    : MessageLanguage::English;
}

} // namespace contrordine::words
