// What checks across reports need to place a fact: cells and titles of reports at hand, here or in another file.

import type { Elsewhere, Related, TextEdit } from '../core/checks/check.ts';
import { columnName } from '../core/forms/forms.ts';
import type { TableKey } from '../core/forms/types.ts';
import { type Part, rangeOf } from '../core/review.ts';
import type { Sheet } from '../core/sums/sheet.ts';
import type { Span } from '../core/text/span.ts';
import { valueAt } from '../core/words/sheet-words.ts';
import type { ReportFacts } from './facts.ts';
import { sheetOf } from './numbers.ts';

/** A table of a report at hand, with its text. */
export interface TableAtHand {
	readonly part: Part;
	readonly sheet: Sheet;
}

/** The one table of a kind; undefined where the report is not at hand, or has none or several of them. */
export function tableAtHand(part: Part | undefined, key: TableKey): TableAtHand | undefined {
	const sheet = part === undefined ? undefined : sheetOf(part, key);
	return part === undefined || sheet === undefined ? undefined : { part, sheet };
}

/** The place of a cell by its keys; undefined where the form has no such cell. */
export function placeOfCell({ table, rules, columns }: Sheet, row: string, column: string): number | undefined {
	const index = rules.rowIndex.get(row);
	const at = table.form.columns.findIndex(({ key }) => key === column);
	return index === undefined || at < 0 ? undefined : index * columns + at;
}

/** Whether all of some cells still state the numbers that were found. */
export function stillStates(
	sheet: Sheet,
	cells: readonly { readonly place: number; readonly here: string }[],
): boolean {
	return cells.every(({ place, here }) => valueAt(sheet, place) === here);
}

/** The names of the columns of a sheet, by index. */
export function columnWords({ table: { form } }: Sheet, index: number): string {
	return columnName(form, form.columns[index]?.key ?? '');
}

/** Where a report says who reports on what: its title, else its beginning. */
export function titleSpan({ report, text }: Part): Span {
	if (report.title !== undefined) return report.title.span;
	const [first] = report.sections;
	const { starts, ends } = report.lines;
	const line = first?.heading.line ?? starts.findIndex((start, at) => text.slice(start, ends[at]).trim() !== '');
	return { start: starts[line] ?? 0, end: ends[line] ?? 0 };
}

/** A stretch of another report as a place of its file. */
function elsewhere({ address }: ReportFacts, part: Part, span: Span): Elsewhere {
	return { address, range: rangeOf(part, span) };
}

/** Another report, and what is known of it. */
export interface OtherReport {
	readonly facts: ReportFacts;
	readonly part: Part;
}

/** A place in another report that a finding speaks of. */
export function relatedThere({ facts, part }: OtherReport, span: Span, message: string): Related {
	return { start: span.start, end: span.end, message, elsewhere: elsewhere(facts, part, span) };
}

/** Changes of another report. */
export function editsThere(facts: ReportFacts, part: Part, edits: readonly TextEdit[]): readonly TextEdit[] {
	return edits.map((edit) => ({ ...edit, elsewhere: elsewhere(facts, part, edit) }));
}
