// Whether a stretch of text prints a table of which nothing could be read: its labels stand there.

import type { TableKey } from '../forms/types.ts';
import { fold, hanOf } from '../text/chars.ts';
import { wordsOf } from '../text/numbering.ts';
import type { ReadyCatalogue } from './catalogue.ts';

/** So many of a table's labels in a text without a table: it is there, but its layout is not known. */
const SIGNS_OF_A_TABLE = 4;

/** Whether so many labels of a table stand in a stretch that the table is there. */
export function printsLabels(said: string, key: TableKey, { forms }: ReadyCatalogue): boolean {
	const labels = new Set<string>();
	for (const { tables } of forms)
		for (const { label } of [...(tables[key]?.columns ?? []), ...(tables[key]?.rows ?? [])]) labels.add(wordsOf(label));
	const words = hanOf(fold(said));
	return [...labels].filter((label) => label !== '' && words.includes(label)).length >= SIGNS_OF_A_TABLE;
}
