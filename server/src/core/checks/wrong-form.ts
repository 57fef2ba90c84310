// A report is on the form of its year: on 2021 or later on that of 2021, on 2019 or 2020 on that of 2019 (国办公开办函〔2021〕30号).
// A table that not all forms print so tells them apart; rows do not, for many later reports still print those of before.

import { formOfYear } from '../forms/forms.ts';
import type { ReadyForm } from '../forms/ready.ts';
import type { Table } from '../table/table.ts';
import { defineCheck, naming } from './check.ts';

interface WrongForm {
	readonly table: Table;
	readonly used: ReadyForm;
	readonly year: number;
}

export const WRONG_FORM = defineCheck<WrongForm>({
	id: 'wrong-form',
	severity: 'warning',
	stage: 'stable',

	/** Reports on years before the first form had no tables. */
	*find({ report: { form, tables, catalogue, year: reported } }) {
		const year = reported ?? 0;
		if (form === null || year < (catalogue.forms[0]?.since ?? year)) return;
		const expected = formOfYear(catalogue, year);
		if (expected === form) return;
		const telling = new Set(catalogue.tells.flatMap((tell) => (tell.by === 'table' ? [tell.table] : [])));
		const table = tables.find(
			({ form: { key, forms } }) => key !== null && telling.has(key) && forms?.includes(expected.key) === false,
		);
		if (table !== undefined) yield { table, used: form, year };
	},

	explain({ table, used, year }, { report, words }) {
		const { catalogue } = report;
		const { key, source } = formOfYear(catalogue, year);
		const section = catalogue.sections.find((one) => one.table === table.form.key);
		const place = table.rows[0]?.label ?? table;
		return {
			start: place.start,
			end: place.end,
			message: words.wrongForm({
				year,
				used: used.key,
				expected: key,
				source,
				table: table.form.title,
				section: section?.number ?? 0,
			}),
			...naming(report, table),
			...(section === undefined ? {} : { section: section.key }),
			actual: used.key,
			expected: key,
		};
	},
});
