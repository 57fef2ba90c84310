// Months or quarters over the columns of a table: what its rows state is no column of a form.

import type { Strip } from '../../grid/tokens.ts';
import type { TableDraft } from '../rows/drafts.ts';

/** A part of a year, as a head names it. */
const PERIOD =
	/^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?$|^第?[一二三四1-4]季度?$|^[上下]半年$|^第?[一二三四1-4]周$|^Q[1-4]$/i;
/** One of them may stand in a caption. */
const LEAST = 2;
/** So many tokens above the first row may be heads. */
const REACH = 40;

/** Whether the heads of a table name parts of a year. */
export function hasPeriodsAbove({ text, tokens }: Strip, { rows }: TableDraft): boolean {
	const first = rows[0]?.first ?? 0;
	let found = 0;
	for (let at = Math.max(0, first - REACH); at < first; at++) {
		const token = tokens[at];
		if (token === undefined || token.kind === 'prose') continue;
		if (token.end - token.start <= 8 && PERIOD.test(text.slice(token.start, token.end))) found++;
	}
	return found >= LEAST;
}
