// The tables of a text, by the words of a family of reports.

import { mayBeWiki } from '../grid/beside.ts';
import { delimitersIn } from '../grid/delimited.ts';
import type { Cell } from '../grid/grid.ts';
import type { Run } from '../grid/runs.ts';
import { stretchesOf } from '../grid/strips.ts';
import { type Reading, readTokens, type Strip } from '../grid/tokens.ts';
import { withTornNumbers } from '../grid/torn-numbers.ts';
import type { Lines } from '../text/lines.ts';
import { type Bound, bindDraft, tableOf } from './bind.ts';
import { type Habit, habitOf, isSameHabit } from './columns/unlabelled.ts';
import { withWrappedNumbers } from './columns/wrapped-numbers.ts';
import { halvesOf } from './halves.ts';
import type { BoundStretch, KnownStretches, KnownTables } from './known-stretches.ts';
import { joinPieces } from './pieces-of-tables.ts';
import { draftsOf } from './rows/drafter.ts';
import { withoutIndexRows } from './rows/index-rows.ts';
import { itemsOf } from './rows/items.ts';
import { isDense, kindIn, type Lexicon } from './rows/labels.ts';
import { labelsApart } from './rows/labels-apart.ts';
import { withoutNames } from './rows/named-values.ts';
import type { Table, TableRow } from './table.ts';

/** By what tables are known: words, and stretches of texts that were read before. */
export interface TableReader {
	readonly lexicon: Lexicon;
	readonly stretches: KnownStretches;
}

/** All tables of a text, in its order. `barriers` are lines that no table may contain. */
export function readTables(lines: Lines, barriers: ReadonlySet<number>, reader: TableReader): readonly Table[] {
	return joinPieces(lines, barriers, readBest(lines, barriers, reader).filter(tellsCells));
}

/** The tables by the delimiter that tells most cells apart. */
function readBest(lines: Lines, barriers: ReadonlySet<number>, reader: TableReader): readonly Table[] {
	const wiki = mayBeWiki(lines.text);
	let best = readAll(lines, barriers, { ...reader, wiki, delimiter: '' });
	if (areWhole(best, reader.lexicon)) return best;
	for (const delimiter of delimitersIn(lines.text)) {
		const tables = readAll(lines, barriers, { ...reader, wiki, delimiter });
		if (worthOf(tables) > worthOf(best)) best = tables;
	}
	return best;
}

/** Whether there is a table of each kind, and no row of them is undecided. */
function areWhole(tables: readonly Table[], { kinds }: Lexicon): boolean {
	const isDecided = ({ cells, claim }: TableRow) => cells.length > 0 && claim === undefined;
	return tables.length >= kinds.length && tables.every(({ rows }) => rows.every(isDecided));
}

/** How many cells of the tables are told apart, and can be read. */
function worthOf(tables: readonly Table[]): number {
	let worth = 0;
	for (const { rows } of tables)
		for (const { cells, claim } of rows) worth += (claim?.cells ?? cells).filter(isRead).length;
	return worth;
}

function isRead(cell: Cell | undefined): boolean {
	return cell !== undefined && cell.amount.kind !== 'unreadable';
}

/** How a text is read. */
export interface How extends TableReader {
	readonly wiki: boolean;
	readonly delimiter: string;
}

function readAll(lines: Lines, barriers: ReadonlySet<number>, how: How): readonly Table[] {
	const { grids, runs } = stretchesOf(lines, barriers);
	// What a stretch alone prints tells how it is read where nothing elsewhere in the text does.
	if (grids.length === 0 && how.delimiter === '' && !how.wiki) return readRuns(lines, runs, how);
	const strips = [...grids, ...runs.map((run) => readTokens(lines, run, readingOf(how)))];
	strips.sort((a, b) => (a.tokens[0]?.start ?? a.end) - (b.tokens[0]?.start ?? b.end));
	const bound = strips.flatMap((strip) => bindStrip(strip, how.lexicon).bound);
	return tablesOf(bound, ownHabit(bound));
}

