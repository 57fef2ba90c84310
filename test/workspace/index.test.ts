// The index: whatever the order of changes, it knows what a new one would, and its work grows with the number of reports.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kindOf } from '../../server/src/core/forms/forms.ts';
import { ZH } from '../../server/src/core/words/zh.ts';
import { readSet } from '../../server/src/workspace/bodies.ts';
import { CROSS_CHECKS } from '../../server/src/workspace/checks/checks.ts';
import type { ReportFacts } from '../../server/src/workspace/facts.ts';
import { ReportIndex } from '../../server/src/workspace/index.ts';
import { joinSketches } from '../../server/src/workspace/likeness/sketch.ts';
import { hoverLine, otherYearCell, spanOfCell } from '../../server/src/workspace/other-year.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { simpleReport } from '../support/chains.ts';
import { indexOf } from '../support/cross-findings.ts';
import { writeReport } from '../support/make-report.ts';

const EMPTY = { part: 0, sketches: '' } as const;
/** The numbers of the tables; those of table 三 alone are told here. */
const requests = (packed: string) => ({ tables: ['', packed, ''] });
const CARRIED_OUT = kindOf(CATALOGUE, 'requests')?.readings[0]?.official.indexOf.get('carried_out') ?? assert.fail();
/** Those of a table 三 that tells what is carried in and out, seven numbers each, and noughts. */
const carrying = (into = '1*7', out = '1*7') => requests(`0,*7,${into},*${7 * (CARRIED_OUT - 2)},${out}`);

/** Facts of a report that states seven numbers of what is carried in and out. */
function facts(
	address: string,
	[body, year]: readonly [body: string, year: number],
	more: Partial<ReportFacts> = {},
): ReportFacts {
	return { ...EMPTY, address, name: body, body, year, ...carrying(), ...more };
}

const strong = (value: string) => `**${value}**`;

describe('the index', () => {
	it('knows last year’s and next year’s report', () => {
		const index = new ReportIndex(CATALOGUE);
		const [one, two] = [facts('a', ['云山县', 2022]), facts('b', ['云山县', 2023])];
		index.set('a', [one]);
		index.set('b', [two]);
		assert.deepEqual(index.lastYear(two), one);
		assert.deepEqual(index.nextYear(one), two);
		assert.equal(index.lastYear(one), undefined);
		index.delete('a');
		assert.equal(index.lastYear(two), undefined);
		assert.equal(index.size, 1);
	});
	it('knows none where versions of it carry over other numbers', () => {
		const index = new ReportIndex(CATALOGUE);
		const now = facts('c', ['云山县', 2023]);
		for (const one of [facts('a', ['云山县', 2022]), facts('b', ['云山县', 2022], carrying('1*7', '2*7')), now])
			index.set(one.address, [one]);
		assert.equal(index.lastYear(now), undefined);
	});
	it('leaves a short name alone that may be that of two bodies', () => {
		const index = new ReportIndex(CATALOGUE);
		const short = facts('c', ['青石镇', 2023]);
		index.set('a', [facts('a', ['云山县青石镇', 2022])]);
		index.set('c', [short]);
		assert.equal(index.lastYear(short)?.address, 'a');
		index.set('b', [facts('b', ['临江市青石镇', 2022])]);
		assert.equal(index.lastYear(short), undefined);
		index.delete('b');
		assert.equal(index.lastYear(short)?.address, 'a');
	});
	it('takes the same short name in other folders for other bodies, but not in folders of years', () => {
		const index = new ReportIndex(CATALOGUE);
		const report = (address: string, year: number) => facts(address, ['青石镇', year]);
		for (const one of [
			report('甲/2022.txt', 2022),
			report('乙/2023.txt', 2023),
			report('丙/2022年/a.txt', 2022),
			report('丙/2023年/a.txt', 2023),
		])
			index.set(one.address, [one]);
		assert.equal(index.lastYear(report('乙/2023.txt', 2023)), undefined);
		assert.equal(index.lastYear(report('丙/2023年/a.txt', 2023))?.address, '丙/2022年/a.txt');
	});
	it('takes a short name twice in a year with other numbers for two bodies', () => {
		const index = new ReportIndex(CATALOGUE);
		const now = facts('c', ['青石镇', 2023]);
		const one = facts('a', ['青石镇', 2022], requests('0,7,3,0,0,0,0,10'));
		const other = facts('b', ['青石镇', 2022], requests('0,1,1,4,0,0,0,6'));
		for (const each of [one, other, now]) index.set(each.address, [each]);
		assert.deepEqual(index.findings(), []);
		assert.equal(index.lastYear(now), undefined);
	});

	it('takes a text in few bodies for copied, each from an earlier one, and one in many for a template', () => {
		const sketch = 'abcdefghijklmnopqrstuvwxyz012345';
		const copies = (count: number) => {
			const index = new ReportIndex(CATALOGUE);
			for (let at = 0; at < count; at++) {
				const town = `${String.fromCharCode(0x4e00 + at)}山县`;
				index.set(`${at}`, [
					facts(`${String.fromCharCode(97 + at)}`, [town, 2022], { sketches: joinSketches(['', sketch]) }),
				]);
			}
			return index.findings().map(({ check, at, other }) => `${check} ${at.address} ${other?.address}`);
		};
		assert.deepEqual(copies(3), ['copied-text b a', 'copied-text c a']);
		assert.deepEqual(copies(20), []);
	});

	it('answers as a new index of the same reports would, after any changes', () => {
		const bodies = ['云山县青石镇', '青石镇', '临江市青石镇', '云山县'];
		const change = fc.record({
			file: fc.nat(5),
			gone: fc.boolean(),
			body: fc.constantFrom(...bodies),
			year: fc.integer({ min: 2020, max: 2023 }),
			carried: fc.constantFrom('1*7', '2*7'),
		});
		fc.assert(
			fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
				const index = new ReportIndex(CATALOGUE);
				const kept = new Map<string, ReportFacts>();
				for (const { file, gone, body, year, carried } of changes) {
					const address = `${file}.txt`;
					if (gone) index.delete(address);
					else index.set(address, [facts(address, [body, year], carrying(carried))]);
					if (gone) kept.delete(address);
					else kept.set(address, facts(address, [body, year], carrying(carried)));
					index.findings();
				}
				const anew = new ReportIndex(CATALOGUE);
				for (const [address, one] of [...kept].reverse()) anew.set(address, [one]);
				assert.deepEqual(index.findings(), anew.findings());
			}),
			{ seed: 5, numRuns: 200 },
		);
	});
});

