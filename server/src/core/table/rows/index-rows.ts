// Rows that count the columns, 栏次 1 2 3 …: they stand between heads and numbers, and state nothing.

import type { Strip } from '../../grid/tokens.ts';
import type { Draft, TableDraft } from './drafts.ts';
import type { Lexicon } from './labels.ts';

/** So many columns are counted at least where a word says so, and where none does. */
const FEWEST_NAMED = 2;
const FEWEST = 5;

/** A table without the rows that count its columns, and without such numbers before those of its first row. */
export function withoutIndexRows(strip: Strip, draft: TableDraft, lexicon: Lexicon): TableDraft {
	const named = (row: Draft) => isNamed(row, lexicon);
	if (!draft.rows.some((row) => named(row) !== undefined && countedBy(strip, row) >= FEWEST_NAMED)) return draft;
	const rows = draft.rows.flatMap((row): readonly Draft[] => {
		const word = named(row);
		const counted = word === undefined ? 0 : countedBy(strip, row);
		if (counted < (word === true ? FEWEST_NAMED : FEWEST)) return [row];
		const values = row.values.slice(counted);
		return values.length === 0 ? [] : [{ ...row, values, first: values[0] ?? row.first }];
	});
	return { ...draft, rows };
}

/** Whether a word for it stands before the numbers; undefined where the row has words of its own. */
function isNamed({ label, groups, strange }: Draft, { indexWords }: Lexicon): boolean | undefined {
	const words = [...groups, ...strange, ...(label === undefined ? [] : [label])].map((one) => one.words);
	if (words.some((word) => !indexWords.includes(word))) return undefined;
	return words.length > 0;
}

/** How many of the numbers of a row count 1, 2, 3 and so on, from its first one. */
function countedBy({ tokens }: Strip, { values }: Draft): number {
	const none = values.findIndex((place, at) => {
		const amount = tokens[place]?.amount;
		return amount?.kind !== 'number' || amount.value !== at + 1 || amount.places !== 0 || amount.unit !== '';
	});
	return none < 0 ? values.length : none;
}
