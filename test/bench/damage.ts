// What people do to a right table: the kinds of damage that the experiment on repairs tries.

import type { Random } from '../support/random.ts';
import { COLUMN_COUNT, HANDLED, type Numbers, ROW_COUNT, randomRequests, TOTAL_COLUMN } from './requests.ts';

/** A damaged copy of a table; undefined where this table cannot be damaged so. */
export type Damage = (right: Numbers, random: Random) => Numbers | undefined;

/** The kinds, with the goals: the share of tables in which the true repair is preferred, or offered. */
export const KINDS: readonly { readonly name: string; readonly damage: Damage }[] = [
	{ name: 'one value wrong', damage: (right, random) => wrongValues(right, random, 1) },
	{
		name: '（七）总计 left at 0',
		damage: (right) =>
			differing(
				right,
				withRow(right, HANDLED, () => 0),
			),
	},
	{ name: '（七）总计 of another table', damage: rowOfAnother },
	{
		name: '总计 column left at 0',
		damage: (right) => right.map((row) => row.map((value, at) => (at === TOTAL_COLUMN ? 0 : value))),
	},
	{ name: '总计 column of another table', damage: columnOfAnother },
	{ name: 'two values wrong', damage: (right, random) => wrongValues(right, random, 2) },
	{ name: 'two values swapped', damage: swapped },
	{ name: 'value slipped by one column', damage: (right, random) => moved(right, random, [0, 1]) },
	{ name: 'value in the neighbouring row', damage: (right, random) => moved(right, random, [1, 0]) },
	{ name: 'three values wrong', damage: (right, random) => wrongValues(right, random, 3) },
];

/** A row and a column, both counted from 0. */
type At = readonly [row: number, column: number];

function withCell(table: Numbers, [row, column]: At, value: number): Numbers {
	return table.map((cells, at) => (at === row ? cells.map((old, other) => (other === column ? value : old)) : cells));
}

function withRow(table: Numbers, row: number, value: (column: number) => number): Numbers {
	return table.map((cells, at) => (at === row ? cells.map((_, column) => value(column)) : cells));
}

/** Some cells with other values: mostly cells that are not nought, half of them by a slip of the hand. */
function wrongValues(right: Numbers, random: Random, count: number): Numbers {
	let table = right;
	const used = new Set<string>();
	while (used.size < count) {
		const [row, column] = random.chance(0.7)
			? nonzero(right, random)
			: [random.below(ROW_COUNT), random.below(COLUMN_COUNT)];
		if (used.has(`${row}.${column}`)) continue;
		used.add(`${row}.${column}`);
		table = withCell(table, [row, column], otherValue(right[row]?.[column] ?? 0, random));
	}
	return table;
}

function nonzero(table: Numbers, random: Random): readonly [number, number] {
	const cells = table.flatMap((row, at) => row.flatMap((value, column) => (value > 0 ? [[at, column] as const] : [])));
	return random.pick(cells);
}

function otherValue(value: number, random: Random): number {
	const other = value > 0 && random.chance(0.5) ? slipped(value, random) : random.below(Math.max(10, value * 2));
	return other === value ? value + 1 + random.below(9) : other;
}

/** Two digits exchanged, one dropped, one doubled, or one mistaken. */
function slipped(value: number, random: Random): number {
	const digits = String(value);
	const at = random.below(digits.length);
	const how = random.below(4);
	if (how === 0 && at + 1 < digits.length)
		return Number(digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2));
	if (how === 1 && digits.length > 1) return Number(digits.slice(0, at) + digits.slice(at + 1));
	if (how === 2) return Number(digits.slice(0, at + 1) + digits.slice(at));
	return Number(digits.slice(0, at) + random.below(10) + digits.slice(at + 1));
}

function rowOfAnother(right: Numbers, random: Random): Numbers | undefined {
	const other = randomRequests(random);
	return differing(
		right,
		withRow(right, HANDLED, (column) => other[HANDLED]?.[column] ?? 0),
	);
}

function columnOfAnother(right: Numbers, random: Random): Numbers | undefined {
	const other = randomRequests(random);
	return differing(
		right,
		right.map((row, at) => [...row.slice(0, TOTAL_COLUMN), other[at]?.[TOTAL_COLUMN] ?? 0]),
	);
}

function swapped(right: Numbers, random: Random): Numbers | undefined {
	const [row, column] = nonzero(right, random);
	const [otherRow, otherColumn] = random.chance(0.7)
		? nonzero(right, random)
		: [random.below(ROW_COUNT), random.below(COLUMN_COUNT)];
	const table = withCell(right, [row, column], right[otherRow]?.[otherColumn] ?? 0);
	return differing(right, withCell(table, [otherRow, otherColumn], right[row]?.[column] ?? 0));
}

/** A value that stands in the next column or row, where 0 stood, and 0 where it should stand. */
function moved(right: Numbers, random: Random, [down, across]: At): Numbers | undefined {
	const [row, column] = nonzero(right, random);
	const way = random.chance(0.5) ? 1 : -1;
	const [toRow, toColumn] = [row + way * down, column + way * across];
	if (right[toRow]?.[toColumn] !== 0) return undefined;
	return withCell(withCell(right, [row, column], 0), [toRow, toColumn], right[row]?.[column] ?? 0);
}

function differing(right: Numbers, damaged: Numbers): Numbers | undefined {
	return JSON.stringify(right) === JSON.stringify(damaged) ? undefined : damaged;
}
