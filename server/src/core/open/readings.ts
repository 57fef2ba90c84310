// What may add up to what in a row of lines: the ways in which labels and positions can be understood.

import type { NumberingStyle } from '../text/numbering.ts';
import type { LineWords } from './total-words.ts';

/** A row or a column: what its label says, how far that is indented, and whether it states any number. */
export interface Line extends LineWords {
	readonly indent: number;
	readonly stated: boolean;
}

/** A total and its parts, by the index of the line. */
export interface LineSum {
	readonly total: number;
	readonly parts: readonly number[];
	readonly rank: 1 | 2 | 3;
}

/** One way to understand the lines. */
export type Reading = readonly LineSum[];

/** A choice: on which side of a total of each rank its parts stand, and which lines are left out. */
interface Choice {
	readonly below: readonly boolean[];
	readonly withOfWhich: boolean;
	/** Whether of the lines only those count that are numbered like the first. */
	readonly outermost: boolean;
}

const RANKS = [1, 2, 3] as const;

/** More totals than this in one direction are no table that anybody adds up; all readings of them are kept at once. */
const MOST_TOTALS = 2_000;

/**
 * The different readings of some lines, the usual ones first; at most 32, each made in time linear in the lines.
 * None where there are too many totals.
 */
export function readingsOf(lines: readonly Line[]): readonly Reading[] {
	const present = RANKS.filter((rank) => lines.some((line) => line.rank === rank));
	const totals = lines.reduce((sum, line) => sum + (line.rank > 0 ? 1 : 0), 0);
	if (totals === 0 || totals > MOST_TOTALS) return [];
	const found = new Map<string, Reading>();
	for (const choice of choicesFor(lines, present.length)) {
		const reading = readBy(lines, present, choice);
		if (reading.length > 0) found.set(keyOf(reading), reading);
	}
	return [...found.values()];
}

function* choicesFor(lines: readonly Line[], ranks: number): Iterable<Choice> {
	const ofWhich = lines.some((line) => line.ofWhich) ? [false, true] : [false];
	const styles = new Set(lines.filter(({ rank }) => rank === 0).map(({ numbering }) => numbering));
	const outermosts = styles.size > 1 ? [false, true] : [false];
	for (const withOfWhich of ofWhich)
		for (const outermost of outermosts)
			for (let sides = 0; sides < 2 ** ranks; sides++)
				yield { below: RANKS.map((_, at) => (sides >> at) % 2 === 1), withOfWhich, outermost };
}

/** Totals of the lowest rank first: what they add up is not added up again by those above them. */
function readBy(lines: readonly Line[], present: readonly (1 | 2 | 3)[], choice: Choice): Reading {
	const taken = leftOut(lines, choice);
	const reading: LineSum[] = [];
	for (const [at, rank] of present.entries()) {
		for (const sum of sumsOf(lines, { rank, below: choice.below[at] === true }, taken)) {
			for (const part of sum.parts) taken[part] = 1;
			reading.push(sum);
		}
	}
	return reading;
}

/** The totals of one rank, each with the lines up to the next total of its rank or a higher one. */
function sumsOf(
	lines: readonly Line[],
	{ rank, below }: { readonly rank: 1 | 2 | 3; readonly below: boolean },
	taken: Uint8Array,
): readonly LineSum[] {
	const order = below ? [...lines.keys()] : [...lines.keys()].reverse();
	const sums: { total: number; parts: number[]; rank: 1 | 2 | 3 }[] = [];
	let open: number[] | undefined;
	for (const line of order) {
		const own = lines[line]?.rank ?? 0;
		if (own >= rank) {
			open = own === rank ? [] : undefined;
			if (open !== undefined) sums.push({ total: line, parts: open, rank });
		} else if (taken[line] !== 1) open?.push(line);
	}
	if (!below) for (const sum of sums) sum.parts.reverse();
	return sums.filter(({ parts }) => parts.length > 0);
}

function leftOut(lines: readonly Line[], { withOfWhich, outermost }: Choice): Uint8Array {
	const first = lines.find(({ rank, ratio, ofWhich }) => rank === 0 && !ratio && !ofWhich)?.numbering;
	const below = linesBelow(lines);
	return Uint8Array.from(lines, ({ rank, ratio, ofWhich, numbering }, at) =>
		ratio || below[at] === 1 || (ofWhich && !withOfWhich) || (outermost && rank === 0 && numbering !== first) ? 1 : 0,
	);
}

/** How lines are numbered, the outermost first. */
const STYLES: readonly NumberingStyle[] = ['chinese', 'bracketed', 'digits'];

/**
 * 1 for each line that stands below another one: it is numbered or indented below it, and its number is in that one's.
 * Lines below one that states nothing stand for it.
 */
function linesBelow(lines: readonly Line[]): Uint8Array {
	const below = new Uint8Array(lines.length);
	let around: readonly Line[] = [];
	for (const [at, line] of lines.entries()) {
		if (line.rank > 0) around = [];
		if (line.rank > 0 || line.ofWhich || line.ratio) continue;
		const above = around.filter((other) => isBelow(line, other));
		if (above.some(({ stated }) => stated)) below[at] = 1;
		if (above.length > 0 || line.numbering !== 'none' || around.length === 0) around = [...above, line];
	}
	return below;
}

function isBelow(line: Line, above: Line): boolean {
	if (line.indent !== above.indent) return line.indent > above.indent;
	const [own, other] = [STYLES.indexOf(line.numbering), STYLES.indexOf(above.numbering)];
	return other >= 0 && own > other;
}

function keyOf(reading: Reading): string {
	let key = '';
	for (const { total, parts } of reading) key += `${total}=${parts.join()};`;
	return key;
}
