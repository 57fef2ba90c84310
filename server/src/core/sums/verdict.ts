// Whether an equation holds, fails, or cannot be decided: the one place that evaluates one.

import { type Equation, type Part, placesOf } from '../forms/equations.ts';
import { isStated } from '../number/amount.ts';
import { add, type Exact, exact, negate, sign, subtract } from '../number/exact.ts';
import { ABSENT, isExpected, type Sheet, STATED, UNREADABLE, UNSTATED } from './sheet.ts';

/** What becomes of an equation. `why` names what leaves it undecided. */
export type Verdict = 'holds' | 'fails' | Undecided;

/**
 * `total-unstated`: the total states nothing, and some number there might make it hold. `nothing-stated`: none of the parts does. `part-unstated`: a part that is
 * itself a total states nothing. `unreadable`: a cell cannot be read. `row-lost`: a row that is needed is not there, or
 * its cells are not told apart. `row-extra`: a row with numbers stands among the parts that the form does not know.
 */
export type Undecided = 'total-unstated' | 'nothing-stated' | 'part-unstated' | 'unreadable' | 'row-lost' | 'row-extra';

const SMALL = 2 ** 50;

/** The sum of the parts as stated; parts that state nothing add nothing. */
export function sumOfParts(sheet: Sheet, equation: Equation): Exact {
	const { values } = sheet;
	let sum: Exact = 0;
	for (const { place, sign } of equation.parts) {
		const value = values[place] ?? 0;
		if (value === 0) continue;
		if (typeof value === 'number' && typeof sum === 'number' && isSmall(value) && isSmall(sum)) sum += sign * value;
		else sum = sign > 0 ? add(sum, value) : subtract(sum, value);
	}
	return sum;
}

/** Whether a whole number is far from where sums of two would stop being exact. */
function isSmall(value: number): boolean {
	return value < SMALL && value > -SMALL;
}

/** By how much the parts exceed the total. */
export function residual(sheet: Sheet, equation: Equation): Exact {
	return subtract(sumOfParts(sheet, equation), sheet.values[equation.total] ?? 0);
}

/** Whether a difference is more than rounding explains. */
export function isOff(difference: Exact, slack: Exact): boolean {
	if (slack === 0) return sign(difference) !== 0;
	const size = sign(difference) < 0 ? negate(difference) : difference;
	return sign(subtract(size, slack)) > 0;
}

/**
 * How far both sides of an equation may lie apart where numbers are rounded: half a unit of the last printed place of
 * each of them, as in Calculations 1.1 of XBRL. 0 where nothing is rounded, and 0 itself is exact.
 */
export function slackOf(sheet: Sheet, equation: Equation): Exact {
	if (sheet.places === undefined) return 0;
	return halves(sheet, placesOf(equation));
}

/** Whether both sides of an equation differ by one unit of the last place that any of its numbers is printed with. */
export function isLastUnit(sheet: Sheet, equation: Equation): boolean {
	let places = 0;
	for (const place of placesOf(equation)) {
		const amount = sheet.cells[place]?.amount;
		if (amount !== undefined && isStated(amount)) places = Math.max(places, amount.places);
	}
	return !isOff(residual(sheet, equation), exact(1n, places));
}

/** The halves of the last printed places of some numbers, added up; 0 where none of them is rounded. */
export function halves({ table, places, state, values }: Sheet, of: readonly number[]): Exact {
	if (places === undefined) return 0;
	const counts: number[] = [];
	for (const place of of) {
		if (state[place] !== STATED || values[place] === 0) continue;
		const printed = places[place] ?? 0;
		counts[printed] = (counts[printed] ?? 0) + 1;
	}
	const most = counts.length - 1;
	if (most < 0 || (most === 0 && table.form.measured !== true)) return 0;
	let units = 0n;
	for (const [printed, count] of counts.entries()) units += BigInt(count ?? 0) * 5n * 10n ** BigInt(most - printed);
	return exact(units, most + 1);
}

/** Evaluates an equation. */
export function judge(sheet: Sheet, equation: Equation): Verdict {
	if (holdsPlainly(sheet, equation)) return 'holds';
	const open = undecided(sheet, equation);
	if (open !== undefined) return open;
	if (!isOff(residual(sheet, equation), slackOf(sheet, equation))) return 'holds';
	return equation.kind === 'column-total' && sheet.extraResults ? 'row-extra' : 'fails';
}

/** The quick look: whether all cells of an equation state small whole numbers, and they agree. */
function holdsPlainly({ state, values }: Sheet, { total, parts }: Equation): boolean {
	let rest = state[total] === STATED ? values[total] : undefined;
	if (typeof rest !== 'number') return false;
	for (let at = 0; at < parts.length; at++) {
		const { place, sign } = parts[at] as Part;
		const value = state[place] === STATED ? values[place] : undefined;
		if (typeof value !== 'number' || !isSmall(value) || !isSmall(rest)) return false;
		rest -= sign * value;
	}
	return rest === 0;
}

function undecided(sheet: Sheet, equation: Equation): Undecided | undefined {
	const { state } = sheet;
	const total = state[equation.total];
	if (total === ABSENT) return 'row-lost';
	if (total === UNREADABLE) return 'unreadable';
	if (total !== STATED) {
		const overdrawn = isBounded(sheet, equation) && sign(residual(sheet, equation)) < 0;
		return overdrawn ? undefined : 'total-unstated';
	}
	let stated = 0;
	for (const { place } of equation.parts) {
		const part = state[place];
		if (part === STATED) stated++;
		else if (part === ABSENT) {
			if (isExpected(sheet, place)) return 'row-lost';
		} else if (part === UNREADABLE) return 'unreadable';
		else if (sheet.rules.isTotal[place] === 1 && !addsNothing(sheet, equation, place)) return 'part-unstated';
	}
	return stated === 0 ? 'nothing-stated' : undefined;
}

/**
 * Whether a balance says something though its last item is blank: the others are stated, and must not leave less than
 * nothing, for counts are not negative.
 */
export function isBounded({ state }: Sheet, { kind, total, parts }: Equation): boolean {
	return kind === 'balance' && state[total] === UNSTATED && parts.every(({ place }) => state[place] === STATED);
}

/**
 * A blank total of which no part is stated either adds nothing: a row of results left blank altogether. The balance
 * knows no such leave, for without the total of the results it says nothing.
 */
function addsNothing(sheet: Sheet, equation: Equation, place: number): boolean {
	if (equation.kind === 'balance') return false;
	return (sheet.rules.equationsAt[place] ?? []).every((at) => {
		const own = sheet.rules.equations[at];
		return (
			own === undefined ||
			own.total !== place ||
			own === equation ||
			own.parts.every((part) => sheet.state[part.place] !== STATED)
		);
	});
}
