// What the findings of a report say about the cells and rows of its tables.

import type { Fix } from '../core/checks/check.ts';
import type { Cell } from '../core/grid/grid.ts';
import type { Finding, Part } from '../core/review.ts';
import type { Table, TableRow } from '../core/table/table.ts';
import { type Span, touches } from '../core/text/span.ts';

/** How a cell stands out: it is wrong; it is one of several that may be; or something is to be said about it. */
export type MarkKind = 'wrong' | 'maybe' | 'noted';

/** What the findings say about one cell or row label. */
export interface Mark {
	readonly kind: MarkKind;
	/** What should stand there. */
	readonly expected?: string;
	/** The change that puts it right, by its number. */
	readonly fix?: number;
	/** The first sentences of the findings. */
	readonly notes: readonly string[];
}

/** A change that the view offers. */
export interface ViewFix {
	readonly title: string;
	readonly edits: readonly (Span & { readonly newText: string })[];
}

/** A finding that stands in a table. */
export interface ViewFinding {
	readonly severity: Finding['severity'];
	readonly message: string;
	readonly place: Span;
	/** By their numbers: the preferred one alone, or the few among which a person has to choose. */
	readonly fixes: readonly number[];
}

/** What the findings of a report say about its tables. */
export interface Marks {
	readonly cells: ReadonlyMap<Cell, Mark>;
	readonly rows: ReadonlyMap<TableRow, Mark>;
	readonly fixes: readonly ViewFix[];
	readonly findings: ReadonlyMap<Table, readonly ViewFinding[]>;
}

/** Nobody chooses among more. */
const MOST_FIXES = 6;
const WEIGHT: Readonly<Record<MarkKind, number>> = { wrong: 2, maybe: 1, noted: 0 };

/** Reads the findings of a part that stand in its tables. Hints are left to the text. */
export function marksOf({ report, findings }: Part): Marks {
	const marks = new MarkWriter();
	for (const table of report.tables) {
		const own = findings.filter(
			({ start, severity }) => severity !== 'hint' && table.start <= start && start <= table.end,
		);
		if (own.length > 0) marks.add(table, own);
	}
	return marks;
}

/** A table with its cells in the text's order. */
interface Placed {
	readonly table: Table;
	readonly cells: readonly Cell[];
}

/** What is said of a marked cell, and which fix puts it right. */
interface Noted {
	readonly note: string;
	readonly fix: number | undefined;
}

class MarkWriter implements Marks {
	readonly cells = new Map<Cell, Mark>();
	readonly rows = new Map<TableRow, Mark>();
	readonly fixes: ViewFix[] = [];
	readonly findings = new Map<Table, readonly ViewFinding[]>();

	add(table: Table, findings: readonly Finding[]): void {
		const cells = cellsInOrder(table);
		this.findings.set(
			table,
			findings.map((finding) => this.#addFinding(table, cells, finding)),
		);
	}

	#addFinding(table: Table, cells: readonly Cell[], finding: Finding): ViewFinding {
		const offered = (finding.fixes ?? []).filter(({ edits }) =>
			edits.every(({ elsewhere }) => elsewhere === undefined),
		);
		const preferred = offered.find((fix) => fix.preferred);
		const chosen = preferred === undefined ? offered.slice(0, MOST_FIXES) : [preferred];
		const [message = ''] = finding.message.split('\n', 1);
		const fixes = chosen.map(({ title, edits }) => this.fixes.push({ title, edits }) - 1);
		if (finding.equations === undefined) this.#markPlace({ table, cells }, finding, { note: message, fix: fixes[0] });
		for (const [at, fix] of chosen.entries()) {
			if (finding.equations !== undefined) this.#markChanges(cells, fix, { note: message, fix: fixes[at] });
		}
		return { severity: finding.severity, message, place: { start: finding.start, end: finding.end }, fixes };
	}

	/** The cells that a repair of sums changes. */
	#markChanges(cells: readonly Cell[], { edits, preferred }: Fix, { note, fix }: Noted): void {
		for (const { start, newText, whole } of edits) {
			const cell = whole === '' ? undefined : cellAt(cells, start);
			if (cell === undefined) continue;
			const kind = preferred ? 'wrong' : 'maybe';
			write(this.cells, cell, {
				kind,
				expected: whole ?? newText,
				...(preferred && fix !== undefined ? { fix } : {}),
				notes: [note],
			});
		}
	}

	/** The cell or the row that a finding stands on. */
	#markPlace({ table, cells }: Placed, finding: Finding, { note, fix }: Noted): void {
		const kind = finding.severity === 'error' ? 'wrong' : 'noted';
		const cell = cellAt(cells, finding.start);
		if (cell !== undefined && finding.end <= cell.to) {
			const { expected } = finding;
			const should = expected === undefined ? {} : { expected, ...(fix === undefined ? {} : { fix }) };
			write(this.cells, cell, { kind, ...should, notes: [note] });
			return;
		}
		for (const row of rowsOf(table, finding)) write(this.rows, row, { kind, notes: [note] });
	}
}

/** The row on whose label a finding about it stands, and the others that it names; none for what is said of a whole table. */
function rowsOf({ rows }: Table, { row, rows: several = [], section, start, end }: Finding): readonly TableRow[] {
	const named = row === undefined ? several : [row];
	const first = rows.find(({ label }) => touches(label, start) && end <= label.end);
	if (first === undefined || section !== undefined) return [];
	if (first.key === null || named.length === 0) return [first];
	if (!named.includes(first.key)) return [];
	return rows.filter(({ key, repeated }) => key !== null && named.includes(key) && repeated === first.repeated);
}

/** Of two marks of one thing the heavier one counts, and both are told. */
function write<Key>(marks: Map<Key, Mark>, key: Key, mark: Mark): void {
	const known = marks.get(key);
	if (known === undefined) {
		marks.set(key, mark);
		return;
	}
	const heavier = WEIGHT[mark.kind] > WEIGHT[known.kind] ? mark : known;
	marks.set(key, { ...heavier, notes: [...new Set([...known.notes, ...mark.notes])] });
}

function cellsInOrder({ rows }: Table): readonly Cell[] {
	const cells = rows.flatMap((row) => row.cells.flatMap((cell) => (cell === undefined || cell.closed ? [] : [cell])));
	return cells.sort((a, b) => a.from - b.from);
}

/** The cell that holds an offset, among cells in the order of the text. */
function cellAt(cells: readonly Cell[], offset: number): Cell | undefined {
	let low = 0;
	let high = cells.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((cells[middle]?.from ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	const cell = cells[low - 1];
	return cell !== undefined && offset <= cell.to ? cell : undefined;
}
