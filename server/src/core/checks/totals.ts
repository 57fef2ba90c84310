// How all checks of sums speak: one fault with its equations, its repairs and its places.

import type { Equation } from '../forms/equations.ts';
import type { EquationKind } from '../forms/types.ts';
import { format } from '../number/exact.ts';
import { cutIn } from '../report/damage.ts';
import { type Group, type Repair, type Sums, sidesOf } from '../sums/analyse.ts';
import { columnKeyAt, rowKeyAt, type Sheet } from '../sums/sheet.ts';
import type { Change } from '../sums/solutions.ts';
import { isLastUnit } from '../sums/verdict.ts';
import { findRow } from '../table/table.ts';
import { writeCell } from '../table/write-cell.ts';
import type { Span } from '../text/span.ts';
import { changeWords, equationWords, placeWords, valueAt } from '../words/sheet-words.ts';
import type { Words } from '../words/words.ts';
import {
	type EquationFact,
	type Explanation,
	type Fix,
	naming,
	type PlaceValue,
	type Related,
	type Severity,
	type Subject,
} from './check.ts';

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
			if (kinds[0] === kind && !isCutNumber(sums, group, subject)) yield { sums, group };
		}
	}
}

/** Whether a fault hangs on the number with which a text breaks off: digits of it may be lost. */
function isCutNumber({ sheet }: Sums, { equations }: Group, { text, damage }: Subject): boolean {
	if (sheet.table.end < text.length) return false;
	const last = sheet.cells.findIndex((cell) => cell?.end === text.length);
	const hangs = ({ total, parts }: Equation) => total === last || parts.some(({ place }) => place === last);
	return last >= 0 && equations.some(hangs) && cutIn(damage()) !== undefined;
}

/** A fault in words: on the first cell of its preferred repair, else on the total of its first equation. */
export function explainTotals({ sums, group }: TotalsFact, { text, report, words }: Subject): Explanation {
	const { sheet } = sums;
	const equations = inOrder(group.equations);
	const preferred = group.repairs.find((repair) => repair.preferred);
	const place = preferred?.changes[0]?.place ?? equations[0]?.total ?? 0;
	const change = preferred?.changes.length === 1 ? preferred.changes[0] : undefined;
	const severity = mildest(sheet, group);
	return {
		breaks: [...new Set(equations.map(({ kind }) => kind))],
		...(severity === undefined ? {} : { severity }),
		...spanAt(sheet, place),
		message: messageOf(sheet, { group, equations, preferred }, words),
		...naming(report, sheet.table),
		row: rowKeyAt(sheet, place),
		column: columnKeyAt(sheet, place),
		...(change === undefined ? {} : { actual: valueAt(sheet, place), expected: format(change.to) }),
		equations: equations.map((equation) => factOf(sheet, equation)),
		fixes: group.repairs.slice(0, MOST_FIXES).flatMap((repair) => fixesOf({ text, sheet }, repair, words)),
		related: relatedPlaces(
			sheet,
			equations.map(({ total }) => total).filter((total) => total !== place),
			words,
		),
		reach: reachOf(sheet, group),
	};
}

/** How much a fault of a table of no known form weighs, where it may be none: rounding, or a sum that is not meant. */
function mildest(sheet: Sheet, group: Group): Severity | undefined {
	if (mayBeRounding(sheet, group)) return 'info';
	return group.equations.some(({ doubtful }) => doubtful) ? 'warning' : undefined;
}

/** Whether a table of no known form is one unit of the last place off, and not in one cell that two sums agree on. */
function mayBeRounding(sheet: Sheet, { equations, repairs }: Group): boolean {
	const witnessed = equations.length > 1 && repairs.some(({ changes }) => changes.length === 1);
	return sheet.table.form.key === null && !witnessed && equations.every((one) => isLastUnit(sheet, one));
}

/** A group, its equations in the order in which they are told, and the repair that is preferred. */
interface ToldGroup {
	readonly group: Group;
	readonly equations: readonly Equation[];
	readonly preferred: Repair | undefined;
}

function messageOf(sheet: Sheet, { group, equations, preferred }: ToldGroup, words: Words): string {
	const [first] = equations;
	const said = equations.map((equation) => equationWords(sheet, equation, words));
	const blanks = said.reduce((most, one) => Math.max(most, one.blanks), 0);
	const rounding = mayBeRounding(sheet, group) ? [words.mayBeRounding] : [];
	const notes = [...(blanks > 0 ? [words.blanks(blanks)] : []), ...rounding];
	if (preferred !== undefined) {
		return [firstSentence(sheet, preferred, words), ...said.map(words.equation), ...notes, words.correct].join('\n');
	}
	const head = first === undefined ? [] : [words.failing(equationWords(sheet, first, words))];
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

/**
 * A repair as a change of the text: the named cells alone, each in the style of its old number and its table; none where one
 * of them has no room for its number.
 */
export function fixesOf(
	{ text, sheet }: { readonly text: string; readonly sheet: Sheet },
	repair: Pick<Repair, 'how' | 'changes' | 'preferred' | 'safe'>,
	words: Words,
): readonly Fix[] {
	const { preferred, safe } = repair;
	const cells = repair.changes.map((change) => {
		const { table, row, column } = placeValue(sheet, change.place);
		return { table, row, column, from: valueAt(sheet, change.place), to: format(change.to) };
	});
	const edits = repair.changes.map((change) => editsOf(text, sheet, change));
	if (edits.includes(undefined)) return [];
	return [{ title: fixTitle(sheet, repair, words), preferred, safe, cells, edits: edits.flatMap((own) => own ?? []) }];
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

function editsOf(text: string, { cells, table }: Sheet, { place, to }: Change): Fix['edits'] | undefined {
	const cell = cells[place];
	return cell === undefined ? [] : writeCell({ text, table }, cell, to);
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
function relatedPlaces(sheet: Sheet, totals: readonly number[], words: Words): readonly Related[] {
	return totals
		.filter((total) => sheet.cells[total] !== undefined)
		.map((total) => ({
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
