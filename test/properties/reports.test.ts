// What holds for every report: right ones are silent, a changed number is found, and a fix does what it says.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Fix } from '../../server/src/core/checks/check.ts';
import { rightReport } from '../support/arbitrary.ts';
import { review } from '../support/catalogue.ts';
import { findingsOf } from '../support/check-findings.ts';

const RUNS = { seed: 20231001, numRuns: 200 };

/** The cells of table 三 in a text that take part in sums, as they stand in it. */
function countedCells(
	text: string,
): readonly { readonly row: string; readonly column: string; readonly start: number; readonly end: number }[] {
	const [part] = review(text).parts;
	const table = part?.report.tables.find(({ form }) => form.key === 'requests');
	return (table?.rows ?? []).flatMap((row) =>
		row.cells.flatMap((cell, at) =>
			cell === undefined
				? []
				: [{ row: row.key ?? '', column: table?.form.columns[at]?.key ?? '', start: cell.start, end: cell.end }],
		),
	);
}

function applied(text: string, fix: Fix): string {
	return [...fix.edits]
		.sort((a, b) => b.start - a.start)
		.reduce((now, edit) => now.slice(0, edit.start) + edit.newText + now.slice(edit.end), text);
}

/** A right report in which the cell at `at` (modulo their count) has another number. */
const spoiled = fc
	.record({ report: rightReport, at: fc.nat(), by: fc.integer({ min: 1, max: 99 }) })
	.map(({ report, at, by }) => {
		const cells = countedCells(report.text);
		const cell = cells[at % cells.length];
		assert.ok(cell);
		const wrong = String(Number(report.text.slice(cell.start, cell.end)) + by);
		return { ...report, cell, wrong, broken: report.text.slice(0, cell.start) + wrong + report.text.slice(cell.end) };
	});

describe('properties of reports', () => {
	it('a right report gives no finding', () => {
		fc.assert(
			fc.property(rightReport, ({ text }) => {
				assert.ok((review(text).parts[0]?.equations.held ?? 0) > 0, 'its sums are read');
				assert.deepEqual(
					findingsOf(text).map((finding) => `${finding.check} ${finding.message}`),
					[],
				);
			}),
			RUNS,
		);
	});

	it('a changed number is one finding, and putting it back is preferred', () => {
		fc.assert(
			fc.property(spoiled, ({ text, broken, cell }) => {
				const found = findingsOf(broken);
				assert.equal(found.length, 1, found.map((finding) => finding.message).join('\n'));
				const preferred = found[0]?.fixes?.filter((fix) => fix.preferred) ?? [];
				assert.deepEqual(
					preferred.map((fix) => applied(broken, fix)),
					[text],
					`${cell.row}.${cell.column}: ${found[0]?.message}`,
				);
				assert.deepEqual([found[0]?.row, found[0]?.column], [cell.row, cell.column]);
			}),
			RUNS,
		);
	});

	it('every offered fix removes its finding and changes its own cells alone', () => {
		const runs = 60;
		let fixes = 0;
		fc.assert(
			fc.property(fc.record({ one: spoiled, at: fc.nat(), by: fc.integer({ min: 1, max: 9 }) }), ({ one, at, by }) => {
				const cells = countedCells(one.broken);
				const cell = cells[at % cells.length];
				assert.ok(cell);
				const text =
					one.broken.slice(0, cell.start) +
					String(Number(one.broken.slice(cell.start, cell.end)) + by) +
					one.broken.slice(cell.end);
				for (const finding of findingsOf(text)) {
					for (const fix of finding.fixes ?? []) {
						fixes++;
						const fixed = applied(text, fix);
						const places = new Set(countedCells(text).map(({ start }) => start));
						assert.ok(
							fix.edits.every((edit) => places.has(edit.start)),
							'an edit stands in a cell',
						);
						const before = new Set(finding.equations?.map(({ kind, total }) => `${kind} ${total.row} ${total.column}`));
						const after = findingsOf(fixed).flatMap((other) => other.equations ?? []);
						assert.ok(
							after.every(({ kind, total }) => !before.has(`${kind} ${total.row} ${total.column}`)),
							'what failed holds now',
						);
						assert.ok(
							after.length <= findingsOf(text).flatMap((other) => other.equations ?? []).length - before.size,
							'and nothing else fails',
						);
					}
				}
			}),
			{ ...RUNS, numRuns: runs },
		);
		assert.ok(fixes >= runs, `${fixes} fixes were offered in ${runs} texts`);
	});

	it('line ends and the layout change nothing', () => {
		fc.assert(
			fc.property(spoiled, ({ broken }) => {
				const said = (text: string) => findingsOf(text).map((finding) => finding.message);
				assert.deepEqual(said(broken.replaceAll('\n', '\r\n')), said(broken));
				assert.deepEqual(said(broken.replaceAll('\n', '\r')), said(broken));
			}),
			{ ...RUNS, numRuns: 60 },
		);
	});
});
