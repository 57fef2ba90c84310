// The equations of a table, place by place: the form's rules written out, once for all reports.

import { once } from '../text/once.ts';
import type { EquationKind, EquationRule, FormTable, RuleNames, Term } from './types.ts';

/** A part of an equation: the place of a cell (`row * columns + column`), and whether it is added or taken away. */
export interface Part {
	readonly place: number;
	readonly sign: 1 | -1;
}

/** What must equal what: the cell at `total` is the sum of the parts. The same for every report on a form. */
export interface Equation {
	readonly kind: EquationKind;
	readonly total: number;
	readonly parts: readonly Part[];
	/** How it is told; undefined where plain words do. */
	readonly words: RuleNames | undefined;
	/** Something else may be meant than this sum. */
	readonly doubtful: boolean;
}

/** The places of all cells of an equation, that of its total first. */
export function placesOf({ total, parts }: Equation): readonly number[] {
	return [total, ...parts.map(({ place }) => place)];
}

/** All that the sums of a table need to know of its form. */
export interface Rules {
	readonly equations: readonly Equation[];
	/** For each place the equations that it takes part in, by index. */
	readonly equationsAt: readonly (readonly number[])[];
	/** What it is in each of them: 1 or -1 as a part, 0 as the total. */
	readonly signsAt: readonly (readonly (1 | -1 | 0)[])[];
	/** In how many equations a place stands at most. */
	readonly mostAtPlace: number;
	/** For each place 1 where it is the total of a row or of a column. */
	readonly isTotal: Uint8Array;
	readonly rowIndex: ReadonlyMap<string, number>;
}

/** In which equations each place stands: much, and only asked for where one of them fails. */
type Standings = Pick<Rules, 'equationsAt' | 'signsAt' | 'mostAtPlace'>;

/** Writes out the rules of a table. */
export function writeOut(form: FormTable): Rules {
	const rowIndex = new Map(form.rows.map((row, at) => [row.key, at] as const));
	const rowAt = (key: string) => rowIndex.get(key) ?? -1;
	const columnIndex = new Map(form.columns.map((column, at) => [column.key, at] as const));
	const columnAt = (key: string) => columnIndex.get(key) ?? -1;
	const equations = form.rules.flatMap((rule) =>
		rule.along === 'row' ? alongRows(form, rule, columnAt) : alongColumns(form, rule, rowAt),
	);
	const size = form.rows.length * form.columns.length;
	const isTotal = new Uint8Array(size);
	for (const { kind, total } of equations) if (kind !== 'balance') isTotal[total] = 1;
	const standings = once(() => standingsOf(equations, size));
	return {
		equations,
		isTotal,
		rowIndex,
		get equationsAt() {
			return standings().equationsAt;
		},
		get signsAt() {
			return standings().signsAt;
		},
		get mostAtPlace() {
			return standings().mostAtPlace;
		},
	};
}

/** Where each place stands. A list is made as long as it gets: V8 would make room for sixteen more in each. */
function standingsOf(equations: readonly Equation[], size: number): Standings {
	const counts = new Uint32Array(size);
	const count = (place: number) => {
		counts[place] = (counts[place] ?? 0) + 1;
	};
	for (const { total, parts } of equations) {
		count(total);
		for (const { place } of parts) count(place);
	}
	const equationsAt: number[][] = Array.from(counts, (length) => new Array(length));
	const signsAt: (1 | -1 | 0)[][] = Array.from(counts, (length) => new Array(length));
	const filled = new Uint32Array(size);
	const stands = (place: number, at: number, sign: 1 | -1 | 0) => {
		const next = filled[place] ?? 0;
		const own = equationsAt[place];
		const signs = signsAt[place];
		if (own === undefined || signs === undefined) return;
		own[next] = at;
		signs[next] = sign;
		filled[place] = next + 1;
	};
	for (const [at, { total, parts }] of equations.entries()) {
		stands(total, at, 0);
		for (const { place, sign } of parts) stands(place, at, sign);
	}
	return { equationsAt, signsAt, mostAtPlace: counts.reduce((most, one) => Math.max(most, one), 0) };
}

/** The index of a row or a column of a form, by its key. */
type IndexOf = (key: string) => number;

function alongRows(form: FormTable, rule: EquationRule, columnAt: IndexOf): readonly Equation[] {
	const width = form.columns.length;
	const total = columnAt(rule.total);
	const parts = termsOf(form, rule).map(({ key, sign }) => ({ column: columnAt(key), sign }));
	return linesOf(form.rows, rule).map((row) => ({
		kind: rule.kind,
		total: row * width + total,
		parts: parts.map(({ column, sign }) => ({ place: row * width + column, sign })),
		words: rule.words,
		doubtful: isDoubtful(rule, form.rows[row]),
	}));
}

function alongColumns(form: FormTable, rule: EquationRule, rowAt: IndexOf): readonly Equation[] {
	const width = form.columns.length;
	const total = rowAt(rule.total) * width;
	const parts = termsOf(form, rule).map(({ key, sign }) => ({ first: rowAt(key) * width, sign }));
	return linesOf(form.columns, rule).map((column) => ({
		kind: rule.kind,
		total: total + column,
		parts: parts.map(({ first, sign }) => ({ place: first + column, sign })),
		words: rule.words,
		doubtful: isDoubtful(rule, form.columns[column]),
	}));
}

function isDoubtful({ doubtful }: EquationRule, line: { readonly key: string } | undefined): boolean {
	return doubtful !== undefined && line !== undefined && doubtful.includes(line.key);
}

/** The lines in which a rule holds, by index. */
function linesOf(lines: readonly { readonly key: string }[], { only }: EquationRule): readonly number[] {
	const held = only === undefined ? undefined : new Set(only);
	return lines.flatMap(({ key }, at) => (held === undefined || held.has(key) ? [at] : []));
}

/** The parts of a rule, those that are named by their role too. */
export function termsOf(form: FormTable, rule: EquationRule): readonly Term[] {
	if (rule.parts !== 'result') return rule.parts;
	return form.rows.filter((row) => row.role === 'result').map((row) => ({ key: row.key, sign: 1 }));
}
