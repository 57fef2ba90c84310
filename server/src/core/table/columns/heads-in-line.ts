// The columns that a table prints, by one line of its heads that names all of them.

import type { KnownTable } from '../../forms/ready.ts';
import type { Strip } from '../../grid/tokens.ts';
import { append } from '../../text/groups.ts';
import type { Words } from '../rows/items.ts';
import { type Columns, namesOf, type PrintedColumns } from './heads.ts';

/**
 * The columns as one line of heads names them, each of the form's once: a text that repeats merged cells prints such a
 * line whatever stands above it; words that the form does not know are columns that it does not have. Where each head has
 * a line of its own, those from the last first column on are such a line, if the form's columns are in its order. Of
 * heads that stand below several others the first is taken for the form's first. Undefined where no line does.
 */
export function columnsInLine(heads: readonly Words[], form: KnownTable, { tokens }: Strip): Columns | undefined {
	const lines = new Map<number, Words[]>();
	for (const head of heads) append(lines, tokens[head.first]?.line ?? -1, head);
	const own = form.columns.map(({ key }) => key);
	for (const words of lines.values()) {
		const columns = columnsOfLine(words, form);
		if (own.every((key) => columns.includes(key))) return columns;
	}
	const first = heads.findLastIndex((head) => namesOf(head, form).includes(own[0] ?? ''));
	const last = first < 0 ? [] : columnsOfLine(heads.slice(first), form);
	return last.length > own.length && last.filter((key) => key !== null).join() === own.join() ? last : undefined;
}

/** The columns that the words of one line name; none where a word of the form names none that is not there yet. */
function columnsOfLine(words: readonly Words[], form: KnownTable): Columns {
	const columns: (string | null)[] = [];
	for (const head of words) {
		const names = namesOf(head, form);
		const key = form.columns.find((column) => names.includes(column.key) && !columns.includes(column.key))?.key;
		if (key === undefined && names.length > 0) return [];
		// Words before the first column stand over the labels.
		if (key !== undefined || columns.length > 0) columns.push(key ?? null);
	}
	return columns;
}

/** Whether as many columns as the form's are printed in another order. */
export function isOtherOrder(printed: Columns, { columns }: KnownTable): boolean {
	return printed.length === columns.length && columns.some(({ key }, at) => key !== printed[at]);
}

/** The columns that are printed, where they are more than the form's, and no doubt is about them. */
export function widerThan(form: KnownTable, printed: Columns | PrintedColumns | undefined): Columns | undefined {
	if (printed !== undefined && 'columns' in printed)
		return printed.contested ? undefined : widerThan(form, printed.columns);
	return printed !== undefined && printed.length > form.columns.length ? printed : undefined;
}
