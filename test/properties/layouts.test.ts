// What holds for every table, however it is printed: the same cells in each layout that tells them, and never other ones.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { format } from '../../server/src/core/number/exact.ts';
import { rightReport } from '../support/arbitrary.ts';
import { tablesOf } from '../support/check-table.ts';
import { writeReport } from '../support/make-report.ts';
import { Random } from '../support/random.ts';

const RUNS = { seed: 20231101, numRuns: 40 };

type Row = readonly string[];
/** The rows of a table that stand one below the other. */
const TABLE = /(?:^.*\t.*\n)+/gm;
/** Prints each table of a text with tabs in another way. */
const printed = (text: string, print: (rows: readonly Row[]) => string) =>
	text.replace(TABLE, (table) =>
		print(
			table
				.trimEnd()
				.split('\n')
				.map((line) => line.split('\t')),
		),
	);
const eachRow = (print: (row: Row) => string) => (rows: readonly Row[]) =>
	rows.map((row) => `${print(row)}\n`).join('');

/** What the cells of a text are read as, by table, row and column. */
function cellsOf(text: string): ReadonlyMap<string, string> {
	const cells = new Map<string, string>();
	for (const { form, rows } of tablesOf(text))
		for (const { key, repeated, cells: own } of rows)
			for (const [at, cell] of own.entries())
				if (key !== null && !repeated && cell !== undefined)
					cells.set(
						`${form.key}/${key}/${form.columns[at]?.key}`,
						cell.amount.kind === 'number' ? format(cell.amount.value) : cell.amount.kind,
					);
	return cells;
}

/** How many cells were read in all runs of a property, of how many: one that nothing is read of would hold for nothing. */
class Tally {
	#read = 0;
	#all = 0;

	/** Fails where a text says something else of a cell than another one, or of a cell that the other does not have. */
	assertNoOther(text: string, other: ReadonlyMap<string, string>): void {
		const cells = cellsOf(text);
		for (const [key, value] of cells) assert.equal(value, other.get(key), key);
		this.#read += cells.size;
		this.#all += other.size;
	}

