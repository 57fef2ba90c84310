// The labels of the official tables as they are compared, made ready once for all reports.

import { LITIGATION } from '../forms/litigation.ts';
import { PROACTIVE_2019, PROACTIVE_2021 } from '../forms/proactive.ts';
import { REQUESTS_2019, REQUESTS_2021, REQUESTS_EITHER } from '../forms/requests.ts';
import type { FormRow, FormTable } from '../forms/types.ts';
import { wordsOf } from './labels.ts';

/** The labels of a form's table. */
export interface Official {
	/** For each row the words of its label. */
	readonly words: readonly string[];
	/** For each row the words of its label and of the usual variants. */
	readonly wordings: readonly (readonly string[])[];
	/** For each row the number before its label, or 0. */
	readonly numbers: readonly number[];
	readonly indexOf: ReadonlyMap<string, number>;
	readonly groups: ReadonlyMap<string, string>;
	/** The row that a report may divide, where there is one. */
	readonly divisible: FormRow | undefined;
}

const KNOWN: ReadonlyMap<FormTable, Official> = new Map(
	[REQUESTS_EITHER, REQUESTS_2021, REQUESTS_2019, LITIGATION, PROACTIVE_2021, PROACTIVE_2019].map(
		(form) => [form, prepare(form)] as const,
	),
);

/** The labels of a form's table as they are compared. */
export function officialOf(form: FormTable): Official {
	return KNOWN.get(form) ?? prepare(form);
}

function prepare(form: FormTable): Official {
	const { rows, groups } = form;
	return {
		words: rows.map((row) => wordsOf(row.label)),
		wordings: rows.map((row) => [row.label, ...(row.variants ?? [])].map(wordsOf)),
		numbers: rows.map((row) => Number(/_(\d)$/.exec(row.key)?.[1] ?? '0') || 0),
		indexOf: new Map(rows.map((row, at) => [row.key, at] as const)),
		groups: new Map(groups.map((group) => [group.key, wordsOf(group.label)] as const)),
		divisible: rows.find((row) => row.divisible === true),
	};
}
