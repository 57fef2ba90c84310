// A report on 2021 or later is on the form of 2021, one on 2019 or 2020 on that of 2019 (国办公开办函〔2021〕30号).
// Table 二 tells them apart; （六） in one row does not, for many later reports still print it so.

import { formOfYear } from '../forms/forms.ts';
import type { Form } from '../forms/types.ts';
import type { Table } from '../table/table.ts';
import { defineCheck } from './check.ts';

/** The form's first year; reports on years before it had no tables. */
const FIRST_YEAR = 2019;

interface WrongForm {
	readonly table: Table;
	readonly used: Form;
	readonly year: number;
}

export const WRONG_FORM = defineCheck<WrongForm>({
	id: 'wrong-form',
	severity: 'warning',
	stage: 'stable',

	*find({ report: { form, tables, year: reported } }) {
		const table = tables.find((candidate) => candidate.form.key === 'proactive');
		const year = reported ?? 0;
		if (table === undefined || form === null || year < FIRST_YEAR) return;
		if (formOfYear(year) !== form) yield { table, used: form, year };
	},

	explain({ table, used, year }, { words }) {
		const place = table.rows[0]?.label ?? table;
		return {
			start: place.start,
			end: place.end,
			message: words.wrongForm(year, used.key, formOfYear(year).key, formOfYear(year).source),
			table: table.form.key,
			section: 'proactive',
			actual: used.key,
			expected: formOfYear(year).key,
		};
	},
});
