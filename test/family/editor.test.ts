// What the editor shows of such reports.

import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { wordsIn } from '../../server/src/core/words/languages.ts';
import { codeActionsAt } from '../../server/src/lsp/code-actions.ts';
import { hoverAt } from '../../server/src/lsp/hover.ts';
import { MARKDOWN } from '../../server/src/lsp/markup.ts';
import { tableView } from '../../server/src/table-view/draw.ts';
import { statusOf } from '../support/status.ts';
import { writeMade } from './reports.ts';
import { partOf, review } from './reviewed.ts';

/** A client that runs no commands of its own and takes no snippets. */
const PLAIN_CLIENT = { commands: new Set<string>(), snippets: false };

/** A document at the first place of some words, and what is asked of it there. */
function at(text: string, words: string, language: 'zh-cn' | 'en' = 'zh-cn') {
	const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
	const reviewed = { document, version: 1, review: review(text, { language }) };
	const offset = text.indexOf(words);
	const place = document.positionAt(offset);
	const params = { textDocument: { uri: '' }, range: { start: place, end: place }, context: { diagnostics: [] } };
	const hover = hoverAt(reviewed, offset, { words: wordsIn(language), markup: MARKDOWN, links: false })?.contents;
	return {
		hover: typeof hover === 'object' && 'value' in hover ? hover.value.split('\n') : [],
		actions: codeActionsAt(reviewed, params, { words: wordsIn(language), ...PLAIN_CLIENT }).map(({ title }) => title),
	};
}

describe('a cell of such a report', () => {
	const wrong = writeMade({ funds: { staff_2: ['10', '0', '11'] } });

	it('is told on hover, with what it should be and why', () => {
		const said = at(wrong, '11\n').hover;
		for (const line of [
			'**（一）2.社会保障缴费 · 合计**  ',
			'「收入支出情况」表',
			'表中为 **11**，应为 **10**',
			'| 合计（两类资金合计） | 11 | 10 | ✗ |',
			'| 合计（各项支出合计） | 100 | 101 | ✗ |',
		])
			assert.ok(said.includes(line), said.join('\n'));
		assert.deepEqual(at(writeMade(), '11\t3').hover.slice(-2), [
			'| 决算数·合计（三项经费合计） | 27\\.5 | 27\\.5 | ✓ |',
			'| 决算数·公务用车小计（购置与运行合计） | 11 | 11 | ✓ |',
		]);
		assert.match(at(writeMade(), '22\t3').hover.join(' '), /（收入加上年结余减支出） \| 22 \| 22 \| ✓/);
	});

	it('has its fixes and recomputations in the light bulb', () => {
		assert.deepEqual(at(wrong, '11\n').actions, ['将（一）2.社会保障缴费·合计改为 10']);
		const unbalanced = writeMade({ funds: { outgo: ['73', '27', '90'], left: ['22', '3', '30'] } });
		assert.ok(
			at(unbalanced, '（四）支出合计').actions.includes(
				'按各项重算「（四）支出合计」一行（改 1 格；收入加上年结余仍差 5）',
			),
			at(unbalanced, '（四）支出合计').actions.join('\n'),
		);
	});

	it('is drawn', () => {
		const { html } = tableView(partOf(wrong));
		for (const word of ['收入支出情况', '公务用车购置费', '（一）人员经费', '2.社会保障缴费'])
			assert.ok(html.includes(word), word);
	});

	it('counts in the status, the table called by its name', () => {
		const blank = writeMade({ trips: { spent: new Array<string>(12).fill('') } });
		const [status] = statusOf('file:///a.txt', review(blank), 'zh-cn').reports;
		assert.deepEqual([status?.form, status?.year, status?.tables, status?.open], ['2015', 2023, 2, ['三公经费']]);
	});
});

describe('a section that such a report lacks', () => {
	it('is inserted with its empty table', () => {
		const lacking = writeMade().replace(/三、收入支出情况[\s\S]*?(?=四、其他)/, '');
		const document = TextDocument.create('file:///a.txt', 'plaintext', 1, lacking);
		const reviewed = { document, version: 1, review: review(lacking) };
		const [finding] = reviewed.review.parts[0]?.findings ?? [];
		const place = document.positionAt(finding?.start ?? 0);
		const params = { textDocument: { uri: '' }, range: { start: place, end: place }, context: { diagnostics: [] } };
		const [action] = codeActionsAt(reviewed, params, { words: wordsIn('zh-cn'), ...PLAIN_CLIENT });
		assert.equal(action?.title, '插入缺失的章节「三、收入支出情况」');
		assert.match(JSON.stringify(action.edit), /三、收入支出情况.*（一）人员经费.*三、年末结余/s);
	});
});
