// Fragments as Markdown: whatever they say, what is shown is what they say, by the library with which VS Code shows it.

import assert from 'node:assert/strict';
import { marked, type Token } from 'marked';
import { markdown } from '../../server/src/core/text/markdown.ts';
import { plainLine } from '../../server/src/core/text/plain.ts';
import { HOSTILE_WORDS } from '../support/hostile-words.ts';
import { Random } from '../support/random.ts';

/** What a Markdown text shows, and what of it is more than text. */
function shown(text: string): { readonly text: string; readonly markup: readonly string[] } {
	const markup: string[] = [];
	let said = '';
	const walk = (tokens: readonly Token[]): void => {
		for (const token of tokens) {
			if (token.type === 'paragraph' && 'tokens' in token) walk(token.tokens ?? []);
			else if (token.type === 'text' && 'tokens' in token && token.tokens !== undefined) walk(token.tokens);
			else if (token.type === 'text' || token.type === 'escape') said += 'text' in token ? token.text : '';
			else markup.push(token.type);
		}
	};
	walk(marked.lexer(text));
	return { text: said, markup };
}

const MARKS = [
	...'\\`*_{}[]()<>#+-.!|~&$@:/="\'',
	'\n',
	'\t',
	'    ',
	'a',
	'1',
	'表',
	'www.',
	'https://a.b',
	'&lt;',
	'\u202e',
];

describe('a fragment in Markdown', () => {
	for (const hostile of HOSTILE_WORDS) {
		it(JSON.stringify(hostile), () =>
			assert.deepEqual(shown(markdown(hostile)), { text: plainLine(hostile).trim(), markup: [] }),
		);
	}

	it('of random marks, at the beginning of a line, within one, and in a table', () => {
		const random = new Random(8);
		for (let count = 0; count < 20_000; count++) {
			const fragment = Array.from({ length: 1 + random.below(12) }, () => random.pick(MARKS)).join('');
			const said = plainLine(fragment).trim();
			const written = markdown(fragment);
			if (said === '') continue;
			assert.deepEqual(shown(written), { text: said, markup: [] }, JSON.stringify(fragment));
			assert.deepEqual(shown(`为「${written}」。`), { text: `为「${said}」。`, markup: [] }, JSON.stringify(fragment));
			const [table] = marked.lexer(`| a | b |\n| - | - |\n| ${written} | 2 |`);
			assert.ok(table?.type === 'table' && 'rows' in table);
			assert.deepEqual(
				table.rows[0].map((cell: { text: string }) => shown(cell.text).text),
				[said, '2'],
			);
		}
	});

	it('says numbers and labels as they are', () => {
		for (const said of ['（七）总计', '1,234.5', '7 + 0 = 7', '自然人·总计（空）', '12：30'])
			assert.equal(markdown(said), said);
	});
});
