// Parts the rows of a table whose layout does not: at the words that only a row begins with.

import { type Cell, type GridRow, isBlank, isText } from '../grid/grid.ts';
import type { Source } from './labels.ts';
import { readLabel } from './read-rows.ts';

/** A row with more cells than this holds several rows of its table. */
export const MOST_CELLS_OF_A_ROW = 40;

/** No label of a form is longer; longer words that no form has are prose that stands beside the table. */
const LONGEST_LABEL = 45;

/** What a cell does to the row that is being read. */
type Role = 'row' | 'group' | 'head' | 'value' | 'words' | 'prose';

/** The rows in a stretch of cells: heads, then each label with what follows it. */
export function splitRows(source: Source, flat: GridRow): readonly GridRow[] {
	const rows: GridRow[] = [];
	let cells: Cell[] = [];
	/** What the row that is being read holds so far. */
	let last: Role = 'head';
	let begun = false;
	const end = () => {
		const first = cells[0];
		if (first !== undefined) rows.push({ cells, start: first.from, end: cells.at(-1)?.to ?? first.to });
		cells = [];
	};
	for (const cell of flat.cells) {
		const role = roleOf(source, cell, begun && last !== 'head');
		if (role === 'prose') {
			end();
			continue;
		}
		if (beginsRow(role, last, isBlank(cell))) end();
		begun ||= role === 'row' || role === 'group';
		cells.push(cell);
		if (role !== 'words' && !(role === 'value' && isBlank(cell))) last = role;
	}
	end();
	return rows;
}

/** A row begins at its first label; at numbers behind heads, where rows have no labels; and heads begin behind numbers. */
function beginsRow(role: Role, last: Role, blank: boolean): boolean {
	if (role === 'row' || role === 'group') return last !== 'group';
	if (role === 'head') return last !== 'head';
	return role === 'value' && last === 'head' && !blank;
}

/** The headings of sections may stand among the cells of a text that was run together. */
function roleOf(source: Source, cell: Cell, begun: boolean): Role {
	if (!isText(cell)) return 'value';
	const { meanings, number, words } = readLabel(source, cell);
	if (meanings.length === 0)
		return words.length > LONGEST_LABEL || source.lexicon.headings.has(words) ? 'prose' : 'words';
	const names = (kind: string) => meanings.some((meaning) => meaning.kind === kind);
	if (!names('row') && !names('group')) return 'head';
	if (names('head') && number === 0 && !begun) return 'head';
	return names('group') && !names('row') ? 'group' : 'row';
}
