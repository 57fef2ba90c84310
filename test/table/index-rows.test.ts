// Rows that count the columns, 栏次 1 2 3 …, are no values, in whatever layout.

import assert from 'node:assert/strict';
import { checkTable, picturesOf } from '../support/check-table.ts';

const HEADING = '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况';
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const HEADS = [
	['行政复议', ...blanks(4), '行政诉讼', ...blanks(9)],
	[...OUTCOMES, '未经复议直接起诉', ...blanks(4), '复议后起诉', ...blanks(4)],
	[...blanks(5), ...OUTCOMES, ...OUTCOMES],
];
const INDEX = Array.from({ length: 15 }, (_, at) => `${at + 1}`);
const VALUES = ['1', '0', '0', '0', '1', '2', '0', '0', '1', '3', '0', '0', '4', '0', '4'];

type Row = readonly string[];
type Print = (rows: readonly Row[]) => string;

/** How exports print rows; without tabs and with spaces, blank cells are not to be seen. */
const LAYOUTS: Readonly<Record<string, Print>> = {
	'row-per-line': (rows) => rows.map((cells) => `${cells.join('\t')}\n`).join(''),
	'cell-per-line': (rows) => rows.map((cells) => `${cells.map((cell) => `\t${cell}\n`).join('')}\n`).join(''),
	pipe: (rows) => rows.map((cells) => `${cells.join(' | ')} |\n`).join(''),
	html: (rows) =>
		`<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</table>\n`,
	'without tabs': (rows) => rows.flatMap((cells) => printed(cells).map((cell) => `${cell}\n`)).join(''),
	'kept by spaces': (rows) => rows.map((cells) => `${printed(cells).join('    ')}\n`).join(''),
};

describe('a row that counts the columns', () => {
	for (const [layout, print] of Object.entries(LAYOUTS)) {
		it(`is left out: ${layout}`, () => {
			assert.deepEqual(read([...HEADS, INDEX, VALUES], print), read([...HEADS, VALUES], print));
		});
		it(`is left out where a word says so: ${layout}`, () => {
			const labelled = [['', ...VALUES]];
			assert.deepEqual(read([...HEADS, ['栏次', ...INDEX], ...labelled], print), read([...HEADS, ...labelled], print));
		});
	}
	it('is none where the numbers do not count from 1 to the last column', () => {
		const values = VALUES.with(0, '2');
		checkTable(
			`${HEADING}\n\n${HEADS.map((cells) => `${cells.join('\t')}\n`).join('')}${values.join('\t')}\n`,
			`count: ${values.join(' ')}`,
		);
	});
});

function blanks(count: number): readonly string[] {
	return new Array<string>(count).fill('');
}

function printed(cells: readonly string[]): readonly string[] {
	return cells.filter((cell) => cell !== '');
}

/** What is read of some rows; there must be one table with a row. */
function read(rows: readonly Row[], print: Print): readonly string[] {
	const [pictures = [], ...others] = picturesOf(`${HEADING}\n\n${print(rows)}`);
	assert.deepEqual([pictures.length, others.length], [1, 0]);
	return pictures;
}
