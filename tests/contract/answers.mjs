// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every answer that the sandbox gave while the other tests ran (CONTRORDINE_SANDBOX_RECORD), held against Shopify's
// schema: a sandbox that lies would let the program pass where the real shop fails it.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
    answerProblems, bulkLineProblems, bulkProblems, currentVersion, documentProblems, operationOf, schemaOf,
} from './contract.mjs';

const recordings = process.env.CONTRORDINE_SANDBOX_RECORD;
const documents = join(dirname(fileURLToPath(import.meta.url)), '../../resources/graphql');

const schema = schemaOf(currentVersion);
const exchanges = new Map(); // operation → problems of each answer
const bulk = new Map(); // document run in bulk → problems of it and of its lines
let answers = 0;
let bulkLines = 0;
for (const file of readdirSync(recordings)) {
    for (const line of readFileSync(join(recordings, file), 'utf8').split('\n').filter(Boolean)) {
        const { query, variables, answer, lines } = JSON.parse(line);
        if (lines) {
            bulk.set(query, [...(bulk.get(query) ?? []), ...bulkLineProblems(schema, query, lines)]);
            bulkLines += lines.length;
            continue;
        }
        if (operationOf(query) === 'BulkRun' && !bulk.has(variables.query))
            bulk.set(variables.query, [...documentProblems(schema, variables.query), ...bulkProblems(schema, variables.query)]);
        const problems = exchanges.get(operationOf(query)) ?? [];
        problems.push(...answerProblems(schema, query, variables, answer));
        exchanges.set(operationOf(query), problems);
        ++answers;
    }
}
console.log(`${answers} answers to ${exchanges.size} documents, ${bulkLines} lines of ${bulk.size} bulk operations`);

for (const [operation, problems] of exchanges)
    test(`what the sandbox answers to ${operation}`, () => assert.deepEqual([...new Set(problems)].slice(0, 20), []));

[...bulk.values()].forEach((problems, index) =>
    test(`bulk operation ${index + 1} and its lines`, () => assert.deepEqual([...new Set(problems)].slice(0, 20), [])));
test('with and without the people, orders were asked for in bulk', () => {
    assert.deepEqual([...bulk.keys()].map(query => /\bcustomer\b/.test(query)).sort(), [false, true]);
    assert.ok(bulkLines > 100);
});

// A document that no test ever sends through the sandbox proves nothing.
for (const file of readdirSync(documents).filter(name => name.endsWith('.graphql'))) {
    const operation = operationOf(readFileSync(join(documents, file), 'utf8'));
    if (operation === '')
        continue; // run in bulk, see above
    test(`${file} was answered by the sandbox`, () => assert.ok(exchanges.has(operation)));
}
