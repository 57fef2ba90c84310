// What the page reads from its elements.

import type { CopyCell } from './copy.ts';

/** An element of the page's own. */
export function elementOf(id: string): HTMLElement {
	const found = document.getElementById(id);
	if (found === null) throw new Error(`no element ${id}`);
	return found;
}

/** What a cell of the report prints, without what should stand there. */
export function printedIn(cell: HTMLTableCellElement): string {
	return cell.firstChild instanceof Text ? cell.firstChild.data : '';
}

/** The cells of a table as they are copied. */
export function cellsOf(table: HTMLTableElement): readonly (readonly CopyCell[])[] {
	return [...table.rows].map((row) =>
		[...row.cells].map((cell) => ({
			text: printedIn(cell),
			isHead: cell.tagName === 'TH',
			isCentred: cell.matches('th:not([scope="row"]), .group'),
			colSpan: cell.colSpan,
			rowSpan: cell.rowSpan,
		})),
	);
}
