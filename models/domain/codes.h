// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <array>
#include <optional>
#include <utility>

namespace contrordine
{

/// A table of enumerators and their stable words for storage and JSON; one table serves both directions.
template <class Enum, std::size_t N>
using CodeTable = std::array<std::pair<Enum, QStringView>, N>;

template <class Enum, std::size_t N>
QString codeOf(const CodeTable<Enum, N> &table, Enum value)
{
    for (const auto &[known, word] : table) {
        if (known == value)
            return word.toString();
    }
    return {};
}

template <class Enum, std::size_t N>
std::optional<Enum> valueOf(const CodeTable<Enum, N> &table, QStringView word)
{
    for (const auto &[known, text] : table) {
        if (text == word)
            return known;
    }
    return {};
}

} // namespace contrordine
