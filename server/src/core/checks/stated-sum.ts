// Parts that the prose lists add up to the whole that it states. A list that may be open is held only against excess.

import { format, sign, subtract } from '../number/exact.ts';
import { styleOf, writeNumber } from '../number/write.ts';
import { isWrongList, type StatedList, sumOf } from '../prose/lists.ts';
import { quoteOf } from '../text/quote.ts';
import { defineCheck } from './check.ts';

/** A list is quoted so far that a reader finds it. */
const LONGEST_LIST = 200;

export const STATED_SUM = defineCheck<StatedList>({
	id: 'stated-sum',
	severity: 'warning',
	stage: 'stable',

	/** A number that contradicts a table is told there, and not a second time as a part of a list. */
	*find({ report, stated }) {
		const told = new Set(
			stated.filter(({ verdict }) => verdict === 'differs').map(({ statement }) => statement.number.start),
		);
		for (const list of report.prose.lists) {
			const numbers = [list.whole, ...list.parts];
			if (isWrongList(list) && !numbers.some(({ number }) => told.has(number.start))) yield list;
		}
	},

	explain(list, { text, words }) {
		const { whole, parts } = list;
		const sum = sumOf(list);
		const quote = quoteOf(text, list, LONGEST_LIST).replace(/\s+/g, '');
		const larger = parts.find((part) => sign(subtract(part.value, whole.value)) > 0);
		const newText = writeNumber(sum, styleOf(text, { places: 0, ...whole.number }));
		const fix = {
			title: words.fixProse(quoteOf(text, whole.number), newText),
			preferred: false,
			safe: false,
			cells: [],
			edits: [{ newText, ...whole.number }],
		};
		return {
			message:
				larger === undefined
					? words.statedSum(quote, format(whole.value), format(sum))
					: words.statedPart(quote, format(whole.value), format(larger.value)),
			...whole.number,
			actual: format(whole.value),
			expected: format(sum),
			...(list.complete && whole.style === 'digits' ? { fixes: [fix] } : {}),
			related: parts.map(({ number }) => ({ message: quoteOf(text, number), ...number })),
		};
	},
});
