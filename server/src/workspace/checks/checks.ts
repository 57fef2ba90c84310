// The checks across reports, in the order in which they run and the documentation shows them.

import type { AnyCheck } from '../../core/checks/check.ts';
import { CHECKS } from '../../core/checks/checks.ts';
import type { AnyCrossCheck } from '../cross-check.ts';
import { CARRY_OVER } from './carry-over.ts';
import { COPIED_TEXT } from './copied-text.ts';
import { DUPLICATE_REPORT } from './duplicate-report.ts';
import { MISSING_YEAR } from './missing-year.ts';
import { ROLL_UP } from './roll-up.ts';
import { STOCK } from './stock.ts';

export const CROSS_CHECKS: readonly AnyCrossCheck[] = [
	CARRY_OVER,
	DUPLICATE_REPORT,
	COPIED_TEXT,
	MISSING_YEAR,
	STOCK,
	ROLL_UP,
];

/** All checks, those of single reports first: what settings, lists and documentation speak of. */
export const ALL_CHECKS: readonly Pick<AnyCheck, 'id' | 'severity' | 'stage'>[] = [...CHECKS, ...CROSS_CHECKS];
