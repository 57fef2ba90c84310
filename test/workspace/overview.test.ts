// The overview: what it adds up, what it puts first, and the page that it draws.

import assert from 'node:assert/strict';
import { MOST_WORST, overviewOf, stateOf } from '../../server/src/workspace/overview/data.ts';
import { MOST_ROWS, MOST_YEARS } from '../../server/src/workspace/overview/matrix.ts';
import { overviewHtml } from '../../server/src/workspace/overview/overview.ts';
import type { ReportSummary } from '../../server/src/workspace/summaries.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { summary } from '../support/summaries.ts';

const linkOf = ({ address, range }: { address: string; range: ReportSummary['range'] }) =>
	`open:${address}:${range.start.line}`;
const page = (summaries: Iterable<ReportSummary>, language: 'zh-cn' | 'en' = 'zh-cn') =>
	[...overviewHtml(summaries, { language, catalogue: CATALOGUE, linkOf })].join('');
const count = (text: string, part: string) => text.split(part).length - 1;

describe('the overview', () => {
	it('calls a report wrong, unchecked, noted or right', () => {
		const nothingDecided = { held: 0, failed: 0 };
		assert.equal(stateOf(summary(['甲镇', 2023], ['warning', 'error'])), 'wrong');
		assert.equal(stateOf(summary(['甲镇', 2023], ['error'], nothingDecided)), 'wrong');
		assert.equal(stateOf(summary(['甲镇', 2023], ['warning'], nothingDecided)), 'unchecked');
		assert.equal(stateOf(summary(['甲镇', 2023], [], nothingDecided)), 'unchecked');
		assert.equal(stateOf(summary(['甲镇', 2023], ['info'])), 'noted');
		assert.equal(stateOf(summary(['甲镇', 2023])), 'right');
		assert.equal(stateOf(summary(['甲镇', 2023], ['hint'])), 'right', 'hints count nowhere');
	});

	it('counts reports by state, by check and by year', () => {
		const { reports, states, checks, years } = overviewOf([
			summary(['甲镇', 2023], ['error', 'error', 'warning']),
			summary(['乙镇', 2023], ['warning']),
			summary(['乙镇', 2022]),
			summary(['丙镇', null], ['warning']),
		]);
		assert.deepEqual([reports, states], [4, { wrong: 1, unchecked: 0, noted: 2, right: 1 }]);
		assert.deepEqual(
			checks.map(({ check, severity, reports, findings }) => [check, severity, reports, findings]),
			[
				['row-label', 'warning', 3, 3],
				['row-total', 'error', 1, 2],
			],
		);
		assert.deepEqual(
			[...years].map(([year, { states, reports }]) => [year, states.wrong, reports]),
			[
				[2022, 0, 1],
				[2023, 1, 2],
				[null, 0, 1],
			],
		);
	});

	it('lets the two numbers below a year break where they part: those of thousands are wider than the column', () => {
		const many = Array.from({ length: 1200 }, () => summary(['甲镇', 2023], ['error']));
		assert.ok(page(many).includes('<small>1,200/<wbr>1,200</small>'));
	});

	it('puts the worst organisations first, and reports without one last', () => {
		const { rows } = overviewOf([
			summary([null, 2023], ['error', 'error', 'error']),
			summary(['甲镇', 2023]),
			summary(['乙镇', 2023], ['warning']),
			summary(['丙镇', 2023], ['error'], { failed: 1 }),
			summary(['丁镇', 2023], ['error'], { failed: 8 }),
			summary(['戊镇', 2022], ['error']),
			summary(['戊镇', 2023], ['error']),
		]);
		assert.deepEqual(
			rows.map(({ organization }) => organization),
			['戊镇', '丁镇', '丙镇', '乙镇', '甲镇', null],
		);
	});

	it('leads from a cell to the first of the heaviest findings of its worst report', () => {
		const { rows } = overviewOf([
			summary(['甲镇', 2023], ['warning'], { address: 'a.txt' }),
			summary(['甲镇', 2023], ['hint', 'warning', 'error'], { address: 'b.txt' }),
			summary(['甲镇', 2023], [], { address: 'c.txt' }),
		]);
		const cell = rows[0]?.cells.get(2023);
		assert.deepEqual(
			[cell?.state, cell?.reports, cell?.place.address, cell?.place.range.start.line],
			['wrong', 3, 'b.txt', 12],
		);
	});

	it('names a bounded number of the worst reports, whatever their order', () => {
		const severities = (errors: number) => new Array<'error'>(errors).fill('error');
		const all = Array.from({ length: 500 }, (_, at) => summary([`单位${at}`, 2023], severities(1 + ((at * 7) % 100))));
		const { worst } = overviewOf(all);
		assert.equal(worst.length, MOST_WORST);
		assert.deepEqual(
			worst.map(({ errors }) => errors),
			[100, 99, 98, 97].flatMap((errors) => new Array<number>(5).fill(errors)),
		);
	});
});

