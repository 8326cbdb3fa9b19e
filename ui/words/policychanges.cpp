// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/pagetext.h"

namespace contrordine::words
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// Compares two policies field by field, in the order of the page.
class Changes
{
public:
    explicit Changes(PageLanguage language)
        : m_language(language)
    {
    }

    QString say(const Said &said) const { return said.in(m_language); }
    QString days(int number) const { return pageDays(number, m_language); }
    QString yesNo(bool yes) const { return yes ? say({u"sì", u"yes"}) : say({u"no", u"no"}); }

    void text(const Said &field, const QString &before, const QString &after)
    {
        if (before == after)
            return;
        const QString nothing = say({u"niente", u"nothing"});
        const auto shown = [&nothing](const QString &one) {
            const QString simple = one.simplified();
            return simple.isEmpty() ? nothing : simple;
        };
        lines.append(
            say({u"%1: da “%2” a “%3”", u"%1: from “%2” to “%3”"}).arg(say(field), shown(before), shown(after)));
    }
    template <class Value>
    void flags(const Said &field, QFlags<Value> before, QFlags<Value> after, const QList<Value> &all,
               QString (*name)(Value, PageLanguage))
    {
        for (const Value one : all) {
            if (before.testFlag(one) == after.testFlag(one))
                continue;
            lines.append((after.testFlag(one) ? say({u"%1, aggiunto: %2", u"%1, added: %2"})
                                              : say({u"%1, tolto: %2", u"%1, removed: %2"}))
                             .arg(say(field), name(one, m_language)));
        }
    }

    QString cancelTerm(const std::optional<std::chrono::hours> &within) const
    {
        return within ? pageHours(*within, m_language)
                      : say({u"finché non è spedito", u"as long as it has not shipped"});
    }
    QString payer(ReturnPayer payer) const
    {
        switch (payer) {
        case ReturnPayer::Customer:
            return say({u"il cliente", u"the customer"});
        case ReturnPayer::CustomerUnlessFault:
            return say({u"il cliente, salvo se l’articolo ha un difetto", u"the customer, unless the item is faulty"});
        case ReturnPayer::Shop:
            return say({u"il negozio", u"the shop"});
        }
        return {};
    }
    QString place(ReturnPlace place) const
    {
        switch (place) {
        case ReturnPlace::ByEmail:
            return say({u"istruzioni per e-mail", u"instructions by e-mail"});
        case ReturnPlace::PoBox:
            return say({u"casella postale", u"PO box"});
        case ReturnPlace::Shop:
            return say({u"negozio", u"shop"});
        }
        return {};
    }
    QString form(RefundMeans form) const
    {
        switch (form) {
        case RefundMeans::OriginalPayment:
            return say({u"stesso mezzo di pagamento", u"original means of payment"});
        case RefundMeans::CustomersChoice:
            return say({u"a scelta del cliente", u"the customer’s choice"});
        case RefundMeans::StoreCredit:
            return say({u"credito nel negozio", u"store credit"});
        }
        return {};
    }

    QStringList lines;

private:
    PageLanguage m_language;
};

} // namespace

QStringList policyChanges(const ShopPolicy &before, const ShopPolicy &after, PageLanguage language)
{
    Changes changes(language);
    changes.text({u"Nome del negozio", u"Shop name"}, before.shopName, after.shopName);
    changes.text({u"E-mail per i clienti", u"E-mail for customers"}, before.contactEmail, after.contactEmail);
    changes.text({u"Risposta entro", u"Answer within"}, pageBusinessDays(before.answerBusinessDays, language),
                 pageBusinessDays(after.answerBusinessDays, language));
    changes.text({u"Vende a consumatori nell’UE", u"Sells to consumers in the EU"}, changes.yesNo(before.euConsumers),
                 changes.yesNo(after.euConsumers));
    changes.text({u"Annullamento entro", u"Cancellation within"}, changes.cancelTerm(before.cancelWithin),
                 changes.cancelTerm(after.cancelWithin));
    changes.flags({u"Motivi accettati", u"Accepted reasons"}, before.accepted, after.accepted, allReturnCauses(),
                  pageCause);
    changes.text({u"Reso entro", u"Return within"}, changes.days(before.returnDays), changes.days(after.returnDays));
    changes.text({u"Segnalazione di difetti entro", u"Faults to be told within"}, changes.days(before.reportDays),
                 changes.days(after.reportDays));
    changes.text({u"Spedizione del reso entro", u"To be sent back within"}, changes.days(before.sendBackDays),
                 changes.days(after.sendBackDays));
    changes.text({u"Chi paga la spedizione del reso", u"Who pays for sending back"}, changes.payer(before.returnPayer),
                 changes.payer(after.returnPayer));
    changes.text({u"Dove si rende", u"Where to send back"}, changes.place(before.returnPlace),
                 changes.place(after.returnPlace));
    changes.text({u"Indirizzo per i resi", u"Address for returns"}, before.returnAddress, after.returnAddress);
    changes.flags({u"Articoli esclusi", u"Excepted items"}, before.exceptions, after.exceptions, allNoReturns(),
                  pageException);
    changes.text({u"Altri articoli esclusi, in italiano", u"Other excepted items, in Italian"},
                 before.otherExceptions.italian, after.otherExceptions.italian);
    changes.text({u"Altri articoli esclusi, in inglese", u"Other excepted items, in English"},
                 before.otherExceptions.english, after.otherExceptions.english);
    changes.text({u"Sostituzione possibile", u"Exchange possible"}, changes.yesNo(before.exchange),
                 changes.yesNo(after.exchange));
    changes.text({u"Rimborso senza reso possibile", u"Refund without return possible"},
                 changes.yesNo(before.refundWithoutReturn), changes.yesNo(after.refundWithoutReturn));
    changes.text({u"Forma del rimborso", u"Form of the refund"}, changes.form(before.refundForm),
                 changes.form(after.refundForm));
    changes.text({u"Rimborsa la consegna", u"Refunds delivery"}, changes.yesNo(before.refundsDelivery),
                 changes.yesNo(after.refundsDelivery));
    changes.text({u"Rimborso entro", u"Refund within"}, changes.days(before.refundDays),
                 changes.days(after.refundDays));
    changes.text({u"Altre informazioni, in italiano", u"More information, in Italian"}, before.note.italian,
                 after.note.italian);
    changes.text({u"Altre informazioni, in inglese", u"More information, in English"}, before.note.english,
                 after.note.english);
    return changes.lines;
}

} // namespace contrordine::words
