// Numbers on the line directly above a row, over its own: in cells whose text stands at the bottom they are beginnings of these.

import type { Strip, Token } from '../../grid/tokens.ts';
import type { Span } from '../../text/span.ts';
import type { KnownRow } from './convention.ts';
import { areOver, extentOf, MEASURES } from './extents.ts';

/** A row prints so many tokens at most. */
const MOST_BEFORE = 24;
/** One line end, and no more than spaces around it. */
const NEXT_LINE = /^[^\S\r\n\f]*(?:\r?\n|\r)[^\S\r\n\f]*$/;

/** How many pieces of numbers that fill no row, or went on with the row above, stand directly over values of a row. */
export function piecesAbove(strip: Strip, rows: readonly KnownRow[], at: number): number {
	const { text, tokens } = strip;
	const row = rows[at];
	const first = tokens[row?.draft.first ?? -1];
	if (row === undefined || first === undefined) return 0;
	const begun = beginningsAbove(strip, row, rows[at - 1]).filter(({ end }) => end <= first.start);
	const last = begun.at(-1);
	if (last === undefined || !NEXT_LINE.test(text.slice(last.end, first.start))) return 0;
	const values = row.draft.values.flatMap((value) => tokens[value] ?? []);
	const over = MEASURES.map((measure) => {
		const own = values.map((value) => extentOf(text, value, measure));
		return begun.filter((piece) => {
			const over = extentOf(text, piece, measure);
			return own.some((place) => areOver(over, place));
		}).length;
	});
	return Math.max(...over);
}

function isFull({ draft, count }: KnownRow): boolean {
	return draft.values.length === count;
}

/** How many values on the line of the last one may be another row's: half of them at most, and none of a row on one line. */
function mostLent({ draft, count }: KnownRow, tokens: readonly Token[], last: Token | undefined): number {
	return tokens[draft.values[0] ?? -1]?.line === last?.line ? 0 : count >> 1;
}

/** The pieces that went on with the numbers of the row above, or a line of numbers that do not fill it. */
function beginningsAbove({ tokens }: Strip, { draft, count }: KnownRow, above: KnownRow | undefined): readonly Span[] {
	const before = tokens.slice(Math.max(0, draft.first - MOST_BEFORE), draft.first);
	const pieces = before.flatMap(({ more }) => more?.at(-1) ?? []);
	if (pieces.length > 0) return pieces.toSorted((a, b) => a.end - b.end);
	const last = tokens[draft.first - 1];
	const line: Token[] = [];
	for (let at = draft.first - 1; tokens[at]?.line === last?.line && at >= 0; at--) line.unshift(tokens[at] as Token);
	// As many as its columns number these.
	const most = above !== undefined && above.key !== null && isFull(above) ? mostLent(above, tokens, last) : count - 1;
	return line.length <= most && line.every(({ kind }) => kind === 'value') ? line : [];
}
