// Document symbols: the outline, the breadcrumbs and the lines that stick to the top, down to each row with its total.

import type { DocumentSymbol, Range, SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { type Part, rangeOf } from '../core/review.ts';
import { plainLine } from '../core/text/plain.ts';
import type { Span } from '../core/text/span.ts';
import { valueAt } from '../core/words/sheet-words.ts';
import type { Words } from '../core/words/words.ts';
import { byPlace, type OfPart, type OfPlace } from './by-part.ts';
import type { Reviewed } from './documents.ts';
import type { Fault } from './faults.ts';
import { SYMBOL } from './kinds.ts';
import { groupedRows, isGroup, type Outline, type RowGroup } from './outline.ts';
import type { RowPlaces, TablePlaces } from './places.ts';

/** In a file of more reports than this a table is one line of the outline: nobody looks for a row among so many. */
export const MANY_REPORTS = 40;
/** In a file of more reports than this each is one line: its sections are thousands, and are sent at every keystroke. */
const MOST_REPORTS = 200;
const LONGEST_NAME = 80;

/** What the symbols of a document are made of. */
export interface SymbolContext {
	readonly outline: OfPart<Outline>;
	readonly faults: OfPart<readonly Fault[]>;
	readonly words: Words;
}

/** Makes the symbols of a part; their lines count from the beginning of the piece. */
export function symbolsOfPart(part: Part, { outline, faults, words }: SymbolContext): readonly DocumentSymbol[] {
	const { sections, tables } = outline(part);
	const maker = new SymbolMaker({ ...part, firstLine: 0 }, faults(part), words);
	const { title } = part.report;
	return [
		...(title === undefined
			? []
			: [maker.make({ name: printedIn(title.text), kind: SYMBOL.File }, { span: title.span, selection: title.span })]),
		...tables.map((table) => maker.table(table)),
		...sections.map(({ section, tables, ...span }) => {
			const [only, ...others] = tables;
			const name = printedIn(part.text.slice(section.heading.start, section.heading.end));
			const more = only !== undefined && others.length === 0 ? maker.inside(only) : {};
			const children = others.length > 0 ? tables.map((table) => maker.table(table)) : [];
			return maker.make({ name, kind: SYMBOL.Namespace }, { span, selection: section.heading }, { children, ...more });
		}),
	].sort((a, b) => a.range.start.line - b.range.start.line);
}

/** How far the outline of a report goes that is one of several. */
type Depth = 'rows' | 'sections' | 'report';

/** The symbol of a report that is one of several, with what it holds; none where it has no title. */
function symbolOfReport(
	part: Part,
	[title, ...others]: readonly DocumentSymbol[],
	depth: Depth,
): readonly DocumentSymbol[] {
	if (title === undefined) return [];
	const range = rangeOf(part, { start: 0, end: part.text.trimEnd().length });
	const shown = depth === 'report' ? [] : depth === 'rows' ? others : others.map(withoutRows);
	return [{ ...moved(title, part.firstLine), range, children: shown.map((one) => moved(one, part.firstLine)) }];
}

/** The same for each depth, kept as long as a report stays as it is where it is. */
export function reportSymbols(
	symbols: OfPart<readonly DocumentSymbol[]>,
): Readonly<Record<Depth, OfPlace<readonly DocumentSymbol[]>>> {
	const of = (depth: Depth) => byPlace((part) => symbolOfReport(part, symbols(part), depth));
	return { rows: of('rows'), sections: of('sections'), report: of('report') };
}

/** The symbols of a document: those of its one report, or one for each of several. */
export function symbolsIn(
	{ document: { uri }, review: { parts } }: Reviewed,
	symbols: OfPart<readonly DocumentSymbol[]>,
	ofReport: Readonly<Record<Depth, OfPlace<readonly DocumentSymbol[]>>>,
): DocumentSymbol[] {
	const [only, ...others] = parts;
	if (only !== undefined && others.length === 0)
		return only.firstLine === 0 ? [...symbols(only)] : symbols(only).map((one) => moved(one, only.firstLine));
	const depth = parts.length > MOST_REPORTS ? 'report' : parts.length > MANY_REPORTS ? 'sections' : 'rows';
	return parts.flatMap((part) => ofReport[depth](part, uri));
}

/** The same symbols in an editor that takes a list only: each with its place and the name of what holds it. */
export function flattened(
	uri: string,
	symbols: readonly DocumentSymbol[],
	containerName?: string,
): SymbolInformation[] {
	return symbols.flatMap(({ name, kind, range, children = [] }) => [
		{ name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
		...flattened(uri, children, name),
	]);
}

/** Words of a report in one line, as they show. */
function printedIn(words: string): string {
	return plainLine(words).replace(/\s+/g, ' ').trim();
}

function withoutRows(symbol: DocumentSymbol): DocumentSymbol {
	const { children, ...own } = symbol;
	return own;
}

function moved({ range, selectionRange, children, ...own }: DocumentSymbol, by: number): DocumentSymbol {
	return {
		...own,
		range: lower(range, by),
		selectionRange: lower(selectionRange, by),
		...(children === undefined ? {} : { children: children.map((child) => moved(child, by)) }),
	};
}

function lower({ start, end }: Range, by: number): Range {
	return { start: { ...start, line: start.line + by }, end: { ...end, line: end.line + by } };
}

/** What a symbol is called, and what it is to VS Code. */
interface Named {
	readonly name: string;
	readonly kind: SymbolKind;
}

/** Where it stands, and what is selected of it. */
interface Placed {
	readonly span: Span;
	readonly selection: Span;
}

/** What a symbol has besides its name, kind and place. */
interface More {
	/** Whether one of its numbers is wrong. */
	readonly failing?: boolean;
	readonly detail?: string;
	readonly children?: readonly DocumentSymbol[];
}

/** Makes symbols of one report. */
class SymbolMaker {
	readonly #part: Part;
	readonly #faults: readonly Fault[];
	readonly #words: Words;

	constructor(part: Part, faults: readonly Fault[], words: Words) {
		this.#part = part;
		this.#faults = faults;
		this.#words = words;
	}

	make({ name, kind }: Named, { span, selection }: Placed, { failing, detail, children }: More = {}): DocumentSymbol {
		const printed = name.slice(0, LONGEST_NAME);
		return {
			name: `${failing === true ? '✗ ' : ''}${printed === '' ? this.#words.table('') : printed}`,
			kind: failing === true ? SYMBOL.Event : kind,
			range: rangeOf(this.#part, span),
			selectionRange: rangeOf(this.#part, { start: selection.start, end: Math.min(selection.end, span.end) }),
			...(detail === undefined || detail === '' ? {} : { detail }),
			...(children === undefined || children.length === 0 ? {} : { children: [...children] }),
		};
	}

	table(table: TablePlaces): DocumentSymbol {
		const first = { start: table.start, end: table.start };
		return this.make(
			{ name: this.#words.table(table.table.form.title), kind: SYMBOL.Array },
			{ span: table, selection: first },
			this.inside(table),
		);
	}

	/** The rows of a table; where it is one row alone, that row's numbers belong to what holds the table. */
	inside(table: TablePlaces): More {
		const [only] = table.rows;
		const single = only !== undefined && table.table.form.rows.length === 1;
		return single ? this.#stated(only) : { children: this.#members(groupedRows(table)) };
	}

	#members(members: readonly (RowPlaces | RowGroup)[]): readonly DocumentSymbol[] {
		return members.map((member) => (isGroup(member) ? this.#group(member) : this.#row(member)));
	}

	#group(group: RowGroup): DocumentSymbol {
		return this.make(
			{ name: printedIn(group.group.label), kind: SYMBOL.Object },
			{ span: group, selection: group.label },
			{ children: this.#members(group.members) },
		);
	}

	#row(row: RowPlaces): DocumentSymbol {
		const label = row.row.label.start < row.row.label.end ? row.row.label : { start: row.start, end: row.start };
		return this.make({ name: row.name, kind: SYMBOL.Field }, { span: row, selection: label }, this.#stated(row));
	}

	#stated(row: RowPlaces): More {
		const failing = this.#faults.some(({ start, end }) => row.start <= start && end <= row.end);
		return { failing, detail: detailOf(row) };
	}
}

/** The totals that a row states, else all its numbers. */
function detailOf({ table, cells }: RowPlaces): string {
	const totals = cells.filter(({ column }) => table.rowTotals.has(column));
	const shown = totals.length > 0 ? totals : cells;
	return shown.map(({ place }) => (place === undefined ? '' : valueAt(table.sums.sheet, place) || '–')).join(' ');
}
