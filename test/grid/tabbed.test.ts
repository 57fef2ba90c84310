// Grids with tabs, by picture: each layout and each kind of damage that real exports show.

import { checkGrids } from '../support/check-grid.ts';

describe('row-per-line', () => {
	it('reads cells between tabs, merged cells blank', () => {
		checkGrids('三、本年度办理结果\t（一）予以公开\t1\t0\t1\n\t（二）部分公开\t—\t/\t无\n', [
			'row-per-line\nTT999\n.T-/无',
		]);
	});
	it('keeps a blank cell at the end of a line', () => checkGrids('一\t1\t\n二\t\t2\n', ['row-per-line\nT9.\nT.9']));
	it('goes over blank lines and drawn lines', () => {
		checkGrids('头\t总计\n----------------------\t-------\n\n一\t1\n', ['row-per-line\nTT\nT9']);
	});
	it('keeps a line without a tab that stands inside: a broken cell, a page number', () => {
		checkGrids('一\t1\t\n388\n二\t2\t3\n', ['row-per-line\nT9.\n9\nT99']);
	});
	it('ends at prose and at many blank lines', () => {
		const prose =
			'这一段文字很长，说明表格已经结束，后面是正文，不再有任何单元格，直到下一张表格出现为止，所以不能把它当成表格里的一行来读取，更不能因此把前后两张表格并在一起。';
		checkGrids(`一\t1\n${prose}\n二\t2\n`, ['row-per-line\nT9', 'row-per-line\nT9']);
		checkGrids(`一\t1\n${'\n'.repeat(20)}二\t2\n`, ['row-per-line\nT9', 'row-per-line\nT9']);
	});
	it('reads CRLF and CR', () => {
		checkGrids('一\t1\r\n二\t2\r\n', ['row-per-line\nT9\nT9']);
		checkGrids('一\t1\r二\t2\r', ['row-per-line\nT9\nT9']);
	});
	it('takes up the number that stands on the line behind the last tab', () =>
		checkGrids('一\t1\t\n388\n', ['row-per-line\nT9.\n9']));
});

describe('cell-per-line', () => {
	it('begins a cell at each tab and a row at each empty line', () => {
		checkGrids('\t规章\n\t0\n\t1\n\n\t行政规范性文件\n\t2\n\t3\n', ['cell-per-line\nT99\nT99']);
	});
	it('reads a tab alone as a blank or merged cell', () =>
		checkGrids('\t\n\t自然人\n\t\n\n\t1\n\t\n\t2\n', ['cell-per-line\n.T.\n9.9']));
	it('joins further paragraphs of a cell', () =>
		checkGrids('\t商业\n企业\n\t科研\n机构\n\n\t1\n\t2\n', ['cell-per-line\nTT\n99']));
	it('finds the number behind an empty paragraph', () =>
		checkGrids('\t一\n\t\n145\n\t0\n\n\t二\n\t1\n\t2\n', ['cell-per-line\nT99\nT99']));
	it('shows an empty paragraph at the end of a cell as a torn row', () =>
		checkGrids('\t一\n\t145\n\n\t0\n\n\t二\n\t1\n\t2\n', ['cell-per-line\nT9\n9\nT99']));
	it("reads over Word's bookmark", () =>
		checkGrids('\t一\n\t[bookmark: _GoBack]0\n\n\t二\n\t1\n', ['cell-per-line\nT9\nT9']));
	it('reads CRLF', () => checkGrids('\t一\r\n\t1\r\n\r\n\t二\r\n\t2\r\n', ['cell-per-line\nT9\nT9']));
});

describe('cells that are paragraphs', () => {
	const tab = '\n\n\t\n\n';

	it('are parted by tabs on lines of their own, rows by more blank lines', () =>
		checkGrids(`一${tab}1${tab}2\n\n\n二${tab}3${tab}4\n`, ['row-per-line\nT99\nT99']));
	it('begin behind the table above, with the first line that is none of it', () =>
		checkGrids(`一\t1\n\n\n\n${'这一段文字很长。'.repeat(8)}\n\n\n二${tab}3${tab}4\n`, [
			'row-per-line\nT9',
			'row-per-line\nT\nT99',
		]));
});

describe('no table', () => {
	it('prose without tabs gives none', () => checkGrids('一、总体情况\n本年度各项工作按要求开展。\n', []));
	it('nothing gives none', () => checkGrids('', []));
});
