// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/statement.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

QString digestOf(const QStringList &parts)
{
    // Lengths before the parts: "a|b" + "c" and "a" + "b|c" are two things.
    QByteArray bytes;
    for (const QString &part : parts) {
        const QByteArray utf8 = part.toUtf8();
        bytes += QByteArray::number(utf8.size()) + ':' + utf8;
    }
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString dayAndAmount(const QDate &day, const Money &amount)
{
    return day.toString(Qt::ISODate) + u' ' + amount.decimal() + u' ' + amount.currency().code();
}

bool mayBe(const StatementLine &line, const ReceivableState &state, const QTimeZone &zone)
{
    if (state.isSettled() || !state.sound || line.amount != state.outstanding || !state.since.isValid())
        return false;
    const QDate first = state.since.toTimeZone(zone).date();
    const QDate last = state.due.toTimeZone(zone).date().addDays(statementDaysAfterDue);
    return line.day >= first && line.day <= last;
}

} // namespace

void setFingerprints(QList<StatementLine> &lines)
{
    QHash<QString, int> met;
    for (StatementLine &line : lines) {
        QStringList parts{line.account, dayAndAmount(line.day, line.amount)};
        if (line.reference.isEmpty())
            parts << u"text"_s << line.text.simplified().toCaseFolded();
        else
            parts << u"reference"_s << line.reference;
        const int before = met[digestOf(parts)]++;
        line.fingerprint = digestOf(parts << QString::number(before));
    }
}

QList<StatementProposal> proposeMatches(const QList<StatementLine> &lines, const QList<OpenReceivable> &open,
                                        const QList<BookedLine> &booked, const QTimeZone &zone)
{
    QSet<QString> present;
    for (const StatementLine &line : lines)
        present.insert(line.fingerprint);
    QSet<QString> used;
    QHash<QString, int> elsewhere; // booked from another file: perhaps the same movement under another name
    for (const BookedLine &line : booked) {
        used.insert(line.fingerprint);
        if (!present.contains(line.fingerprint))
            ++elsewhere[dayAndAmount(line.day, line.amount)];
    }

    QList<StatementProposal> proposals;
    QHash<ReceivableId, int> wanted;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const StatementLine &line = lines.at(i);
        if (!line.day.isValid() || line.amount.isNegative() || line.amount.isZero() || used.contains(line.fingerprint))
            continue;
        QList<const OpenReceivable *> fitting;
        for (const OpenReceivable &one : open) {
            if (mayBe(line, one.state, zone))
                fitting.append(&one);
        }
        if (fitting.isEmpty())
            continue;
        // What was owed first comes first; the id makes the order total.
        std::sort(fitting.begin(), fitting.end(), [](const OpenReceivable *a, const OpenReceivable *b) {
            return a->state.since != b->state.since ? a->state.since < b->state.since : a->id < b->id;
        });
        StatementProposal proposal{.line = i};
        for (const OpenReceivable *one : std::as_const(fitting)) {
            proposal.candidates.append(one->id);
            ++wanted[one->id];
        }
        int &left = elsewhere[dayAndAmount(line.day, line.amount)];
        proposal.seenBefore = left > 0;
        left = std::max(0, left - 1);
        proposals.append(proposal);
    }
    for (StatementProposal &proposal : proposals) {
        proposal.sure =
            proposal.candidates.size() == 1 && wanted.value(proposal.candidates.first()) == 1 && !proposal.seenBefore;
    }
    return proposals;
}

} // namespace contrordine
