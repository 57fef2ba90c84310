// A report some of whose findings its user accepted: the sums that these tell of count as accepted, and as failed no more.

import type { Part } from '../core/review.ts';
import type { EquationCounts } from '../core/sums/analyse.ts';
import type { Parted } from '../workspace/known/known.ts';

/** The report as its user sees it. */
export function withAccepted({ part, met }: Parted): Part {
	const accepted = new Map<number, number>();
	for (const { finding } of met) {
		const { tableIndex, equations = [] } = finding;
		if (tableIndex === undefined || equations.length === 0) continue;
		accepted.set(tableIndex, (accepted.get(tableIndex) ?? 0) + equations.length);
	}
	if (accepted.size === 0) return part;
	const sums = part.sums.map((one) => {
		const count = accepted.get(part.report.tables.indexOf(one.sheet.table));
		return count === undefined ? one : { ...one, counts: accepting(one.counts, count) };
	});
	const all = [...accepted.values()].reduce((sum, count) => sum + count, 0);
	return { ...part, sums, equations: accepting(part.equations, all) };
}

function accepting(counts: EquationCounts, accepted: number): EquationCounts {
	return { ...counts, failed: counts.failed - accepted, accepted };
}
