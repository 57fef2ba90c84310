// The checks by name, in the order in which the documentation shows them.

/** A check's id names the fault; its file, page, fixture folder and setting have the same name. */
export const CHECK_IDS = [
	'row-total',
	'column-total',
	'balance',
	'group-total',
	'section-missing',
	'section-order',
	'section-empty',
	'heading-number',
	'table-missing',
	'damaged-text',
	'row-missing',
	'row-extra',
	'row-label',
	'ragged-row',
	'unreadable-number',
	'stated-number',
	'stated-sum',
	'title-year',
	'wrong-form',
	'unit',
	'leftover',
	'foreign-place',
	'enumeration',
	'section-repeated',
	'carry-over',
	'duplicate-report',
	'copied-text',
	'missing-year',
	'stock',
	'roll-up',
] as const;

export type CheckId = (typeof CHECK_IDS)[number];
