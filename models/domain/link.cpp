// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/link.h"

#include "models/domain/codes.h"

namespace contrordine
{

namespace
{

constexpr CodeTable<LinkSource, 6> sourceCodes{{
    {LinkSource::Attribute, u"attribute"},
    {LinkSource::Note, u"note"},
    {LinkSource::Tag, u"tag"},
    {LinkSource::Tracking, u"tracking"},
    {LinkSource::Import, u"import"},
    {LinkSource::Merchant, u"merchant"},
}};

constexpr CodeTable<LinkConfidence, 2> confidenceCodes{{
    {LinkConfidence::Sure, u"sure"},
    {LinkConfidence::Doubtful, u"doubtful"},
}};

} // namespace

QString code(LinkSource source) { return codeOf(sourceCodes, source); }
QString code(LinkConfidence confidence) { return codeOf(confidenceCodes, confidence); }
LinkSource linkSourceFromCode(QStringView code) { return valueOf(sourceCodes, code).value_or(LinkSource::Import); }
// What cannot be read is never taken for sure.
LinkConfidence linkConfidenceFromCode(QStringView code)
{
    return valueOf(confidenceCodes, code).value_or(LinkConfidence::Doubtful);
}

} // namespace contrordine
