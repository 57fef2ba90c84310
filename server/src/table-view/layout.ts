// Which heads and labels of a table are merged, and over how many columns and rows, as the official form prints it.

import type { FormColumn } from '../core/forms/types.ts';

/** A head or a label with the columns and rows that it covers. */
export interface Merged {
	readonly text: string;
	readonly columns: number;
	readonly rows: number;
	/** For the label of a group: how deep it stands, from 0. */
	readonly level?: number;
}

/** A column of a block, and how many columns of the whole table it covers. */
export interface PlacedColumn {
	readonly column: FormColumn;
	readonly width: number;
}

/** The columns of a block of a table so wide; the last one takes what is left, as the official forms have it. */
export function placeColumns(columns: readonly FormColumn[], width: number): readonly PlacedColumn[] {
	const last = columns.length - 1;
	return columns.map((column, at) => ({ column, width: at < last ? 1 : Math.max(1, width - last) }));
}

/** The heads over some columns, row by row; a head that stands over several columns is there once. */
export function headsOf(columns: readonly PlacedColumn[]): readonly (readonly Merged[])[] {
	const depth = 1 + Math.max(0, ...columns.map(({ column }) => column.above.length));
	return Array.from({ length: depth }, (_, level) => {
		const heads: Merged[] = [];
		for (let at = 0; at < columns.length; ) {
			const end = endOfHead(columns, at, level);
			const { above, label } = columns[at]?.column ?? { above: [], label: '' };
			const width = columns.slice(at, end).reduce((sum, one) => sum + one.width, 0);
			if (level < above.length) heads.push({ text: above[level] ?? '', columns: width, rows: 1 });
			else if (level === above.length) heads.push({ text: label, columns: width, rows: depth - level });
			at = end;
		}
		return heads;
	});
}

/** Where the columns end that share a head with the one at `from`; a column's own label stands over it alone. */
function endOfHead(columns: readonly PlacedColumn[], from: number, level: number): number {
	const first = columns[from]?.column.above ?? [];
	if (level >= first.length) return from + 1;
	const shared = first.slice(0, level + 1).join('\n');
	let end = from + 1;
	while (columns[end]?.column.above.slice(0, level + 1).join('\n') === shared) end++;
	return end;
}

/** What labels a row: the groups that it stands in, outermost first, and its own words. */
export interface Labelled {
	readonly groups: readonly string[];
	readonly label: string;
}

/**
 * The labels that begin on each drawn row, in so many columns: a group's stands once beside all its rows, a row's own fills
 * what is left. A line that takes the whole width, undefined here, has none and parts a group, whose label begins again.
 */
export function labelsOf(rows: readonly (Labelled | undefined)[], depth: number): readonly (readonly Merged[])[] {
	return rows.map((row, at) => {
		if (depth === 0 || row === undefined) return [];
		const { groups, label } = row;
		const begun = groups.flatMap((text, level) => {
			const path = pathTo(groups, level);
			if (pathTo(rows[at - 1]?.groups ?? [], level) === path) return [];
			let end = at + 1;
			while (end < rows.length && pathTo(rows[end]?.groups ?? [], level) === path) end++;
			return [{ text, columns: 1, rows: end - at, level }];
		});
		return [...begun, { text: label, columns: depth - groups.length, rows: 1 }];
	});
}

/** How many columns the labels of some rows take; none where no row has a label. */
export function labelDepth(rows: readonly Labelled[]): number {
	if (rows.every(({ groups, label }) => label === '' && groups.length === 0)) return 0;
	return 1 + Math.max(...rows.map(({ groups }) => groups.length));
}

function pathTo(groups: readonly string[], level: number): string | undefined {
	return groups.length > level ? groups.slice(0, level + 1).join('\n') : undefined;
}
