// What is said of rows, tables and sections that an export tore, repeated or put elsewhere: nothing that the text does not show.

import assert from 'node:assert/strict';
import { faultsOf, findingsOf } from '../support/check-findings.ts';
import { rightRequests, writeReport } from '../support/make-report.ts';

const TABS = writeReport({
	form: '2021',
	layout: 'row-per-line',
	organization: '青石镇',
	year: 2023,
	requests: rightRequests('2021', { granted: [4, 1, 0, 0, 0, 0], unable_1: [3, 0, 0, 0, 0, 0] }),
	proactive: { regulation: ['1', '2', '3'], licence: ['12'], penalty: ['34'] },
	prose: { overview: '本年度各项工作按要求开展，主动公开信息若干条。' },
});

/** The infos of a check in a text. */
const infosOf = (text: string, check: string) =>
	findingsOf(text).filter((finding) => finding.check === check && finding.severity === 'info').length;

/** A text with each table, or those that hold a word, printed in another way. */
function printed(text: string, print: (row: readonly string[]) => string, holding = ''): string {
	return text.replace(/(?:^.*\t.*\n)+/gm, (table) =>
		table.includes(holding)
			? table
					.trimEnd()
					.split('\n')
					.map((line) => `${print(line.split('\t'))}\n`)
					.join('')
			: table,
	);
}

/** A text with one change that must be one. */
function changed(text: string, from: string | RegExp, to: string): string {
	const after = text.replace(from, to);
	assert.notEqual(after, text, String(from));
	return after;
}

describe('cells with a unit', () => {
	it('are right where the head names none and money is stated', () => {
		const text = writeReport({
			form: '2019',
			layout: 'row-per-line',
			organization: '青石镇',
			year: 2020,
			requests: {},
			proactive: { procurement: ['3', '128.6万元'] },
		});
		assert.deepEqual(findingsOf(text), []);
		assert.deepEqual(
			findingsOf(changed(text, '3\t128.6万元', '3件\t128.6')).map(({ check }) => check),
			['unit'],
		);
	});
});

describe('rows with too few or too many cells', () => {
	it('are told where they alone have them', () => {
		assert.deepEqual(faultsOf(changed(TABS, '规章\t1\t2\t3', '规章\t1\t2')), ['ragged-row']);
		assert.deepEqual(faultsOf(changed(TABS, /(（一）予以公开\t4)\t1/, '$1')), ['ragged-row']);
		assert.deepEqual(faultsOf(changed(TABS, '行政许可\t12', '行政许可\t12\t12')), ['ragged-row']);
	});
	it('are not told where a program repeats what merged cells say', () => {
		const repeated = changed(TABS, '本年处理决定数量', '本年处理决定数量\t本年处理决定数量\t本年处理决定数量');
		assert.deepEqual(faultsOf(changed(repeated, '行政许可\t12', '行政许可\t12\t12\t12')), []);
	});
	it('are not told where rows are filled up to one width', () => {
		const bars = printed(TABS, (row) => `| ${[...row, '', '', ''].slice(0, 4).join(' | ')} |`, '规章');
		assert.deepEqual(faultsOf(changed(bars, '| 规章 | 1 | 2 | 3 |', '| 规章 | 1 | 2 |  |')), []);
	});
	it('are not told of a row of which the end may stand on the next line', () => {
		const torn = changed(TABS, /^0\t0\t0\t0(?:\t0){11}$/m, '0\t0\t\t0\t0\t0\t0\t0\t0\t0\t0\t0\n0\t0\t0');
		assert.deepEqual(faultsOf(torn), []);
	});
	it('are not told of a row that is torn between two of its cells', () => {
		const torn = changed(TABS, /(（一）予以公开\t4)\t1\t/, '$1\n1\t');
		assert.deepEqual(faultsOf(torn), []);
	});
	it('are not told of cells in which digits stand apart', () => {
		assert.deepEqual(faultsOf(changed(TABS, '行政许可\t12', '行政许可\t1 2')), []);
	});
	it('are not told of a row whose last blank cells look like what a page is filled up with', () => {
		const wide = printed(TABS, (row) => [...row, ...Array.from({ length: 15 }, () => '')].slice(0, 15).join('\t'));
		assert.deepEqual(faultsOf(changed(wide, /^0\t0\t0\t0(?:\t0){11}$/m, '\t0\t0\t0\t0\t0\t\t\t0\t0\t\t\t\t\t')), []);
	});
	it('are not told of cells in which a program says that they are blank', () => {
		const nulls = printed(
			TABS,
			(row) => `| ${row.map((cell) => (cell === '0' ? 'nan' : cell)).join(' | ')} |`,
			'予以公开',
		);
		assert.deepEqual(faultsOf(nulls), []);
	});
});

