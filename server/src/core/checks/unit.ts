// Cells of numbers hold numbers alone, in the unit that the head names: 万元 for fees (国办公开办函〔2021〕30号).

import { columnName, rowName } from '../forms/forms.ts';
import type { Cell } from '../grid/grid.ts';
import { isStated, type Stated, spanOfNumber } from '../number/amount.ts';
import { format, inTenThousands } from '../number/exact.ts';
import type { Table, TableRow } from '../table/table.ts';
import { quoteOf } from '../text/quote.ts';
import { defineCheck, type Explanation, type Fix, naming, type Subject } from './check.ts';

interface CellWithUnit {
	readonly row: TableRow;
	readonly column: number;
	readonly cell: Cell;
	readonly amount: Stated;
}

interface Units {
	readonly table: Table;
	readonly first: CellWithUnit;
	readonly cells: readonly CellWithUnit[];
	/** The unit is not that of the column, so that the number is another one. */
	readonly wrong: boolean;
}

export const UNIT = defineCheck<Units>({
	id: 'unit',
	severity: 'warning',
	stage: 'stable',

	*find({ text, report }) {
		for (const table of report.tables.filter(({ form }) => form.key !== null)) {
			const cells = cellsWithUnit(table);
			const wrong = cells.filter((cell) => isWrong(text, table, cell));
			for (const cell of wrong) yield { table, first: cell, cells: [cell], wrong: true };
			const others = cells.filter((cell) => !wrong.includes(cell));
			const [first] = others;
			if (first !== undefined) yield { table, first, cells: others, wrong: false };
		}
	},

	explain(units, subject) {
		return units.wrong ? wrongUnit(units, subject) : needlessUnits(units, subject);
	},
});

/** Money under a head that names no unit needs its own: 采购总金额 128.6万元. */
function cellsWithUnit({ rows, form }: Table): readonly CellWithUnit[] {
	const found: CellWithUnit[] = [];
	for (const row of rows) {
		for (let column = 0; column < row.cells.length; column++) {
			const cell = row.cells[column];
			if (cell === undefined || !isStated(cell.amount) || cell.amount.unit === '') continue;
			if (cell.amount.unit.endsWith('元') && form.columns[column]?.unit === undefined) continue;
			found.push({ row, column, cell, amount: cell.amount });
		}
	}
	return found;
}

/** 元 in a column of 万元. Where the head itself says 元, the cell is right and the head is not looked at here. */
function isWrong(text: string, table: Table, { column, amount }: CellWithUnit): boolean {
	const expected = table.form.columns[column]?.unit;
	return expected === '万元' && amount.unit === '元' && text.slice(table.start, table.end).includes(expected);
}

function wrongUnit({ table, first }: Units, { text, report, words }: Subject): Explanation {
	const { row, column, cell, amount } = first;
	const place = placeOf(table, row, column);
	const value = format(inTenThousands(amount.value));
	const printed = quoteOf(text, cell);
	const fix: Fix = {
		title: words.fixCell(place, value),
		preferred: false,
		safe: false,
		cells: [{ from: format(amount.value), to: value, ...keysOf(table, row, column) }],
		edits: [{ start: cell.start, end: cell.end, newText: value }],
	};
	return {
		start: cell.start,
		end: cell.end,
		message: words.wrongUnit(place, printed, value),
		...keysOf(table, row, column),
		...naming(report, table),
		actual: format(amount.value),
		expected: value,
		fixes: [fix],
	};
}

function needlessUnits({ table, first, cells }: Units, { text, report, words }: Subject): Explanation {
	const { row, column, cell } = first;
	const edits = cells
		.map((one) => ({ unit: one.amount.unit, start: spanOfNumber(one.amount, one.cell.start).end, end: one.cell.end }))
		.filter(({ unit, start, end }) => text.slice(start, end).trim() === unit)
		.map(({ start, end }) => ({ start, end, newText: '' }));
	return {
		start: cell.start,
		end: cell.end,
		severity: 'hint',
		message: words.needlessUnit(words.table(table.form.title), quoteOf(text, cell), cells.length),
		...(cells.length === 1 ? keysOf(table, row, column) : {}),
		...naming(report, table),
		fixes:
			edits.length === 0
				? []
				: [{ title: words.fixUnits(edits.length), preferred: true, safe: false, cells: [], edits }],
		reach: cells.slice(1).map((one) => one.cell),
	};
}

function placeOf(table: Table, row: TableRow, column: number) {
	const { key } = table.form.columns[column] ?? { key: '' };
	return { row: row.key === null ? '' : rowName(table.form, row.key), column: columnName(table.form, key) };
}

function keysOf(table: Table, row: TableRow, column: number) {
	return { table: table.form.key, row: row.key ?? '', column: table.form.columns[column]?.key ?? '' };
}
