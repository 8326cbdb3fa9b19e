// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files of policies against their JSON Schema (the program reads the same samples: tst_policyfile), and the shop's pages
// that tst_policypage wrote against an HTML validator.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const require = createRequire(join(process.env.CONTRORDINE_CONTRACT_TOOLS, 'package.json'));
const Ajv = require('ajv').default;
const { HtmlValidate, StaticConfigLoader } = require('html-validate');

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const samples = join(root, 'tests', 'policies', 'data');
const valid = new Ajv({ allErrors: true, strictTypes: false, strictRequired: false })
    .compile(JSON.parse(readFileSync(join(root, 'resources', 'schemas', 'policies.schema.json'), 'utf8')));

for (const name of readdirSync(samples)) {
    const kind = name.split('-')[0];
    test(`${name}: ${kind === 'bad' ? 'refused' : 'taken'} by the schema`, () => {
        const taken = valid(JSON.parse(readFileSync(join(samples, name), 'utf8')));
        // What no schema can say (a placeholder that means nothing, an entry twice) only the program refuses.
        assert.equal(taken, kind !== 'bad', JSON.stringify(valid.errors));
    });
}

const rules = {
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: { 'long-title': 'off' }, // two languages in one title
};
const validator = new HtmlValidate(new StaticConfigLoader(rules));
const problems = async html => {
    const report = await validator.validateString(html);
    return report.results.flatMap(result => result.messages.map(one => `${one.line}:${one.column} ${one.ruleId}: ${one.message}`));
};
/// A fragment stands in a page of the shop's theme, which shows the title.
const inTheme = fragment => `<!DOCTYPE html>\n<html lang="it">\n<head>\n<meta charset="utf-8">\n<title>Shop</title>\n</head>\n<body>\n<main>\n<h1>Shop</h1>\n${fragment}</main>\n</body>\n</html>\n`;

test('the validator finds what is wrong', async () => {
    for (const wrong of ['<p>a<p><ul>b</ul>', '<h4>jump</h4>', '<a href="#x" onclick="y()">a</a><div id="a"></div><div id="a"></div>', '<p>a & b <c</p>'])
        assert.notDeepEqual(await problems(inTheme(wrong)), [], wrong);
});

const pages = process.env.CONTRORDINE_POLICY_PAGES;
const written = readdirSync(pages).filter(name => name.endsWith('.html'));
test('there are pages', () => assert.ok(written.length >= 24));
for (const name of written) {
    test(name, async () => {
        const html = readFileSync(join(pages, name), 'utf8');
        assert.deepEqual(await problems(name.endsWith('.fragment.html') ? inTheme(html) : html), []);
        assert.doesNotMatch(html, /<script|<img|<style|\son\w+=["']|\u202e/i);
    });
}
