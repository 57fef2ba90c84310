// The packaged extension: bundles and pages alone, small enough to be handed round.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { namesIn } from '../support/zip.ts';

const MOST_BYTES = 1_400_000;

/** What the server loads late. */
const LATE = ['text', 'project', 'workspace', 'tables'].map((name) => `server-${name}`);

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
		// Others start the bundles at the same time: they are not to be built anew under their feet.
		const args = ['scripts/package.mjs', '--built', file];
		const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
		said = `${stdout}${stderr}`;
		assert.equal(status, 0, said);
	});
	after(() => rmSync(place, { recursive: true, force: true }));

	it('holds the bundles, the pages and the pictures, and no sources', () => {
		const expected = [
			'[Content_Types].xml',
			'extension.vsixmanifest',
			...[
				'cli',
				'cli-work',
				'documents',
				'english',
				'extension',
				'gouji',
				'server',
				...LATE,
				'table-view',
				'worker',
			].map((name) => `extension/dist/${name}.js`),
			'extension/dist/places.br',
			'extension/dist/table-view.css',
			...['package.json', 'package.nls.json', 'THIRD-PARTY.md', 'LICENSE.txt', 'changelog.md', 'readme.md'].map(
				(name) => `extension/${name}`,
			),
			...folder('docs/checks', '.md'),
			...['sample', 'table', 'fix', 'folder'].map((name) => `extension/docs/images/walkthrough-${name}.png`),
			...folder('samples', '.txt'),
			...folder('syntaxes', '.json'),
			...folder('icons', '.svg'),
			...folder('icons', '.png'),
			'extension/docs/forms.md',
			...folder('docs', '.schema.json'),
		];
		assert.deepEqual([...namesIn(readFileSync(file))].sort(), expected.sort());
	});

	it('is small', () => assert.ok(statSync(file).size <= MOST_BYTES, `${statSync(file).size} bytes`));

	it('has bundles that start quickly because they are small', () => {
		for (const [name, most] of [
			['server.js', 500_000],
			['extension.js', 480_000],
			['documents.js', 100_000],
			['table-view.js', 40_000],
			['table-view.css', 20_000],
		] as const)
			assert.ok(statSync(join('dist', name)).size <= most, `${name}: ${statSync(join('dist', name)).size} bytes`);
	});

	it('has nothing of the server twice', () => {
		const sizes = ['server', ...LATE].map((name) => statSync(join('dist', `${name}.js`)).size);
		const all = sizes.reduce((sum, size) => sum + size);
		assert.ok(all <= 660_000, `${all} bytes`);
	});

	it('has a readme of its own, without pictures, which would not load where it is installed from a file', () => {
		const readme = readFileSync(join('docs', 'extension.md'), 'utf8');
		assert.doesNotMatch(readme, /!\[|<img/);
		// Where a link leads is not there either.
		assert.doesNotMatch(readme, /\]\((?!https?:)/);
	});

	it('has everything of itself that its walkthrough shows', () => {
		const names = new Set(namesIn(readFileSync(file)));
		const { icon, contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
		const shown: string[] = [icon];
		for (const { steps } of contributes.walkthroughs) for (const { media } of steps) shown.push(media.image);
		assert.equal(shown.length, 5);
		for (const path of shown) assert.ok(names.has(`extension/${path}`), path);
	});

	it('has the commands that its walkthrough and its views run', () => {
		const words = JSON.parse(readFileSync('package.nls.json', 'utf8'));
		const { commands } = JSON.parse(readFileSync('package.json', 'utf8')).contributes;
		const known = new Set(commands.map(({ command }: { readonly command: string }) => command));
		for (const [, command = ''] of JSON.stringify(words).matchAll(/\(command:(gouji\.\w+)/g))
			assert.ok(known.has(command), command);
	});

	it('is made without a warning', () => assert.doesNotMatch(said, /warning/i));
});
