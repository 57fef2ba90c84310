// The labels of an official table as they are compared, made ready once for all reports.

import { readNumbering, wordsOf } from '../text/numbering.ts';
import { type Heads, headsOf } from './heads.ts';
import type { FormColumn, FormGroup, FormRow, FormTable } from './types.ts';

/** The labels of a form's table. */
export interface Official {
	/** For each row the words of its label. */
	readonly words: readonly string[];
	/** For each row the words of its label and of the usual variants. */
	readonly wordings: readonly (readonly string[])[];
	/** For each row the number by which it is told from others with the same words (1. 2. 3.), or 0. */
	readonly numbers: readonly number[];
	readonly indexOf: ReadonlyMap<string, number>;
	/** For each group the words of its label and of the usual variants. */
	readonly groups: ReadonlyMap<string, readonly string[]>;
	/** The heads of its columns. */
	readonly heads: Heads;
	/** The row that a report may divide, where there is one. */
	readonly divisible: FormRow | undefined;
}

/** The labels of a table as they are compared. */
export function officialOf({ rows, groups, columns }: Pick<FormTable, 'rows' | 'groups' | 'columns'>): Official {
	return {
		words: rows.map((row) => wordsOf(row.label)),
		wordings: rows.map((row) => wordingsIn(row).map(wordsOf)),
		numbers: rows.map(({ label }) => {
			const { style, value } = readNumbering(label, 0, label.length);
			return style === 'digits' ? value : 0;
		}),
		indexOf: new Map(rows.map((row, at) => [row.key, at] as const)),
		groups: new Map(groups.map((group) => [group.key, wordingsIn(group).map(wordsOf)] as const)),
		heads: headsOf({ columns }),
		divisible: rows.find((row) => row.divisible === true),
	};
}

/** The words of a row, a group or a column: its label, and the usual variants. */
export function wordingsIn({ label, variants = [] }: FormRow | FormGroup | FormColumn): readonly string[] {
	return [label, ...variants];
}
