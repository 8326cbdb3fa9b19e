// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/policypage.h"

#include "ui/words/pagetext.h"

namespace contrordine::words
{

using namespace Qt::Literals::StringLiterals;

namespace
{

using Block = PolicyDocument::Block;
using Line = PolicyDocument::Line;

/// Writes the page of one policy in one language.
class Page
{
public:
    Page(const ShopPolicy &policy, PageLanguage language)
        : m_policy(keptToLaw(policy))
        , m_language(language)
        , m_email(policy.contactEmail.trimmed())
        , m_shop(policy.shopName.trimmed())
    {
    }

    PolicyDocument write()
    {
        m_page.language = m_language == PageLanguage::Italian ? u"it"_s : u"en"_s;
        m_page.languageName = say({u"Italiano", u"English"});
        m_page.title = say({u"Annullamenti, resi e rimborsi", u"Cancellations, returns and refunds"});
        m_page.intro.append(paragraph(
            m_shop.isEmpty()
                ? say({u"Qui trovi quando un ordine si può annullare, quando un articolo si può rendere e come ti "
                       u"restituiamo il denaro.",
                       u"Here you find when an order can be cancelled, when an item can be returned, and how we give "
                       u"your money back."})
                : say({u"Qui trovi quando un ordine di %1 si può annullare, quando un articolo si può rendere e come "
                       u"ti restituiamo il denaro.",
                       u"Here you find when an order from %1 can be cancelled, when an item can be returned, and how "
                       u"we give your money back."})
                      .arg(m_shop)));
        cancelling();
        reasons();
        if (withdraws())
            withdrawal();
        exceptions();
        asking();
        sendingBack();
        refunds();
        if (m_policy.euConsumers)
            guarantee();
        note();
        if (withdraws())
            form();
        contact();
        return m_page;
    }

private:
    QString say(const Said &said) const { return said.in(m_language); }
    QString days(int number) const { return pageDays(number, m_language); }
    bool withdraws() const { return m_policy.euConsumers; }
    bool accepts(ReturnCause cause) const { return m_policy.accepted.testFlag(cause); }

    /// Text with the e-mail address, as a link, where it says "{email}".
    Line line(const QString &text) const
    {
        Line runs;
        const QStringList parts = text.split(u"{email}"_s);
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0)
                runs.append({m_email, u"mailto:"_s + m_email});
            if (!parts.at(i).isEmpty())
                runs.append({parts.at(i), {}});
        }
        return runs;
    }
    Block paragraph(const QString &text) const { return {Block::Kind::Paragraph, {line(text)}}; }
    /// What the merchant typed: nothing in it is a sign of ours.
    static Block verbatim(const QString &text, Block::Kind kind = Block::Kind::Paragraph)
    {
        return {kind, {{{text.trimmed(), {}}}}};
    }
    Block list(const QStringList &entries) const
    {
        Block block{Block::Kind::List, {}};
        for (const QString &entry : entries)
            block.lines.append(line(entry));
        return block;
    }
    void section(const QString &id, const Said &heading, QList<Block> blocks)
    {
        m_page.sections.append({id, say(heading), std::move(blocks)});
    }
    /// "to {email}", or nothing while there is no address.
    QString byEmail() const
    {
        return m_email.isEmpty() ? say({u"per e-mail", u"by e-mail"}) : say({u"a {email}", u"to {email}"});
    }

