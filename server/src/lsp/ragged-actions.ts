// 补空格: a row with a cell too few gets a blank one, at each place where it then has as many as the table has columns.

import type { Fix } from '../core/checks/check.ts';
import { type Part, review } from '../core/review.ts';
import type { Table, TableRow } from '../core/table/table.ts';
import type { Span } from '../core/text/span.ts';
import type { EditorWords } from '../core/words/editor.ts';

/** More places than a table has columns are none of a row with a cell too few. */
const MOST_PLACES = 20;
/** How a blank cell is shown. */
const BLANK = '□';

/** One way to make a row whole: what is inserted where, how it then reads, and how many sums then fail. */
interface Filled {
	readonly at: number;
	readonly newText: string;
	readonly reads: string;
	readonly failing: number;
}

/** The ways in which the ragged row at a place may be made whole: those after which the fewest sums fail. */
export function padFixes(part: Part, span: Span, words: EditorWords): readonly Fix[] {
	for (const table of part.report.tables) {
		const row = table.rows.find(
			({ start, end, ragged }) => ragged !== undefined && start <= span.end && span.start <= end,
		);
		if (row?.ragged === undefined || row.ragged.expected - row.ragged.found !== 1) continue;
		const ways = placesIn(part.text, table, row).flatMap((place) => tried(part, row, place) ?? []);
		const least = Math.min(...ways.map(({ failing }) => failing));
		return ways
			.filter(({ failing }) => failing === least)
			.map(({ at, newText, reads }) => ({
				title: words.padRow(reads),
				preferred: false,
				safe: false,
				cells: [],
				edits: [{ start: at, end: at, newText }],
			}));
	}
	return [];
}

/** Before each separator and at the end of the row: where one more may stand, and what it looks like there. */
function placesIn(text: string, { layout }: Table, row: TableRow): readonly Pick<Filled, 'at' | 'newText'>[] {
	const from = row.label.end;
	const written = text.slice(from, row.end);
	const bars = layout === 'pipe';
	const found = [...written.matchAll(bars ? /\|/g : /(?:\r\n|\r|\n)?\t/g)].slice(0, MOST_PLACES);
	const separator = bars ? '| ' : (found[0]?.[0] ?? '\t');
	const places = found.map(({ index }) => ({ at: from + index, newText: separator }));
	return bars ? places : [...places, { at: row.end, newText: separator }];
}

/** What a row reads with a blank cell, and what is wrong then; undefined where it is ragged still. */
function tried(part: Part, row: TableRow, { at, newText }: Pick<Filled, 'at' | 'newText'>): Filled | undefined {
	const { text, report } = part;
	const changed = `${text.slice(0, at)}${newText}${text.slice(at)}`;
	const [after] = review(changed, { catalogue: report.catalogue }).parts;
	const same = after?.report.tables.flatMap(({ rows }) => rows).find(({ label }) => label.start === row.label.start);
	if (after === undefined || same === undefined || same.ragged !== undefined) return undefined;
	const read = same.cells.map((cell) =>
		cell === undefined || cell.start === cell.end ? BLANK : changed.slice(cell.start, cell.end),
	);
	return {
		at,
		newText,
		reads: read.join(' '),
		failing: after.equations.failed,
	};
}
