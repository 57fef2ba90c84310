// An edited text held against the document that it was made of: which cells changed, and what changed beside number cells.

import type { DocumentCell } from './cells.ts';
import type { Document, Edit } from './document.ts';

/** A change that cannot be written back: where it stands in the edited text, in lines from 0, and its cell where it lies in one. */
export interface Unwritable {
	readonly line: number;
	readonly cell?: DocumentCell;
}

/** What is to be written back, and what cannot be. */
export interface Changes {
	readonly edits: readonly Edit[];
	readonly unwritable: readonly Unwritable[];
}

/**
 * Holds an edited text against that of a document, line by line and cell by cell. Only numbers can be written back: a change of
 * words, and lines or cells that came or went, cannot be. Blanks at the end of a line may be gone: editors trim them.
 */
export function changesOf(document: Document, edited: string): Changes {
	const before = linesOf(document.text);
	const after = linesOf(edited.replace(/\r\n?/g, '\n'));
	if (before.length !== after.length) return { edits: [], unwritable: [{ line: firstDifference(before, after) }] };
	const changes: MutableChanges = { edits: [], unwritable: [] };
	let start = 0;
	for (const [line, old] of before.entries()) {
		const now = after[line] ?? '';
		if (now !== old && now !== old.trimEnd()) addLine(document, { line, start, old, now }, changes);
		start += old.length + 1;
	}
	return changes;
}

interface MutableChanges {
	readonly edits: Edit[];
	readonly unwritable: Unwritable[];
}

/** A line that changed, with its place in the document's text. */
interface ChangedLine {
	readonly line: number;
	readonly start: number;
	readonly old: string;
	readonly now: string;
}

function addLine({ text, cells }: Document, changed: ChangedLine, { edits, unwritable }: MutableChanges): void {
	const { line } = changed;
	const own = cellEdits(changed);
	if (own === undefined) unwritable.push({ line });
	for (const edit of own ?? []) {
		const cell = cells.around(edit);
		if (cell !== undefined && isNumbers(text.slice(edit.start, edit.end), edit.newText)) edits.push(edit);
		else unwritable.push({ line, ...(cell === undefined ? {} : { cell }) });
	}
}

/** The lines of a text, without empty ones at its end. */
function linesOf(text: string): readonly string[] {
	const lines = text.split('\n');
	while (lines.at(-1) === '') lines.pop();
	return lines;
}

function firstDifference(before: readonly string[], after: readonly string[]): number {
	const at = after.findIndex((line, which) => line !== before[which]);
	return at < 0 ? after.length : at;
}

/** The cells of a line that differ; undefined where it has more or fewer of them, but for blank ones at its end. */
function cellEdits({ old, now, start }: ChangedLine): readonly Edit[] | undefined {
	const before = old.split('\t');
	const after = now.split('\t');
	while (after.length < before.length && before[after.length]?.trim() === '') after.push(before[after.length] ?? '');
	if (before.length !== after.length) return undefined;
	const edits: Edit[] = [];
	let at = start;
	for (const [which, cell] of before.entries()) {
		const newText = after[which] ?? '';
		if (newText !== cell) edits.push({ start: at, end: at + cell.length, newText });
		at += cell.length + 1;
	}
	return edits;
}

/** What a cell may hold that states a number or none: digits and signs, a unit, 无. */
const SIGNS = /[\d０-９\s\u00a0\u3000.,，．+＋\-－−–—―─/／\\%％()（）无件宗条例项起份笔次个篇人户家元万亿]/g;

function isNumbers(old: string, now: string): boolean {
	if (now.replace(SIGNS, '') !== '') return false;
	return old.replace(SIGNS, '') === '' || /[\d０-９]/.test(old);
}
