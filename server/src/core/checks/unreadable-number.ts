// What stands in a number cell is a number, or one of the usual ways to state none; else nothing is added up with it.
// What a program destroyed (U+FFFD) is a note: the report may be right.

import { columnName, rowName } from '../forms/forms.ts';
import type { Cell } from '../grid/grid.ts';
import { isText } from '../grid/grid.ts';
import { certainRows, isOfExport } from '../table/certainty.ts';
import type { Table, TableRow } from '../table/table.ts';
import { quoteOf } from '../text/quote.ts';
import type { PlaceWords } from '../words/told.ts';
import { defineCheck, naming } from './check.ts';

interface UnreadableCell {
	readonly row: TableRow;
	readonly column: string;
	readonly cell: Cell;
}

interface UnreadableCells {
	readonly table: Table;
	readonly cells: readonly UnreadableCell[];
}

/** Signs of a program for white space in a quoted text, as \\n: nobody wrote them. */
const ESCAPES = /\\[nrt]/g;
/** More cells than this in one table are one fault: its export, not its numbers. */
const NAMED_ONE_BY_ONE = 4;

export const UNREADABLE_NUMBER = defineCheck<UnreadableCells>({
	id: 'unreadable-number',
	severity: 'warning',
	stage: 'stable',

	*find({ report, text }) {
		for (const table of report.tables) {
			const cells = unreadableIn(text, table);
			if (cells.length > NAMED_ONE_BY_ONE) yield { table, cells };
			else for (const cell of cells) yield { table, cells: [cell] };
		}
	},

	explain({ table, cells }, { text, report, words }) {
		const [first] = cells;
		const { start, end } = first?.cell ?? table;
		const places = cells.map((one) => placeOf(table, one));
		const message =
			cells.length === 1 && places[0] !== undefined
				? words.unreadable(places[0], quoteOf(text, { start, end }))
				: words.unreadableMany(words.table(table.form.title), places.map(words.place));
		const shared = isOfExport(new Set(cells.map(({ row }) => row)).size, table);
		const damaged =
			shared ||
			cells.length > NAMED_ONE_BY_ONE ||
			cells.every(({ cell }) => text.slice(cell.start, cell.end).includes('\ufffd') || isHabit(text, cell));
		return {
			start,
			end,
			...(damaged ? { severity: 'info' as const } : {}),
			message,
			...naming(report, table),
			...(cells.length === 1
				? { row: first?.row.key ?? '', column: first?.column ?? '' }
				: { rows: cells.flatMap((one) => one.row.key ?? []) }),
			related: cells.slice(1).map(({ cell }, at) => ({
				start: cell.start,
				end: cell.end,
				message: words.place(places[at + 1] ?? { row: '', column: '' }),
				again: true,
			})),
		};
	},
});

function unreadableIn(text: string, table: Table): readonly UnreadableCell[] {
	const found: UnreadableCell[] = [];
	for (const row of table.rows) {
		for (let at = 0; at < row.cells.length; at++) {
			const cell = row.cells[at];
			if (cell === undefined || !isText(cell) || !says(text, cell)) continue;
			const column = table.form.columns[at]?.key;
			if (column !== undefined) found.push({ row, column, cell });
		}
	}
	if (found.length === 0) return found;
	const certain = certainRows(table);
	return found.filter(({ row }) => certain[table.rows.indexOf(row)] === true);
}

/** Whether a cell says something, in one piece: marks alone are a program's, and a number that lines tear is none. */
function says(text: string, { start, end, more }: Cell): boolean {
	return more === undefined && /[\p{L}\p{N}\ufffd]/u.test(text.slice(start, end).replace(ESCAPES, ''));
}

/** Whether a cell says in words what the report says over and over: so it states that there is nothing. */
function isHabit(text: string, { start, end }: Cell): boolean {
	const words = text.slice(start, end);
	return !/\p{N}/u.test(words) && text.split(words).length > NAMED_ONE_BY_ONE + 1;
}

function placeOf(table: Table, { row, column }: UnreadableCell): PlaceWords {
	const name = row.key === null || table.form.rows.length === 1 ? '' : rowName(table.form, row.key);
	return { row: name, column: columnName(table.form, column) };
}
