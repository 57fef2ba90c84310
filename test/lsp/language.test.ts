// In English nothing is Chinese but what the report and its form say.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CHECK_IDS } from '../../server/src/core/words/check-ids.ts';
import { wordsIn } from '../../server/src/core/words/languages.ts';
import { codeActionsAt } from '../../server/src/lsp/code-actions.ts';
import { ReviewedDocuments } from '../../server/src/lsp/documents.ts';
import { hoverAt } from '../../server/src/lsp/hover.ts';
import { PLAIN } from '../../server/src/lsp/markup.ts';
import { fixturesIn } from '../support/base-report.ts';
import { CATALOGUE, HEADINGS } from '../support/catalogue.ts';
import { readMarks } from '../support/marks.ts';

const FIXTURES = join('test', 'checks', 'fixtures');
const EVERYTHING = Object.fromEntries(CHECK_IDS.map((id) => [id, 'warning' as const]));
/** Punctuation that English does not have. */
const MARKS = /[，。；：、（）](?![^「]*」)/u;

/** All that is said at the findings of a text. */
function* saidOf(text: string): Iterable<string> {
	const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
	const reviewed = new ReviewedDocuments().get(document, {
		language: 'en',
		checks: EVERYTHING,
		catalogue: CATALOGUE,
	});
	const words = wordsIn('en');
	for (const part of reviewed.review.parts) {
		for (const finding of part.findings) {
			yield finding.message;
			for (const { message } of finding.related ?? []) yield message;
			const at = document.positionAt(part.start + finding.start);
			const params = { textDocument: { uri: '' }, range: { start: at, end: at }, context: { diagnostics: [] } };
			for (const { title } of codeActionsAt(reviewed, params, { words, commands: new Set(), snippets: false }))
				yield title;
			const hover = hoverAt(reviewed, part.start + finding.start, { words, markup: PLAIN, links: false });
			if (hover !== null && typeof hover.contents === 'object' && 'value' in hover.contents) yield hover.contents.value;
		}
	}
}

/** The official words of a form, the longest first. */
const OFFICIAL = [
	...HEADINGS,
	...CATALOGUE.forms.flatMap(({ tables }) =>
		Object.values(tables).flatMap(({ title, rows, columns, groups }) => [
			title,
			...rows.map(({ label }) => label),
			...columns.flatMap(({ label, above }) => [label, ...above]),
			...groups.map(({ label }) => label),
		]),
	),
].sort((a, b) => b.length - a.length);

describe('messages in English', () => {
	const fixtures = readdirSync(FIXTURES).flatMap((id) =>
		fixturesIn(join(FIXTURES, id)).map((fixture) => ({ ...fixture, id })),
	);
	for (const { id, name, text } of fixtures.filter((fixture) => fixture.name.startsWith('fires'))) {
		it(`${id} ${name}`, () => {
			for (const said of saidOf(readMarks(text).text)) {
				const own = OFFICIAL.reduce((rest, label) => (label === '' ? rest : rest.replaceAll(label, '')), said);
				// What stands in 「」 is quoted, numbers of rows are the form's.
				const left = own.replaceAll(/「[^」]*」|（[一二三四五六七八九十]+）|[一二三四五六七八九十]、/gu, '');
				assert.doesNotMatch(left, MARKS, said);
			}
		});
	}
});
