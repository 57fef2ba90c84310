// Marks of the program that wrote the file have no place in a published report; all of them are one finding.

import { leftoversIn } from '../text/leftovers.ts';
import { quoteOf } from '../text/quote.ts';
import type { Span } from '../text/span.ts';
import { defineCheck } from './check.ts';

/** So many places are named; a file can be full of them. */
const MOST_NAMED = 20;
const LONGEST_QUOTE = 24;

export const LEFTOVER = defineCheck<readonly Span[]>({
	id: 'leftover',
	severity: 'info',
	stage: 'stable',

	*find({ text }) {
		const found = leftoversIn(text);
		if (found.length > 0) yield found;
	},

	explain(found, { text, words }) {
		const [first = { start: 0, end: 0 }] = found;
		const quote = (span: Span) => quoteOf(text, span, LONGEST_QUOTE);
		return {
			...first,
			message: words.leftover(quote(first), found.length),
			fixes: [
				{
					title: words.fixLeftovers(found.length),
					preferred: true,
					safe: false,
					cells: [],
					edits: found.map((span) => ({ newText: '', ...span })),
				},
			],
			related: found.slice(1, MOST_NAMED).map((span) => ({ message: quote(span), ...span, again: true })),
			reach: found.slice(1),
		};
	},
});
