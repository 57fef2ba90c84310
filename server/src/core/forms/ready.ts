// A catalogue made ready: its tables with their labels as they are compared and their equations written out, once for all reports.

import type { Catalogue, TableKind } from './catalogue.ts';
import { type Rules, writeOut } from './equations.ts';
import { type Official, officialOf } from './official.ts';
import type { Form, FormTable, OfficialTable, TableKey } from './types.ts';

/** A table whose equations are written out. */
export interface ReadyTable extends FormTable {
	readonly sums: Rules;
}

/** An official table by whose labels rows are bound. */
export interface KnownTable extends ReadyTable {
	readonly key: TableKey;
	readonly official: Official;
}

/** A form whose tables are ready. */
export interface ReadyForm extends Form {
	readonly tables: Readonly<Record<TableKey, KnownTable>>;
}

/** A kind of table with what it is read by. */
export interface ReadyKind extends TableKind {
	readonly readings: readonly KnownTable[];
	/** The usual reading. */
	readonly usual: KnownTable;
	/** It is one row of numbers without a label. */
	readonly single: boolean;
	/** What two years of it side by side are read by, where they may stand so: the keys of the later half end in `@2`. */
	readonly twice: KnownTable | undefined;
}

/** A catalogue with its forms and tables ready. */
export interface ReadyForms extends Omit<Catalogue, 'tables' | 'forms'> {
	readonly tables: readonly ReadyKind[];
	readonly forms: readonly ReadyForm[];
}

/** Writes out the equations of a table of no known form. */
export function readyTable(form: FormTable): ReadyTable {
	return { ...form, sums: writeOut(form) };
}

/** Makes the tables of a catalogue ready; the same table in several places stays one. */
export function readyForms(catalogue: Catalogue): ReadyForms {
	const made = new Map<OfficialTable, KnownTable>();
	const ready = (form: OfficialTable): KnownTable => {
		const known = made.get(form) ?? knownTable(form);
		made.set(form, known);
		return known;
	};
	return {
		...catalogue,
		tables: catalogue.tables.map((kind) => readyKind(kind, ready)),
		forms: catalogue.forms.map((form) => ({
			...form,
			tables: Object.fromEntries(Object.entries(form.tables).map(([key, table]) => [key, ready(table)])),
		})),
	};
}

function knownTable(form: OfficialTable): KnownTable {
	return { ...form, sums: writeOut(form), official: officialOf(form) };
}

function readyKind(kind: TableKind, ready: (form: OfficialTable) => KnownTable): ReadyKind {
	const readings = kind.readings.map(ready);
	const [usual] = readings;
	if (usual === undefined) throw new Error(`nothing to read a table of ${kind.key} by`);
	const single = usual.rows.length === 1 && usual.rows[0]?.label === '';
	return { ...kind, readings, usual, single, twice: kind.twoYears === true ? knownTable(twice(usual)) : undefined };
}

/** A table twice in one row; its totals are told, not added up, for its halves are. */
function twice(form: OfficialTable): OfficialTable {
	const second = (key: string) => `${key}@2`;
	return {
		...form,
		columns: [...form.columns, ...form.columns.map((column) => ({ ...column, key: second(column.key) }))],
		blocks: form.blocks.map((block) => ({ ...block, columns: [...block.columns, ...block.columns.map(second)] })),
		rules: form.rules
			.filter(({ along }) => along === 'row')
			.map((rule) => ({ ...rule, total: second(rule.total), parts: [] })),
	};
}
