// Each total of table 四 is the sum of its four outcomes (国办公开办函〔2021〕30号, table 四).

import { defineCheck } from './check.ts';
import { explainTotals, findTotals, type TotalsFact } from './totals.ts';

export const GROUP_TOTAL = defineCheck<TotalsFact>({
	id: 'group-total',
	severity: 'error',
	stage: 'stable',
	find: (subject) => findTotals('group-total', subject),
	explain: explainTotals,
});
