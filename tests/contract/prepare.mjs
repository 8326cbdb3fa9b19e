// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node prepare.mjs FOLDER: installs there what the contract tests need: graphql-js, and Shopify's Admin schemas out of
// the npm package that carries them. Both are pinned by version and checksum; what is there already is not fetched again.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const schemas = {
    name: '@shopify/dev-mcp',
    version: '1.16.0',
    integrity: 'sha512-tqgRnK7sQhjew+htxtleTH23nXB5fZcsrhWgEkomsorGXvLOB2mh2upwZm8uzuTDNTZnqtLMe64yIwh6s2awtw==',
};

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2]);
const stamp = join(folder, 'prepared');
const wanted = schemas.integrity + readFileSync(join(here, 'package-lock.json'), 'utf8');

// npm is a script on Windows, which only a shell starts.
const npm = (...parameters) => execFileSync('npm', parameters, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted)
    process.exit(0);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(here, file), join(folder, file));
npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');

const [packed] = JSON.parse(npm('pack', `${schemas.name}@${schemas.version}`, '--ignore-scripts', '--json'));
const archive = join(folder, packed.filename);
const digest = 'sha512-' + createHash('sha512').update(readFileSync(archive)).digest('base64');
if (digest !== schemas.integrity) {
    rmSync(archive);
    throw new Error(`${schemas.name} ${schemas.version} is not what was pinned: ${digest}`);
}
execFileSync('tar', ['-xzf', packed.filename, '--strip-components=3', 'package/dist/data'], { cwd: folder });
rmSync(archive);
writeFileSync(stamp, wanted);
