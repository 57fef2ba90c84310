// Which sums hold in a table of no known form: those that its labels suggest and its own numbers support.

import { type Equation, writeOut } from '../forms/equations.ts';
import { readyTable } from '../forms/ready.ts';
import type { EquationKind, EquationRule } from '../forms/types.ts';
import { type Exact, negate, sign, subtract } from '../number/exact.ts';
import type { LineSum, Reading } from '../open/readings.ts';
import type { OpenTable } from '../open/tables.ts';
import type { LineWords } from '../open/total-words.ts';
import type { Table } from '../table/table.ts';
import { isDoubtful, isMeant, type Judged, type Outcome } from './meant.ts';
import { makeSheet, type Sheet, STATED } from './sheet.ts';
import { judge, slackOf } from './verdict.ts';

/**
 * Fewer equations of a kind that hold say nothing: one total that agrees may be chance, and with two a mean or a
 * maximum agrees as easily. Three that hold, two of them with several parts, are a sum.
 */
const LEAST_HOLDING = 3;
const LEAST_ADDED = 2;
/** So many show at least that lines are added up at all. */
const FEW_HOLDING = 2;
/**
 * Beside one wrong equation so many must hold for each further one, or twice as many as fail where the lines are added up
 * in the other direction too; where more fail the words mean something else.
 */
const HOLDING_PER_FAILING = 8;
/** Rounding may explain so much of a total at most: one part in this many. */
const LEAST_SHARPNESS = 20;

/** Lines in one direction: their readings, and the lines across, in which the sums hold. */
interface Direction {
	readonly along: 'row' | 'column';
	readonly readings: readonly Reading[];
	readonly across: readonly LineWords[];
}

/** A table with the sums that it supports, or undefined where it supports none. */
export function inferSums({ table, rowWords, columnWords, ofRows, ofColumns }: OpenTable): Table | undefined {
	const sheet = makeSheet(table);
	const rows = judgeAll(sheet, { along: 'column', readings: ofRows, across: columnWords });
	const columns = judgeAll(sheet, { along: 'row', readings: ofColumns, across: rowWords });
	const rules = [...keptRules(sheet, rows, countedBy(columns)), ...keptRules(sheet, columns, countedBy(rows))];
	return rules.length === 0 ? undefined : { ...table, form: readyTable({ ...table.form, rules }) };
}

/** A direction with its readings judged. */
interface JudgedDirection extends Direction {
	readonly judged: Iterable<Judged>;
}

/** So many equations of all readings of a table are kept; those of a larger one are judged anew when they are asked for. */
const MOST_KEPT = 50_000;

function judgeAll(sheet: Sheet, direction: Direction): JudgedDirection {
	const { readings, across } = direction;
	const judgeOne = (reading: Reading) => judgeReading(sheet, direction, reading);
	const equations = readings.reduce((sum, reading) => sum + reading.length * across.length, 0);
	const anew: Iterable<Judged> = {
		*[Symbol.iterator]() {
			for (const reading of readings) yield judgeOne(reading);
		},
	};
	return { ...direction, judged: equations <= MOST_KEPT ? readings.map(judgeOne) : anew };
}

/**
 * The lines that the likeliest reading adds up, also where too few sums hold to say that one is wrong: they are numbers
 * of things, and no rates.
 */
function countedBy({ judged }: JudgedDirection): ReadonlySet<number> {
	let likely: Judged | undefined;
	for (const one of judged) {
		const some = supported(one, { holding: FEW_HOLDING, added: 1, counted: NO_LINES });
		if (some.sums.length > 0 && some.score > (likely?.score ?? 0)) likely = some;
	}
	return new Set(likely?.sums.flatMap(({ total, parts }) => [total, ...parts]) ?? []);
}

const NO_LINES: ReadonlySet<number> = new Set();

/** The reading that the numbers support best; none where two that differ are supported as well. */
function best({ judged }: JudgedDirection, counted: ReadonlySet<number>): Judged | undefined {
	let found: Judged | undefined;
	let alone = true;
	for (const one of judged) {
		const some = supported(one, { holding: LEAST_HOLDING, added: LEAST_ADDED, counted });
		if (some.sums.length === 0) continue;
		if (found === undefined || some.score > found.score) {
			found = some;
			alone = true;
		} else if (some.score === found.score && keyOf(some) !== keyOf(found)) alone = false;
	}
	return alone ? found : undefined;
}

function keyOf({ sums }: Judged): string {
	return JSON.stringify(sums);
}

function judgeReading(sheet: Sheet, direction: Direction, reading: Reading): Judged {
	const { form } = sheet.table;
	const rules = writeOut({ ...form, rules: reading.map((sum) => ruleOf(sheet, direction, sum)) });
	const judged: Sheet = { ...sheet, rules };
	const width = direction.across.length;
	const equations = reading.map((_, at) => rules.equations.slice(at * width, (at + 1) * width));
	const outcomes = equations.map((own) =>
		own.map((equation, line) => (direction.across[line]?.additive === true ? outcomeOf(judged, equation) : 'open')),
	);
	return { sums: reading, outcomes, equations, score: 0 };
}

