// A page as lines: blocks and tables as a browser shows them, what is hidden left out.

import { Parser } from 'htmlparser2';
import { NO_ROOM } from '../cells.ts';
import type { DocumentDamage } from '../document.ts';
import { Flow, TableCount, TableFlow } from '../flow.ts';
import { type CellContent, COVERED, type Line } from '../line.ts';
import { type BodyWords, bodyOf } from './body.ts';
import { BLOCK, type Cell, INLINE, type Opened, OUT, PRE, spanOf, TABLE, type Table } from './context.ts';
import { BLOCKS, isHidden, LEFT_OUT, ROW_GROUPS } from './elements.ts';
import { Inline } from './inline.ts';
import { RowSpans } from './spans.ts';

/** A page that was read. */
export interface Page {
	readonly lines: readonly Line[];
	readonly damage?: DocumentDamage;
	/** Whether Gouji wrote it. */
	readonly isOwn: boolean;
}

/** Browsers nest no deeper. */
const DEEPEST = 512;

/** What pages of Gouji's own name as their generator. */
const OWN_GENERATOR = 'Gouji';

/** Thrown to leave the parser; never leaves this file. */
class TooDeep extends Error {}

type Attributes = Readonly<Record<string, string | undefined>>;

/** Reads the source of a page, of a report its body by some words; never throws for what it says. */
export function readPage(source: string, words: BodyWords | undefined): Page {
	const reader = new PageReader();
	const parser = new PageParser(source, reader);
	try {
		parser.end(source);
	} catch (error) {
		if (!(error instanceof TooDeep)) throw error;
		return { lines: reader.lines(words), damage: 'too-deep', isOwn: reader.isOwn };
	}
	return { lines: reader.lines(words), isOwn: reader.isOwn };
}

/** The parser with the offsets of what it reads: its own are off by a space in an end tag. */
class PageParser extends Parser {
	readonly #source: string;
	readonly #reader: PageReader;

	constructor(source: string, reader: PageReader) {
		super({
			onopentag: (name, attributes) => reader.opened(name, attributes, this.endIndex + 1),
			onclosetag: () => reader.closed(),
		});
		this.#source = source;
		this.#reader = reader;
	}

	override ontext(start: number, end: number): void {
		super.ontext(start, end);
		// A page that ends within an end tag is told as text from nowhere.
		if (start >= 0) this.#reader.text(this.#source.slice(start, end), start, end);
	}

	override ontextentity(code: number, end: number): void {
		super.ontextentity(code, end);
		this.#reader.text(String.fromCodePoint(code), this.#source.lastIndexOf('&', end - 1), end);
	}
}

class PageReader {
	isOwn = false;
	readonly #open: Opened[] = [];
	/** For each open element its number, inline ones having that of the block around them; and for each number the one around it. */
	readonly #numbers: number[] = [];
	readonly #parents: number[] = [0];
	readonly #tables: Table[] = [];
	readonly #count = new TableCount();
	readonly #inline = new Inline();
	#flow = new Flow();
	#cell: Cell | undefined;
	/** So many elements were open where one began that is left out; 0 while all counts. */
	#outFrom = 0;
	/** How many elements are open in which the line ends of the source are shown. */
	#kept = 0;

