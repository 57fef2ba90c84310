// The checks, in the order in which they run and the documentation shows them.

import { BALANCE } from './balance.ts';
import type { AnyCheck } from './check.ts';
import { COLUMN_TOTAL } from './column-total.ts';
import { DAMAGED_TEXT } from './damaged-text.ts';
import { ENUMERATION } from './enumeration.ts';
import { FOREIGN_PLACE } from './foreign-place.ts';
import { GROUP_TOTAL } from './group-total.ts';
import { HEADING_NUMBER } from './heading-number.ts';
import { LEFTOVER } from './leftover.ts';
import { RAGGED_ROW } from './ragged-row.ts';
import { ROW_EXTRA } from './row-extra.ts';
import { ROW_LABEL } from './row-label.ts';
import { ROW_MISSING } from './row-missing.ts';
import { ROW_TOTAL } from './row-total.ts';
import { SECTION_EMPTY } from './section-empty.ts';
import { SECTION_MISSING } from './section-missing.ts';
import { SECTION_ORDER } from './section-order.ts';
import { SECTION_REPEATED } from './section-repeated.ts';
import { STATED_NUMBER } from './stated-number.ts';
import { STATED_SUM } from './stated-sum.ts';
import { TABLE_MISSING } from './table-missing.ts';
import { TITLE_YEAR } from './title-year.ts';
import { UNIT } from './unit.ts';
import { UNREADABLE_NUMBER } from './unreadable-number.ts';
import { WRONG_FORM } from './wrong-form.ts';

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
	DAMAGED_TEXT,
	ROW_MISSING,
	ROW_EXTRA,
	ROW_LABEL,
	RAGGED_ROW,
	UNREADABLE_NUMBER,
	STATED_NUMBER,
	STATED_SUM,
	TITLE_YEAR,
	WRONG_FORM,
	UNIT,
	LEFTOVER,
	FOREIGN_PLACE,
	ENUMERATION,
	SECTION_REPEATED,
];
