// How probable a repair is among others of the same size; a lower rank comes first.

import type { Exact } from '../number/exact.ts';
import type { Sheet } from './sheet.ts';
import { isDigitSlip, isExchange, type Step } from './slips.ts';
import type { Change, Solution } from './solutions.ts';

/**
 * Of one cell a total comes before a part. Of several cells a total row or column worked out again comes first, then
 * slips of the hand: ranking totals first there names the wrong cell in most cases of a moved value.
 */
export function rank(sheet: Sheet, solution: Solution): number {
	const changes = solution.flatMap((unit) => unit.changes);
	const [only] = changes;
	if (changes.length === 1 && only !== undefined) return sheet.rules.isTotal[only.place] === 1 ? 0 : 1;
	if (solution.length === 1 && changes.length > 1 && solution[0]?.how !== 'part-and-total') return 1;
	const steps = changes.map((change) => stepOf(sheet, change));
	if (isExchange(steps)) return 2;
	const firsts = solution.map((unit) => (unit.changes[0] === undefined ? undefined : stepOf(sheet, unit.changes[0])));
	return 3 + firsts.filter((step) => step === undefined || !isDigitSlip(step)).length;
}

function stepOf(sheet: Sheet, { place, to }: Change): Step {
	const from: Exact = sheet.values[place] ?? 0;
	return { from, to };
}
