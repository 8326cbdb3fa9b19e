// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/words.h"

#include <array>

namespace contrordine::words
{

namespace
{

struct CurrencySymbol {
    QStringView code;
    QStringView symbol;
};

/// Only symbols that cannot be mistaken for another currency's in a shop that buys in China; the rest keep their code.
constexpr std::array currencySymbols{
    CurrencySymbol{u"EUR", u"€"},
    CurrencySymbol{u"USD", u"$"},
    CurrencySymbol{u"GBP", u"£"},
    CurrencySymbol{u"JPY", u"¥"},
};

QString symbolOf(const Currency &currency, const QLocale &locale)
{
    const QString code = currency.code();
    for (const CurrencySymbol &known : currencySymbols)
        if (code == known.code)
            return known.symbol.toString();
    // Where the symbol stands before the amount, letters need a space that a sign does not.
    const bool symbolComesFirst = locale.toCurrencyString(1, QStringLiteral("¤")).startsWith(u'¤');
    return symbolComesFirst ? QString(code + QChar::Nbsp) : code;
}

} // namespace

QString money(const Money &money) { return words::money(money, QLocale()); }

QString money(const Money &money, const QLocale &locale)
{
    // The digits come from the exact decimal text, never from a double; the locale only says where things stand.
    const QString decimal = money.decimal();
    const QString digits = decimal.startsWith(u'-') ? decimal.mid(1) : decimal;
    const qsizetype point = digits.indexOf(u'.');
    QString number = locale.toString(digits.left(point < 0 ? digits.size() : point).toULongLong());
    if (point >= 0)
        number += locale.decimalPoint() + digits.mid(point + 1);
    QString text = locale.toCurrencyString(1, symbolOf(money.currency(), locale));
    text.replace(locale.toString(1), number);
    // Not the locale's negative form: English would write a loss in brackets, which a shop owner need not know.
    return money.isNegative() ? QString(locale.negativeSign() + text) : text;
}

QString money(const std::optional<Money> &money) { return money ? words::money(*money) : QString(QChar(0x2014)); }

} // namespace contrordine::words