	/** Fails unless a share of the cells was read. */
	assertRead(least: number): void {
		assert.ok(this.#all > 0, 'no cell was asked for');
		const share = this.#read / this.#all;
		assert.ok(share >= least, `${this.#read} of ${this.#all} cells were read`);
	}
}

/** A right report with tabs; where `blank` says so its noughts are printed as blank cells. */
const report = fc.record({ one: rightReport, blank: fc.boolean() }).map(({ one, blank }) => {
	const tabs = writeReport({ ...one.spec, layout: 'row-per-line' });
	return { text: blank ? tabs.replace(/(?<=\t)0(?=[\t\n])/g, '') : tabs, blank };
});

/** Rows whose noughts are all blank leave it to the heads where a table's columns stand, and not every layout prints these alike. */
const PRINTS: Readonly<Record<string, (text: string) => string>> = {
	bars: (text) =>
		printed(
			text,
			eachRow((row) => `| ${row.join(' | ')} |`),
		),
	commas: (text) =>
		printed(
			text,
			eachRow((row) => row.map((cell) => `"${cell}"`).join(',')),
		),
	'a cell on each line': (text) =>
		printed(
			text,
			eachRow((row) => row.map((cell) => `\t${cell}\n`).join('')),
		),
	HTML: (text) =>
		printed(
			text,
			(rows) =>
				`<table>\n${eachRow((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)(rows)}</table>\n`,
		),
};

const CHANGES_NOTHING: Readonly<Record<string, (text: string) => string>> = {
	'a common indentation': (text) => text.replace(/^(?=.)/gm, '    '),
	'trailing spaces': (text) => text.replace(/(?<=.)$/gm, '  '),
	'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
	'full-width digits': (text) =>
		text.replace(/(?<=\t)\d+(?=[\t\n])/g, (digits) =>
			[...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
		),
	'a page number between two rows': (text) => text.replace(/(?<=\n)(?=\t+2\.重复申请)/, '— 3 —\n'),
};

describe('properties of layouts', () => {
	for (const [name, print] of Object.entries(PRINTS))
		it(`${name}: the same cells, or fewer where most are blank`, () => {
			const tally = new Tally();
			fc.assert(
				fc.property(report, ({ text, blank }) => {
					tally.assertNoOther(print(text), cellsOf(text));
					if (!blank) assert.deepEqual(cellsOf(print(text)), cellsOf(text));
				}),
				RUNS,
			);
			tally.assertRead(0.9);
		});

	for (const [name, change] of Object.entries(CHANGES_NOTHING))
		it(`${name}: the same cells`, () => {
			const tally = new Tally();
			fc.assert(
				fc.property(report, ({ text }) => {
					tally.assertNoOther(change(text), cellsOf(text));
					assert.deepEqual(cellsOf(change(text)), cellsOf(text));
				}),
				RUNS,
			);
			tally.assertRead(1);
		});

	it('columns that spaces align: the same cells or fewer', () => {
		const aligned = eachRow((row) => {
			const label = row.findLastIndex((cell) => /[^\d.-]/.test(cell));
			return `${row
				.slice(0, label + 1)
				.join('')
				.padEnd(40, '　')}${row
				.slice(label + 1)
				.map((cell) => cell.padStart(8))
				.join('')}`;
		});
		const tally = new Tally();
		fc.assert(
			fc.property(report, ({ text }) => tally.assertNoOther(printed(text, aligned), cellsOf(text))),
			RUNS,
		);
		tally.assertRead(0.6);
	});

	it('numbers that narrow columns break: the same cells or fewer', () => {
		const tally = new Tally();
		fc.assert(
			fc.property(report, fc.nat(), ({ text }, seed) => {
				const large = text.replace(/(?<=\t)\d+(?=[\t\n])/g, (number) => String(Number(number) * 137));
				const random = new Random(seed);
				const [width, right, some] = [1 + random.below(4), random.chance(0.5), random.chance(0.5)];
				const broken = eachRow((row) => {
					const label = row.findLastIndex((cell) => /[^\d.-]/.test(cell));
					const pieces = row.slice(label + 1).map((cell) => {
						const whole = some && random.chance(0.3);
						return whole ? [cell] : (cell.match(new RegExp(`.{1,${width}}`, 'g')) ?? ['']);
					});
					const begin = row.slice(0, label + 1).join('');
					return Array.from({ length: Math.max(1, ...pieces.map(({ length }) => length)) }, (_, line) => {
						const cells = pieces.map((own) => own[line] ?? '');
						const printed = cells.map((cell) => (right ? cell.padStart(8) : `  ${cell.padEnd(6)}`));
						return (line === 0 ? begin : '').padEnd(40, '　') + printed.join('').trimEnd();
					}).join('\n');
				});
				tally.assertNoOther(printed(large, broken), cellsOf(large));
			}),
			RUNS,
		);
		tally.assertRead(0.4);
	});

	it('blank cells that were dropped: the same cells or fewer', () => {
		const tally = new Tally();
		fc.assert(
			fc.property(report, ({ text, blank }) => {
				const dropped = text.replace(/\t+(?=\d)/g, '\t').replace(/\t+$/gm, '');
				(blank ? new Tally() : tally).assertNoOther(dropped, cellsOf(text));
			}),
			RUNS,
		);
		tally.assertRead(1);
	});

	it('two rows of a group that change places: the same cells or fewer', () => {
		const tally = new Tally();
		fc.assert(
			fc.property(report, fc.nat(), ({ text }, at) => {
				const lines = text.split('\n');
				const pairs = lines.flatMap((line, index) =>
					/^\t\t\d/.test(line) && /^\t\t\d/.test(lines[index + 1] ?? '') ? [index] : [],
				);
				const one = pairs[at % Math.max(1, pairs.length)] ?? assert.fail();
				const turned = lines.with(one, lines[one + 1] ?? '').with(one + 1, lines[one] ?? '');
				tally.assertNoOther(turned.join('\n'), cellsOf(text));
			}),
			RUNS,
		);
		tally.assertRead(0.9);
	});

	it('a separator that was deleted beside a blank cell: the same cells or fewer', () => {
		const tally = new Tally();
		fc.assert(
			fc.property(report, fc.nat(), ({ text }, at) => {
				const places = [...text.matchAll(/\t(?=[\t\n])/g)].map(({ index }) => index);
				const place = places[at % Math.max(1, places.length)] ?? assert.fail();
				tally.assertNoOther(text.slice(0, place) + text.slice(place + 1), cellsOf(text));
			}),
			RUNS,
		);
		tally.assertRead(0.9);
	});
});
