// What holds for every text, whatever it says: no exception, Spans inside the text, fixes that do what they say.

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { entryOf } from '../../server/src/cli/entry.ts';
import type { EquationFact, Fix } from '../../server/src/core/checks/check.ts';
import { readBoxes } from '../../server/src/core/grid/boxes.ts';
import { type Cell, isIn } from '../../server/src/core/grid/grid.ts';
import { readMarkupGrids } from '../../server/src/core/grid/markup.ts';
import { readTabbedGrids } from '../../server/src/core/grid/tabbed.ts';
import { readAmount } from '../../server/src/core/number/amount.ts';
import { format } from '../../server/src/core/number/exact.ts';
import type { Finding, Part, Review } from '../../server/src/core/review.ts';
import type { Table } from '../../server/src/core/table/table.ts';
import { readLines } from '../../server/src/core/text/lines.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { wordsIn } from '../../server/src/core/words/languages.ts';
import { recomputeFixes } from '../../server/src/lsp/recompute-actions.ts';
import { insertSection } from '../../server/src/lsp/section-actions.ts';
import { tableView } from '../../server/src/table-view/draw.ts';
import { applied } from '../support/apply.ts';
import { review, reviewAfresh } from '../support/catalogue.ts';
import { assertOnlyOurMarkup, assertRectangle, drawnTables } from '../support/picture-table.ts';

/** What does not hold for a text; `rule` names it, the message says where. */
export class Violation extends Error {
	readonly rule: string;

	constructor(rule: string, message: string) {
		super(`${rule}: ${message}`);
		this.rule = rule;
	}
}

/** Every check, the trial ones too. */
const ALL = { checks: { 'foreign-place': 'info', enumeration: 'info' } } as const;
/** So many preferred fixes of a part are applied. */
const MOST_CURES = 2;
const WORDS = wordsIn();
const schema = JSON.parse(readFileSync('docs/output.schema.json', 'utf8'));
const isEntry = new Ajv({ allowUnionTypes: true }).compile({
	...schema.definitions.file,
	definitions: schema.definitions,
});

/**
 * Reviews a text as every front does, and throws a Violation for what does not hold. `other` is a
 * text that was reviewed before; without it that is not tried, nor are the grids by themselves.
 */
export function checkText(text: string, other: string | undefined): void {
	const found = review(text, ALL);
	checkPieces(text, found);
	for (const part of found.parts) {
		for (const table of part.report.tables) checkTable(part, table);
		for (const finding of part.findings) checkFinding(part, finding);
		for (const [finding, fix] of preferredOf(part).slice(0, MOST_CURES)) checkCure(part, finding, fix);
		checkOffers(part);
		checkDrawing(part);
	}
	if (other === undefined) return;
	checkAfresh(text, found);
	checkTakenOver(text, found, other);
	checkGrids(text);
}

function hold(condition: boolean, rule: string, message: () => string): void {
	if (!condition) throw new Violation(rule, message());
}

function isInside(text: string, { start, end }: Span): boolean {
	return Number.isInteger(start) && start >= 0 && start <= end && end <= text.length;
}

/** The drawn tables hold known tags alone, are rectangles without holes, and lead into the text. */
function checkDrawing(part: Part): void {
	const { html, places } = tableView(part, { interactive: true });
	for (const place of places) hold(isInside(part.text, place), 'drawn-place', () => `${place.start}-${place.end}`);
	try {
		assertOnlyOurMarkup(html);
		for (const table of drawnTables(html)) assertRectangle(table);
	} catch (error) {
		throw new Violation('drawing', error instanceof Error ? error.message : String(error));
	}
}

/** The parts stand in the text as they say, one behind the other. */
function checkPieces(text: string, { parts }: Review): void {
	let end = 0;
	for (const part of parts) {
		hold(part.start >= end && text.startsWith(part.text, part.start), 'part-place', () => `${part.start}`);
		const lines = readLines(text.slice(0, part.start));
		hold(part.firstLine === lines.starts.length - 1, 'part-line', () => `${part.firstLine}`);
		end = part.start + part.text.length;
	}
}

