// Hovers: shorter than what they stand beside, and with the way to what can be done.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { wordsIn } from '../../server/src/core/words/languages.ts';
import { ReviewedDocuments } from '../../server/src/lsp/documents.ts';
import { hoverAt } from '../../server/src/lsp/hover.ts';
import { MARKDOWN } from '../../server/src/lsp/markup.ts';
import { CATALOGUE } from '../support/catalogue.ts';

const sample = (name: string) => readFileSync(join('samples', `${name}.txt`), 'utf8');
const CELLS = sample('2023 松林镇（总计有误，一格一行）');
const RIGHT = sample('2023 青石镇（正确，一行一行）');

/** What the hover on some words says, in a client that runs our commands or in one that does not. */
function hover(text: string, words: string, links = true): string | undefined {
	const document = TextDocument.create('file:///%E6%8A%A5%20(1).txt', 'plaintext', 1, text);
	const reviewed = new ReviewedDocuments().get(document, { catalogue: CATALOGUE, language: 'zh-cn', checks: {} });
	const shown = hoverAt(reviewed, text.indexOf(words), { words: wordsIn('zh-cn'), markup: MARKDOWN, links });
	const { contents } = shown ?? {};
	return typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
}

/** The links without their arguments. */
const short = (said: string | undefined) => said?.replace(/\?[^)]*\)/g, ')');

const TOTAL = '6\n\t8\n\t0\n\t0\n\t1\n\t0\n\t45';

describe('hovers', () => {
	it('say nothing again that the finding above them says, and lead on', () => {
		assert.equal(short(hover(CELLS, TOTAL)), '[改正](command:gouji.fix) · [说明](command:gouji.explain)');
	});

	it('say all where no finding is shown above them, and no command is run', () => {
		assert.match(
			hover(CELLS, TOTAL, false) ?? '',
			/^\*\*（七）总计 · 自然人\*\* {2}\n「收到和处理政府信息公开申请情况」表\n\n表中为 \*\*6\*\*，应为 \*\*36\*\*\n\n\| 勾稽关系/,
		);
	});

	it('tell of a right number where it belongs, and its equations, but not the number', () => {
		assert.equal(
			hover(RIGHT, '45\n二'),
			[
				'**一、本年新收 · 总计**  \n「收到和处理政府信息公开申请情况」表',
				'',
				'| 勾稽关系 | 表中 | 各项之和 |  |\n| :-- | --: | --: | --: |\n| 总计（本行合计） | 45 | 45 | ✓ |\n| 总计（第一、二项减第三项） | 3 | 3 | ✓ |',
			].join('\n'),
		);
	});

	it('tell of a number in the prose with which cells it agrees, and lead there', () => {
		assert.equal(
			short(hover(RIGHT, '45件，上年')),
			'✓ 与「收到和处理政府信息公开申请情况」表的一、本年新收·总计一致\n\n[看表中](command:gouji.show)',
		);
		assert.equal(hover(RIGHT, '45件，上年', false), '✓ 与「收到和处理政府信息公开申请情况」表的一、本年新收·总计一致');
		assert.equal(hover(RIGHT, '330条'), undefined);
	});

	it('tell of a wrong number in the prose what stands in the table, unless a finding has said so', () => {
		const wrong = RIGHT.replace('新收到政府信息公开申请45件', '新收到政府信息公开申请46件');
		assert.equal(hover(wrong, '46件', false), '✗ 「收到和处理政府信息公开申请情况」表的一、本年新收·总计为 45');
		assert.equal(short(hover(wrong, '46件')), '[看表中](command:gouji.show) · [说明](command:gouji.explain)');
	});

	it('name files of any name in their links, which nothing ends before their end', () => {
		for (const [, target = ''] of (hover(CELLS, TOTAL) ?? '').matchAll(/\]\(([^)]*)\)/g)) {
			const [, given = ''] = target.split('?');
			const [of] = JSON.parse(decodeURIComponent(given)) as { uri: string }[];
			assert.equal(of?.uri, 'file:///%E6%8A%A5%20(1).txt');
		}
	});
});
