// What a hover leads to, by commands that a client runs from it: the change that puts a number right, the number of the
// other year, the cell that the prose speaks of, and the page of the check.

import type { Location } from 'vscode-languageserver';
import { type Finding, type Part, rangeOf } from '../core/review.ts';
import type { Span } from '../core/text/span.ts';
import type { Words } from '../core/words/words.ts';
import { EXPLAIN, type FindingArguments } from '../protocol-findings.ts';
import type { OtherCell } from '../workspace/other-year.ts';
import type { FixArguments, ShowArguments } from './commands.ts';
import type { Link } from './markup.ts';
import { FIX, SHOW } from './offers.ts';

/** The cell of another year's report, and where it stands, where that was looked up. */
export interface OtherYear {
	readonly cell: OtherCell;
	readonly place: Location | null;
}

/** What links lead to. */
export interface Targets {
	readonly uri: string;
	readonly part: Part;
	/** The findings that stand where the hover is. */
	readonly found: readonly Finding[];
	readonly other?: OtherYear | undefined;
	/** The cell that a number of the prose speaks of. */
	readonly cell?: Span | undefined;
}

/** The links of a hover, in the order in which they are most probably wanted. */
export function linksTo({ uri, part, found, other, cell }: Targets, { editor: { links } }: Words): readonly Link[] {
	const startOf = (finding: Finding) => rangeOf(part, finding).start;
	const fixable = found.find(({ fixes = [] }) => fixes.some(({ preferred, cells }) => preferred && cells.length > 0));
	const [first] = found;
	return [
		...(fixable === undefined
			? []
			: [
					linkTo<FixArguments>(links.fix, FIX, {
						uri,
						fixes: [{ check: fixable.check, start: startOf(fixable) }],
					}),
				]),
		...(cell === undefined ? [] : [linkTo<ShowArguments>(links.cell, SHOW, { uri, range: rangeOf(part, cell) })]),
		...(other?.place == null ? [] : [linkTo<ShowArguments>(links.year(other.cell.year), SHOW, other.place)]),
		...(first === undefined
			? []
			: [linkTo<FindingArguments>(links.explain, EXPLAIN, { uri, check: first.check, start: startOf(first) })]),
	];
}

function linkTo<T>(title: string, command: string, argument: T): Link {
	return { title, command, argument };
}