    void cancelling()
    {
        QList<Block> blocks;
        blocks.append(paragraph(
            m_policy.cancelWithin
                ? say({u"Sì: entro %1 dall’ordine, purché non sia ancora stato spedito. Scrivici subito %2, con il "
                       u"numero dell’ordine: prima ci scrivi, più facile è fermarlo.",
                       u"Yes: within %1 of ordering, as long as it has not been shipped. Write %2 at once, with your "
                       u"order number: the sooner you write, the easier it is to stop it."})
                      .arg(pageHours(*m_policy.cancelWithin, m_language), byEmail())
                : say({u"Sì, finché non è stato spedito. Scrivici subito %1, con il numero dell’ordine: prima ci "
                       u"scrivi, più facile è fermarlo.",
                       u"Yes, as long as it has not been shipped. Write %1 at once, with your order number: the sooner "
                       u"you write, the easier it is to stop it."})
                      .arg(byEmail())));
        blocks.append(paragraph(
            withdraws()
                ? say({u"Un ordine già spedito non si può più fermare. Puoi però rendere gli articoli quando li hai "
                       u"ricevuti: vedi “Diritto di recesso”.",
                       u"An order that has been shipped can no longer be stopped. You can return the items once you "
                       u"have received them: see “Right of withdrawal”."})
                : say({u"Un ordine già spedito non si può più annullare.",
                       u"An order that has been shipped can no longer be cancelled."})));
        blocks.append(paragraph(say({u"Se l’annullamento riesce, ti restituiamo tutto quello che hai pagato.",
                                     u"If the cancellation goes through, we refund everything you paid."})));
        section(u"cancel"_s, {u"Posso annullare un ordine?", u"Can I cancel an order?"}, std::move(blocks));
    }

    void reasons()
    {
        QStringList entries;
        for (const ReturnCause cause : allReturnCauses()) {
            if (!accepts(cause))
                continue;
            const bool fault = faultCauses().testFlag(cause);
            if (cause == ReturnCause::NotArrived)
                entries.append(pageCause(cause, m_language));
            else if (fault)
                entries.append(
                    say({u"%1: segnalacelo entro %2 da quando lo ricevi", u"%1: tell us within %2 of receiving it"})
                        .arg(pageCause(cause, m_language), days(m_policy.reportDays)));
            else
                entries.append(
                    say({u"%1: chiedi il reso entro %2 da quando lo ricevi", u"%1: ask within %2 of receiving it"})
                        .arg(pageCause(cause, m_language), days(m_policy.returnDays)));
        }
        QList<Block> blocks;
        blocks.append(paragraph(
            accepts(ReturnCause::ChangedMind)
                ? say({u"Accettiamo resi e rimborsi quando:", u"We accept returns and refunds when:"})
                : say({u"Tutte le vendite sono definitive, a parte quando:", u"All sales are final, except when:"})));
        blocks.append(list(entries));
        if (m_policy.euConsumers)
            blocks.append(paragraph(
                say({u"Segnalare presto un problema ci aiuta a risolverlo in fretta. I diritti che la legge ti dà "
                     u"restano anche se lo fai più tardi: vedi “Garanzia legale”.",
                     u"Telling us early helps us to put things right quickly. The rights that the law gives you remain "
                     u"if you tell us later: see “Legal guarantee”."})));
        section(u"reasons"_s, {u"Per quali motivi accettate un reso?", u"For which reasons do you accept a return?"},
                std::move(blocks));
    }

    void withdrawal()
    {
        QList<Block> blocks;
        blocks.append(paragraph(
            say({u"Se sei un consumatore nell’Unione europea puoi recedere dal contratto senza dare spiegazioni entro "
                 u"%1 dal giorno in cui tu, o chi hai incaricato di ritirarli, ricevete gli articoli (l’ultimo, se "
                 u"arrivano in più pacchi). Puoi farlo anche prima che arrivino.",
                 u"If you are a consumer in the European Union you may withdraw from the contract without giving any "
                 u"reason within %1 of the day on which you, or someone you chose to take them, receive the items (the "
                 u"last one, if they come in several parcels). You may also do so before they arrive."})
                .arg(days(m_policy.returnDays))));
        blocks.append(paragraph(
            say({u"Basta una dichiarazione chiara, inviata %1 prima che il periodo finisca. Puoi usare il modulo in "
                 u"fondo a questa pagina, ma non è obbligatorio.",
                 u"A clear statement is enough, sent %1 before the period ends. You may use the form at the end of "
                 u"this page, but you do not have to."})
                .arg(byEmail())));
        blocks.append(paragraph(
            say({u"Ti restituiamo tutto quello che hai pagato, compresa la consegna standard (non il supplemento per "
                 u"una consegna più costosa che hai scelto), entro %1 da quando ci comunichi il recesso. Possiamo "
                 u"aspettare finché non abbiamo ricevuto gli articoli o la prova che li hai spediti.",
                 u"We refund everything you paid, standard delivery included (but not the supplement for a more "
                 u"expensive delivery that you chose), within %1 of the day you tell us that you withdraw. We may wait "
                 u"until we have received the items, or proof that you have sent them."})
                .arg(days(m_policy.refundDays))));
        blocks.append(paragraph(
            say({u"Rispondi solo della perdita di valore dovuta a un uso che va oltre quanto serve per capire natura, "
                 u"caratteristiche e funzionamento dell’articolo.",
                 u"You are liable only for a loss of value that comes from handling the item more than is necessary to "
                 u"find out what it is, what it is like and how it works."})));
        section(u"withdrawal"_s, {u"Diritto di recesso", u"Right of withdrawal"}, std::move(blocks));
    }

