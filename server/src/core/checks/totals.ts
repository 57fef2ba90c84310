// How all checks of sums speak: one fault with its equations, its repairs and its places.

import { columnName, rowName } from '../forms/forms.ts';
import type { EquationKind } from '../forms/types.ts';
import { isStated, spanOfNumber } from '../number/amount.ts';
import { add, type Exact, format, subtract } from '../number/exact.ts';
import { styleOf, writeNumber } from '../number/write.ts';
import { type Group, type Repair, type Sums, sidesOf } from '../sums/analyse.ts';
import type { Equation } from '../sums/equations.ts';
import { columnKeyAt, rowKeyAt, type Sheet, STATED, UNSTATED } from '../sums/sheet.ts';
import type { Change } from '../sums/solutions.ts';
import { halves, slackOf } from '../sums/verdict.ts';
import { findRow } from '../table/table.ts';
import type { Span } from '../text/span.ts';
import type { Bounds, ChangeWords, EquationWords, PlaceWords, Side, Words } from '../words/words.ts';
import type { EquationFact, Explanation, Fix, PlaceValue, Related, Subject } from './check.ts';

/** A fault of sums: failing equations that are explained together. */
export interface TotalsFact {
	readonly sums: Sums;
	readonly group: Group;
}

/** The kinds in the order in which a fault that breaks several of them is named. */
const ORDER: readonly EquationKind[] = ['row-total', 'column-total', 'balance', 'group-total'];
/** More candidates than this are counted, not named. */
const NAMED_CANDIDATES = 6;
/** More wrong totals of one row or column than this are counted, not named. */
const NAMED_TOTALS = 3;
/** More fixes than this are not made: nobody chooses among so many. */
const MOST_FIXES = 40;

/** The faults that a kind of equation names: those that no switched-on kind before it names already. */
export function* findTotals(kind: EquationKind, subject: Subject): Iterable<TotalsFact> {
	for (const sums of subject.sums) {
		for (const group of sums.groups) {
			const kinds = ORDER.filter(
				(candidate) => subject.enabled(candidate) && group.equations.some((one) => one.kind === candidate),
			);
			if (kinds[0] === kind) yield { sums, group };
		}
	}
}

/** A fault in words: on the first cell of its preferred repair, else on the total of its first equation. */
export function explainTotals({ sums, group }: TotalsFact, { text, words }: Subject): Explanation {
	const { sheet } = sums;
	const equations = inOrder(group.equations);
	const preferred = group.repairs.find((repair) => repair.preferred);
	const place = preferred?.changes[0]?.place ?? equations[0]?.total ?? 0;
	const change = preferred?.changes.length === 1 ? preferred.changes[0] : undefined;
	const table = sheet.table.form.key;
	return {
		breaks: [...new Set(equations.map(({ kind }) => kind))],
		...spanAt(sheet, place),
		message: messageOf(sheet, group, equations, preferred, words),
		table,
		row: rowKeyAt(sheet, place),
		column: columnKeyAt(sheet, place),
		...(change === undefined ? {} : { actual: valueAt(sheet, place), expected: format(change.to) }),
		equations: equations.map((equation) => factOf(sheet, equation)),
		fixes: group.repairs.slice(0, MOST_FIXES).map((repair) => fixOf(text, sheet, repair, words)),
		related: relatedPlaces(sheet, equations, place, words),
		reach: reachOf(sheet, group),
	};
}

function messageOf(
	sheet: Sheet,
	group: Group,
	equations: readonly Equation[],
	preferred: Repair | undefined,
	words: Words,
): string {
	const [first] = equations;
	const said = equations.map((equation) => equationWords(sheet, equation));
	const blanks = said.reduce((most, one) => Math.max(most, one.blanks), 0);
	const notes = blanks > 0 ? [words.blanks(blanks)] : [];
	if (preferred !== undefined) {
		return [firstSentence(sheet, preferred, words), ...said.map(words.equation), ...notes, words.correct].join('\n');
	}
	const head = first === undefined ? [] : [words.failing(equationWords(sheet, first))];
	const others = said.slice(1).map(words.equation);
	const candidates = group.repairs.filter((repair) => repair.changes.length === 1);
	const shown = (candidates.length > 0 ? candidates : group.repairs).slice(0, NAMED_CANDIDATES);
	const named = shown.flatMap((repair) => repair.changes.slice(0, 1)).map((change) => changeWords(sheet, change));
	const tie = named.length === 0 ? words.noRepair : words.undecidedCells(named, group.repairs.length - shown.length);
	return [...head, ...others, ...notes, tie].join('\n');
}

