// `npm start` opens the VS Code that was named, or says why not.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OPENING = {
	folder: '/reports',
	extension: '/extension',
	file: '/reports/报告 1.txt',
	place: { line: 12, column: 2 },
};

/** What came of opening a VS Code that is named so. */
function open(named: string): { readonly opened: string | false; readonly why?: string } {
	const run = `import('./scripts/host/open.mjs').then(async ({ openVSCode }) => console.log(JSON.stringify(await openVSCode(${JSON.stringify(OPENING)}))))`;
	const { stdout, stderr } = spawnSync(process.execPath, ['-e', run], {
		encoding: 'utf8',
		env: { ...process.env, GOUJI_VSCODE: named },
	});
	assert.equal(stderr, '');
	return JSON.parse(stdout);
}

describe('opening VS Code', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'gouji-'));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	/** A program that writes down how it was called, and ends as told. */
	const program = (code: number) => {
		const path = join(folder, 'code');
		const log = join(folder, 'called.json');
		writeFileSync(
			path,
			`#!${process.execPath}\nrequire('fs').writeFileSync(${JSON.stringify(log)}, JSON.stringify(process.argv.slice(2)));\nprocess.exit(${code});\n`,
		);
		chmodSync(path, 0o755);
		return { path, called: () => JSON.parse(readFileSync(log, 'utf8')) };
	};

	it('shows the place in the file', () => {
		const { path, called } = program(0);
		assert.deepEqual(open(path), { opened: 'installed' });
		assert.deepEqual(called().slice(-3), ['/reports', '--goto', '/reports/报告 1.txt:12:2']);
	});

	it('does not take another one where the named one is missing, or fails', () => {
		const missing = join(folder, 'nowhere');
		const { opened, why = '' } = open(missing);
		assert.deepEqual([opened, why.includes(missing)], [false, true]);
		assert.equal(open(program(3).path).opened, false);
	});
});
