// What `npm run new-check` writes compiles, passes its own tests, and says what is left to write: tried on a copy.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What the commands that are tried here read. */
const COPIED = [
	...['package.json', 'package.nls.json', 'package-lock.json', 'biome.json', '.gitignore', 'README.md', 'CHANGELOG.md'],
	...[
		'tsconfig.base.json',
		'tsconfig.json',
		'THIRD-PARTY.md',
		'client',
		'docs',
		'samples',
		'scripts',
		'server',
		'test',
	],
];

describe('npm run new-check', () => {
	let copy = '';

	before(() => {
		copy = mkdtempSync(join(tmpdir(), 'gouji-new-check-'));
		for (const name of COPIED) cpSync(name, join(copy, name), { recursive: true });
		symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
	});
	after(() => rmSync(copy, { recursive: true, force: true }));

	const run = (...args: readonly string[]) => spawnSync(process.execPath, [...args], { cwd: copy, encoding: 'utf8' });

	it('writes a check that runs, in every place where a check stands', () => {
		assert.equal(run(join('scripts', 'new-check.mjs'), 'late-report').status, 0);
		execFileSync(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'], {
			cwd: copy,
		});
		assert.equal(run(join('scripts', 'derive.mjs'), '--check').status, 0);
		const tests = run(join('scripts', 'test.mjs'), 'checks', 'docs', '-g', 'late-report');
		assert.equal(tests.status, 0, tests.stdout);
		assert.match(tests.stdout, /fires-cells[\s\S]*silent-rows[\s\S]*page of late-report[\s\S]*wrong 1/);
		assert.ok(readFileSync(join(copy, 'package.json'), 'utf8').includes('gouji.checks.late-report'));
	});

	it('is held back by the house until it is written', () => {
		const house = run(join('scripts', 'test.mjs'), 'house', '-g', 'left to write');
		assert.equal(house.status, 1);
		for (const file of ['checks/late-report.ts', 'words/zh.ts', 'docs/checks/late-report.md', 'silent.change'])
			assert.ok(house.stdout.includes(file), file);
	});

	it('writes nothing for a name that is taken, or that is none', () => {
		for (const name of ['unit', 'Late', '', '../a']) {
			assert.equal(run(join('scripts', 'new-check.mjs'), name).status, 2, name);
		}
	});
});