    void exceptions()
    {
        QStringList entries;
        for (const NoReturn exception : allNoReturns()) {
            if (m_policy.exceptions.testFlag(exception))
                entries.append(pageException(exception, m_language));
        }
        const QString own =
            (m_language == PageLanguage::Italian ? m_policy.otherExceptions.italian : m_policy.otherExceptions.english)
                .trimmed();
        QList<Block> blocks;
        if (entries.isEmpty() && own.isEmpty()) {
            blocks.append(paragraph(say({u"Nessuno: le stesse regole valgono per tutto quello che vendiamo.",
                                         u"None: the same rules hold for everything we sell."})));
        } else {
            blocks.append(paragraph(say({u"Non possiamo riprendere, se hai solo cambiato idea:",
                                         u"We cannot take back, if you have merely changed your mind:"})));
            Block block = list(entries);
            for (const QString &typed : own.split(u'\n', Qt::SkipEmptyParts))
                block.lines.append({{typed.trimmed(), {}}});
            blocks.append(block);
            blocks.append(paragraph(say({u"Se sono difettosi, danneggiati o diversi dalla descrizione, valgono le "
                                         u"stesse regole che per gli altri articoli.",
                                         u"If they are faulty, damaged or not as described, the same rules hold as for "
                                         u"other items."})));
        }
        section(u"exceptions"_s, {u"Ci sono articoli che non si possono rendere?", u"Are there items I cannot return?"},
                std::move(blocks));
    }

    void asking()
    {
        QStringList steps;
        steps.append(say({u"Scrivici %1 prima di spedire qualsiasi cosa.", u"Write %1 before you send anything."})
                         .arg(byEmail()));
        steps.append(say({u"Indica il numero dell’ordine, l’articolo e il motivo.",
                          u"Tell us the order number, the item and the reason."}));
        steps.append(
            say({u"Se l’articolo è danneggiato, difettoso o diverso dalla descrizione, allega qualche foto; se "
                 u"il pacco è danneggiato, anche di quello.",
                 u"If the item is damaged, faulty or not as described, attach a few photos; if the parcel is "
                 u"damaged, of that too."}));
        steps.append(say({u"Ti rispondiamo entro %1, con le istruzioni.", u"We answer within %1, with instructions."})
                         .arg(pageBusinessDays(m_policy.answerBusinessDays, m_language)));
        section(u"how"_s, {u"Come chiedo un reso o un rimborso?", u"How do I ask for a return or a refund?"},
                {list(steps)});
    }

    void sendingBack()
    {
        QList<Block> blocks;
        const QString address = m_policy.returnAddress.trimmed();
        if (m_policy.returnPlace != ReturnPlace::ByEmail && !address.isEmpty()) {
            blocks.append(paragraph(m_policy.returnPlace == ReturnPlace::PoBox
                                        ? say({u"Solo dopo averci scritto, alla nostra casella postale:",
                                               u"Only after you have written to us, to our PO box:"})
                                        : say({u"Dopo averci scritto, al nostro negozio:",
                                               u"After you have written to us, to our shop:"})));
            blocks.append(verbatim(address, Block::Kind::Address));
        } else {
            blocks.append(paragraph(
                say({u"Le istruzioni arrivano per e-mail quando ci scrivi. Non spedire nulla prima: un pacco inviato "
                     u"altrove, per esempio al mittente sull’etichetta, può andare perso.",
                     u"Instructions come by e-mail once you have written to us. Please do not send anything before: a "
                     u"parcel sent elsewhere, for example to the sender on the label, may get lost."})));
        }
        blocks.append(paragraph(
            say({u"Spedisci entro %1 da quando ci hai chiesto il reso, e conserva la ricevuta con il numero di "
                 u"tracciamento.",
                 u"Send the item within %1 of asking for the return, and keep the receipt with the tracking number."})
                .arg(days(m_policy.sendBackDays))));
        blocks.append(paragraph(payer()));
        if (m_policy.refundWithoutReturn)
            blocks.append(paragraph(
                say({u"A volte spedire indietro non conviene: in quel caso possiamo proporti di tenere l’articolo e di "
                     u"ricevere un rimborso, anche parziale. Decidi tu se accettare.",
                     u"Sometimes sending back makes no sense: then we may offer that you keep the item and get a "
                     u"refund, in full or in part. Whether you accept is up to you."})));
        section(u"send-back"_s, {u"Dove e come spedisco l’articolo?", u"Where and how do I send the item?"},
                std::move(blocks));
    }

