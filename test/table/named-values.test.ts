// Rows that print the name of its column before each value are read as those without; what does not name all columns is not.

import assert from 'node:assert/strict';
import { checkTable, picturesOf, tablesOf } from '../support/check-table.ts';
import { CELLS, CELLS_READ } from '../support/request-lines.ts';

const HEADS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const ROWS = [...CELLS, ['四、结转下年度继续办理', ['0', '0', '0', '0', '0', '1', '1']]] as const;
const EXPECTED = `${CELLS_READ}
	carried_out: 0 0 0 0 0 1 1`;

const printed = (row: (label: string, cells: readonly (readonly [head: string, cell: string])[]) => string) =>
	`三、收到和处理政府信息公开申请情况\n${ROWS.map(([label, cells]) =>
		row(
			label,
			cells.map((cell, at) => [HEADS[at] ?? '', cell] as const),
		),
	).join('')}`;
const lines = (colon: string) =>
	printed((label, cells) => `${label}\n${cells.map(([head, cell]) => `${head}${colon}${cell}\n`).join('')}\n`);
const object = (cells: readonly (readonly [string, string])[], colon: string, blank: string) =>
	cells.map(([head, cell]) => `"${head}"${colon}${cell || blank}`).join(', ');

const LAYOUTS: Readonly<Record<string, string>> = {
	'a colon': lines('：'),
	'a colon and a space': lines(': '),
	'an equals sign': lines(' = '),
	'aligned colons': printed(
		(label, cells) => `\n项目     : ${label}\n${cells.map(([head, cell]) => `${head.padEnd(8)} : ${cell}\n`).join('')}`,
	),
	'colons in a line': printed(
		(label, cells) => `${label}\n${cells.map(([head, cell]) => `${head}:${cell || '-'}`).join(' ')}\n`,
	).replaceAll(':-', ':'),
	'the marks of an object': printed((label, cells) => `{"项目": "${label}", ${object(cells, ': ', 'null')}}\n`),
	'those of one in another': printed((label, cells) => `"${label}": {${object(cells, ':', '""')}},\n`),
};

describe('names of columns before their values, with', () => {
	for (const [name, text] of Object.entries(LAYOUTS)) it(name, () => checkTable(text, EXPECTED));
});

describe('a blank cell behind a name', () => {
	const blankIn = (layout: string) => {
		const text = LAYOUTS[layout] ?? '';
		const cell = tablesOf(text)[0]?.rows[1]?.cells[1];
		return [text.slice((cell?.start ?? 0) - 2, cell?.start), text.slice(cell?.start, cell?.end)];
	};
	it('is where its value would stand', () => assert.deepEqual(blankIn('a colon'), ['业：', '']));
	it('is what a program prints for none', () => assert.deepEqual(blankIn('the marks of an object'), [': ', 'null']));
});

describe('clauses that name all columns', () => {
	const clauses = (behind: string) =>
		printed(
			(label, cells) => `${label}${behind}${cells.map(([head, cell]) => `${head}${cell || 0}件`).join('，')}。\n`,
		);
	it('are rows, whatever stands behind their labels', () => {
		for (const behind of ['，', '：']) checkTable(clauses(behind), EXPECTED.replaceAll('.', '0'));
	});
	it('are rows with spaces before their numbers, commas within these, and words for blank cells', () => {
		const spaced = printed((label, cells) => {
			const large = cells.some(([, cell]) => cell === '2');
			const clause = ([head, cell]: readonly [string, string], at: number) =>
				`${head} ${large && (at === 6 || cell === '2') ? '1,00' : ''}${cell || '（空）'}`;
			return `- **${label}**：${cells.map(clause).join('，')}\n`;
		});
		checkTable(
			spaced,
			EXPECTED.replace('0 2 6', '0 1002 1006').replace('granted: 2 1 1 0 0 0 4', 'granted: 1002 1 1 0 0 0 1004'),
		);
	});
	it('are none where a clause lacks its number', () => {
		assert.deepEqual(picturesOf(clauses('，').replaceAll('其他', '其他组织')), []);
	});
});

describe('values behind names', () => {
	const read = (text: string) => picturesOf(text).flatMap((rows) => rows.filter((row) => /: \d+ \d+ \d+/.test(row)));

	it('are not read where a name stands twice', () => {
		assert.deepEqual(read(lines('：').replaceAll('科研机构', '商业企业')), []);
	});
	it('are not read where the names stand in another order', () => {
		const turned = printed(
			(label, cells) =>
				`${label}\n${[...cells]
					.reverse()
					.map(([head, cell]) => `${head}：${cell}\n`)
					.join('')}`,
		);
		assert.deepEqual(read(turned), []);
	});
	it('are not read where two stand behind a name', () => {
		assert.deepEqual(read(lines('：').replaceAll('其他：', '其他：9 ')), []);
	});
});
