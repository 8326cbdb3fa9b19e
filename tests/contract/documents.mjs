// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every document in resources/graphql against the schema of the version we ask for and of the one before; what the next
// version would break is named, and fails nothing yet.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
    bulkProblems, currentVersion, documentProblems, earlierVersion, factsAsked, nextVersion, schemaOf, sinceOf,
} from './contract.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../resources/graphql');
const documents = readdirSync(folder).filter(name => name.endsWith('.graphql')).sort()
    .map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
assert.ok(documents.length > 0, 'there are no documents');
const client = readFileSync(join(folder, '../../app/platforms/shopify/shopifygraphql.h'), 'utf8');

test('the version held against is the one the program asks for', () => {
    assert.match(client, new RegExp(`version\\(?.*${currentVersion}`));
});

const current = schemaOf(currentVersion);
for (const { name, text } of documents)
    test(`${name} is valid in ${currentVersion}`, () => assert.deepEqual(documentProblems(current, text), []));

const earlier = schemaOf(earlierVersion);
for (const { name, text } of documents) {
    if (sinceOf(text) > earlierVersion) {
        test(`${name} needs ${sinceOf(text)}, as it says`, () => assert.notDeepEqual(documentProblems(earlier, text), []));
        continue;
    }
    test(`${name} is valid in ${earlierVersion}`, () => assert.deepEqual(documentProblems(earlier, text), []));
}

const next = schemaOf(nextVersion);
for (const { name, text } of documents) {
    for (const problem of documentProblems(next, text))
        console.warn(`WARNING: ${name} will break in a version to come: ${problem}`);
}

const textOf = name => documents.find(document => document.name === name).text;

test('bulk-orders.graphql may be run in bulk', () => assert.deepEqual(bulkProblems(current, textOf('bulk-orders.graphql')), []));

// An order out of the history must be the order that a page brings.
for (const name of ['orders-page.graphql', 'orders-customers.graphql']) {
    test(`bulk-orders.graphql asks all that ${name} asks`, () => {
        const asked = factsAsked(textOf('bulk-orders.graphql'));
        assert.deepEqual([...factsAsked(textOf(name))].filter(path => !asked.has(path)), []);
    });
}