    QString payer() const
    {
        switch (m_policy.returnPayer) {
        case ReturnPayer::Customer:
            return say(
                {u"Le spese di spedizione del reso sono a tuo carico.", u"You bear the cost of sending it back."});
        case ReturnPayer::Shop:
            return say(
                {u"Le spese di spedizione del reso sono a nostro carico.", u"We bear the cost of sending it back."});
        case ReturnPayer::CustomerUnlessFault:
            break;
        }
        return say({u"Se l’articolo è sbagliato, difettoso, danneggiato o diverso dalla descrizione, le spese di "
                    u"spedizione del reso sono a nostro carico; negli altri casi sono a tuo carico.",
                    u"If the item is wrong, faulty, damaged or not as described, we bear the cost of sending it back; "
                    u"otherwise you do."});
    }

    void refunds()
    {
        QList<Block> blocks;
        blocks.append(paragraph(form(m_policy.refundForm)));
        blocks.append(paragraph(
            withdraws()
                ? say({u"Il rimborso parte entro %1 da quando annulliamo l’ordine, riceviamo la tua comunicazione di "
                       u"recesso o, negli altri casi, riceviamo l’articolo; la banca può impiegare qualche giorno in "
                       u"più per accreditarlo.",
                       u"The refund is made within %1 of the day we cancel the order, receive your notice of "
                       u"withdrawal or, in other cases, receive the item; the bank may take a few more days to "
                       u"credit it."})
                      .arg(days(m_policy.refundDays))
                : say({u"Il rimborso parte entro %1 da quando annulliamo l’ordine o riceviamo l’articolo; la banca può "
                       u"impiegare qualche giorno in più per accreditarlo.",
                       u"The refund is made within %1 of the day we cancel the order or receive the item; the bank may "
                       u"take a few more days to credit it."})
                      .arg(days(m_policy.refundDays))));
        blocks.append(
            paragraph(m_policy.refundsDelivery
                          ? say({u"Rimborsiamo anche le spese della consegna standard che hai pagato.",
                                 u"We also refund what you paid for standard delivery."})
                          : say({u"Le spese di consegna che hai pagato non si rimborsano, salvo quando "
                                 u"l’errore è nostro.",
                                 u"What you paid for delivery is not refunded, unless the mistake is ours."})));
        if (m_policy.exchange)
            blocks.append(paragraph(
                say({u"Se preferisci un’altra taglia o un articolo sostitutivo, scrivilo quando chiedi il reso: se è "
                     u"disponibile, lo sostituiamo volentieri.",
                     u"If you would rather have another size or a replacement, say so when you ask: if there is one, "
                     u"we gladly exchange it."})));
        section(u"refunds"_s, {u"Come e quando ricevo il rimborso?", u"How and when do I get my refund?"},
                std::move(blocks));
    }

    void note()
    {
        const QString own =
            (m_language == PageLanguage::Italian ? m_policy.note.italian : m_policy.note.english).trimmed();
        QList<Block> blocks;
        for (const QString &typed : own.split(u"\n\n"_s, Qt::SkipEmptyParts))
            blocks.append(verbatim(typed));
        if (!blocks.isEmpty())
            section(u"more"_s, {u"Altre informazioni", u"More information"}, std::move(blocks));
    }

