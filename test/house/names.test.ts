// One check, one file, one name: file, id, page, fixtures, setting and words agree, and lists are whole.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../server/src/core/checks/checks.ts';
import { DISCLOSURE } from '../../server/src/core/forms/disclosure/catalogue.ts';
import { CHECK_IDS, type CheckId } from '../../server/src/core/words/check-ids.ts';
import { CROSS_CHECKS } from '../../server/src/workspace/checks/checks.ts';

const sorted = (names: readonly string[]) => [...names].sort();
const IDS = sorted(CHECK_IDS);

describe('names', () => {
	it('the list of checks is the list of their ids, in one order', () =>
		assert.deepEqual(
			[...CHECKS, ...CROSS_CHECKS].map((check) => check.id),
			CHECK_IDS,
		));

	it('every check has a file', () => {
		const helpers = ['check.ts', 'checks.ts', 'totals.ts'];
		const rooms = [join('server', 'src', 'core', 'checks'), join('server', 'src', 'workspace', 'checks')];
		const files = rooms
			.flatMap((room) => readdirSync(room))
			.filter((file) => file.endsWith('.ts') && !helpers.includes(file));
		assert.deepEqual(sorted(files.map((file) => file.replace('.ts', ''))), IDS);
	});

	it('every check has a page', () => {
		const pages = readdirSync(join('docs', 'checks')).filter((page) => page !== 'README.md');
		assert.deepEqual(sorted(pages.map((page) => page.replace('.md', ''))), IDS);
	});

	it('every check has fixtures, and every fixture a tab', () => {
		const folders = [join('test', 'checks', 'fixtures'), join('test', 'workspace', 'fixtures')];
		assert.deepEqual(sorted(folders.flatMap((folder) => readdirSync(folder))), IDS);
		for (const folder of folders) {
			for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
				if (file.endsWith('.txt')) assert.ok(readFileSync(join(folder, file), 'utf8').includes('\t'), file);
		}
	});

	it('every check has a setting', () => {
		const groups = JSON.parse(readFileSync('package.json', 'utf8')).contributes.configuration;
		const names = groups.flatMap(({ properties }: { readonly properties: object }) => Object.keys(properties));
		const settings: readonly string[] = names.filter((key: string) => key.startsWith('gouji.checks.'));
		assert.deepEqual(sorted(settings.map((key) => key.replace('gouji.checks.', ''))), IDS);
	});

	it('every command has a title, and every title in the manifest is written', () => {
		const manifest = readFileSync('package.json', 'utf8');
		const words = JSON.parse(readFileSync('package.nls.json', 'utf8'));
		for (const [, key = ''] of manifest.matchAll(/"%([^%"]+)%"/g)) assert.ok(typeof words[key] === 'string', key);
	});

	it('the pages of the checks open as pages where the extension is installed', () => {
		const { publisher, name, contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
		const pattern = `**/${publisher}.${name}-*/docs/checks/*.md`;
		assert.deepEqual(contributes.configurationDefaults['workbench.editorAssociations'], {
			[pattern]: 'vscode.markdown.preview.editor',
		});
	});

	it('the words that a catalogue has for checks are those of checks', () => {
		for (const { titles } of Object.values(DISCLOSURE.words))
			assert.deepEqual(
				Object.keys(titles).filter((id) => !IDS.includes(id as CheckId)),
				[],
			);
	});
});
