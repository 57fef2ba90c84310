// The words of all official tables, and what each of them names.

import { LITIGATION } from '../forms/litigation.ts';
import { CONTENT_HEAD, PROACTIVE_2019, PROACTIVE_2021 } from '../forms/proactive.ts';
import { REQUESTS_EITHER } from '../forms/requests.ts';
import type { FormTable, OfficialTable, TableKey } from '../forms/types.ts';
import { fold } from '../text/chars.ts';
import { readNumbering } from '../text/numbering.ts';

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

const MEANINGS: ReadonlyMap<string, readonly Meaning[]> = collect([
	REQUESTS_EITHER,
	PROACTIVE_2021,
	PROACTIVE_2019,
	LITIGATION,
]);

/** What folded words without their number may name; empty for words that no form has. */
export function meaningsOf(words: string): readonly Meaning[] {
	return MEANINGS.get(words) ?? NOTHING;
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
		const known = meanings.get(words) ?? [];
		const { kind, key, form } = meaning;
		const opens = kind === 'group' || form.rows.some((row) => row.key === key && row.divisible === true);
		known.push({ ...meaning, opens, number: readNumbering(label, 0, label.length).value });
		meanings.set(words, known);
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