describe('labels of rows', () => {
	it('that stand in a torn cell are not missing', () => {
		const torn = changed(TABS, '\t\t2.其他法律行政法规禁止公开\t', '\t\t2.其他法律\n行政法规\n禁止公开\t');
		assert.ok(!faultsOf(torn).includes('row-missing'), faultsOf(torn).join());
	});
	it('that are short are not missing where they stand beside others in a cell', () => {
		const boxed = changed(TABS, /规章\t1\t2\t3\n行政规范性文件(\t0){3}/, '规章 行政规范性文件\t1 0\t2 0\t3 0');
		assert.ok(!faultsOf(boxed).includes('row-missing'), faultsOf(boxed).join());
	});
	it('are missing where nothing says them', () => {
		assert.deepEqual(faultsOf(changed(TABS, /规章\t1\t2\t3\n/, '')), ['row-missing']);
		assert.deepEqual(faultsOf(changed(TABS, /\t\t2\.其他法律行政法规禁止公开(\t0){7}\n/, '')), ['row-missing']);
	});
});

describe('cells that state no number', () => {
	it('are not told where a program wrote the end of a line into them', () => {
		assert.deepEqual(faultsOf(changed(TABS, /(（一）予以公开\t4\t1\t)0/, "$1'\\n'")), []);
		assert.deepEqual(faultsOf(changed(TABS, /(（一）予以公开\t4\t1\t)0/, '$1x')), ['unreadable-number']);
	});
});

describe('tables and sections', () => {
	const LITIGATION = /(四、政府信息公开行政复议、行政诉讼情况\n)[\s\S]*?(?=五、)/;
	const REQUESTS = /三、收到和处理政府信息公开申请情况\n\n?/;

	it('are missing where nothing of them is printed', () => {
		assert.deepEqual(faultsOf(changed(TABS, LITIGATION, '$1本年度有行政复议一件。\n')), ['table-missing']);
		assert.deepEqual(faultsOf(changed(TABS, LITIGATION, '')), ['section-missing']);
	});
	it('are not missing where lines between cells are drawn', () => {
		const drawn = '┌──┬──┬──┐\n│尚│总│结│\n│未│计│果│\n└──┴──┴──┘\n';
		const text = changed(TABS, LITIGATION, `$1${drawn}`);
		assert.deepEqual(faultsOf(text), []);
		assert.equal(infosOf(text, 'table-missing'), 1);
	});
	it('are not missing where their labels stand elsewhere in lines of their own', () => {
		const [table = ''] = LITIGATION.exec(TABS) ?? [];
		const labels = table.replace(/\d/g, '').split(/\s+/).slice(1).join('\n');
		const text = changed(changed(TABS, LITIGATION, '$1见上。\n'), '一、总体情况', `${labels}\n一、总体情况`);
		assert.deepEqual(faultsOf(text), []);
	});
	it('are not missing where a program took up the page from below', () => {
		const sections = changed(TABS, LITIGATION, '$1见上。\n').split(/(?=[二三四五]、[主收政存])/);
		const turned = [sections[0], sections[2], sections[1], ...sections.slice(3)].join('');
		assert.deepEqual(faultsOf(turned), ['section-order']);
	});
	it('lost their heading where their table stands behind that of another section', () => {
		const heading = '四、政府信息公开行政复议、行政诉讼情况\n';
		const text = changed(changed(TABS, heading, ''), REQUESTS, heading);
		assert.ok(!faultsOf(text).includes('section-missing'), faultsOf(text).join());
		assert.equal(infosOf(text, 'section-missing'), 1);
	});
});

describe('labels of groups', () => {
	const wrong = (text: string) =>
		findingsOf(text).flatMap(({ check, message }) => (check === 'row-label' ? message : []));
	const [third, fifth] = ['（三）不予公开', '（五）不予处理'];

	it('are wrong where they stand in place of one another', () => {
		const text = changed(changed(changed(TABS, third, '？'), fifth, third), '？', fifth);
		assert.equal(wrong(text).length, 2, wrong(text).join('\n'));
	});

	it('are out of order where the right one stands elsewhere', () => {
		const text = changed(changed(TABS, third, ''), fifth, `${fifth}\n\t${third}`);
		assert.deepEqual(wrong(text), []);
		assert.equal(wrong(changed(changed(TABS, third, ''), fifth, third)).length, 1);
	});
});
