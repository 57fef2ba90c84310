// Parts digits that were run together by the sums that they must satisfy; where several ways satisfy them, none is taken.

import type { Equation } from '../forms/equations.ts';
import { withParts } from '../table/joined.ts';
import type { DigitRun, Table } from '../table/table.ts';
import { makeSheet } from './sheet.ts';
import { judge } from './verdict.ts';

/** A way to part the digits of a row: the length of each number. */
type Parting = readonly number[];

/** More ways than this to part one row decide nothing. */
const MOST_PARTINGS = 40;
/** After so many tries a row is left undecided. */
const MOST_TRIES = 50_000;
/** More combinations of open rows than this are not tried. */
const MOST_COMBINATIONS = 4000;

/** A table with its runs parted where exactly one way satisfies the sums; other tables as they are. */
export function partRuns(text: string, table: Table): Table {
	if (table.rows.every((row) => row.run === undefined)) return table;
	const ways = table.rows.map((row) => (row.run === undefined ? [] : partingsOf(table, row.run)));
	const decided = apply(
		text,
		table,
		ways.map((way) => (way.length === 1 ? way[0] : undefined)),
	);
	return settleOpen(text, decided, ways);
}

/** Whether a table has a row whose digits the text does not part: where one number ends was worked out. */
export function isParted({ rows, form }: Table): boolean {
	return rows.some(
		({ run, cells }) =>
			run !== undefined && cells.some((cell) => cell !== undefined) && printedParts(run).length !== form.columns.length,
	);
}

/** The ways in which the digits of a row can be its numbers: separated as printed, else as the row's own sums allow. */
function partingsOf(table: Table, run: DigitRun): readonly Parting[] {
	const count = table.form.columns.length;
	const printed = printedParts(run);
	if (printed.length === count) return [printed];
	const groups = table.form.rules.filter((rule) => rule.along === 'row').length;
	const found: Found = { ways: [], tries: 0 };
	partGroups(run.digits, { start: 0, groups, size: count / groups, lengths: [] }, found);
	return found.tries > MOST_TRIES ? [] : found.ways;
}

/** The lengths of the stretches of digits that follow each other without anything between. */
function printedParts({ places }: DigitRun): Parting {
	const lengths: number[] = [];
	for (const [at, place] of places.entries()) {
		if (at > 0 && places[at - 1] === place - 1) lengths.push((lengths.pop() ?? 0) + 1);
		else lengths.push(1);
	}
	return lengths;
}

interface Rest {
	readonly start: number;
	readonly groups: number;
	readonly size: number;
	readonly lengths: Parting;
}

interface Found {
	readonly ways: Parting[];
	tries: number;
}

/** Parts what is left into groups of numbers whose last one is the sum of the others. */
function partGroups(digits: string, rest: Rest, found: Found): void {
	if (rest.groups === 0) {
		if (rest.start === digits.length) found.ways.push(rest.lengths);
		return;
	}
	const part = (start: number, left: number, sum: number, lengths: Parting): void => {
		const last = lastEnd(digits.length, start, left);
		for (let end = start + 1; end <= last && !isSpent(found); end++) {
			if (end > start + 1 && digits.charAt(start) === '0') break;
			found.tries++;
			const value = Number(digits.slice(start, end));
			if (!Number.isSafeInteger(value)) break;
			const longer = [...lengths, end - start];
			if (left > 1) part(end, left - 1, sum + value, longer);
			else if (value === sum)
				partGroups(digits, { ...rest, start: end, groups: rest.groups - 1, lengths: longer }, found);
			else if (value > sum) break;
		}
	};
	part(rest.start, rest.size, 0, rest.lengths);
}

function isSpent({ ways, tries }: Found): boolean {
	return ways.length > MOST_PARTINGS || tries > MOST_TRIES;
}

/** Where a number ends at the latest: the total has as many digits as any part, and each number between them one at least. */
function lastEnd(length: number, start: number, left: number): number {
	return left === 1 ? length : Math.floor((length + start - left + 2) / 2);
}

function apply(text: string, table: Table, partings: readonly (Parting | undefined)[]): Table {
	const rows = table.rows.map((row, at) => {
		const lengths = partings[at];
		return lengths === undefined || row.run === undefined ? row : withParts(text, row, row.run, lengths);
	});
	return { ...table, rows };
}

/** Rows with several ways are parted where one combination alone satisfies the sums of the columns in which they differ. */
function settleOpen(text: string, table: Table, ways: readonly (readonly Parting[])[]): Table {
	const open = ways.flatMap((way, at) => (way.length > 1 ? [at] : []));
	const combinations = open.reduce((product, at) => product * (ways[at]?.length ?? 1), 1);
	if (open.length === 0 || combinations > MOST_COMBINATIONS || ways.some((way) => way.length > MOST_PARTINGS))
		return table;
	let only: Table | undefined;
	for (let number = 0; number < combinations; number++) {
		const tried = apply(text, table, choose(ways, open, number));
		if (!columnsHold(tried)) continue;
		if (only !== undefined) return table;
		only = tried;
	}
	return only ?? table;
}

/** The combination of a number: for each open row one of its ways. */
function choose(
	ways: readonly (readonly Parting[])[],
	open: readonly number[],
	number: number,
): readonly (Parting | undefined)[] {
	let rest = number;
	const chosen = new Map<number, Parting | undefined>();
	for (const at of open) {
		const way = ways[at] ?? [];
		chosen.set(at, way[rest % way.length]);
		rest = Math.floor(rest / way.length);
	}
	return ways.map((_, at) => chosen.get(at));
}

function columnsHold(table: Table): boolean {
	const sheet = makeSheet(table);
	const columns = sheet.rules.equations.filter(
		(equation: Equation) => equation.kind === 'column-total' || equation.kind === 'balance',
	);
	const verdicts = columns.map((equation) => judge(sheet, equation));
	return verdicts.some((verdict) => verdict === 'holds') && verdicts.every((verdict) => verdict !== 'fails');
}
