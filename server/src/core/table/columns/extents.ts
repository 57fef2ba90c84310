// Where something stands on its line, and in which column of the page that is.

import { eastAsianWidth } from 'get-east-asian-width';
import { type Cell, closedCell } from '../../grid/grid.ts';
import type { Strip } from '../../grid/tokens.ts';
import { isLineEnd } from '../../text/chars.ts';
import type { Span } from '../../text/span.ts';
import type { KnownRow } from './convention.ts';

/** Where something stands on its line, the end exclusive. */
export interface Extent {
	readonly from: number;
	readonly to: number;
}

/** Programs keep columns by characters, or by the width that these print. */
export type Measure = (text: string, start: number, end: number) => number;

export const MEASURES: readonly Measure[] = [charactersBetween, widthBetween];

function charactersBetween(_: string, start: number, end: number): number {
	return end - start;
}

function widthBetween(text: string, start: number, end: number): number {
	let width = 0;
	for (let at = start; at < end; ) {
		const code = text.codePointAt(at) ?? 0;
		width += eastAsianWidth(code, { ambiguousAsWide: true });
		at += code > 0xffff ? 2 : 1;
	}
	return width;
}

/** So many characters around a table show how its page is measured. */
const AROUND = 1000;

/** By what places are measured around a strip: pieces stand below each other by one measure more often than by the other. */
export function measuresAt({ text, tokens }: Strip): readonly Measure[] {
	const from = Math.max(0, (tokens[0]?.start ?? 0) - AROUND);
	const lines = text.slice(from, (tokens.at(-1)?.end ?? from) + AROUND).split(/\r\n|[\r\n\f]/);
	const counts = MEASURES.map((measure) => {
		let below = 0;
		let above = new Set<number>();
		for (const line of lines) {
			let [last, place] = [0, 0];
			const begins = [...line.matchAll(/(?<=\s\s)\S/g)].map(({ index }) => {
				place += measure(line, last, index);
				last = index;
				return place;
			});
			below += begins.filter((begin) => above.has(begin)).length;
			if (line.trim() !== '') above = new Set(begins);
		}
		return below;
	});
	const most = Math.max(...counts);
	return MEASURES.filter((_, at) => counts[at] === most);
}

/** Where a token stands, from the beginning of its line or page. */
export function extentOf(text: string, { start, end }: Span, measure: Measure): Extent {
	let line = start;
	while (line > 0 && !isLineEnd(text.charCodeAt(line - 1)) && text.charCodeAt(line - 1) !== 12) line--;
	const from = measure(text, line, start);
	return { from, to: from + measure(text, start, end) };
}

/** Whether two things stand over each other. */
export function areOver(one: Extent, other: Extent): boolean {
	return one.from < other.to && other.from < one.to;
}

/** The one column that something touches; -1 where it touches none, or two. */
export function columnAt(columns: readonly Extent[], place: Extent): number {
	const touched = columns.flatMap((column, at) => (areOver(place, column) ? [at] : []));
	return touched.length === 1 ? (touched[0] ?? -1) : -1;
}

/** Whether the columns of the values of a full row are known, each value in its own. */
export function areAllColumns(columns: readonly number[] | undefined): boolean {
	return columns?.every((column, at) => column === at) === true;
}

/** The cells of a row with blank ones where no number stands: they have no place of their own in the text. */
export function fill({ text, tokens }: Strip, { draft, count }: KnownRow, columns: readonly number[]): readonly Cell[] {
	const end = tokens[draft.values.at(-1) ?? (draft.label?.next ?? 0) - 1]?.end ?? 0;
	return Array.from({ length: count }, (_, column) => {
		const at = columns.indexOf(column);
		return tokens[draft.values[at] ?? -1] ?? closedCell(text, end);
	});
}
