// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace contrordine
{

/// A status as the platform wrote it and as we understand it. Enumerations grow: an unknown word keeps its text and
/// counts as Unknown.
template <class Value>
struct Status {
    Value value = Value::Unknown;
    QString raw; ///< the platform's own word; empty when it said nothing

    friend bool operator==(const Status &, const Status &) = default;
};

/// How much of a part of an order could be read. "Not visible" is not "nothing there": without the permission the
/// platform shows less, and says nothing about it.
enum class Sight {
    NotRead, ///< not asked for, or the answer could not be understood
    Hidden, ///< no permission
    Part, ///< permission for some of it
    Whole,
};

/// "not-read", "hidden", "part", "whole"; an unknown word is NotRead.
QString code(Sight sight);
Sight sightFromCode(QStringView code);

} // namespace contrordine
