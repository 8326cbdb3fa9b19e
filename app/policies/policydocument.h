// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace contrordine
{

/// A page of text with headings and lists, in one language; ui/words writes it. Everything in it is plain text: each
/// form escapes it for itself.
struct PolicyDocument {
    /// A piece of a paragraph, with an address behind it or not.
    struct Run {
        QString text;
        QString link; ///< "mailto:…" or empty

        friend bool operator==(const Run &, const Run &) = default;
    };
    using Line = QList<Run>;
    struct Block {
        enum class Kind { Paragraph, List, Address };
        Kind kind = Kind::Paragraph;
        QList<Line> lines; ///< of a paragraph one; of a list its entries

        friend bool operator==(const Block &, const Block &) = default;
    };
    struct Section {
        QString id; ///< the same in all languages; letters, digits and '-'
        QString heading;
        QList<Block> blocks;

        friend bool operator==(const Section &, const Section &) = default;
    };

    QString language; ///< "it", "en"
    QString languageName; ///< in itself: "Italiano"
    QString title;
    QList<Block> intro;
    QList<Section> sections;

    friend bool operator==(const PolicyDocument &, const PolicyDocument &) = default;
};

namespace policypage
{

/// To be pasted into a page of the shop, whose theme shows the title: from <h2> on, no styles, no scripts. Of several
/// documents each gets a <section> with its language, and links to it on top.
QString htmlFragment(const QList<PolicyDocument> &documents);
QString htmlPage(const QList<PolicyDocument> &documents); ///< a whole file
QString plainText(const QList<PolicyDocument> &documents);
QString markdown(const QList<PolicyDocument> &documents);

} // namespace policypage
} // namespace contrordine
