// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace contrordine
{

/// How many calls a minute a supplier platform is asked at most. AliExpress publishes no figure for an app of one
/// merchant; who reads with it keeps a second between two calls. What it answers to too many is heeded in any case.
struct CallRate {
    static constexpr int least = 6;
    static constexpr int most = 240;
    static constexpr int usual = 60;

    int perMinute = usual;

    static constexpr CallRate within(int perMinute) { return {std::clamp(perMinute, least, most)}; }
    friend bool operator==(const CallRate &, const CallRate &) = default;
};

} // namespace contrordine
