// The packaged extension: bundles and pages alone, small enough to be handed round.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { namesIn } from '../support/zip.ts';

const MOST_BYTES = 1_100_000;

/** What must be in it: all of a folder's files of one kind below the extension's own folder. */
const folder = (path: string, ending: string) =>
	readdirSync(path)
		.filter((name) => name.endsWith(ending))
		.map((name) => `extension/${path}/${name}`);

describe('the package', () => {
	let place: string;
	let file: string;
	let said: string;

	before(() => {
		place = mkdtempSync(join(tmpdir(), 'gouji-'));
		file = join(place, 'gouji.vsix');
		const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/package.mjs', file], { encoding: 'utf8' });
		said = `${stdout}${stderr}`;
		assert.equal(status, 0, said);
	});
	after(() => rmSync(place, { recursive: true, force: true }));

	it('holds the bundles, the pages and the pictures, and no sources', () => {
		const expected = [
			'[Content_Types].xml',
			'extension.vsixmanifest',
			...['documents', 'extension', 'gouji', 'server', 'worker'].map((name) => `extension/dist/${name}.js`),
			'extension/dist/places.br',
			...['package.json', 'package.nls.json', 'THIRD-PARTY.md', 'LICENSE.txt', 'changelog.md', 'readme.md'].map(
				(name) => `extension/${name}`,
			),
			...folder('docs/checks', '.md'),
			...['hover', 'quick-fix'].map((name) => `extension/docs/images/${name}.png`),
			...folder('syntaxes', '.json'),
			...folder('icons', '.svg'),
			'extension/docs/forms.md',
			...folder('docs', '.schema.json'),
		];
		assert.deepEqual([...namesIn(readFileSync(file))].sort(), expected.sort());
	});

	it('is small', () => assert.ok(statSync(file).size <= MOST_BYTES, `${statSync(file).size} bytes`));

	it('has bundles that start quickly because they are small', () => {
		for (const [name, most] of [
			['server.js', 540_000],
			['extension.js', 480_000],
			['documents.js', 100_000],
		] as const)
			assert.ok(statSync(join('dist', name)).size <= most, `${name}: ${statSync(join('dist', name)).size} bytes`);
	});

	it('has everything of itself that its README shows', () => {
		const names = new Set([...namesIn(readFileSync(file))].map((name) => name.toLowerCase()));
		const shown = [...readFileSync('README.md', 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)];
		assert.ok(shown.length > 0);
		for (const [, target = ''] of shown) assert.ok(names.has(`extension/${target.toLowerCase()}`), target);
	});

	it('is made without a warning', () => assert.doesNotMatch(said, /warning/i));
});
