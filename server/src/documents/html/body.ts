// The report among the menus, paths and footers of its page: found by the words that every report has, never by how a site is made.

import type { Line } from '../line.ts';

/** Words by which the body of a report is known: those of its headings, and those that its title has. */
export interface BodyWords {
	readonly headings: readonly string[];
	readonly titles: readonly string[];
}

/** A longer line is no heading and no title. */
const LONGEST = 60;
/** One heading may stand in a menu; a report has more of them. */
const ENOUGH = 2;
/** So many lines with headings are enough to know where a report stands. */
const MOST = 1_000;
/** The longest line above a title that can be its beginning: the office that reports. */
const LONGEST_OFFICE = 30;
const YEAR = /20\d\d|二[〇○零]/;

/** The lines of the report; all of them where nothing tells which these are. `parents` names for each element the one around it. */
export function bodyOf(lines: readonly Line[], parents: readonly number[], words: BodyWords): readonly Line[] {
	const found = new Set<string>();
	const headings = lines.filter(({ text }) => {
		const heading = isShort(text) ? words.headings.find((one) => text.includes(one)) : undefined;
		if (heading !== undefined) found.add(heading);
		return heading !== undefined;
	});
	if (found.size < ENOUGH) return lines;
	const around = headings
		.slice(0, MOST)
		.reduce((one, { owner }) => commonOf(one, owner, parents), headings[0]?.owner ?? 0);
	const isWithin = ({ owner }: Line) => commonOf(owner, around, parents) === around;
	const first = lines.findIndex(isWithin);
	const body = lines.slice(first, lines.findLastIndex(isWithin) + 1);
	const [heading] = headings;
	const opening = heading === undefined ? body : body.slice(0, body.indexOf(heading));
	const isTitle = ({ text, row }: Line) =>
		row === undefined && isShort(text) && words.titles.some((one) => text.includes(one));
	return opening.some(isTitle) ? body : [...titleBefore(lines.slice(0, first), isTitle), ...body];
}

function isShort(text: string): boolean {
	return text.length <= LONGEST;
}

/** The nearest title above the body that names a year, with the office above it where it has none of its own. */
function titleBefore(lines: readonly Line[], isTitle: (line: Line) => boolean): readonly Line[] {
	const at = lines.findLastIndex((line) => isTitle(line) && YEAR.test(line.text));
	const title = lines[at];
	if (title === undefined) return [];
	const above = lines[at - 1];
	const begins = /^\s*(?:20\d\d|二[〇○零])/.test(title.text);
	return begins && above !== undefined && above.row === undefined && above.text.length <= LONGEST_OFFICE
		? [above, title]
		: [title];
}

/** The innermost element around two. An element has a larger number than the one around it. */
function commonOf(one: number, other: number, parents: readonly number[]): number {
	let [a, b] = [one, other];
	while (a !== b) {
		if (a > b) a = parents[a] ?? 0;
		else b = parents[b] ?? 0;
	}
	return a;
}