function firstSentence(sheet: Sheet, repair: Repair, words: Words): string {
	const [only] = repair.changes;
	if (repair.changes.length === 1 && only !== undefined) {
		return words.wrongCell(placeWords(sheet, only.place), format(only.to), valueAt(sheet, only.place));
	}
	const few = repair.changes.length <= NAMED_TOTALS;
	if (only !== undefined && repair.how === 'recompute-row' && !few)
		return words.wrongTotals(placeWords(sheet, only.place).row, repair.changes.length);
	if (only !== undefined && repair.how === 'recompute-column' && !few)
		return words.wrongTotals(placeWords(sheet, only.place).column, repair.changes.length);
	return words.wrongCells(repair.changes.map((change) => changeWords(sheet, change)));
}

function inOrder(equations: readonly Equation[]): readonly Equation[] {
	return [...equations].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.total - b.total);
}

/** A cell in words. */
export function placeWords(sheet: Sheet, place: number): PlaceWords {
	const { form, year } = sheet.table;
	const row = rowKeyAt(sheet, place);
	const column = columnName(form, columnKeyAt(sheet, place));
	return {
		row: form.rows.length === 1 ? '' : rowName(form, row),
		column: year === undefined ? column : `${year}年${column}`,
	};
}

function changeWords(sheet: Sheet, change: Change): ChangeWords {
	return { from: valueAt(sheet, change.place), to: format(change.to), ...placeWords(sheet, change.place) };
}

/** An equation with its numbers in words. */
export function equationWords(sheet: Sheet, equation: Equation): EquationWords {
	const { left, right } = sidesOf(sheet, equation);
	const parts = equation.parts.filter(({ place }) => sheet.state[place] === STATED);
	const total = valueAt(sheet, equation.total);
	const side = (sign: 1 | -1, more: readonly number[]): Side => {
		const places = [...equation.parts.filter((part) => part.sign === sign).map((part) => part.place), ...more];
		const stated = places.filter((place) => sheet.state[place] === STATED);
		const sum = stated.reduce<Exact>((all, place) => add(all, sheet.values[place] ?? 0), 0);
		return { values: stated.map((place) => valueAt(sheet, place)), sum: format(sum) };
	};
	return {
		kind: equation.kind,
		total: placeWords(sheet, equation.total),
		parts: parts.map(({ place, sign }) => ({ sign, value: valueAt(sheet, place), ...placeWords(sheet, place) })),
		left: format(left),
		right: total === '' ? '' : format(right),
		sides: [side(1, []), side(-1, [equation.total])],
		blanks: equation.parts.filter(({ place }) => sheet.state[place] === UNSTATED).length,
		...(sheet.table.form.key === null ? { along: directionOf(sheet, equation) } : {}),
		...(slackOf(sheet, equation) === 0 ? {} : { bounds: boundsOf(sheet, equation) }),
	};
}

function directionOf(sheet: Sheet, { total, parts }: Equation): 'row' | 'column' {
	const row = Math.floor(total / sheet.columns);
	return parts.every(({ place }) => Math.floor(place / sheet.columns) === row) ? 'row' : 'column';
}

function boundsOf(sheet: Sheet, equation: Equation): EquationWords['bounds'] {
	const { left, right } = sidesOf(sheet, equation);
	const between = (value: Exact, places: readonly number[]): Bounds => {
		const half = halves(sheet, places);
		return [format(subtract(value, half)), format(add(value, half))];
	};
	const parts = equation.parts.map(({ place }) => place);
	return { left: between(left, parts), right: between(right, [equation.total]) };
}

