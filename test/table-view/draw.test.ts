// The table view's HTML: every form, layout and kind of trouble, as snapshots that were looked at.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Part } from '../../server/src/core/review.ts';
import { type TableViewOptions, tableView } from '../../server/src/table-view/draw.ts';
import { MOST_CELLS, MOST_ROWS } from '../../server/src/table-view/shown.ts';
import { fixture } from '../support/base-report.ts';
import { review } from '../support/catalogue.ts';
import { simpleReport } from '../support/chains.ts';
import { writeReport } from '../support/make-report.ts';
import { readMarks } from '../support/marks.ts';
import { assertOnlyOurMarkup, assertRectangle, drawnTables, pictureOf } from '../support/picture-table.ts';
import { matchSnapshot } from '../support/snapshot.ts';

const FIXTURES = join('test', 'table-view', 'fixtures');

/** The first report of a text. */
function partOf(text: string): Part {
	const [part] = review(text).parts;
	assert.ok(part);
	return part;
}

/** The text of a fixture of a check. */
const textOf = (name: string) => readMarks(fixture(name)).text;
const draw = (text: string, options?: TableViewOptions) => tableView(partOf(text), options).html;

/** The picture of some tables, each a sound one. */
function picture(html: string): string {
	assertOnlyOurMarkup(html);
	const tables = drawnTables(html);
	for (const table of tables) assertRectangle(table);
	return tables.map(pictureOf).join('\n');
}

const RIGHT = textOf('row-total/silent-rows');
const WRONG = textOf('row-total/fires-rows');

describe('the table view', () => {
	it('draws the form as HTML', () => matchSnapshot(join(FIXTURES, 'right.html'), draw(RIGHT)));

	it('numbers what can be selected and what can be fixed', () => {
		const { html, places, fixes } = tableView(partOf(WRONG), { interactive: true, onlyFound: true });
		matchSnapshot(join(FIXTURES, 'wrong-interactive.html'), html);
		assertOnlyOurMarkup(html);
		assert.equal([...html.matchAll(/ data-at="/g)].length, places.length);
		for (const [, fix = ''] of html.matchAll(/ data-fix="(\d+)"/g)) assert.ok(fixes[Number(fix)]);
	});
});

describe('pictures of drawn tables', () => {
	for (const name of [
		'row-total/fires-cells',
		'row-total/fires-on-the-cell-rows',
		'row-total/silent-two-years-cells',
		'row-total/silent-undecided-rows',
		'column-total/fires-rows',
		'balance/fires-rows',
		'group-total/fires-rows',
		'ragged-row/fires-rows',
		'ragged-row/silent-trimmed-rows',
		'row-extra/fires-rows',
		'row-extra/fires-repeated-rows',
		'row-missing/fires-rows',
		'unit/fires-rows',
		'unreadable-number/fires-rows',
		'wrong-form/fires-rows',
	]) {
		it(name, () => matchSnapshot(join(FIXTURES, `${name.replace('/', '-')}.txt`), picture(draw(textOf(name)))));
	}

	it('are the same whatever layout the text has', () => {
		const drawn = (['row-per-line', 'cell-per-line', 'pipe'] as const).map((layout) =>
			picture(draw(writeReport({ ...simpleReport({ year: 2023, carriedIn: [2, 0, 0, 0, 0, 0] }), layout }))),
		);
		assert.equal(new Set(drawn).size, 1);
		assert.match(drawn[0] ?? '', /#二、上年结转政府信息公开申请数量→3 \| 2 \|/);
	});

	it('five tables of no known form', () => {
		const table = (at: number) =>
			`地区\t咨询\t投诉\t合计\n东镇\t3\t4\t${7 + at}\n西镇\t1\t2\t3\n南镇\t7\t0\t7\n合计\t11\t6\t17\n`;
		const five = [0, 1, 2, 0, 0].map((at) => `附表\n${table(at)}\n一段话。\n`).join('\n');
		matchSnapshot(join(FIXTURES, 'open.txt'), picture(draw(five)));
	});

	it('a fragment of a report', () => {
		const from = RIGHT.indexOf('一、本年新收');
		const to = RIGHT.indexOf('四、结转下年度');
		matchSnapshot(join(FIXTURES, 'fragment.txt'), picture(draw(RIGHT.slice(from, to))));
	});

	it('with the numbers of the year before, in English', () => {
		const before = { part: partOf(WRONG.replaceAll('2023', '2022')), year: 2022 };
		const html = draw(RIGHT, { before, language: 'en' });
		matchSnapshot(join(FIXTURES, 'before-en.txt'), picture(html));
		assert.match(html, /<p class="note">Small numbers are those of 2022<\/p>/);
	});
});

describe('long tables and many', () => {
	const rows = (count: number, wrong?: number) =>
		`地区\t咨询\t投诉\t合计\n${Array.from({ length: count }, (_, at) => `村${at}\t1\t2\t${at === wrong ? 9 : 3}\n`).join('')}合计\t${count}\t${2 * count}\t${3 * count}\n`;

	it('of a long table the rows with findings and the first ones are drawn', () => {
		const [table] = drawnTables(draw(rows(1000, 800)));
		assert.ok(table);
		const labels = table.rows.map(({ cells }) => cells[0]?.text ?? '');
		assert.ok(labels.includes('村800') && labels.includes('村797') && labels.includes('村0'));
		assert.ok(!labels.includes('村796'));
		const leftOut = labels.flatMap((label) => /^略去 (\d+) 行$/.exec(label)?.[1] ?? []).map(Number);
		const drawn = labels.filter((label) => label.startsWith('村') || label === '合计').length;
		assert.equal(drawn, MOST_ROWS);
		assert.equal(
			leftOut.reduce((sum, count) => sum + count, drawn),
			1001,
		);
		assertRectangle(table);
	});

	it('of many tables those with findings are drawn first, and the others counted', () => {
		const text = Array.from(
			{ length: 40 },
			(_, at) => `附表\n${rows(200, at === 39 ? 5 : undefined)}\n一段话。\n`,
		).join('\n');
		const html = draw(text);
		const tables = drawnTables(html);
		const cells = tables.flatMap((table) => table.rows.flatMap((row) => row.cells.filter(({ tag }) => tag === 'td')));
		assert.ok(cells.length <= MOST_CELLS + tables.length);
		assert.ok(tables.at(-1)?.caption.includes('✗'));
		assert.match(html, new RegExp(`另有 ${40 - tables.length} 张表没有画出`));
	});

	it('the label of a group covers the rows that are drawn, and begins again behind those left out', () => {
		const report = writeReport(simpleReport({ year: 2023 })).replace(/(属于行政查询事项.*)0/, '$17');
		const lines = report.split('\n');
		const at = lines.findIndex((line) => line.includes('属于国家秘密'));
		const again = Array.from({ length: MOST_ROWS }, () => lines[at]);
		const tables = drawnTables(draw([...lines.slice(0, at), ...again, ...lines.slice(at)].join('\n')));
		const table = tables.find(({ rows }) => rows.some(({ classes }) => classes.includes('left-out')));
		assert.ok(table);
		assertRectangle(table);
		const groups = table.rows.flatMap(({ cells }) => cells.filter(({ classes }) => classes.includes('group')));
		assert.deepEqual(
			groups.map(({ text, rows }) => `${text} ${rows}`),
			['三、本年度办理结果 291', '（三）不予公开 289', '三、本年度办理结果 7', '（三）不予公开 4', '（四）无法提供 3'],
		);
	});
});
