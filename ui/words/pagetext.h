// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/policypage.h"

#include <QString>

namespace contrordine::words
{

/// One sentence in the languages of the shop's page.
struct Said {
    const char16_t *italian;
    const char16_t *english;

    QString in(PageLanguage language) const
    {
        return QString::fromUtf16(language == PageLanguage::Italian ? italian : english);
    }
};

/// "1 giorno", "14 days": a number with its word.
QString pageDays(int days, PageLanguage language);
QString pageBusinessDays(int days, PageLanguage language);
QString pageHours(std::chrono::hours hours, PageLanguage language); ///< in days where they are whole and several

QString pageCause(ReturnCause cause, PageLanguage language); ///< an entry of the list of reasons
QString pageException(NoReturn exception, PageLanguage language); ///< an entry of the list of exceptions

} // namespace contrordine::words
