// What came in equals what was handled and what is carried over, in each column (the words in the corner of table 三).

import { defineCheck } from './check.ts';
import { explainTotals, findTotals, type TotalsFact } from './totals.ts';

export const BALANCE = defineCheck<TotalsFact>({
	id: 'balance',
	severity: 'error',
	stage: 'stable',
	find: (subject) => findTotals('balance', subject),
	explain: explainTotals,
});
