// What the sums say against the reading of a table as a whole: its columns stand in another order, or its rows were not
// told apart as they were printed. A clerk slips in a row; a reading goes wrong in all of them.

import { type Equation, type Part, placesOf } from '../forms/equations.ts';
import { sign } from '../number/exact.ts';
import type { ConventionName, Table, TableRow } from '../table/table.ts';
import { ABSENT, rowKeyAt, type Sheet, type SheetOf, STATED, UNREADABLE } from './sheet.ts';
import { judge, residual } from './verdict.ts';

/** So many rows must add up with another column as their total, and fewer with their own. */
const LEAST_TURNED = 2;
/** A row with so many parts does not add up with another total by chance. */
const TELLING_PARTS = 4;
/** So many rows that fail, and such a part of those that tell, are too many for a clerk. */
const MANY_FAILING = 2;
const MANY_PARTS = 3;

/** A table without the cells that its sums speak against: all of them, or those of rows that nothing but their count tells. */
export function withoutDoubtful(table: Table, sheetOf: SheetOf): Table {
	if (table.form.key === null) return table;
	const sheet = sheetOf(table);
	const ofRows = sheet.rules.equations.filter(({ kind }) => kind === 'row-total');
	// Where all rows that are there hold, which is the rule, no more is asked.
	const open = ofRows.some((one) => sheet.state[one.total] !== ABSENT && judge(sheet, one) !== 'holds');
	if (!open) return table;
	const telling = ofRows.filter((equation) => says(sheet, equation));
	if (isTurned(sheet, telling)) return without(table, () => true);
	const failing = telling.filter((equation) => judge(sheet, equation) === 'fails');
	const holding = telling.filter((equation) => judge(sheet, equation) === 'holds').length;
	const few = failing.length < MANY_FAILING || failing.length * MANY_PARTS < failing.length + holding;
	if (few || !COUNTED.has(table.convention)) return table;
	const doubtful = new Set(failing.map(({ total }) => rowKeyAt(sheet, total)));
	return without(table, ({ key }) => key !== null && doubtful.has(key));
}

/** Ways to print a table in which nothing but the number of its values, or where they stand, tells a row apart. */
const COUNTED: ReadonlySet<ConventionName> = new Set(['count', 'places', 'lines']);

function without(table: Table, isDoubtful: (row: TableRow) => boolean): Table {
	const rows = table.rows.map((row) => {
		if (row.cells.length === 0 || !isDoubtful(row)) return row;
		const found = row.cells.filter((cell) => cell !== undefined).length;
		return { ...row, cells: [], ragged: { found, expected: found, told: false } };
	});
	return { ...table, rows };
}

/** Whether an equation has a number other than nought. */
function says({ values }: Sheet, equation: Equation): boolean {
	return placesOf(equation).some((place) => sign(values[place] ?? 0) !== 0);
}

/** Whether another column is the total of more rows than that of the form. */
function isTurned(sheet: Sheet, telling: readonly Equation[]): boolean {
	const read = telling.filter((equation) => isRead(sheet, equation));
	const adding = new Set(read.filter((equation) => adds(sheet, equation)));
	return (telling[0]?.parts ?? []).some((_, at) => {
		let own = 0;
		let other = 0;
		let plain = false;
		for (const equation of read) {
			const part = equation.parts[at];
			if (part === undefined || sheet.state[part.place] !== STATED) continue;
			if (adding.has(equation)) own += addsTurned(sheet, equation, part) ? 0 : 1;
			else if (addsTurned(sheet, equation, part)) {
				other++;
				plain ||= equation.parts.filter(({ place }) => sign(sheet.values[place] ?? 0) !== 0).length >= TELLING_PARTS;
			}
		}
		return other > own && (other >= LEAST_TURNED || plain);
	});
}

/** Whether an equation adds up where the total and a part change their places. */
function addsTurned(sheet: Sheet, equation: Equation, part: Part): boolean {
	const parts = equation.parts.map((one) => (one === part ? { ...part, place: equation.total } : one));
	return adds(sheet, { ...equation, total: part.place, parts });
}

/** Whether all cells of an equation are told apart, and none of them is unreadable. */
function isRead({ state }: Sheet, equation: Equation): boolean {
	const kinds = placesOf(equation).map((place) => state[place]);
	return !kinds.includes(ABSENT) && !kinds.includes(UNREADABLE);
}

function adds(sheet: Sheet, equation: Equation): boolean {
	return sign(residual(sheet, equation)) === 0;
}
