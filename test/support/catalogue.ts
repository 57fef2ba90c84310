// The reports that the product knows, made ready once for all tests, and a review that goes by them.

import { DISCLOSURE } from '../../server/src/core/forms/disclosure/catalogue.ts';
import { headingOf } from '../../server/src/core/forms/forms.ts';
import type { KnownTable, ReadyForm } from '../../server/src/core/forms/ready.ts';
import { prepare } from '../../server/src/core/report/catalogue.ts';
import { type Report, readReport as readWith } from '../../server/src/core/report/report.ts';
import { type Review, type ReviewChoices, review as reviewWith } from '../../server/src/core/review.ts';
import { KnownStretches } from '../../server/src/core/table/known-stretches.ts';
import { placesIn } from '../../server/src/node/places.ts';

export const CATALOGUE = prepare(DISCLOSURE, placesIn('dist'));

/** The headings of its sections, as the form prints them. */
export const HEADINGS = CATALOGUE.sections.map(headingOf);

/** The forms, sections and tables of the product by their keys. */
export type Form = '2019' | '2021';
export type Section = 'overview' | 'proactive' | 'requests' | 'litigation' | 'problems' | 'other';
export type TableName = 'proactive' | 'requests' | 'litigation';

/** A form by its key. */
export function formOf(key: Form): ReadyForm {
	const form = CATALOGUE.forms.find((one) => one.key === key);
	if (form === undefined) throw new Error(`no form ${key}`);
	return form;
}

/** A table of a form. */
export function tableOf(form: Form, key: TableName): KnownTable {
	const table = formOf(form).tables[key];
	if (table === undefined) throw new Error(`no table ${key}`);
	return table;
}

/** Reviews a text as the product does. */
export function review(text: string, choices: ReviewChoices = {}, previous?: Review): Review {
	return reviewWith(text, { ...choices, catalogue: CATALOGUE }, previous);
}

/** Reviews a text as the product does that has read nothing before. */
export function reviewAfresh(text: string, choices: ReviewChoices = {}): Review {
	return reviewWith(text, { ...choices, catalogue: { ...CATALOGUE, stretches: new KnownStretches() } });
}

/** Reads a text that holds one report at most as the product does. */
export function readReport(text: string): Report | null {
	return readWith(text, CATALOGUE);
}