/** A stretch of lines that was bound, or whose imprint is known. */
interface ReadRun {
	readonly run: Run;
	readonly fresh: BoundStretch | undefined;
	readonly known: KnownTables | undefined;
}

/** The tables of stretches of lines; those that print what others did before are not bound again. */
function readRuns(lines: Lines, runs: readonly Run[], how: How): readonly Table[] {
	const { isDense } = readingOf(how);
	const read = runs.map((run): ReadRun => {
		const span = { start: lines.starts[run.first] ?? 0, end: lines.ends[run.last] ?? 0 };
		const known = how.stretches.find(run, { text: lines.text, ...span, isDense });
		return { run, known, fresh: known === undefined ? bindRun(lines, run, how) : undefined };
	});
	const by = habitAmong(read);
	return read.flatMap(({ run, known, fresh }) => {
		if (known !== undefined && isSameHabit(known.by, by)) return known.tables;
		const stretch = fresh ?? bindRun(lines, run, how);
		const tables = tablesOf(stretch.bound, by);
		if (tables.length > 0) how.stretches.keep({ ...stretch, lines, run, tables, by, habit: ownHabit(stretch.bound) });
		return tables;
	});
}

/** How the tokens of a stretch are read by the words of a family of reports. */
export function readingOf({ lexicon, wiki, delimiter }: How): Reading {
	return { delimiter, wiki, isDense: (text, start, end) => isDense(text.slice(start, end), lexicon) };
}

function bindRun(lines: Lines, run: Run, how: How): BoundStretch {
	return bindStrip(readTokens(lines, run, readingOf(how)), how.lexicon);
}

/** Lines of text with the numbers put together that a narrow column broke: those that stand below each other first. */
function withWholeNumbers(read: Strip, lexicon: Lexicon): Strip {
	const wrapped = withWrappedNumbers(read, lexicon);
	const tokens = withTornNumbers(wrapped.text, wrapped.tokens);
	return tokens === wrapped.tokens ? wrapped : { ...wrapped, tokens };
}

function bindStrip(read: Strip, lexicon: Lexicon): BoundStretch {
	const whole = read.marked === undefined ? withoutNames(withWholeNumbers(read, lexicon), lexicon) : read;
	const strip = labelsApart(whole, lexicon);
	const drafts = draftsOf(strip, itemsOf(strip, lexicon), lexicon);
	const bound = drafts.flatMap((draft) =>
		bindDraft(strip, withoutIndexRows(strip, draft, lexicon), kindIn(lexicon, draft.table)),
	);
	return { strip, drafts: drafts.length, bound };
}

/** The habit of the largest table of a text. */
function habitAmong(read: readonly ReadRun[]): Habit | undefined {
	let most = 0;
	let habit: () => Habit | undefined = () => undefined;
	for (const { known, fresh } of read) {
		const largest = fresh && largestOf(fresh.bound);
		const rows = known?.rows ?? largest?.rows.length ?? 0;
		if (rows <= most) continue;
		most = rows;
		habit = () => (known === undefined ? largest && ownHabit([largest]) : known.habit);
	}
	return habit();
}

function largestOf(bound: readonly Bound[]): Bound | undefined {
	return bound.reduce<Bound | undefined>(
		(most, one) => (one.rows.length > (most?.rows.length ?? 0) ? one : most),
		undefined,
	);
}

function ownHabit(bound: readonly Bound[]): Habit | undefined {
	const largest = largestOf(bound);
	return largest && habitOf(largest.strip, largest.rows, largest.convention);
}

function tablesOf(bound: readonly Bound[], habit: Habit | undefined): readonly Table[] {
	return bound.flatMap((one) => {
		const table = tableOf(one, habit);
		return one.two === undefined ? [table] : halvesOf(table, one.two);
	});
}

/** Whether some cell of a table is told apart, or might be; or else how many a row lacks. */
function tellsCells({ rows }: Table): boolean {
	return rows.some(
		({ cells, claim, run, ragged }) =>
			cells.length > 0 || claim !== undefined || run !== undefined || ragged?.told === true,
	);
}
