// A table on the clipboard: merged cells in HTML and in text, words that no spreadsheet works out.

import assert from 'node:assert/strict';
import { type CopyCell, copyTable } from '../../client/webview/copy.ts';
import { laidOut, nextCell, STEPS } from '../../client/webview/layout.ts';

const cell = (text: string): CopyCell => ({ text, colSpan: 1, rowSpan: 1, isHead: false, isCentred: false });
const head = (text: string, colSpan = 1, rowSpan = 1): CopyCell => {
	return { text, colSpan, rowSpan, isHead: true, isCentred: true };
};
const label = (text: string): CopyCell => ({ ...head(text), isCentred: false });

const ROWS = [
	[head('项目', 2, 2), head('人数', 2)],
	[head('甲'), head('乙')],
	[head('三、结果', 1, 2), label('（一）予以公开'), cell('1'), cell('2')],
	[label('（二）其他'), cell('3'), cell('')],
];

describe('a table to be copied', () => {
	it('stands in the text with tabs, merged cells at their first place', () =>
		assert.equal(
			copyTable(ROWS).text,
			'项目\t\t人数\t\r\n\t\t甲\t乙\r\n三、结果\t（一）予以公开\t1\t2\r\n\t（二）其他\t3\t\r\n',
		));

	it('keeps its merged cells in HTML', () => {
		const { html } = copyTable(ROWS);
		assert.match(html, /<th colspan="2" rowspan="2" style="text-align:center[^"]*">项目<\/th><th colspan="2"/);
		assert.match(html, /<th style="text-align:left[^"]*">（一）予以公开<\/th>/);
		assert.match(html, /<td style="text-align:right">1<\/td>/);
		assert.equal(html.split('<tr>').length - 1, 4);
	});

	it('holds no formula and no markup of the report', () => {
		const { text, html } = copyTable([[cell('=1+1'), cell('@SUM(A1)'), cell('-3'), cell('+x'), cell('<b>"&\'')]]);
		assert.equal(text, "'=1+1\t'@SUM(A1)\t-3\t'+x\t<b>\"&'\r\n");
		assert.match(html, /&#60;b&#62;&#34;&#38;&#39;/);
		assert.match(html, /mso-number-format:'\\@'">=1\+1/);
	});

	it('breaks no line and parts no cell by what a cell holds', () =>
		assert.equal(copyTable([[cell('甲\n乙\t丙')]]).text, '甲 乙 丙\r\n'));
});

describe('the arrow keys', () => {
	const places = laidOut<CopyCell>(ROWS);
	const from = (text: string) => ROWS.flat().find((one) => one.text === text) ?? cell('');
	const to = (text: string, key: string) =>
		nextCell(places, { from: from(text), step: STEPS[key] ?? [0, 0] }, () => true)?.text;

	it('lead from cell to cell, a merged one at once', () => {
		assert.equal(to('1', 'ArrowRight'), '2');
		assert.equal(to('1', 'ArrowUp'), '甲');
		assert.equal(to('（二）其他', 'ArrowLeft'), '三、结果');
		assert.equal(to('三、结果', 'ArrowUp'), '项目');
		assert.equal(to('项目', 'ArrowRight'), '人数');
	});
	it('end at the edge', () => {
		assert.equal(to('2', 'ArrowRight'), undefined);
		assert.equal(to('3', 'ArrowDown'), undefined);
		assert.equal(to('项目', 'ArrowUp'), undefined);
	});
	it('pass over what is not wanted', () =>
		assert.equal(nextCell(places, { from: from('1'), step: [0, 1] }, ({ text }) => text === '2')?.text, '2'));
});
