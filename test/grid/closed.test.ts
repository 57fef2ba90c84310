// Blank cells that only the layout tells of: nothing is written into them, for it would stand in another cell.

import assert from 'node:assert/strict';
import { readMarkupGrids } from '../../server/src/core/grid/markup.ts';
import { readTabbedGrids } from '../../server/src/core/grid/tabbed.ts';
import { readLines } from '../../server/src/core/text/lines.ts';
import { review } from '../support/catalogue.ts';
import { findingsOf } from '../support/check-findings.ts';
import { tablesOf } from '../support/check-table.ts';

const REQUESTS = '三、收到和处理政府信息公开申请情况\n';
const FULL = ['9', '0', '34', '66', '0', '0', '109'];

/** Which cells of a row with blank ones have no room, where a row is a label and seven cells between separators. */
const closedBetween = (separator: string, end: string, blank = separator) => {
	const row = (...cells: readonly string[]) =>
		cells.reduce((line, cell) => line + (cell === '' ? blank : separator + cell)) + end;
	const text = [
		REQUESTS,
		row('一、本年新收政府信息公开申请数量', ...FULL),
		row('（一）予以公开', '9', '', '34', '66', '', '', '109'),
		row('（二）部分公开', ...FULL),
		row('（七）总计', ...FULL),
		row('四、结转下年度继续办理', ...FULL),
	].join('');
	const found = tablesOf(text)[0]?.rows.find(({ key }) => key === 'granted');
	return found?.cells.map((cell) => cell?.closed === true);
};

describe('cells without room', () => {
	const blank = [false, true, false, false, true, true, false];
	it('between bars on lines of their own', () => assert.deepEqual(closedBetween('\n|\n', '\n|\n', '\n|'), blank));
	it('between tabs on lines of their own', () => assert.deepEqual(closedBetween('\n\n\t\n\n', '\n\n\n\n\n'), blank));
	it('none between tabs or bars of one line', () => {
		for (const separator of ['\t', '|', ' | ']) assert.deepEqual(closedBetween(separator, '\n'), Array(7).fill(false));
	});
	it('where a cell of HTML reaches', () => {
		const [grid] = readMarkupGrids(readLines('<tr><td colspan=2>一<td></td><td>1'));
		const closed = grid?.rows.flatMap(({ cells }) => cells.map((cell) => cell.closed === true));
		assert.deepEqual(closed, [false, true, false, false]);
	});
	it('are never filled by a fix', () => {
		const row = (label: string, cells: readonly string[]) =>
			`${label}\n|\n${cells.map((cell) => (cell === '' ? '|\n' : `${cell}\n|\n`)).join('')}`;
		const text = [
			REQUESTS,
			row('一、本年新收政府信息公开申请数量', FULL),
			row('二、上年结转政府信息公开申请数量', ['9', '', '', '66', '', '', '19']),
			row('（一）予以公开', ['', '', '34', '', '', '', '3']),
			row('（二）部分公开', FULL),
			row('（七）总计', ['', '', '34', '', '', '', '3']),
			row('四、结转下年度继续办理', FULL),
		].join('');
		const fixes = findingsOf(text).flatMap((finding) => finding.fixes ?? []);
		assert.ok(fixes.length > 0);
		for (const { cells, edits } of fixes) {
			assert.equal(cells.length, edits.length);
			for (const { start, end } of edits) assert.ok(end > start, 'a number stands there');
		}
	});
});

describe('paragraphs between tabs', () => {
	it('leave the lines of the table above to it', () => {
		const text = '要求提供公开出版物\t\n一\t1\n\n要求\n\n\t\n\n2\n';
		const grids = readTabbedGrids(readLines(text), new Set());
		const ends = grids.map(({ end }) => end);
		assert.ok(grids.every(({ start }, at) => start >= (ends[at - 1] ?? 0)));
	});
});

describe('columns kept by spaces', () => {
	it('never take a number beside another one for a blank cell', () => {
		const text = [
			'三、收到和处理政府信息公开申请情况',
			'一、本年新收政府信息公开申请数量           21   2           0       0           24',
			'二、上年结转政府信息公开申请数量            0   0           0   0   0       0   0',
			'（七）总计                                 21   2           0   1   0       0   24',
			'四、结转下年度继续办理                      0   0           0   0   0       0   0',
		].join('\n');
		const [part] = review(text).parts;
		const blank = part?.report.tables[0]?.rows[0]?.cells.filter((cell) => cell?.amount.kind === 'blank') ?? [];
		assert.ok(blank.length > 0 && blank.every((cell) => cell?.closed === true));
		for (const { edits } of findingsOf(text).flatMap(({ fixes }) => fixes ?? []))
			for (const { start, end } of edits) assert.ok(end > start);
	});
});
