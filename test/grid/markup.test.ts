// Grids that stand in the text as HTML, by picture; torn tags, too.

import assert from 'node:assert/strict';
import { readMarkupGrids } from '../../server/src/core/grid/markup.ts';
import { readLines } from '../../server/src/core/text/lines.ts';
import { checkGrids } from '../support/check-grid.ts';

const markup = (text: string, ...pictures: string[]) => {
	const grids = checkGrids(text, pictures, readMarkupGrids);
	for (const { rows } of grids) for (const row of rows) assert.ok(row.start <= row.end);
};

describe('markup', () => {
	it('reads cells between their tags, the tags of paragraphs left out', () =>
		markup('<table><tr><td>一</td><td><p><b>1</b></p></td><td></td></tr></table>', 'row-per-line\nT9.'));
	it('fills what a cell spans', () =>
		markup(
			'<table><tr><td rowspan="2">一</td><td colspan=2>1</td></tr><tr><td>2</td><td>3</td></tr></table>',
			'row-per-line\nT9.\n.99',
		));
	it('reads a cell that ends in a bracket of a torn tag', () =>
		markup('<table><tr><td>自然人"></td><td>1</td></tr></table>', 'row-per-line\nT9'));
	it('begins a tag at the last bracket before its name', () => markup('<tr><td <td>1</td>\n<td>2', 'row-per-line\n99'));
	it('keeps the Spans of rows in order where a row begins with what reaches down', () =>
		markup('<tr><td rowspan=3></td><td>1</td></tr><tr></tr><tr><td>2', 'row-per-line\n.9\n.9'));
	it('keeps the cells of a row in their order where one spans several', () => {
		const [grid] = checkGrids('<td colspan=3> 一 <td>1', ['row-per-line\nT..9'], readMarkupGrids);
		const starts = grid?.rows[0]?.cells.map(({ start }) => start) ?? [];
		assert.deepEqual(
			starts,
			[...starts].sort((a, b) => a - b),
		);
	});
	it('fills no more places than a table has', () => {
		const text = `<tr>${'<td colspan=60 rowspan=60>1'.repeat(100)}${'<tr><td>2'.repeat(50)}`;
		const [grid] = readMarkupGrids(readLines(text));
		assert.ok(Math.max(...(grid?.rows.map(({ cells }) => cells.length) ?? [])) < 200);
	});
	it('knows tags in capitals, with attributes, and no others', () => {
		markup('<TABLE><TR><TD CLASS="a">一</TD><TH>1</TH></TR></TABLE>', 'row-per-line\nT9');
		markup('<table><tbody><tr><tdx>0</tdx><td>一</td><trade>0</trade><td/>5<td>1</td></tr>', 'row-per-line\nT9');
		markup('<tr><tablecell>0<td>一<td>1', 'row-per-line\nT9');
	});
	it('reads tables that follow each other apart, and what stands before the first', () =>
		markup(
			'<td>1<table><tr><td>2</td></tr></table><td>一<td>3<table><td>4',
			...['9', '9', 'T9', '9'].map((row) => `row-per-line\n${row}`),
		));
	it('takes a tag without an end for words of its cell', () => {
		markup('<tr><td>一<td>1<td', 'row-per-line\nTT');
		markup('<tr><td>一<td>1<t', 'row-per-line\nTT');
		markup(`<tr><td>一<td>1<td ${'a'.repeat(298)}>2`, 'row-per-line\nT99');
		markup(`<tr><td>一<td>1<td ${'a'.repeat(299)}>2`, 'row-per-line\nTT');
		markup('<tr><td>一<td>1<td <b>2', 'row-per-line\nTT');
	});
});