function factOf(sheet: Sheet, equation: Equation): EquationFact {
	const { left, right } = sidesOf(sheet, equation);
	const own = equation.parts.filter(({ place }) => sheet.cells[place] !== undefined);
	return {
		kind: equation.kind,
		total: placeValue(sheet, equation.total),
		parts: own.map(({ place, sign }) => ({ sign, ...placeValue(sheet, place) })),
		left: format(left),
		right: format(right),
	};
}

function placeValue(sheet: Sheet, place: number): PlaceValue {
	return {
		table: sheet.table.form.key,
		row: rowKeyAt(sheet, place),
		column: columnKeyAt(sheet, place),
		value: valueAt(sheet, place),
	};
}

/** What a place states, in plain digits; an empty string where it states nothing. */
export function valueAt(sheet: Sheet, place: number): string {
	return sheet.state[place] === STATED ? format(sheet.values[place] ?? 0) : '';
}

/** A repair as a change of the text: the named cells alone, each in the style of its old number. */
export function fixOf(
	text: string,
	sheet: Sheet,
	repair: Pick<Repair, 'how' | 'changes' | 'preferred' | 'safe'>,
	words: Words,
): Fix {
	const { preferred, safe } = repair;
	const cells = repair.changes.map((change) => {
		const { table, row, column } = placeValue(sheet, change.place);
		return { table, row, column, from: valueAt(sheet, change.place), to: format(change.to) };
	});
	const edits = repair.changes.flatMap((change) => editOf(text, sheet, change));
	return { title: fixTitle(sheet, repair, words), preferred, safe, cells, edits };
}

function fixTitle(sheet: Sheet, { how, changes }: Pick<Repair, 'how' | 'changes'>, words: Words): string {
	const [first] = changes;
	if (first === undefined) return '';
	const place = placeWords(sheet, first.place);
	if (changes.length === 1) return words.fixCell(place, format(first.to));
	if (how === 'recompute-row') return words.fixTotalRow(place.row, changes.length);
	if (how === 'recompute-column') return words.fixTotalColumn(place.column, changes.length);
	return words.fixCells(changes.map((change) => changeWords(sheet, change)));
}

function editOf(text: string, sheet: Sheet, { place, to }: Change): readonly (Span & { readonly newText: string })[] {
	const cell = sheet.cells[place];
	if (cell === undefined) return [];
	const { amount } = cell;
	const old = isStated(amount)
		? { places: amount.places, value: amount.value, ...spanOfNumber(amount, cell.start) }
		: undefined;
	const span = old ?? { start: cell.start, end: amount.kind === 'blank' ? cell.start : cell.end };
	return [{ start: span.start, end: span.end, newText: writeNumber(to, styleOf(text, old)) }];
}

/** Where a place stands in the text; the row's label where the text has no cell for it. */
export function spanAt(sheet: Sheet, place: number): Span {
	const cell = sheet.cells[place];
	if (cell !== undefined) return { start: cell.start, end: cell.end };
	const row = findRow(sheet.table, rowKeyAt(sheet, place));
	return row === undefined
		? { start: sheet.table.start, end: sheet.table.start }
		: { start: row.label.start, end: row.label.end };
}

/** The totals of the equations, besides the place that the finding stands on. */
function relatedPlaces(sheet: Sheet, equations: readonly Equation[], place: number, words: Words): readonly Related[] {
	return equations
		.filter((equation) => equation.total !== place && sheet.cells[equation.total] !== undefined)
		.map(({ total }) => ({
			message: `${words.place(placeWords(sheet, total))} ${valueAt(sheet, total)}`,
			...spanAt(sheet, total),
		}));
}

/** All cells of the repairs, their rows and the labels of these: wherever the cursor is, the fix is at hand. */
function reachOf(sheet: Sheet, group: Group): readonly Span[] {
	const places = [
		...group.repairs.flatMap((repair) => repair.changes.map((change) => change.place)),
		...group.equations.map((one) => one.total),
	];
	const rows = new Set(places.map((place) => rowKeyAt(sheet, place)));
	return sheet.table.rows
		.filter((row) => row.key !== null && rows.has(row.key))
		.map(({ start, end }) => ({ start, end }));
}