describe('the overview page', () => {
	it('shows the counts, the checks and the map, each cell with its link', () => {
		const html = page([
			summary(['甲镇', 2023], ['error', 'error']),
			summary(['乙镇', 2022]),
			summary(['乙镇', 2023], ['info']),
		]);
		assert.match(html, /3 份报告，2 个单位，2022–2023 年度/);
		assert.match(html, /<b>1<\/b><span>正确 · 33\.3%<\/span>/);
		assert.match(html, /一行的总计应等于[^<]* <code>row-total<\/code>/);
		assert.match(html, /href="open:2023\/甲镇\.txt:10" class="w2" title="甲镇，2023：有错误，2 个错误"/);
		assert.match(html, /href="open:2022\/乙镇\.txt:0" class="right" title="乙镇，2022：正确"/);
		assert.match(html, /href="open:2023\/乙镇\.txt:10" class="noted" title="乙镇，2023：有其他问题，1 个其他问题"/);
		assert.equal(count(html, '<td class="cell"><span class="gone" title="没有报告">'), 1);
	});

	it('speaks English where it is asked to', () => {
		const html = page([summary(['甲镇', 2023], ['error'])], 'en');
		assert.match(html, /<html lang="en">/);
		assert.match(html, /1 reports, 1 organisations, 2023/);
		assert.match(html, /The total of a row/);
	});

	it('says so where nothing was checked', () => assert.match(page([]), /还没有检查过的报告/));

	it('shows what a text says and runs none of it', () => {
		const evil = '<script>alert(1)</script>"&\'<img src=x onerror=y>';
		const html = page([summary([evil, 2023], ['error'], { address: evil })]);
		assert.equal(count(html, '<script'), 0);
		assert.equal(count(html, '<img'), 0);
		assert.ok(html.includes('&#60;script&#62;alert(1)&#60;/script&#62;&#34;&#38;&#39;'));
		assert.match(html, /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/);
	});

	it('loads nothing from outside', () => {
		const html = page([summary(['甲镇', 2023], ['error'])]);
		assert.deepEqual(html.match(/(?:src|href|url)\s*[=(]\s*["']?(?:https?:)?\/\/[^\s"')]*/g), null);
	});

	it('shows the worst of many organisations and the latest of many years, and counts the rest', () => {
		const all = Array.from({ length: MOST_ROWS + 30 }, (_, at) =>
			Array.from({ length: MOST_YEARS + 2 }, (_, year) =>
				summary([`单位${at}号`, 2010 + year], at < 100 ? ['error'] : []),
			),
		).flat();
		const html = page([...all, summary([null, 2020], ['error'])]);
		assert.equal(count(html, '<tr><th scope="row" title="单位'), MOST_ROWS);
		assert.equal(count(html, '<tr><th scope="row" title="（标题中没有单位）"'), 1);
		assert.match(html, /另有 30 个单位的 420 份报告没有列出，其中 0 份有错误。/);
		assert.match(html, /另有 2 个更早年度的 460 份报告没有列出，其中 200 份有错误。/);
		assert.ok(!html.includes('scope="col" class="cell">2011<') && html.includes('scope="col" class="cell">2012<'));
	});

	it('does not grow with the reports behind it', () => {
		const years = [2021, 2022, 2023];
		const of = (organizations: number) =>
			Array.from({ length: organizations }, (_, at) =>
				years.map((year) => summary([`单位${10_000 + at}`, year], at % 3 === 0 ? ['error'] : [])),
			).flat();
		const [few, many] = [page(of(1000)).length, page(of(4000)).length];
		assert.ok(Math.abs(many - few) < few / 20, `${few} and ${many} characters`);
	});
});
