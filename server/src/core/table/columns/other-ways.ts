// Tables that print their numbers elsewhere than behind the labels of their rows: they are not read.

import { columnsOf } from '../../forms/forms.ts';
import type { KnownTable } from '../../forms/ready.ts';
import type { Strip, Token } from '../../grid/tokens.ts';
import { tally } from '../../text/groups.ts';
import type { Draft } from '../rows/drafts.ts';

/** So many labels one behind the other without a value, and all values behind the last of them. */
const LEAST_LABELS = 8;

/** Whether the rows of the form are the columns of the table. */
export function isTransposed(drafts: readonly Draft[], form: KnownTable): boolean {
	const at = drafts.findIndex(({ values }) => values.length > 2 * form.columns.length);
	return at >= LEAST_LABELS && drafts.slice(at - LEAST_LABELS, at).every(({ values }) => values.length === 0);
}

/**
 * Whether the numbers of each row, or some of them, stand before its label. What stands behind a label is then of the row
 * below.
 */
export function standBefore(strip: Strip, drafts: readonly Draft[], form: KnownTable): boolean {
	return endBare(strip, drafts, form) || beginLines(strip, drafts, form);
}

/**
 * Whether the last label has no numbers, and those of a row stand without a label before the first one: behind the heads, on
 * its line, or directly above it.
 */
function endBare({ tokens }: Strip, drafts: readonly Draft[], form: KnownTable): boolean {
	const { columns } = form;
	const [first] = drafts;
	const last = drafts.at(-1);
	if (first === undefined || last === undefined || last.values.length + last.runs.length > 0) return false;
	if (first.label !== undefined && first.label.meanings.length > 0) {
		const above = Array.from({ length: columns.length }, (_, at) => tokens[first.first - 1 - at]);
		const whole = above.every((token) => token?.kind === 'value' && token.line === above[0]?.line);
		const full = drafts.filter(({ values }) => values.length === columns.length).length;
		return columns.length > 1 && whole && full * 2 > drafts.length - 1;
	}
	const key = drafts[1]?.label?.meanings.find(({ kind }) => kind === 'row')?.key ?? null;
	const least = Math.min(columns.length, Math.max(2, columnsOf(form, key).length));
	if (drafts.length < 2 || first.values.length < least) return false;
	if (tokens[first.values[0] ?? 0]?.line === tokens[drafts[1]?.first ?? -1]?.line) return true;
	if (first.label !== undefined) return false;
	const counts = drafts.map(({ label }) => {
		const own = label?.meanings.find(({ kind }) => kind === 'row')?.key;
		return own === undefined ? columns.length : columnsOf(form, own).length;
	});
	const shifted = drafts.filter(({ values }, at) => values.length === counts[at + 1]).length;
	return shifted * 2 > drafts.length - 1;
}

/** So many rows show that numbers stand before labels. */
const LEAST_ROWS = 3;

/**
 * Whether the lines of most labels begin with numbers, and the label ends its line or as many numbers stand before each: a
 * text that is broken anywhere has some such lines, and they differ.
 */
function beginLines(strip: Strip, drafts: readonly Draft[], { columns }: KnownTable): boolean {
	if (strip.marked !== undefined) return false;
	const labelled = drafts.filter(({ label }) => label !== undefined).length;
	// A line that ends with a label goes on below: whether numbers stand before all labels, the first one tells.
	const first = drafts[1] !== undefined && valuesBefore(strip, drafts[1], drafts[0]) > 0;
	const counts = new Map<number, number>();
	let ending = 0;
	for (const [at, draft] of drafts.entries()) {
		const before = valuesBefore(strip, draft, drafts[at - 1]);
		if (before === 0 || draft.label === undefined) continue;
		const line = strip.tokens[draft.label.next - 1]?.line;
		if (strip.tokens[draft.label.next]?.line !== line) ending++;
		else if (before < columns.length || first) tally(counts, before);
	}
	const most = Math.max(ending, ...counts.values());
	return most >= LEAST_ROWS && most * 2 > labelled;
}

/** How many values of the row above a line begins with, directly before a label on it; none where it is the label's number. */
export function valuesBefore({ tokens }: Strip, { first, label }: Draft, above: Draft | undefined): number {
	const line = tokens[first]?.line;
	const values = above?.values.filter((at) => tokens[at]?.line === line) ?? [];
	const begin = first - values.length;
	if (values[0] !== begin || tokens[begin - 1]?.line === line) return 0;
	const { amount } = tokens[begin] as Token;
	const number = amount.kind === 'number' ? amount.value : 0;
	return values.length === 1 && label?.meanings.some((meaning) => meaning.number === number) === true
		? 0
		: values.length;
}
