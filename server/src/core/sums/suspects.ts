// Rows of which the sums parted the digits, held against the other ways to part them.

import { type Equation, placesOf } from '../forms/equations.ts';
import { columnsOf } from '../forms/forms.ts';
import type { Table, TableRow } from '../table/table.ts';
import { isExceeded } from './bounds.ts';
import { partings } from './partings.ts';
import { makeSheet, rowKeyAt, type Sheet } from './sheet.ts';
import { judge } from './verdict.ts';

/** So many ways to part a row, whatever its sum, are held against the one that its sum allows. */
const MOST_OTHERS = 500;

/** The equations that go over several rows. */
export function columnEquations({ rules }: Sheet): readonly Equation[] {
	return rules.equations.filter(({ kind }) => kind === 'column-total' || kind === 'balance');
}

/**
 * A row whose digits its own sum parted counts only where no other parting breaks as few sums: where the report has a
 * slip in it, a wrong parting may satisfy the sum of the row by chance.
 */
export function withoutSuspects(table: Table): Table {
	const sheet = makeSheet(table);
	const failing = columnEquations(sheet).filter((equation) => isBroken(sheet, equation));
	if (failing.length === 0) return table;
	const rows = table.rows.map((row) => {
		const at = sheet.rules.rowIndex.get(row.key ?? '') ?? -1;
		const worked = row.run !== undefined && row.run.digits.length > columnsOf(table.form, row.key).length;
		if (!worked || row.cells.length === 0) return row;
		const isIn = (equation: Equation) => placesOf(equation).some((place) => rowKeyAt(sheet, place) === row.key);
		return failing.some(isIn) && isSuspect(sheet, row, at) ? { ...row, cells: [] } : row;
	});
	return { ...table, rows };
}

/** Whether an equation fails, or cannot hold whatever the rows state that are not read. */
function isBroken(sheet: Sheet, equation: Equation): boolean {
	const verdict = judge(sheet, equation);
	return verdict === 'fails' || (verdict !== 'holds' && isExceeded(sheet, equation));
}

/** How many equations hold, less those that cannot. */
function worthOf(sheet: Sheet, equations: readonly Equation[]): number {
	return equations.reduce((sum, one) => {
		const verdict = judge(sheet, one);
		return sum + (verdict === 'holds' ? 1 : verdict !== 'fails' && isExceeded(sheet, one) ? -1 : 0);
	}, 0);
}

/** Whether another parting of a row, the form's row at an index, leaves as many sums that hold; of too many partings one always may. */
function isSuspect(sheet: Sheet, { run, key }: TableRow, at: number): boolean {
	const columns = columnsOf(sheet.table.form, key);
	const digits = run?.digits ?? '';
	const ways = partings(digits, { count: columns.length, totals: [], grouped: digits.includes(',') }, MOST_OTHERS);
	if (ways.length === 0 || ways.length > MOST_OTHERS) return true;
	const own = sheet.rules.equations.filter(
		({ kind, total }) => kind === 'row-total' && Math.floor(total / sheet.columns) === at,
	);
	const concerned = [...own, ...columnEquations(sheet)];
	const held = worthOf(sheet, concerned);
	const places = columns.map(
		(column) => at * sheet.columns + sheet.table.form.columns.findIndex(({ key: one }) => one === column),
	);
	const before = places.map((place) => sheet.values[place]).join();
	return ways.some((parts) => {
		const values = [...sheet.values];
		for (const [index, { start, end }] of parts.entries())
			values[places[index] ?? 0] = Number(digits.slice(start, end).replaceAll(',', '').replace('-', ''));
		if (places.map((place) => values[place]).join() === before) return false;
		const tried = { ...sheet, values };
		return worthOf(tried, concerned) >= held;
	});
}
