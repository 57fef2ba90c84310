// What holds for repairs, in both forms and every layout that can be written: the broken numbers are put back.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Fix, TextEdit } from '../../server/src/core/checks/check.ts';
import type { TableKey } from '../../server/src/core/forms/types.ts';
import { applied } from '../support/apply.ts';
import { rightReport } from '../support/arbitrary.ts';
import { review } from '../support/catalogue.ts';
import { findingsOf } from '../support/check-findings.ts';

const RUNS = { seed: 20240101, numRuns: 150 };

interface Place {
	readonly name: string;
	readonly start: number;
	readonly end: number;
}

/** The number cells of a table as they stand in a text. */
function cellsOf(text: string, key: TableKey): readonly Place[] {
	const [part] = review(text).parts;
	const table = part?.report.tables.find(({ form }) => form.key === key);
	return (table?.rows ?? []).flatMap((row) =>
		row.cells.flatMap((cell, at) =>
			cell === undefined
				? []
				: [{ name: `${row.key}.${table?.form.columns[at]?.key}`, start: cell.start, end: cell.end }],
		),
	);
}

interface Broken {
	readonly text: string;
	readonly wrong: string;
	/** The right numbers of the cells that were changed. */
	readonly truth: ReadonlyMap<string, string>;
}

/** A right report in which some cells of a table have other numbers. */
function broken(table: TableKey, count: number): fc.Arbitrary<Broken> {
	const change = fc.record({ at: fc.nat(), by: fc.integer({ min: 1, max: 99 }) });
	return fc
		.record({ report: rightReport, changes: fc.array(change, { minLength: count, maxLength: count }) })
		.map(({ report: { text }, changes }) => {
			const cells = cellsOf(text, table);
			const edits = new Map<string, TextEdit>();
			const truth = new Map<string, string>();
			for (const { at, by } of changes) {
				const free = cells.filter(({ name }) => !truth.has(name));
				const cell = free[at % free.length];
				assert.ok(cell, 'the table is read');
				const right = text.slice(cell.start, cell.end);
				truth.set(cell.name, right);
				edits.set(cell.name, { start: cell.start, end: cell.end, newText: String(Number(right) + by) });
			}
			return { text, wrong: applied(text, [...edits.values()]), truth };
		});
}

/** Whether a fix puts right numbers back, and nothing else. */
function isTrue(fix: Fix, truth: ReadonlyMap<string, string>): boolean {
	return fix.cells.length > 0 && fix.cells.every(({ row, column, to }) => truth.get(`${row}.${column}`) === to);
}

/** The text after one true fix of each finding; undefined where a finding offers none. */
function restored({ wrong, truth }: Broken): string | undefined {
	const fixes = findingsOf(wrong).map((finding) => finding.fixes?.find((fix) => isTrue(fix, truth)));
	if (fixes.includes(undefined)) return undefined;
	return applied(
		wrong,
		fixes.flatMap((fix) => fix?.edits ?? []),
	);
}

const whatIsSaid = ({ wrong }: Broken) =>
	findingsOf(wrong)
		.map(({ message, fixes }) => `${message} ${fixes?.map(({ title }) => title).join('; ')}`)
		.join('\n');

describe('properties of repairs', () => {
	it('nothing broken, nothing offered', () => {
		fc.assert(
			fc.property(rightReport, ({ text }) => assert.deepEqual(findingsOf(text), [])),
			RUNS,
		);
	});

	it('one number of table 三: the one repair that is preferred puts it back', () => {
		fc.assert(
			fc.property(broken('requests', 1), (one) => {
				const preferred = findingsOf(one.wrong).flatMap(({ fixes }) => fixes?.filter((fix) => fix.preferred) ?? []);
				assert.deepEqual(
					preferred.map((fix) => applied(one.wrong, fix.edits)),
					[one.text],
					whatIsSaid(one),
				);
			}),
			RUNS,
		);
	});

	it('two numbers of table 三: what is offered puts them back', () => {
		fc.assert(
			fc.property(broken('requests', 2), (one) => assert.equal(restored(one), one.text, whatIsSaid(one))),
			RUNS,
		);
	});

	it('one number of table 四: what is offered puts it back', () => {
		fc.assert(
			fc.property(broken('litigation', 1), (one) => assert.equal(restored(one), one.text, whatIsSaid(one))),
			RUNS,
		);
	});

	it('a number of table 二, which has no sums: silence', () => {
		fc.assert(
			fc.property(broken('proactive', 1), ({ wrong }) => assert.deepEqual(findingsOf(wrong), [])),
			RUNS,
		);
	});
});
