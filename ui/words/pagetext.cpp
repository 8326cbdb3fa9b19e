// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/pagetext.h"

namespace contrordine::words
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QString counted(int number, const Said &one, const Said &several, PageLanguage language)
{
    return QString::number(number) + u' ' + (number == 1 ? one : several).in(language);
}

} // namespace

QString pageDays(int days, PageLanguage language)
{
    return counted(days, {u"giorno", u"day"}, {u"giorni", u"days"}, language);
}

QString pageBusinessDays(int days, PageLanguage language)
{
    return counted(days, {u"giorno lavorativo", u"business day"}, {u"giorni lavorativi", u"business days"}, language);
}

QString pageHours(std::chrono::hours hours, PageLanguage language)
{
    const auto count = static_cast<int>(hours.count());
    if (count >= 48 && count % 24 == 0)
        return pageDays(count / 24, language);
    return counted(count, {u"ora", u"hour"}, {u"ore", u"hours"}, language);
}

QString pageCause(ReturnCause cause, PageLanguage language)
{
    const auto said = [cause]() -> Said {
        switch (cause) {
        case ReturnCause::NotAsDescribed:
            return {u"l’articolo non corrisponde alla descrizione", u"the item is not as described"};
        case ReturnCause::WrongOrFaulty:
            return {u"hai ricevuto un articolo sbagliato o difettoso", u"you received the wrong item, or a faulty one"};
        case ReturnCause::Damaged:
            return {u"l’articolo è arrivato danneggiato", u"the item arrived damaged"};
        case ReturnCause::NotArrived:
            return {u"il pacco non è arrivato", u"the parcel did not arrive"};
        case ReturnCause::WrongSize:
            return {u"la taglia o la misura non va bene", u"the size does not fit"};
        case ReturnCause::ChangedMind:
            return {u"hai cambiato idea", u"you changed your mind"};
        }
        return {u"", u""};
    };
    return said().in(language);
}

QString pageException(NoReturn exception, PageLanguage language)
{
    const auto said = [exception]() -> Said {
        switch (exception) {
        case NoReturn::Hygiene:
            return {
                u"articoli sigillati che, per motivi di igiene o di salute, non si possono rendere una volta aperti",
                u"sealed items that cannot be returned for hygiene or health reasons once opened"};
        case NoReturn::Personalized:
            return {u"articoli personalizzati o fatti su misura", u"personalised or made-to-measure items"};
        case NoReturn::Perishable:
            return {u"articoli che si deteriorano o scadono in fretta", u"items that spoil or expire quickly"};
        case NoReturn::SealedMedia:
            return {u"registrazioni audio o video e software sigillati, una volta aperti",
                    u"sealed audio or video recordings and software, once opened"};
        case NoReturn::Digital:
            return {u"contenuti digitali, una volta iniziato il download con il tuo consenso e la tua accettazione di "
                    u"perdere il diritto di recesso",
                    u"digital content, once the download has begun with your consent and your acknowledgement that "
                    u"you lose the right to withdraw"};
        case NoReturn::SaleItems:
            return {u"articoli in saldo o in offerta", u"items on sale or on offer"};
        case NoReturn::GiftCards:
            return {u"buoni regalo", u"gift cards"};
        }
        return {u"", u""};
    };
    return said().in(language);
}

} // namespace contrordine::words