describe('a cell of another year', () => {
	const cell = (row: string, column: string) => ({ table: 'requests', row, column });
	const files = {
		'2022.txt': writeReport(simpleReport({ year: 2022, carriedOut: [3, 1, 0, 0, 0, 0] })),
		'2023.txt': writeReport(simpleReport({ year: 2023, carriedIn: [2, 1, 0, 0, 0, 0], layout: 'cell-per-line' })),
	};
	const { index, parts } = indexOf(files);
	const [last, now] = ['2022.txt', '2023.txt'].map((address) => index.factsOf(address, 0) ?? assert.fail());

	it('is what the year before carried out, and the year after carries in', () => {
		const there = otherYearCell(index, now ?? assert.fail(), cell('carried_in', 'person'));
		assert.deepEqual(
			[there?.address, there?.row, there?.column, there?.value],
			['2022.txt', 'carried_out', 'person', '3'],
		);
		const back = otherYearCell(index, last ?? assert.fail(), cell('carried_out', 'person'));
		assert.deepEqual([back?.address, back?.row, back?.value], ['2023.txt', 'carried_in', '2']);
	});
	it('has its place in the other text, and its line in words', () => {
		const there = otherYearCell(index, now ?? assert.fail(), cell('carried_in', 'total')) ?? assert.fail();
		const part = parts.get('2022.txt')?.[0] ?? assert.fail();
		const span = spanOfCell(part, there) ?? assert.fail();
		assert.equal(part.text.slice(span.start, span.end), '4');
		assert.equal(hoverLine(there, ZH, strong), '上年（2022 年）报告的结转下年度为 **4**');
		const back = otherYearCell(index, last ?? assert.fail(), cell('carried_out', 'total')) ?? assert.fail();
		assert.equal(hoverLine(back, ZH, strong), '下年（2023 年）报告的上年结转为 **3**');
	});
	it('is none for other rows, other columns and where there is no such report', () => {
		const report = now ?? assert.fail();
		assert.equal(otherYearCell(index, report, cell('granted', 'person')), undefined);
		assert.equal(otherYearCell(index, report, cell('carried_in', 'nobody')), undefined);
		assert.equal(otherYearCell(index, last ?? assert.fail(), cell('carried_in', 'person')), undefined);
	});
});

describe('work', () => {
	/** How often a fact is looked at while everything is found in so many reports. */
	function looks(count: number, make: (at: number) => ReportFacts): number {
		let looked = 0;
		const get = (target: ReportFacts, key: keyof ReportFacts) => {
			looked++;
			return target[key];
		};
		const set = readSet(
			Array.from({ length: count }, (_, at) => new Proxy(make(at), { get } as ProxyHandler<ReportFacts>)),
			CATALOGUE,
		);
		for (const check of CROSS_CHECKS) for (const _ of check.find(set, {})) looked++;
		return looked;
	}
	const sketch = (seed: number) =>
		String.fromCharCode(
			...Array.from({ length: 32 }, (_, bin) => (Math.imul(seed + 1, 2654435761) >>> (bin % 16)) & 0xffff),
		);
	const town = (at: number) => `${String.fromCharCode(0x4e00 + (at % 5000), 0x5e00 + Math.floor(at / 5000))}县青石镇`;
	const shapes: readonly (readonly [what: string, make: (at: number) => ReportFacts])[] = [
		[
			'many bodies over ten years',
			(at) =>
				facts(`${at}`, [town(Math.floor(at / 10)), 2014 + (at % 10)], {
					sketches: joinSketches([sketch(at), sketch(at + 1e6)]),
				}),
		],
		['one text in all', (at) => facts(`${at}`, [town(at), 2022], { sketches: joinSketches([sketch(1), sketch(2)]) })],
		[
			'a text in each ten',
			(at) => facts(`${at}`, [town(at), 2022], { sketches: joinSketches([sketch(Math.floor(at / 10)), '']) }),
		],
		['one body and year in all', (at) => facts(`${at}`, ['云山县', 2022])],
		[
			'one body in two years, none agreeing',
			(at) => facts(`${at}`, ['云山县', 2022 + (at % 2)], carrying(`${at}*7`, `9${at}*7`)),
		],
		['one short name in many folders', (at) => facts(`${at % 3}甲${at}/a`, ['青石镇', 2020 + (at % 3)])],
		['no body at all', (at) => facts(`${at}`, ['', 2022])],
	];
	for (const [at, [what, make]] of shapes.entries()) {
		const count = at === 0 ? 20_000 : 4000;
		it(`grows with the number of reports: ${what}`, () => {
			const [small, large] = [looks(count / 2, make), looks(count, make)];
			assert.ok(large <= small * 2.4, `${small} looks for half of the reports, ${large} for ${count}`);
		});
	}
});
