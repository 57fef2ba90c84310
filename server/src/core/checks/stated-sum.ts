// Parts that the prose lists add up to the whole that it states. A list that may be open is held only against excess.
// Shares of a whole are those of the parts that they stand behind.

import { format, sign, subtract } from '../number/exact.ts';
import { styleOf, writeNumber } from '../number/write.ts';
import { isWrongList, type StatedList, sumOf } from '../prose/lists.ts';
import type { WrongShare } from '../prose/shares.ts';
import type { Comparison } from '../sums/stated.ts';
import { quoteOf } from '../text/quote.ts';
import type { Span } from '../text/span.ts';
import { defineCheck, type Fix } from './check.ts';

/** A list is quoted so far that a reader finds it. */
const LONGEST_LIST = 200;

export const STATED_SUM = defineCheck<StatedList | WrongShare>({
	id: 'stated-sum',
	severity: 'warning',
	stage: 'stable',

	/**
	 * A number that contradicts a table is told there, and not a second time as a part of a list. Where the tables bear out
	 * all of them, they are parts of something else: 收到37件，上年结转3件，其中予以公开15件.
	 */
	*find({ report, stated }) {
		const numbersThat = (says: Comparison['verdict']) =>
			new Set(stated.filter(({ verdict }) => verdict === says).map(({ statement }) => statement.number.start));
		const told = numbersThat('differs');
		const agreed = numbersThat('agrees');
		for (const list of report.prose.lists) {
			const numbers = [list.whole, ...list.parts].map(({ number }) => number.start);
			const isElsewhere = numbers.some((at) => told.has(at)) || numbers.every((at) => agreed.has(at));
			if (!isElsewhere && isWrongList(list)) yield list;
		}
		yield* report.prose.shares;
	},

	explain(list, { text, words }) {
		const quote = quoteOf(text, list, LONGEST_LIST).replace(/\s+/g, '');
		const fixTo = (number: Span, newText: string): Fix => ({
			title: words.fixProse(quoteOf(text, number), newText),
			preferred: false,
			safe: false,
			cells: [],
			edits: [{ newText, start: number.start, end: number.end }],
		});
		if ('right' in list) {
			const { number, right } = list;
			return { message: words.statedShare(quote, right), ...number, fixes: [fixTo(number, right)] };
		}
		const { whole, parts } = list;
		const sum = sumOf(list);
		const larger = parts.find((part) => sign(subtract(part.value, whole.value)) > 0);
		const newText = writeNumber(sum, styleOf(text, { places: 0, ...whole.number }));
		return {
			message:
				larger === undefined
					? words.statedSum(quote, format(whole.value), format(sum))
					: words.statedPart(quote, format(whole.value), format(larger.value)),
			...whole.number,
			actual: format(whole.value),
			expected: format(sum),
			...(list.complete && whole.style === 'digits' ? { fixes: [fixTo(whole.number, newText)] } : {}),
			related: parts.map(({ number }) => ({ message: quoteOf(text, number), ...number })),
		};
	},
});