	lines(words: BodyWords | undefined): readonly Line[] {
		while (this.#open.length > 0) this.closed();
		this.#endLine();
		const { lines } = this.#flow;
		return words === undefined ? lines : bodyOf(lines, this.#parents, words);
	}

	opened(name: string, attributes: Attributes, end: number): void {
		if (this.#open.length >= DEEPEST) throw new TooDeep();
		if (this.#outFrom > 0) this.#open.push(OUT);
		else if (LEFT_OUT.has(name) || isHidden(attributes)) {
			this.#open.push(OUT);
			this.#outFrom = this.#open.length;
		} else {
			const opened = this.#begin(name, attributes, end);
			this.#open.push(opened);
			this.#number(opened);
		}
	}

	closed(): void {
		const opened = this.#open.pop();
		if (this.#outFrom > 0) {
			if (this.#open.length < this.#outFrom) this.#outFrom = 0;
			return;
		}
		if (this.#cell !== undefined) this.#cell.isOpening = false;
		if (opened?.kind === 'pre') this.#kept--;
		if (opened?.kind === 'block' || opened?.kind === 'pre') this.#endLine();
		else if (opened?.kind === 'table') this.#endTable();
		else if (opened?.kind === 'row') this.#endRow(opened.row);
		else if (opened?.kind === 'cell') this.#endCell(opened.cell);
		this.#numbers.pop();
	}

	#number({ kind }: Opened): void {
		const around = this.#owner;
		if (kind !== 'inline') this.#parents.push(around);
		this.#numbers.push(kind === 'inline' ? around : this.#parents.length - 1);
	}

	get #owner(): number {
		return this.#numbers[this.#numbers.length - 1] ?? 0;
	}

	text(said: string, from: number, to: number): void {
		if (this.#outFrom > 0) return;
		if (said.length !== to - from) this.#inline.entity(said, from, to);
		else if (this.#kept > 0) this.#addLines(said, from);
		else this.#inline.add(said, from);
		if (this.#cell !== undefined && !this.#inline.isEmpty) this.#cell.isOpening = false;
	}

	#begin(name: string, attributes: Attributes, end: number): Opened {
		const table = this.#tables.at(-1);
		if (name === 'table') return this.#beginTable();
		if (name === 'tr' && table !== undefined) return { kind: 'row', row: this.#beginRow(table) };
		if ((name === 'td' || name === 'th') && table !== undefined)
			return { kind: 'cell', cell: this.#beginCell(table, attributes, end) };
		if (ROW_GROUPS.has(name)) table?.spans.clear();
		if (name === 'br') this.#endLine();
		else if (this.#cell?.isOpening === true) this.#cell.room = end;
		if (name === 'meta' && attributes['name']?.toLowerCase() === 'generator')
			this.isOwn ||= attributes['content']?.startsWith(OWN_GENERATOR) === true;
		if (!BLOCKS.has(name) && name !== 'tr' && name !== 'td' && name !== 'th') return INLINE;
		this.#endLine();
		if (name !== 'pre') return BLOCK;
		this.#kept++;
		return PRE;
	}

	/** Adds text whose line ends are shown. */
	#addLines(said: string, from: number): void {
		let at = 0;
		for (const line of said.split('\n')) {
			if (at > 0) this.#endLine();
			this.#inline.add(line, from + at);
			at += line.length + 1;
		}
	}

	#endLine(): void {
		const line = this.#inline.end();
		line.owner = this.#owner;
		this.#flow.push(line);
	}

	#beginTable(): Opened {
		this.#endLine();
		this.#flow.gap();
		const flow = new TableFlow(this.#flow, this.#count);
		this.#tables.push({ flow, spans: new RowSpans(), row: undefined, cell: undefined });
		return TABLE;
	}

	#endTable(): void {
		const table = this.#tables.at(-1);
		if (table?.row !== undefined) this.#endRow(table.row);
		this.#endLine();
		this.#tables.pop();
		this.#flow.gap();
	}

	/** Begins a row; one that nobody ended ends here. */
	#beginRow(table: Table): CellContent[] {
		if (table.row !== undefined) this.#endRow(table.row);
		table.row = [];
		return table.row;
	}

	#endRow(row: CellContent[]): void {
		const table = this.#tables.at(-1);
		if (table === undefined || table.row !== row) return;
		if (table.cell !== undefined) this.#endCell(table.cell);
		const isEmpty = row.length === 0;
		for (let left = table.spans.endRow(); left > 0; left--) row.push(COVERED);
		if (!isEmpty) table.flow.row(row, this.#owner);
		table.row = undefined;
	}

	#beginCell(table: Table, attributes: Attributes, end: number): Cell {
		if (table.cell !== undefined) this.#endCell(table.cell);
		this.#endLine();
		const row = table.row ?? this.#beginRow(table);
		for (let covered = table.spans.skip(); covered > 0; covered--) row.push(COVERED);
		table.spans.take(
			spanOf(attributes['colspan']),
			attributes['rowspan'] === '0' ? Infinity : spanOf(attributes['rowspan']),
		);
		const cell = { flow: new Flow(), around: this.#flow, outer: this.#cell, room: end, isOpening: true };
		table.cell = cell;
		this.#flow = cell.flow;
		this.#cell = cell;
		return cell;
	}

	#endCell(cell: Cell): void {
		const table = this.#tables.at(-1);
		if (table === undefined || table.cell !== cell) return;
		this.#endLine();
		table.row?.push({ lines: cell.flow.lines, room: cell.flow.lines.length === 0 ? cell.room : NO_ROOM });
		table.cell = undefined;
		this.#flow = cell.around;
		this.#cell = cell.outer;
	}
}
