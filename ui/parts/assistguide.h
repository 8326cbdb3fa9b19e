// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QUrl>

namespace contrordine
{

/// How to do something that only the platform's own page can do; shown by AssistDialog and by HelperStrip.
struct AssistGuide {
    /// Something to copy: what it is, and the text.
    struct Text {
        QString name;
        QString text;

        friend bool operator==(const Text &, const Text &) = default;
    };
    /// How it went, for the merchant to say. `id` is the asker's own word for it.
    struct Outcome {
        QString id;
        QString text;

        friend bool operator==(const Outcome &, const Outcome &) = default;
    };

    QString title;
    QString facts; ///< one line: which order, which amount
    QStringList steps;
    QString hint; ///< what to keep in mind; may be empty
    QString openText; ///< on the button
    QUrl page; ///< empty: there is no page to open, the button is not shown
    QList<Text> copies; ///< short ones: the order's number
    QList<Text> messages; ///< one message in several languages, the likeliest first; empty = there is nothing to write
    QList<Outcome> outcomes; ///< empty: nothing is to be noted

    friend bool operator==(const AssistGuide &, const AssistGuide &) = default;
};

} // namespace contrordine
