// The equations of the official tables, place by place: the form's rules written out, once for all reports.

import { LITIGATION } from '../forms/litigation.ts';
import { PROACTIVE_2019, PROACTIVE_2021 } from '../forms/proactive.ts';
import { REQUESTS_2019, REQUESTS_2021, REQUESTS_EITHER } from '../forms/requests.ts';
import type { EquationKind, EquationRule, FormTable, Term } from '../forms/types.ts';

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
}

/** All that the sums of a table need to know of its form. */
export interface Rules {
	readonly equations: readonly Equation[];
	/** For each place the equations that it takes part in, by index. */
	readonly equationsAt: readonly (readonly number[])[];
	/** For each place 1 where it is the total of a row or of a column. */
	readonly isTotal: Uint8Array;
	readonly rowIndex: ReadonlyMap<string, number>;
}

const RULES: ReadonlyMap<FormTable, Rules> = new Map(
	[REQUESTS_EITHER, REQUESTS_2021, REQUESTS_2019, LITIGATION, PROACTIVE_2021, PROACTIVE_2019].map(
		(form) => [form, writeOut(form)] as const,
	),
);

/** The equations of a form's table. */
export function rulesOf(form: FormTable): Rules {
	return RULES.get(form) ?? writeOut(form);
}

function writeOut(form: FormTable): Rules {
	const rowIndex = new Map(form.rows.map((row, at) => [row.key, at] as const));
	const equations = form.rules.flatMap((rule) =>
		rule.along === 'row' ? alongRows(form, rule) : alongColumns(form, rule),
	);
	const size = form.rows.length * form.columns.length;
	const isTotal = new Uint8Array(size);
	const equationsAt: number[][] = Array.from({ length: size }, () => []);
	for (const [at, equation] of equations.entries()) {
		if (equation.kind !== 'balance') isTotal[equation.total] = 1;
		for (const place of [equation.total, ...equation.parts.map((part) => part.place)]) equationsAt[place]?.push(at);
	}
	return { equations, equationsAt, isTotal, rowIndex };
}

function alongRows(form: FormTable, rule: EquationRule): readonly Equation[] {
	const width = form.columns.length;
	const columnAt = (key: string) => form.columns.findIndex((column) => column.key === key);
	return form.rows.map((_, row) => ({
		kind: rule.kind,
		total: row * width + columnAt(rule.total),
		parts: termsOf(form, rule).map(({ key, sign }) => ({ place: row * width + columnAt(key), sign })),
	}));
}

function alongColumns(form: FormTable, rule: EquationRule): readonly Equation[] {
	const width = form.columns.length;
	const rowAt = (key: string) => form.rows.findIndex((row) => row.key === key);
	return form.columns.map((_, column) => ({
		kind: rule.kind,
		total: rowAt(rule.total) * width + column,
		parts: termsOf(form, rule).map(({ key, sign }) => ({ place: rowAt(key) * width + column, sign })),
	}));
}

function termsOf(form: FormTable, rule: EquationRule): readonly Term[] {
	if (rule.parts !== 'result') return rule.parts;
	return form.rows.filter((row) => row.role === 'result').map((row) => ({ key: row.key, sign: 1 }));
}
