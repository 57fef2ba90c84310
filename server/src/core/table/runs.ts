// Digits that were run together, as the sums read them, and the cells that they are parted into.

import { type Cell, makeCell } from '../grid/grid.ts';
import { digitOf, formsOf, isSpace } from '../text/chars.ts';
import type { Span } from '../text/span.ts';
import type { DigitRun, TableRow } from './table.ts';

const COMMAS = formsOf(',');
const POINTS = formsOf('.');
const PLUSES = formsOf('+');

/** The digits of a stretch, and the marks among them. */
export function runOf(text: string, { start, end }: Span): DigitRun {
	let digits = '';
	const places: number[] = [];
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		digits += kindOf(text.charAt(at), code);
		places.push(at);
	}
	return { digits, places };
}

function kindOf(character: string, code: number): string {
	const digit = digitOf(code);
	if (digit >= 0) return String(digit);
	if (COMMAS.includes(character)) return ',';
	if (POINTS.includes(character)) return '.';
	if (PLUSES.includes(character)) return '+';
	return isSpace(code) ? ' ' : '-';
}

/** How the digits of a row are parted: where each number stands among them, and in which column of the form. */
export interface Parted {
	readonly run: DigitRun;
	readonly parts: readonly Span[];
	readonly columns: readonly number[];
}

/** A row with its digits parted. */
export function withParts(text: string, row: TableRow, { run: { places }, parts, columns }: Parted): TableRow {
	const cells: (Cell | undefined)[] = [];
	for (const [at, { start, end }] of parts.entries()) {
		const from = places[start] ?? row.end;
		cells[columns[at] ?? at] = makeCell(text, from, (places[end - 1] ?? from) + 1);
	}
	return { ...row, cells: Array.from(cells) };
}
