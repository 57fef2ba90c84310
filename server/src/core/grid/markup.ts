// Tables that stand in the text as HTML: cells between <td> and </td>, the places that a cell spans filled with blanks.

import { MOST } from '../text/budget.ts';
import { skipSpaces, trimEnd } from '../text/chars.ts';
import type { Lines } from '../text/lines.ts';
import { type Cell, closedCell, type Grid, type GridRow, makeCell, rowOf } from './grid.ts';

/** No cell of a report spans more. */
const MOST_SPANNED = 60;
/** So many blank cells at most stand for what cells span: a text could ask for sixty times as many as it has tags. */
const MOST_BLANKS = MOST.cells;
/** No tag that matters is longer. */
const LONGEST_TAG = 300;

/** Whether a text can hold such a table at all. */
export function mayBeMarkup(text: string): boolean {
	return text.includes('<td') || text.includes('<TD');
}

/** A tag as it stands in the text; its name in lower case, with a slash where it closes. */
interface Tag {
	readonly name: string;
	readonly start: number;
	readonly end: number;
}

/** The grids of a text that are HTML tables, in one pass over its tags. A cell that is not closed ends at the next one. */
export function readMarkupGrids({ text }: Lines): readonly Grid[] {
	const grids: Grid[] = [];
	const room: Room = { blanks: MOST_BLANKS };
	let table = new TableReader(text, room);
	const endTable = (end: number) => {
		const grid = table.finish(end);
		if (grid !== undefined) grids.push(grid);
		table = new TableReader(text, room);
	};
	for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
		const tag = readTag(text, at);
		if (tag === undefined) continue;
		if (tag.name === 'table' || tag.name === '/table') endTable(at);
		else table.take(tag);
	}
	endTable(text.length);
	return grids;
}

function readTag(text: string, start: number): Tag | undefined {
	let at = start + 1;
	while (at < text.length && at < start + 10 && /[a-z/]/i.test(text.charAt(at))) at++;
	const name = text.slice(start + 1, at).toLowerCase();
	if (!['table', '/table', 'tr', '/tr', 'td', '/td', 'th', '/th'].includes(name)) return undefined;
	const rest = text.slice(at, at + LONGEST_TAG);
	const close = rest.indexOf('>');
	return close < 0 || rest.lastIndexOf('<', close) >= 0 ? undefined : { name, start, end: at + close + 1 };
}

/** How many more blank cells there is room for. */
interface Room {
	blanks: number;
}

/** Puts the rows of one table together. */
class TableReader {
	readonly #text: string;
	readonly #room: Room;
	readonly #rows: GridRow[] = [];
	/** For each column how many further rows the cell above still covers. */
	#covered: number[] = [];
	#below: number[] = [];
	#cells: Cell[] = [];
	#open: Tag | undefined;

	constructor(text: string, room: Room) {
		this.#text = text;
		this.#room = room;
	}

	take(tag: Tag): void {
		this.#endCell(tag.start);
		if (tag.name === 'tr' || tag.name === '/tr') this.#endRow();
		else if (!tag.name.startsWith('/')) this.#open = tag;
	}

	finish(end: number): Grid | undefined {
		this.#endCell(end);
		this.#endRow();
		const first = this.#rows[0];
		return first === undefined ? undefined : { layout: 'row-per-line', rows: this.#rows, start: first.start, end };
	}

	#endCell(end: number): void {
		const tag = this.#open;
		this.#open = undefined;
		if (tag === undefined) return;
		this.#cover(tag.start);
		const attributes = this.#text.slice(tag.start, tag.end).toLowerCase();
		const cell = withoutTags(this.#text, tag.end, end);
		this.#cells.push(cell);
		const rowspan = spanned(attributes, 'rowspan');
		for (let column = 0; column < spanned(attributes, 'colspan'); column++) {
			if (column > 0 && this.#below.length >= MOST_SPANNED) break;
			if (column > 0 && !this.#blank(cell.to)) break;
			this.#below.push(rowspan - 1);
		}
	}

	/** Blank cells where cells of the rows above reach down. */
	#cover(at: number): void {
		while (this.#below.length < MOST_SPANNED && (this.#covered[this.#below.length] ?? 0) > 0) {
			if (!this.#blank(at)) return;
			this.#below.push((this.#covered[this.#below.length] ?? 0) - 1);
		}
	}

	/** A blank cell, where there is room for one. */
	#blank(at: number): boolean {
		if (this.#room.blanks-- <= 0) return false;
		this.#cells.push(closedCell(this.#text, at));
		return true;
	}

	#endRow(): void {
		const last = this.#cells.at(-1);
		if (last === undefined) return;
		this.#cover(last.to);
		this.#rows.push(rowOf(this.#cells));
		this.#covered = this.#below;
		this.#below = [];
		this.#cells = [];
	}
}

/** What a cell says inside the tags of its paragraphs. */
function withoutTags(text: string, start: number, end: number): Cell {
	let from = skipSpaces(text, start, end);
	while (text.charAt(from) === '<' && from < end) {
		const close = text.indexOf('>', from);
		if (close < 0 || close >= end) break;
		from = skipSpaces(text, close + 1, end);
	}
	let to = trimEnd(text, from, end);
	while (to > from && text.charAt(to - 1) === '>') {
		const open = text.lastIndexOf('<', to - 1);
		if (open < from) break;
		to = trimEnd(text, from, open);
	}
	return from === to ? makeCell(text, start, start) : makeCell(text, from, to);
}

function spanned(attributes: string, name: string): number {
	const at = attributes.indexOf(`${name}=`);
	if (at < 0) return 1;
	const value = Number.parseInt(attributes.slice(at + name.length + 1).replace(/^["']/, ''), 10);
	return Number.isNaN(value) ? 1 : Math.min(Math.max(value, 1), MOST_SPANNED);
}
