// Real reports and made cases: every cell as the gold has it, every failing equation and fault, and nothing else told.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Cell } from '../../server/src/core/grid/grid.ts';
import { format } from '../../server/src/core/number/exact.ts';
import type { Finding, Part } from '../../server/src/core/review.ts';
import { columnKeyAt, rowKeyAt } from '../../server/src/core/sums/sheet.ts';
import { decode } from '../../server/src/documents/plain/decode.ts';
import { review } from '../support/catalogue.ts';
import { CORPUS, type Gold, type GoldFault, textsOf } from '../support/corpus.ts';

/** The folders that are read without a fault. */
const FOLDERS = [
	'seeds',
	'cases',
	'exports/chromium-text',
	'exports/paste-recognised',
	'exports/paste-word',
	'exports/tika-doc',
	'exports/tika-docx',
	'exports/word-extractor-docx',
	'tables/tsv',
];

const number = (value: string) => (value === '' ? '' : String(Number(value)));

function partOf(path: string): Part {
	const decoded = decode(readFileSync(path));
	assert.ok(decoded.text !== undefined);
	const [part] = review(decoded.text).parts;
	assert.ok(part, 'it is a report');
	return part;
}

function cellsOf({ text, report }: Part): ReadonlyMap<string, string> {
	const cells = new Map<string, string>();
	for (const { form, rows } of report.tables) {
		for (const row of rows.filter(({ key, repeated }) => key !== null && !repeated)) {
			for (const [at, cell] of row.cells.entries())
				if (cell !== undefined) cells.set(`${form.key}/${row.key}/${form.columns[at]?.key}`, statedIn(text, cell));
		}
	}
	return cells;
}

function statedIn(text: string, { amount, start, end }: Cell): string {
	if (amount.kind === 'number') return number(format(amount.value));
	return amount.kind === 'unreadable' && text.slice(start, end).includes('\ufffd') ? 'lost' : '';
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

/** The gold's cells; where a program destroyed the text, only those that can still be there. */
function checkCells(part: Part, gold: Gold): void {
	const read = cellsOf(part);
	const damaged = part.text.includes('\ufffd');
	const expected = [...goldCells(gold)].map(([key, value]): [string, string] =>
		damaged && (read.get(key) === 'lost' || !read.has(key)) ? [key, 'lost'] : [key, value],
	);
	const known = [...read];
	for (const [key] of damaged ? expected : []) if (!read.has(key)) known.push([key, 'lost']);
	assert.deepEqual(new Map(known.sort()), new Map(expected.sort()));
}

interface Total {
	readonly table: string | null;
	readonly row?: string | null;
	readonly column?: string | null;
}

const keyOf = (kind: string, { table, row, column }: Total) =>
	kind === 'row-total' ? `${kind} ${table}/${row}` : `${kind} ${table}/${column}`;

const equationsOf = (finding: Finding) => (finding.equations ?? []).map(({ kind, total }) => keyOf(kind, total));

function checkEquations({ findings }: Part, gold: Gold): void {
	const neutral = new Set((gold.neutral ?? []).map((one) => keyOf(one.kind, one)));
	const expected = (gold.failing ?? []).map((one) => keyOf(one.kind, one));
	const failing = findings.flatMap(equationsOf).filter((key) => expected.includes(key) || !neutral.has(key));
	assert.deepEqual([...failing].sort(), [...expected].sort());
}

/** Whether a fault of the gold is the one that a finding tells. */
function explains(fault: GoldFault, { check, section, table, row, rows }: Finding): boolean {
	const named = new Set([row, ...(rows ?? [])]);
	return (
		(fault.check === undefined || fault.check === check) &&
		(fault.section === undefined || fault.section === (section ?? table)) &&
		(fault.table === undefined || fault.table === table) &&
		[fault.row, ...(fault.rows ?? [])].some((one) => one === undefined || named.has(one))
	);
}

function checkFaults({ findings }: Part, gold: Gold): void {
	const faults = gold.findings ?? [];
	const missed = faults.filter((fault) => fault.optional !== true && !findings.some((one) => explains(fault, one)));
	assert.deepEqual(missed, [], 'faults that were missed');
	const contradictions = new Set((gold.contradictions ?? []).map(({ actual }) => number(actual)));
	const expected = (finding: Finding) =>
		finding.equations !== undefined ||
		faults.some((fault) => explains(fault, finding)) ||
		(finding.check === 'stated-number' && contradictions.has(number(finding.actual ?? ''))) ||
		(gold.fragment === true && finding.section !== undefined) ||
		(gold.partial === true && ['row-missing', 'ragged-row', 'table-missing'].includes(finding.check));
	const alarms = findings
		.filter(({ severity }) => severity === 'error' || severity === 'warning')
		.filter((one) => !expected(one));
	assert.deepEqual(
		alarms.map(({ check, message }) => `${check} ${message}`),
		[],
		'false alarms',
	);
}

function checkRepairs({ findings }: Part, gold: Gold): void {
	const preferred = findings
		.filter(({ equations }) => equations !== undefined)
		.flatMap(({ fixes }) => fixes?.filter((fix) => fix.preferred && fix.cells.length === 1) ?? [])
		.flatMap(({ cells }) => cells.map(({ row, column, to }) => `${row}.${column} -> ${number(to)}`));
	const wrong = (gold.wrong ?? []).map(({ row, column, expected }) => `${row}.${column} -> ${number(expected)}`);
	for (const one of wrong) assert.ok(preferred.includes(one), one);
	if (gold.manyRepairs !== true && gold.wrong !== undefined)
		assert.deepEqual(
			preferred.filter((one) => !wrong.includes(one)),
			[],
		);
}

/** A statement may be passed over; one that is bound says what the gold says. Every contradiction is told. */
function checkStatements({ text, stated, findings }: Part, gold: Gold): void {
	for (const { quote, table, cells, value } of gold.statements ?? []) {
		if (!text.includes(quote)) continue;
		const bound = stated.filter(({ reading }) =>
			reading?.places.some(({ sums: { sheet }, place }) =>
				cells.some(
					([row, column]) =>
						sheet.table.form.key === table && rowKeyAt(sheet, place) === row && columnKeyAt(sheet, place) === column,
				),
			),
		);
		const values = bound.map(({ statement }) => number(format(statement.value)));
		assert.ok(values.length === 0 || values.includes(String(value)), `${quote}: ${values}`);
	}
	for (const { actual } of gold.contradictions ?? [])
		assert.ok(
			findings.some((finding) => finding.check === 'stated-number' && number(finding.actual ?? '') === number(actual)),
			`the prose says ${actual}`,
		);
}

describe('corpus', () => {
	if (!existsSync(CORPUS)) {
		console.log(`语料不在，未测 · no corpus at ${CORPUS}: its tests are not run`);
		return;
	}
	for (const folder of FOLDERS) {
		for (const { path, gold } of textsOf(folder)) {
			it(`${folder}/${basename(path)}`, () => {
				const part = partOf(path);
				const { report } = part;
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
				checkCells(part, gold);
				checkEquations(part, gold);
				checkFaults(part, gold);
				checkRepairs(part, gold);
				checkStatements(part, gold);
			});
		}
	}
});
