// Random tables 三 as real ones look: right, mostly nought, a few columns and rows used.

import type { Table } from '../../server/src/core/table/table.ts';
import { tableOf as formTable, readReport } from '../support/catalogue.ts';
import { type Counts, rightRequests, writeReport, zeros } from '../support/make-report.ts';
import type { Random } from '../support/random.ts';

/** A table 三 as bare numbers, row by row in the form's order. */
export type Numbers = readonly (readonly number[])[];

const FORM = formTable('2021', 'requests');
const ROWS = FORM.rows.filter((row) => row.local !== true);
const RESULTS = ROWS.filter((row) => row.role === 'result').map((row) => row.key);
/** How often real tables use a column, by and large: 自然人 nearly always, 商业企业 often, the others seldom. */
const USE = [0.95, 0.45, 0.08, 0.08, 0.15, 0.12];
const TEMPLATE = template();

function template(): Table {
	const requests = rightRequests('2021', {});
	const spec = {
		form: '2021',
		layout: 'row-per-line',
		organization: '云山县人民政府',
		year: 2023,
	} as const;
	const table = readReport(writeReport({ ...spec, requests }))?.tables.find(({ form }) => form.key === 'requests');
	if (table === undefined) throw new Error('no table 三');
	return table;
}

/** A right table with at least one request. */
export function randomRequests(random: Random): Numbers {
	const used = USE.map((often) => random.chance(often));
	if (!used.includes(true)) used[0] = true;
	const scale = random.pick([3, 3, 10, 10, 40, 400]);
	const counts = () =>
		used.map((use, column) => (use && random.chance(column === 0 ? 0.85 : 0.35) ? 1 + random.below(scale) : 0));
	const results: Record<string, readonly number[]> = {};
	for (let rows = 1 + random.below(7); rows > 0; rows--) results[random.pick(RESULTS)] = counts();
	const carriedOut = random.chance(0.4) ? counts() : zeros();
	const inHand = used.map((_, at) => sumAt(results, at) + (carriedOut[at] ?? 0));
	if (inHand.every((value) => value === 0)) return randomRequests(random);
	const carriedIn = random.chance(0.4) ? counts().map((value, at) => Math.min(value, inHand[at] ?? 0)) : zeros();
	const cells = new Map(Object.entries(rightRequests('2021', results, { carriedIn, carriedOut })));
	return ROWS.map((row) => (cells.get(row.key) ?? []).map(Number));
}

function sumAt(results: Counts, column: number): number {
	return Object.values(results).reduce((sum, row) => sum + (row[column] ?? 0), 0);
}

/** Numbers as a Table, as if they had been read from a text. */
export function tableOf(numbers: Numbers): Table {
	const rows = TEMPLATE.rows.map((row, at) => ({
		...row,
		cells: row.cells.map((cell, column) => {
			const value = numbers[at]?.[column] ?? 0;
			const { start, end } = cell ?? { start: 0, end: 0 };
			const amount = { kind: 'number' as const, value, places: 0, unit: '', at: 0, length: end - start };
			return cell === undefined ? undefined : { ...cell, amount };
		}),
	}));
	return { ...TEMPLATE, rows };
}

/** The indices of the rows that the experiments speak of. */
export const HANDLED = ROWS.findIndex((row) => row.key === 'handled');
export const ROW_COUNT = ROWS.length;
export const COLUMN_COUNT = 7;
export const TOTAL_COLUMN = 6;

/** Where a cell stands, by the keys that findings use. */
export function keyOf(row: number, column: number): string {
	return `${ROWS[row]?.key}.${FORM.columns[column]?.key}`;
}
