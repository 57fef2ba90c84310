// A row's total is the sum of 自然人 and the five kinds of organisation (国办公开办函〔2021〕30号, table 三: 总计).

import { defineCheck } from './check.ts';
import { explainTotals, findTotals, type TotalsFact } from './totals.ts';

export const ROW_TOTAL = defineCheck<TotalsFact>({
	id: 'row-total',
	severity: 'error',
	stage: 'stable',
	find: (subject) => findTotals('row-total', subject),
	explain: explainTotals,
});
