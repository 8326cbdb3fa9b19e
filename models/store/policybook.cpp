// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/policybook.h"

#include "models/store/database.h"

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

namespace
{

Result<ShopPolicyState> readShopPolicy(Database &desk)
{
    ShopPolicyState state;
    {
        Statement row(desk, u"SELECT number, at, policy FROM shop_policy ORDER BY number DESC"_s);
        bool newest = true;
        while (row.next()) {
            const QJsonObject json = row.json(2);
            if (json.isEmpty()) {
                state.withdrawn = state.withdrawn || newest;
                newest = false;
                continue;
            }
            newest = false;
            auto policy = shopPolicyFromJson(json);
            if (!policy)
                return tl::unexpected(policy.error());
            state.versions.append(
                {.number = int(row.integer(0)), .savedAt = row.instant(1), .policy = *std::move(policy)});
        }
    }
    Statement row(desk, u"SELECT policy FROM shop_policy_draft"_s);
    if (row.next()) {
        auto draft = shopPolicyFromJson(row.json(0));
        if (!draft)
            return tl::unexpected(draft.error());
        state.draft = *std::move(draft);
    }
    return state;
}

QList<MessageTemplate> readTemplates(Database &desk)
{
    QList<MessageTemplate> templates;
    Statement row(
        desk,
        u"SELECT kind, language, text FROM message_template WHERE number IN "
        "(SELECT max(number) FROM message_template GROUP BY kind, language) AND text <> '' ORDER BY number"_s);
    while (row.next()) {
        const auto kind = templateKindFromCode(row.text(0));
        const auto language = messageLanguageFromCode(row.text(1));
        if (kind && language) // else a newer program's: it holds there
            templates.append({.kind = *kind, .language = *language, .text = row.text(2)});
    }
    return templates;
}

void writeDraft(Database &desk, const std::optional<ShopPolicy> &draft)
{
    if (!draft) {
        desk.execute(u"DELETE FROM shop_policy_draft"_s);
        return;
    }
    Statement write(desk, u"INSERT OR REPLACE INTO shop_policy_draft (only, policy) VALUES (1, ?)"_s);
    write.bind(toJson(*draft)).execute();
}

void appendVersion(Database &desk, const QJsonObject &policy, const QDateTime &now)
{
    Statement write(desk, u"INSERT INTO shop_policy (at, policy) VALUES (?, ?)"_s);
    write.bind(now).bind(policy).execute();
}

Result<void> writeVersion(Database &desk, const ShopPolicy &policy, const QDateTime &now)
{
    const auto state = readShopPolicy(desk);
    if (!state)
        return tl::unexpected(state.error());
    if (state->withdrawn || state->versions.isEmpty() || state->versions.first().policy != policy)
        appendVersion(desk, toJson(policy), now);
    return {};
}

void writeTemplates(Database &desk, const QList<MessageTemplate> &templates, const QDateTime &now)
{
    QHash<std::pair<int, int>, QString> held;
    for (const MessageTemplate &one : readTemplates(desk))
        held.insert({int(one.kind), int(one.language)}, one.text);
    for (const MessageTemplate &one : templates) {
        if (held.value({int(one.kind), int(one.language)}) == one.text)
            continue;
        Statement write(desk, u"INSERT INTO message_template (at, kind, language, text) VALUES (?, ?, ?, ?)"_s);
        write.bind(now).bind(code(one.kind)).bind(code(one.language)).bind(one.text).execute();
    }
}

/// For what has no answer but its errors.
QFuture<Result<void>> withoutAnswer(QFuture<Result<bool>> done)
{
    return done.then([](const Result<bool> &result) -> Result<void> {
        if (!result)
            return tl::unexpected(result.error());
        return {};
    });
}

} // namespace

QFuture<Result<ShopPolicyState>> PolicyBook::shopPolicy() const
{
    return read<ShopPolicyState>([](Database &, Database &desk) { return readShopPolicy(desk); });
}

QFuture<Result<void>> PolicyBook::saveDraft(std::optional<ShopPolicy> draft)
{
    return withoutAnswer(
        write<bool>([draft = std::move(draft)](Database &, Database &desk, QList<OrderId> &) -> Result<bool> {
            writeDraft(desk, draft);
            return true;
        }));
}

QFuture<Result<ShopPolicyState>> PolicyBook::publish(ShopPolicy policy, QDateTime now)
{
    return write<ShopPolicyState>(
        [policy = std::move(policy), now](Database &, Database &desk, QList<OrderId> &) -> Result<ShopPolicyState> {
            if (auto written = writeVersion(desk, policy, now); !written)
                return tl::unexpected(written.error());
            writeDraft(desk, {});
            return readShopPolicy(desk);
        });
}

QFuture<Result<QList<MessageTemplate>>> PolicyBook::templates() const
{
    return read<QList<MessageTemplate>>(
        [](Database &, Database &desk) -> Result<QList<MessageTemplate>> { return readTemplates(desk); });
}

QFuture<Result<QList<MessageTemplate>>> PolicyBook::saveTemplates(QList<MessageTemplate> templates, QDateTime now)
{
    return write<QList<MessageTemplate>>(
        [templates = std::move(templates), now](Database &, Database &desk,
                                                QList<OrderId> &) -> Result<QList<MessageTemplate>> {
            writeTemplates(desk, templates, now);
            return readTemplates(desk);
        });
}

QFuture<Result<void>> PolicyBook::bring(PolicyFile file, QDateTime now, bool withdraw)
{
    return withoutAnswer(write<bool>(
        [file = std::move(file), now, withdraw](Database &, Database &desk, QList<OrderId> &) -> Result<bool> {
            if (file.shop) {
                if (auto written = writeVersion(desk, *file.shop, now); !written)
                    return tl::unexpected(written.error());
            } else if (withdraw) {
                appendVersion(desk, {}, now);
            }
            writeTemplates(desk, file.templates, now);
            return true;
        }));
}

} // namespace contrordine