/** Rows in order and apart, and each cell the text at its Span. */
function checkTable({ text }: Part, table: Table): void {
	hold(isInside(text, table), 'table-span', () => `${table.start}-${table.end}`);
	let before = 0;
	for (const row of table.rows) {
		hold(isInside(text, row), 'row-span', () => `${row.key} ${row.start}-${row.end}`);
		hold(row.start >= before, 'row-order', () => `${row.key} begins at ${row.start}, before ${before}`);
		before = row.start;
		hold(isInside(text, row.label), 'label-span', () => `${row.key}`);
		hold(row.cells.length <= table.form.columns.length, 'row-columns', () => `${row.key}`);
		for (const cell of row.cells) if (cell !== undefined) checkCell(text, cell);
	}
	const cells = table.rows
		.flatMap((row) => row.cells)
		.filter((cell) => cell !== undefined && cell.start < cell.end)
		.sort((a, b) => (a?.start ?? 0) - (b?.start ?? 0));
	for (const [at, cell] of cells.entries())
		hold((cells[at - 1]?.end ?? 0) <= (cell?.start ?? 0), 'cells-overlap', () => `at ${cell?.start}`);
}

function checkCell(text: string, cell: Cell): void {
	hold(
		isInside(text, cell) && cell.from <= cell.start && cell.end <= cell.to && cell.to <= text.length,
		'cell-span',
		() => `${cell.from} ${cell.start} ${cell.end} ${cell.to}`,
	);
	const printed = text.slice(cell.start, cell.end);
	hold(printed === printed.trim(), 'cell-trimmed', () => JSON.stringify(printed));
	for (const more of cell.more ?? []) hold(isInside(text, more), 'cell-more', () => `${more.start}-${more.end}`);
	if (cell.more !== undefined) return;
	// A line end may break a number within a group of digits.
	const whole = printed.replace(/(?<=[,，][\d０-９]{0,2})\s*[\r\n\u2028\u2029]\s*(?=[\d０-９])/, '');
	const amount = readAmount(whole, 0, whole.length);
	hold(amount.kind === cell.amount.kind, 'cell-text', () => `${JSON.stringify(printed)} is no ${cell.amount.kind}`);
	if (amount.kind === 'number' && cell.amount.kind === 'number')
		hold(format(amount.value) === format(cell.amount.value), 'cell-value', () => JSON.stringify(printed));
}

function checkFinding(part: Part, finding: Finding): void {
	const { text } = part;
	const places = [finding, ...(finding.related ?? []), ...(finding.reach ?? [])];
	for (const place of places)
		hold(isInside(text, place), 'finding-span', () => `${finding.check} ${place.start}-${place.end}`);
	hold(finding.message.trim() !== '', 'finding-message', () => finding.check);
	for (const fix of finding.fixes ?? []) {
		checkFix(part, fix, finding.check);
	}
}

/** The edits of a fix stand apart inside the text; those that change cells stand inside the cells that it names. */
function checkFix({ text, report }: Part, fix: Fix, check: string): void {
	const edits = [...fix.edits].sort((a, b) => a.start - b.start);
	for (const [at, edit] of edits.entries()) {
		hold(isInside(text, edit), 'edit-span', () => `${check} ${edit.start}-${edit.end}`);
		hold((edits[at - 1]?.end ?? 0) <= edit.start, 'edits-overlap', () => `${check} at ${edit.start}`);
	}
	if (fix.cells.length === 0) return;
	const whole = fix.edits.filter((edit) => edit.whole !== '');
	hold(fix.cells.length === whole.length, 'edit-count', () => `${check} ${fix.title}`);
	const named = fix.cells.flatMap(({ table, row, column }) => {
		const own = report.tables.filter(({ form }) => form.key === table);
		return own.flatMap(({ form, rows }) => {
			const at = form.columns.findIndex(({ key }) => key === column);
			return rows.filter(({ key }) => key === row).flatMap(({ cells }) => cells[at] ?? []);
		});
	});
	for (const edit of edits)
		hold(
			named.some((cell) => isIn(cell, edit.start) && isIn(cell, edit.end)),
			'edit-outside',
			() => `${check} ${fix.title}`,
		);
}

function preferredOf({ findings }: Part): readonly (readonly [Finding, Fix])[] {
	return findings.flatMap((finding) =>
		(finding.fixes ?? []).filter((fix) => fix.preferred).map((fix) => [finding, fix] as const),
	);
}

