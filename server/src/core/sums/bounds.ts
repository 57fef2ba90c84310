// Which repair the rest of a table speaks for where rows of it are not told apart: counts are not negative, so a total is
// never less than those of its parts that are known.

import { type Equation, placesOf } from '../forms/equations.ts';
import { sign } from '../number/exact.ts';
import { ABSENT, isExpected, rowKeyAt, type Sheet, STATED, UNREADABLE } from './sheet.ts';
import type { Change } from './solutions.ts';
import { judge, residual } from './verdict.ts';

/** What equations that a text leaves undecided say of changes. */
export interface Bounds {
	/** How many of them cannot hold, whatever their unread cells state. */
	readonly broken: number;
	/** How many of them could hold before. */
	readonly added: number;
}

/** The equations over some cells that are undecided because others of their cells are not read. */
export function unreadOver(sheet: Sheet, places: readonly number[]): readonly Equation[] {
	if (sheet.table.form.key === null) return [];
	const crossing = new Set(places.flatMap((place) => sheet.rules.equationsAt[place] ?? []));
	return [...crossing].flatMap((at) => {
		const equation = sheet.rules.equations[at];
		return equation !== undefined && isUnread(sheet, equation) ? equation : [];
	});
}

/** How many of some equations cannot hold after changes, and how many of these could before. */
export function boundsOf(sheet: Sheet, unread: readonly Equation[], changes: readonly Change[]): Bounds {
	if (unread.length === 0) return { broken: 0, added: 0 };
	const values = [...sheet.values];
	for (const { place, to } of changes) values[place] = to;
	const broken = unread.filter((equation) => isExceeded({ ...sheet, values }, equation));
	return { broken: broken.length, added: broken.filter((equation) => !isExceeded(sheet, equation)).length };
}

/** Whether an equation is of this table, and some cell of it, or a row that may be part of it, is printed and not read. */
function isUnread(sheet: Sheet, equation: Equation): boolean {
	if (!isExpected(sheet, equation.total)) return false;
	if (judge(sheet, equation) === 'row-extra') return true;
	return placesOf(equation).some(
		(place) =>
			sheet.state[place] === UNREADABLE ||
			(sheet.state[place] === ABSENT && isExpected(sheet, place) && mayBePrinted(sheet, place)),
	);
}

/** Whether the row of a place stands in the table, or one that is not known may be it; one that is just not there tells nothing. */
function mayBePrinted(sheet: Sheet, place: number): boolean {
	const own = rowKeyAt(sheet, place);
	return sheet.table.rows.some(({ key }) => key === null || key === own);
}

/** Whether the known parts of an equation alone exceed its total, or fall short of it where the others are taken off. */
export function isExceeded(sheet: Sheet, equation: Equation): boolean {
	if (sheet.state[equation.total] !== STATED) return false;
	const open = equation.parts.filter(({ place }) => sheet.state[place] !== STATED);
	return open.every((part) => part.sign > 0) && sign(residual(sheet, equation)) > 0;
}
