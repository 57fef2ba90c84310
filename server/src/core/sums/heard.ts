// Which repair of a fault of sums is the likely one by what the prose states: one that makes the two agree, and none that parts them.

import { add, type Exact, subtract } from '../number/exact.ts';
import type { Group, Repair, Sums } from './analyse.ts';
import { type Comparison, isStated, readingsOf, type StatedReading } from './stated.ts';

/** The sums with the repairs of their faults in the order in which the prose bears them out; the same ones where it tells nothing. */
export function heard(all: readonly Sums[], stated: readonly Comparison[]): readonly Sums[] {
	const sure = stated.filter(({ statement, verdict }) => !statement.part && verdict !== 'undecided');
	if (sure.length === 0 || all.every(({ groups }) => groups.every(({ repairs }) => repairs.length < 2))) return all;
	let changed = false;
	const sums = all.map((one) => {
		const groups = one.groups.map((group) => ordered(group, (repair) => gainOf(repair, one, { all, sure })));
		if (groups.every((group, at) => group === one.groups[at])) return one;
		changed = true;
		return { ...one, groups, unheard: one.groups };
	});
	return changed ? sums : all;
}

/** A group with its repairs by what each gains; one that gains most alone is preferred. */
function ordered(group: Group, gain: (repair: Repair) => number): Group {
	const gains = new Map(group.repairs.map((repair) => [repair, gain(repair)]));
	const gained = (repair: Repair) => gains.get(repair) ?? 0;
	const most = Math.max(...gains.values());
	const best = group.repairs.filter((repair) => gained(repair) === most);
	if (group.repairs.length < 2 || best.length === group.repairs.length) return group;
	const preferred =
		best.find((repair) => repair.preferred) ?? (best.length === 1 && group.complete ? best[0] : undefined);
	const repairs = [...group.repairs].sort((a, b) => gained(b) - gained(a));
	return { ...group, repairs: repairs.map((repair) => ({ ...repair, preferred: repair === preferred })) };
}

/** What a repair gains: the statements that agree behind it, less those that did before. */
function gainOf(
	{ changes }: Repair,
	own: Sums,
	{ all, sure }: { readonly all: readonly Sums[]; readonly sure: readonly Comparison[] },
): number {
	const behind = ({ places, sum = 0 }: StatedReading): Exact =>
		places.reduce<Exact>((total, { sums, place }) => {
			const change = sums === own ? changes.find((one) => one.place === place) : undefined;
			return change === undefined ? total : add(total, subtract(change.to, own.sheet.values[place] ?? 0));
		}, sum);
	let gain = 0;
	for (const { statement, verdict } of sure) {
		const readings = readingsOf(statement, all);
		if (readings.every(({ sum }) => sum !== undefined))
			gain += Number(readings.some((one) => isStated(statement, behind(one)))) - Number(verdict === 'agrees');
	}
	return gain;
}