/** A preferred fix of sums makes what failed hold and breaks nothing; any other one removes its finding, or adds no error. */
function checkCure(part: Part, finding: Finding, fix: Fix): void {
	const after = review(applied(part.text, fix.edits), ALL).parts.flatMap(({ findings }) => findings);
	const failedBefore = countOf(part.findings.flatMap(failuresIn));
	const failsAfter = countOf(after.flatMap(failuresIn));
	// Where no form says what adds up, the numbers do: with one fault less they may speak of another, which was there before.
	const untouched = new Set(
		after.flatMap((one) => (one.equations ?? []).filter((equation) => isInferred(equation, fix)).map(nameOf)),
	);
	const added = [...failsAfter]
		.filter(([name, times]) => times > (failedBefore.get(name) ?? 0) && !untouched.has(name))
		.map(([name]) => name);
	const stays = failuresIn(finding).filter((name) => (failsAfter.get(name) ?? 0) >= (failedBefore.get(name) ?? 0));
	const said = () => `${finding.check} ${fix.title} -> ${stays} + ${added}`;
	// Where place tells the columns, what a fix writes moves what stands behind it, and other cells can be told apart.
	const moves = part.report.tables.some(({ layout }) => layout === 'aligned');
	// In text that was run together the last digit written may be the number of the label behind it.
	if (part.report.tables.some(({ rows }) => rows.some(({ run }) => run !== undefined))) return;
	// A table that stands again is checked once: what is put right in one place is wrong in the other still.
	if (part.report.tables.some(({ again }) => again !== undefined)) return;
	if (finding.equations !== undefined) hold(stays.length === 0 && (moves || added.length === 0), 'cure', said);
	else if (!moves)
		hold(added.length === 0 || timesOf(after, finding) < timesOf(part.findings, finding), 'cure-other', said);
}

function timesOf(findings: readonly Finding[], { check, message }: Finding): number {
	return findings.filter((other) => other.check === check && other.message === message).length;
}

/** The equations that a finding says to fail. */
function failuresIn({ equations }: Finding): readonly string[] {
	return (equations ?? []).map(nameOf);
}

function nameOf({ kind, total }: EquationFact): string {
	return `${kind} ${total.table} ${total.row} ${total.column}`;
}

/** Whether an equation is of a table of no known form, and a fix changes none of its cells. */
function isInferred({ total, parts }: EquationFact, { cells }: Fix): boolean {
	const changes = ({ row, column }: { readonly row: string; readonly column: string }) =>
		cells.some((cell) => cell.row === row && cell.column === column);
	return total.table === null && ![total, ...parts].some(changes);
}

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return counts;
}

/** What is offered beside findings: the recomputation at some cells, and a section that is missing. */
function checkOffers(part: Part): void {
	for (const { rows } of part.report.tables) {
		const row = rows.at(-1);
		if (row !== undefined) for (const fix of recomputeFixes(part, row, WORDS)) checkFix(part, fix, 'recompute');
	}
	printedOf(part);
	for (const finding of part.findings) {
		const fix = insertSection(part, finding, WORDS);
		if (fix !== undefined) checkFix(part, fix, 'insert-section');
	}
}

/** A review that takes parts over from another text's is the one that takes over nothing; each part can be printed. */
function checkTakenOver(text: string, found: Review, other: string): void {
	const again = review(text, ALL, review(`${other}\n${text}`, ALL));
	const printed = found.parts.map((part) => printedOf(part));
	const taken = again.parts.map((part) => printedOf(part));
	hold(
		JSON.stringify(printed) === JSON.stringify(taken),
		'taken-over',
		() => `${printed.length} and ${taken.length} parts`,
	);
}

/** What was read before, and is known again by what it prints around its numbers, changes nothing. */
function checkAfresh(text: string, found: Review): void {
	const [known, fresh] = [found, reviewAfresh(text, ALL)].map(({ parts }) =>
		JSON.stringify(parts.map((part) => printedOf(part))),
	);
	hold(known === fresh, 'afresh', () => `${known}\n${fresh}`);
}

function printedOf(part: Part): object {
	const entry = entryOf({ path: 'a.txt', encoding: 'utf-8' }, part, { part: 1, checked: true });
	const plain: unknown = JSON.parse(JSON.stringify(entry));
	hold(isEntry(plain), 'json', () => JSON.stringify(isEntry.errors?.slice(0, 2)));
	return { start: part.start, firstLine: part.firstLine, entry };
}

/** The grids that tags, boxes and tabs make, by themselves, headings no barriers. */
function checkGrids(text: string): void {
	const lines = readLines(text);
	for (const read of [readMarkupGrids, readBoxes, readTabbedGrids]) {
		for (const grid of read(lines, new Set())) {
			hold(isInside(text, grid), 'grid-span', () => `${read.name} ${grid.start}-${grid.end}`);
			for (const row of grid.rows)
				hold(isInside(text, row), 'grid-row-span', () => `${read.name} ${row.start}-${row.end}`);
			for (const cell of grid.rows.flatMap(({ cells }) => cells)) checkCell(text, cell);
		}
	}
}
