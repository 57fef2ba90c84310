// The checks, in the order in which they run and the documentation shows them.

import { BALANCE } from './balance.ts';
import type { AnyCheck } from './check.ts';
import { COLUMN_TOTAL } from './column-total.ts';
import { GROUP_TOTAL } from './group-total.ts';
import { HEADING_NUMBER } from './heading-number.ts';
import { RAGGED_ROW } from './ragged-row.ts';
import { ROW_EXTRA } from './row-extra.ts';
import { ROW_LABEL } from './row-label.ts';
import { ROW_MISSING } from './row-missing.ts';
import { ROW_TOTAL } from './row-total.ts';
import { SECTION_EMPTY } from './section-empty.ts';
import { SECTION_MISSING } from './section-missing.ts';
import { SECTION_ORDER } from './section-order.ts';
import { TABLE_MISSING } from './table-missing.ts';
import { UNREADABLE_NUMBER } from './unreadable-number.ts';

export const CHECKS: readonly AnyCheck[] = [
	ROW_TOTAL,
	COLUMN_TOTAL,
	BALANCE,
	GROUP_TOTAL,
	SECTION_MISSING,
	SECTION_ORDER,
	SECTION_EMPTY,
	HEADING_NUMBER,
	TABLE_MISSING,
	ROW_MISSING,
	ROW_EXTRA,
	ROW_LABEL,
	RAGGED_ROW,
	UNREADABLE_NUMBER,
];
