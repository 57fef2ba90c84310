// （七）总计 is, in each column, the sum of all results above it (国办公开办函〔2021〕30号, table 三).

import { defineCheck } from './check.ts';
import { explainTotals, findTotals, type TotalsFact } from './totals.ts';

export const COLUMN_TOTAL = defineCheck<TotalsFact>({
	id: 'column-total',
	severity: 'error',
	stage: 'stable',
	find: (subject) => findTotals('column-total', subject),
	explain: explainTotals,
});