    QString form(RefundMeans form) const
    {
        switch (form) {
        case RefundMeans::CustomersChoice:
            return say({u"Scegli tu: sullo stesso mezzo di pagamento dell’ordine, oppure, se preferisci, come credito "
                        u"da spendere nel nostro negozio. Non ti costa nulla.",
                        u"You choose: to the means of payment you used for the order or, if you prefer, as credit to "
                        u"spend in our shop. It costs you nothing."});
        case RefundMeans::StoreCredit:
            return say({u"Come credito da spendere nel nostro negozio.", u"As credit to spend in our shop."});
        case RefundMeans::OriginalPayment:
            break;
        }
        return say({u"Sullo stesso mezzo di pagamento dell’ordine. Non ti costa nulla.",
                    u"To the means of payment you used for the order. It costs you nothing."});
    }

    void guarantee()
    {
        section(u"guarantee"_s, {u"Garanzia legale", u"Legal guarantee"},
                {paragraph(say(
                    {u"Per due anni dalla consegna i consumatori nell’Unione europea hanno la garanzia legale di "
                     u"conformità: se l’articolo non è conforme hai diritto, senza spese, alla riparazione o alla "
                     u"sostituzione e, nei casi previsti dalla legge, a una riduzione del prezzo o alla "
                     u"risoluzione del contratto. Nulla in questa pagina limita i diritti che la legge ti dà.",
                     u"For two years from delivery consumers in the European Union have the legal guarantee of "
                     u"conformity: if the item does not conform you are entitled, free of charge, to repair or "
                     u"replacement and, where the law says so, to a price reduction or to end the contract. Nothing "
                     u"on this page limits the rights that the law gives you."}))});
    }

    /// Annex I (B) of Directive 2011/83/EU; allegato I, parte B, of the Codice del consumo.
    void form()
    {
        const QString to = m_shop.isEmpty() ? m_email : m_email.isEmpty() ? m_shop : m_shop + u", {email}"_s;
        QStringList entries;
        entries.append(say({u"A: %1", u"To: %1"}).arg(to));
        entries.append(say({u"Con la presente io/noi (*) notifico/notifichiamo (*) il recesso dal mio/nostro (*) "
                            u"contratto di vendita dei seguenti beni:",
                            u"I/We (*) hereby give notice that I/we (*) withdraw from my/our (*) contract of sale of "
                            u"the following goods:"}));
        entries.append(say({u"Ordinato il (*) / ricevuto il (*):", u"Ordered on (*) / received on (*):"}));
        entries.append(say({u"Nome del/dei consumatore/i:", u"Name of consumer(s):"}));
        entries.append(say({u"Indirizzo del/dei consumatore/i:", u"Address of consumer(s):"}));
        entries.append(say(
            {u"Firma (solo se il modulo è inviato su carta):", u"Signature (only if this form is sent on paper):"}));
        entries.append(say({u"Data:", u"Date:"}));
        section(u"form"_s, {u"Modulo di recesso", u"Withdrawal form"},
                {paragraph(say({u"Compila e invia questo modulo solo se desideri recedere dal contratto.",
                                u"Complete and return this form only if you wish to withdraw from the contract."})),
                 list(entries), paragraph(say({u"(*) Cancella la voce inutile.", u"(*) Delete as appropriate."}))});
    }

    void contact()
    {
        section(u"contact"_s, {u"Altre domande?", u"Any other questions?"},
                {paragraph(m_email.isEmpty()
                               ? say({u"Scrivici: ti rispondiamo entro %1.", u"Write to us: we answer within %1."})
                                     .arg(pageBusinessDays(m_policy.answerBusinessDays, m_language))
                               : say({u"Scrivici a {email}: ti rispondiamo entro %1.",
                                      u"Write to {email}: we answer within %1."})
                                     .arg(pageBusinessDays(m_policy.answerBusinessDays, m_language)))});
    }

    const ShopPolicy m_policy;
    const PageLanguage m_language;
    const QString m_email;
    const QString m_shop;
    PolicyDocument m_page;
};

} // namespace

PolicyDocument policyPage(const ShopPolicy &policy, PageLanguage language) { return Page(policy, language).write(); }

} // namespace contrordine::words
