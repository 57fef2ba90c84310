// The words of all official tables, and what each of them names.

import { LITIGATION } from '../forms/litigation.ts';
import { CONTENT_HEAD, PROACTIVE_2019, PROACTIVE_2021 } from '../forms/proactive.ts';
import { REQUESTS_EITHER } from '../forms/requests.ts';
import type { FormTable, OfficialTable, TableKey } from '../forms/types.ts';
import { fold } from '../text/chars.ts';
import { append } from '../text/groups.ts';
import { type NumberingStyle, readNumbering } from '../text/numbering.ts';

/** What a label may name. A `head` stands over columns, a `title` opens a block. */
export interface Meaning {
	readonly table: TableKey;
	readonly kind: 'row' | 'group' | 'head' | 'title';
	readonly key: string;
	/** The number that the form prints before the label, or 0. */
	readonly number: number;
	/** Whether words directly behind it may be a row's own: it is a group, or a row that may be divided. */
	readonly opens: boolean;
	/** The forms that print it. */
	readonly form: FormTable;
}

const NOTHING: readonly Meaning[] = [];

/** Words over columns, folded, that no table has as a column of its own. */
const OTHER_HEADS: Readonly<Record<TableKey, readonly string[]>> = {
	proactive: [CONTENT_HEAD],
	requests: [
		'本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和',
		'勾稽关系',
		'申请人情况',
		'法人或其他组织',
	],
	litigation: ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉'],
};

const FORMS: readonly OfficialTable[] = [REQUESTS_EITHER, PROACTIVE_2021, PROACTIVE_2019, LITIGATION];

const MEANINGS: ReadonlyMap<string, readonly Meaning[]> = collect(FORMS);

/** All labels as the forms print them. */
const LABELS: readonly string[] = FORMS.flatMap(({ rows, groups, columns }) => [
	...[...rows, ...columns].flatMap(({ label, variants = [] }) => [label, ...variants]),
	...groups.map(({ label }) => label),
]);

/** What folded words without their number may name; empty for words that no form has. */
export function meaningsOf(words: string): readonly Meaning[] {
	return MEANINGS.get(words) ?? NOTHING;
}

/** What a label says. */
export interface LabelWords {
	readonly words: string;
	/** The number printed before the words, or 0, and how it is written. */
	readonly number: number;
	readonly style: NumberingStyle;
	readonly meanings: readonly Meaning[];
}

/** The labels of all forms as they print them: most labels of a report are known at one look. */
const PRINTED: ReadonlyMap<string, LabelWords> = new Map(
	LABELS.map((label) => [label, readLabelWords(label, 0, label.length)] as const),
);

/** What a label that is printed exactly as a form prints it says; undefined for any other one. */
export function printedLabel(label: string): LabelWords | undefined {
	return PRINTED.get(label);
}

/** What the words between two offsets say as a label; `more` are words behind them that stand elsewhere, folded. */
export function readLabelWords(text: string, start: number, end: number, more = ''): LabelWords {
	const numbering = readNumbering(text, start, end);
	const words = fold(text, numbering.end, end) + more;
	let meanings = meaningsOf(words);
	if (meanings.length === 0) meanings = meaningsOf(withoutRemark(text, numbering.end, end));
	if (meanings.length === 0) meanings = meaningsOf(lastOfPath(text, start, end));
	return { words, number: numbering.value, style: numbering.style, meanings };
}

/** The last part of a head that names the heads above it too, as `行政复议/结果维持`; an empty string where there is one part. */
function lastOfPath(text: string, start: number, end: number): string {
	const slash = text.slice(start, end).lastIndexOf('/');
	return slash > 0 ? fold(text, start + slash + 1, end) : '';
}

/** The words before a remark in brackets; an empty string where there is none. */
function withoutRemark(text: string, start: number, end: number): string {
	for (let at = start + 1; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code === 0x28 || code === 0xff08) return fold(text, start, at);
	}
	return '';
}

/** The words of a label as they are compared: without number, spaces and punctuation. */
export function wordsOf(label: string): string {
	return fold(label, readNumbering(label, 0, label.length).end);
}

function collect(tables: readonly OfficialTable[]): ReadonlyMap<string, readonly Meaning[]> {
	const meanings = new Map<string, Meaning[]>();
	const add = (label: string, meaning: Omit<Meaning, 'number' | 'opens'>) => {
		const words = wordsOf(label);
		if (words === '') return;
		const { kind, key, form } = meaning;
		const opens = kind === 'group' || form.rows.some((row) => row.key === key && row.divisible === true);
		append(meanings, words, { ...meaning, opens, number: readNumbering(label, 0, label.length).value });
	};
	for (const form of tables) {
		const table = form.key;
		for (const row of form.rows)
			for (const label of [row.label, ...(row.variants ?? [])]) add(label, { table, kind: 'row', key: row.key, form });
		for (const group of form.groups) add(group.label, { table, kind: 'group', key: group.key, form });
		for (const column of form.columns)
			for (const label of [column.label, ...(column.variants ?? [])])
				add(label, { table, kind: 'head', key: column.key, form });
		for (const block of form.blocks) add(block.title, { table, kind: 'title', key: block.title, form });
		for (const label of OTHER_HEADS[table]) add(label, { table, kind: 'head', key: '', form });
	}
	return meanings;
}
