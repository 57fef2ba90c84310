// The main part of a .docx as lines: paragraphs and tables as the document shows them, tracked changes as accepted.

import { NO_ROOM } from '../cells.ts';
import type { DocumentDamage } from '../document.ts';
import { Flow, TableCount, TableFlow } from '../flow.ts';
import { COVERED, Line } from '../line.ts';
import { type Around, type Cell, Fields, type Paragraph, type Table, trimmed } from './context.ts';
import { E, type ElementCode } from './elements.ts';
import type { ListPlace } from './lists.ts';
import { type Attributes, scan, type XmlReader } from './scanner.ts';

/** The numbers that Word prints before a paragraph; none where it is in no list. */
export type NumberOf = (place: ListPlace) => string;

/** Reads the main part. */
export function readBody(
	xml: string,
	numberOf: NumberOf,
): { readonly lines: readonly Line[]; readonly damage?: DocumentDamage } {
	const reader = new BodyReader(numberOf);
	const end = scan(xml, reader);
	const lines = reader.lines;
	return end === 'whole' ? { lines } : { lines, damage: end };
}

const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off']);
/** Characters that would end a line or a cell of the text. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]/g;

class BodyReader implements XmlReader {
	readonly #numberOf: NumberOf;
	readonly #count = new TableCount();
	readonly #tables: Table[] = [];
	readonly #around: Around[] = [];
	readonly #fields = new Fields();
	#flow = new Flow();
	#paragraph: Paragraph | undefined;
	#cell: Cell | undefined;
	/** The beginning of a line that the next paragraph goes on with. */
	#carried: Line | undefined;
	#hidden = false;
	#inProperties = false;
	#isBroken = false;

	constructor(numberOf: NumberOf) {
		this.#numberOf = numberOf;
	}

	get lines(): readonly Line[] {
		this.#dropCarried();
		return this.#flow.lines;
	}

	broke(): void {
		this.#isBroken = true;
	}

	opened(element: ElementCode, attributes: Attributes, at: number): void {
		if (element === E.other) return;
		this.#openers[element]?.(attributes, at);
	}

	closed(element: ElementCode): void {
		if (element === E.other) return;
		this.#closers[element]?.();
	}

	text(said: string, from: number, to: number): void {
		if (!this.#shows || this.#paragraph === undefined) return;
		this.#paragraph.line.add(said.replace(BREAKS, ' '), from, to);
	}

	readonly #openers: Readonly<Partial<Record<ElementCode, (attributes: Attributes, at: number) => void>>> = {
		[E.p]: (_, at) => this.#beginParagraph(at),
		[E.pPr]: () => {
			this.#inProperties = true;
		},
		[E.pStyle]: ({ val }) => this.#list({ style: val }),
		[E.ilvl]: ({ val }) => this.#list({ level: val }),
		[E.numId]: ({ val }) => this.#list({ numId: val }),
		[E.r]: () => {
			this.#hidden = false;
		},
		[E.vanish]: ({ val = '' }) => {
			if (!this.#inProperties) this.#hidden = !OFF.has(val);
		},
		[E.del]: () => this.#deleted(),
		[E.tab]: () => this.#tab(),
		[E.br]: () => this.#break(),
		[E.noBreakHyphen]: () => this.#make('-'),
		[E.fldChar]: ({ fldCharType }) => this.#fields.take(fldCharType),
		[E.txbxContent]: () => this.#enter(new Flow(), undefined),
		[E.tbl]: () => this.#beginTable(),
		[E.tr]: () => this.#changeTable({ row: [], rowIsGone: false }),
		[E.hidden]: ({ val = '' }) => this.#changeTable({ rowIsGone: !OFF.has(val) }),
		[E.gridBefore]: ({ val }) => {
			if (Number(val) > 0) this.#tables.at(-1)?.row.push(COVERED);
		},
		[E.tc]: () => {
			const cell = { flow: new Flow(), room: NO_ROOM, covered: false, gone: false };
			this.#enter(cell.flow, cell);
		},
		[E.vMerge]: ({ val }) => this.#changeCell({ covered: val !== 'restart' }),
		[E.cellMerge]: ({ vMerge }) => this.#changeCell({ covered: vMerge === 'cont' }),
		[E.hMerge]: ({ val }) => this.#changeCell({ gone: val !== 'restart' }),
		[E.cellDel]: () => this.#changeCell({ gone: true }),
	};

	readonly #closers: Readonly<Partial<Record<ElementCode, () => void>>> = {
		[E.p]: () => this.#endParagraph(),
		[E.pPr]: () => this.#endProperties(),
		[E.r]: () => {
			this.#hidden = false;
		},
		[E.txbxContent]: () => this.#leaveBox(),
		[E.tbl]: () => {
			this.#tables.pop();
			this.#flow.gap();
		},
		[E.tr]: () => this.#endRow(),
		[E.tc]: () => this.#endCell(),
	};

	get #shows(): boolean {
		return !this.#hidden && !this.#fields.isCode;
	}

	#beginParagraph(at: number): void {
		this.#endParagraph();
		const line = this.#carried ?? new Line();
		this.#carried = undefined;
		this.#paragraph = { line, list: {}, boxes: [], runsOn: false };
		if (this.#cell !== undefined && this.#cell.room === NO_ROOM && this.#cell.flow === this.#flow) this.#cell.room = at;
	}

	#list(place: Paragraph['list']): void {
		if (this.#paragraph !== undefined && this.#inProperties) Object.assign(this.#paragraph.list, place);
	}

	/** The number of a paragraph is known with its properties, and stands before all of its text. */
	#endProperties(): void {
		this.#inProperties = false;
		const { list, line } = this.#paragraph ?? {};
		if (list === undefined || line === undefined || (list.style === undefined && list.numId === undefined)) return;
		const number = this.#numberOf(list);
		if (line.text === '') line.make(number);
	}

	#endParagraph(): void {
		const paragraph = this.#paragraph;
		if (paragraph === undefined) return;
		this.#paragraph = undefined;
		if (paragraph.runsOn && !this.#isBroken) this.#carried = paragraph.line;
		else this.#flow.push(trimmed(paragraph.line));
		for (const line of paragraph.boxes) this.#flow.lines.push(line);
		this.#fields.endParagraph();
	}

	#dropCarried(): void {
		if (this.#carried !== undefined) this.#flow.push(trimmed(this.#carried));
		this.#carried = undefined;
	}

	#make(said: string): void {
		if (this.#shows) this.#paragraph?.line.make(said);
	}

	/** A tab parts words; at the beginning of a paragraph it only moves them, and within a cell it would be another cell. */
	#tab(): void {
		if (this.#inProperties || this.#paragraph === undefined) return;
		if (!this.#paragraph.line.isBlank) this.#make(this.#cell === undefined ? '\t' : ' ');
	}

	#break(): void {
		if (!this.#shows || this.#paragraph === undefined) return;
		this.#flow.push(trimmed(this.#paragraph.line));
		this.#paragraph.line = new Line();
	}

	/** A deletion as a property: of the end of a paragraph, or of a row. */
	#deleted(): void {
		if (!this.#inProperties) this.#changeTable({ rowIsGone: true });
		else if (this.#paragraph !== undefined) this.#paragraph.runsOn = true;
	}

	#enter(flow: Flow, cell: Cell | undefined): void {
		this.#around.push({ flow: this.#flow, paragraph: this.#paragraph, cell: this.#cell, carried: this.#carried });
		this.#flow = flow;
		this.#paragraph = undefined;
		this.#cell = cell;
		this.#carried = undefined;
		this.#hidden = false;
	}

	#leave(): void {
		this.#dropCarried();
		const around = this.#around.pop();
		if (around === undefined) return;
		this.#flow = around.flow;
		this.#paragraph = around.paragraph;
		this.#cell = around.cell;
		this.#carried = around.carried;
	}

	#leaveBox(): void {
		const { lines } = this.#flow;
		this.#leave();
		for (const line of lines) this.#paragraph?.boxes.push(line);
	}

	#beginTable(): void {
		this.#dropCarried();
		this.#flow.gap();
		this.#tables.push({ flow: new TableFlow(this.#flow, this.#count), row: [], rowIsGone: false });
	}

	#changeTable(change: Partial<Table>): void {
		const table = this.#tables.at(-1);
		if (table !== undefined) Object.assign(table, change);
	}

	#changeCell(change: Partial<Cell>): void {
		if (this.#cell !== undefined) Object.assign(this.#cell, change);
	}

	#endCell(): void {
		const cell = this.#cell;
		this.#leave();
		if (cell === undefined || cell.gone) return;
		this.#tables.at(-1)?.row.push(cell.covered ? COVERED : { lines: cell.flow.lines, room: cell.room });
	}

	/** A row that the document breaks in is left out: what is missing of it would be taken for missing in the report. */
	#endRow(): void {
		const table = this.#tables.at(-1);
		if (table === undefined) return;
		if (!this.#isBroken && !table.rowIsGone) table.flow.row(table.row);
		table.row = [];
	}
}