function ruleOf({ table: { form } }: Sheet, { along }: Direction, { total, parts, rank }: LineSum): EquationRule {
	const lines = along === 'row' ? form.columns : form.rows;
	const key = (line: number) => lines[line]?.key ?? '';
	const kind: EquationKind = rank === 1 ? 'group-total' : along === 'row' ? 'row-total' : 'column-total';
	return { kind, along, total: key(total), parts: parts.map((part) => ({ key: key(part), sign: 1 })) };
}

function outcomeOf(sheet: Sheet, equation: Equation): Outcome {
	const verdict = judge(sheet, equation);
	if (verdict === 'fails') return 'fails';
	if (verdict !== 'holds') return 'open';
	const total = sheet.values[equation.total] ?? 0;
	if (sign(total) === 0 || isBlunt(total, slackOf(sheet, equation))) return 'nought';
	const stated = equation.parts.filter(({ place }) => sheet.state[place] === STATED && sheet.values[place] !== 0);
	return stated.length > 1 ? 'added' : 'holds';
}

/** Whether rounding explains so much that a sum holds whatever the numbers are. */
function isBlunt(total: Exact, slack: Exact): boolean {
	if (slack === 0) return false;
	let rest = sign(total) < 0 ? negate(total) : total;
	for (let times = 0; times < LEAST_SHARPNESS; times++) rest = subtract(rest, slack);
	return sign(rest) < 0;
}

/** What it takes to support sums, and the lines across that are added up in the other direction. */
interface Threshold {
	readonly holding: number;
	readonly added: number;
	readonly counted: ReadonlySet<number>;
}

/** The sums of the ranks that the numbers support. */
function supported({ sums, outcomes, equations }: Judged, threshold: Threshold): Judged {
	let score = 0;
	const ranks = new Set<number>();
	for (const rank of [1, 2, 3]) {
		const own = outcomes.filter((_, at) => sums[at]?.rank === rank);
		const { added, holding, failing, doubtful } = countOutcomes(own, threshold.counted);
		if (holding < threshold.holding || added < threshold.added) continue;
		if (doubtful > mostFailing(holding) || failing > Math.max(mostFailing(holding), holding / 2)) continue;
		ranks.add(rank);
		score += holding - failing;
	}
	const kept = sums.flatMap((sum, at) => (ranks.has(sum.rank) ? [at] : []));
	return {
		sums: kept.flatMap((at) => sums[at] ?? []),
		outcomes: kept.map((at) => outcomes[at] ?? []),
		equations: kept.map((at) => equations[at] ?? []),
		score,
	};
}

function mostFailing(holding: number): number {
	return 1 + Math.floor(holding / HOLDING_PER_FAILING);
}

/** How many sums hold, and fail; `doubtful` ones fail in a line that is not added up in the other direction. */
function countOutcomes(outcomes: readonly (readonly Outcome[])[], counted: ReadonlySet<number>) {
	const counts = { added: 0, holding: 0, failing: 0, doubtful: 0 };
	for (const own of outcomes)
		for (const [line, outcome] of own.entries()) {
			if (outcome === 'added') counts.added++;
			if (outcome === 'added' || outcome === 'holds') counts.holding++;
			if (outcome !== 'fails') continue;
			counts.failing++;
			if (!counted.has(line)) counts.doubtful++;
		}
	return counts;
}

/** The supported sums as rules, without the lines in which they may not be meant. */
function keptRules(sheet: Sheet, direction: JudgedDirection, counted: ReadonlySet<number>): readonly EquationRule[] {
	const judged = best(direction, counted);
	if (judged === undefined) return [];
	const lines = direction.across.map((words, line) => words.additive && isMeant(sheet, judged, { line, counted }));
	const keys = direction.along === 'row' ? sheet.table.form.rows : sheet.table.form.columns;
	return judged.sums.flatMap((sum, at) => {
		const own = judged.outcomes[at] ?? [];
		const failing = own.filter((outcome, line) => lines[line] === true && outcome === 'fails').length;
		const holding = own.filter((outcome) => outcome === 'added' || outcome === 'holds').length;
		const held = keys.filter((_, line) => lines[line] === true && !(failing > holding && own[line] === 'fails'));
		if (held.length === 0) return [];
		const doubtful = keys.filter(
			(_, line) => own[line] === 'fails' && isDoubtful(direction.judged, { sum, line, holding }),
		);
		return [
			{
				...ruleOf(sheet, direction, sum),
				...(held.length === keys.length ? {} : { only: held.map(({ key }) => key) }),
				...(doubtful.length === 0 ? {} : { doubtful: doubtful.map(({ key }) => key) }),
			},
		];
	});
}
