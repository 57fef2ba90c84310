// Row labels are those of the form (国办公开办函〔2021〕30号); widths, spaces and punctuation do not count, and what a
// program destroyed (U+FFFD) is no fault of the report.

import { rowOf } from '../forms/forms.ts';
import { isCutOff } from '../report/damage.ts';
import { certainRows, isOfExport } from '../table/certainty.ts';
import { sharedWords } from '../table/shared-words.ts';
import type { GroupLabel, Label, Table, TableRow } from '../table/table.ts';
import { hanOf } from '../text/chars.ts';
import { readNumbering, wordsOf } from '../text/numbering.ts';
import { quoteOf } from '../text/quote.ts';
import { defineCheck, naming } from './check.ts';

interface WrongLabel {
	readonly key: string;
	readonly label: Label | GroupLabel;
	readonly official: string;
}

interface WrongLabels {
	readonly table: Table;
	readonly labels: readonly [WrongLabel, ...WrongLabel[]];
}

export const ROW_LABEL = defineCheck<WrongLabels>({
	id: 'row-label',
	severity: 'warning',
	stage: 'stable',

	*find({ report, text, damage }) {
		const damaged = (label: Label) =>
			text.slice(label.start, label.end).includes('\ufffd') || isCutOff(damage(), label);
		// What an export joined to the words of a label is none of the clerk's.
		const says = ({ start, end }: Label, official: string) => wordsOf(text.slice(start, end)) === wordsOf(official);
		const wrong = report.tables.map((table) => {
			if (table.rows.every(isExact)) return [];
			const certain = certainRows(table);
			return table.rows
				.filter((_, at) => certain[at])
				.flatMap((row) => labelsOf(row, table))
				.filter(({ label, official }) => !label.exact && official !== '' && !damaged(label) && !says(label, official))
				.filter(
					(one, _, all) => !('group' in one.label && areOutOfOrder(text.slice(table.start, table.end), one, all)),
				);
		});
		const wordingOf = ({ label, official }: WrongLabel) => ({ found: text.slice(label.start, label.end), official });
		const isShared = sharedWords(wrong.flat().map(wordingOf));
		for (const [at, table] of report.tables.entries()) {
			const [first, ...rest] = wrong[at]?.filter((one) => !isShared(wordingOf(one))) ?? [];
			if (first === undefined) continue;
			if (isOfExport(1 + rest.length, table)) yield { table, labels: [first, ...rest] };
			else for (const one of [first, ...rest]) yield { table, labels: [one] };
		}
	},

	explain({ table, labels: [{ key, label, official }, ...rest] }, { text, report, words }) {
		const printed = quoteOf(text, label);
		const place = { start: label.start, end: label.end, ...naming(report, table) };
		if (rest.length > 0) {
			const name = words.table(table.form.title);
			const message = words.rowLabels(name, rest.length + 1, { found: printed, expected: official });
			return { ...place, severity: 'info', message, rows: [key, ...rest.map((one) => one.key)] };
		}
		const start = readNumbering(text, label.start, label.end).end;
		const name = official.slice(readNumbering(official, 0, official.length).end);
		return {
			...place,
			message: words.rowLabel(printed, official),
			row: key,
			fixes: [
				{
					title: words.fixLabel(name),
					preferred: true,
					safe: false,
					cells: [],
					edits: [{ start, end: label.end, newText: name }],
				},
			],
		};
	},
});

/** Whether a row and the groups before it are called as the form calls them. */
function isExact({ label, groups }: TableRow): boolean {
	return label.exact && groups.every((group) => group.exact);
}

/** The labels of a row, those of the groups before it first, each with what the form prints. */
function labelsOf({ key, label, groups }: TableRow, { form }: Table): readonly WrongLabel[] {
	const around = groups.map((one) => ({ key: one.group.key, label: one, official: one.group.label }));
	return key === null ? around : [...around, { key, label, official: rowOf(form, key)?.label ?? '' }];
}

/** Whether a table prints the right label of a group too, and not in place of another one: its labels are out of order then. */
function areOutOfOrder(printed: string, { official }: WrongLabel, wrong: readonly WrongLabel[]): boolean {
	const words = hanOf(wordsOf(official));
	const timesIn = (text: string) => hanOf(text).split(words).length - 1;
	return timesIn(printed) > wrong.reduce((times, { label }) => times + timesIn(label.words), 0);
}
