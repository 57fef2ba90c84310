// Real reports and made cases: every cell as the gold has it, every failing equation, the true repair first.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { format } from '../../server/src/core/number/exact.ts';
import { review } from '../../server/src/core/review.ts';
import { decode } from '../../server/src/workspace/decode.ts';
import { CORPUS, type Gold, textsOf } from '../support/corpus.ts';

/** The folders that are read without a fault. */
const FOLDERS = ['seeds', 'cases', 'exports/tika-doc', 'exports/tika-docx'];

const number = (value: string) => (value === '' ? '' : String(Number(value)));

function partOf(path: string) {
	const decoded = decode(readFileSync(path));
	assert.ok(decoded.text !== undefined);
	const [part] = review(decoded.text).parts;
	assert.ok(part, 'it is a report');
	return part;
}

function cellsOf(part: ReturnType<typeof partOf>): ReadonlyMap<string, string> {
	const cells = new Map<string, string>();
	for (const { form, rows } of part.report.tables) {
		for (const row of rows) {
			for (const [at, cell] of row.cells.entries()) {
				const column = form.columns[at]?.key;
				if (cell === undefined || row.key === null || column === undefined) continue;
				cells.set(
					`${form.key}/${row.key}/${column}`,
					cell.amount.kind === 'number' ? number(format(cell.amount.value)) : '',
				);
			}
		}
	}
	return cells;
}

function goldCells({ tables }: Gold): ReadonlyMap<string, string> {
	const cells = new Map<string, string>();
	for (const [table, rows] of Object.entries(tables)) {
		for (const [row, columns] of Object.entries(rows)) {
			for (const [column, value] of Object.entries(columns ?? {}))
				cells.set(`${table}/${row}/${column}`, number(value));
		}
	}
	return cells;
}

const keyOf = (kind: string, table: string | null, row: string | null, column: string) =>
	kind === 'row-total' ? `${kind} ${table}/${row}` : `${kind} ${table}/${column}`;

describe('corpus', () => {
	if (!existsSync(CORPUS)) {
		console.log(`语料不在，未测 · no corpus at ${CORPUS}: its tests are not run`);
		return;
	}
	for (const folder of FOLDERS) {
		for (const { path, gold } of textsOf(folder)) {
			it(`${folder}/${basename(path)}`, () => {
				const part = partOf(path);
				const { report, findings } = part;
				if (gold.fragment !== true) {
					assert.deepEqual(
						[report.form?.key, report.title?.year, report.title?.organization],
						[gold.form, gold.year, gold.organization],
					);
					assert.deepEqual(
						report.sections.map((section) => section.key),
						gold.sections,
					);
				}
				assert.deepEqual(new Map([...cellsOf(part)].sort()), new Map([...goldCells(gold)].sort()));
				const failing = findings
					.flatMap((finding) => finding.equations ?? [])
					.map(({ kind, total }) => keyOf(kind, total.table ?? '', total.row, total.column));
				const expected = (gold.failing ?? []).map((one) => keyOf(one.kind, one.table, one.row, one.column));
				assert.deepEqual([...failing].sort(), [...expected].sort());
				const preferred = findings
					.flatMap((finding) => (finding.fixes ?? []).filter((fix) => fix.preferred && fix.cells.length === 1))
					.flatMap((fix) => fix.cells);
				for (const { row, column, expected: to } of gold.wrong ?? [])
					assert.ok(
						preferred.some((cell) => cell.row === row && cell.column === column && number(cell.to) === number(to)),
						`${row}.${column} -> ${to}`,
					);
			});
		}
	}
});
