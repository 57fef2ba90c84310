// The cells that the prose of a report speaks of, and the words for how requests and lawsuits come in.

import type { StatedCells } from '../catalogue.ts';
import type { TableKey } from '../types.ts';
import { REQUESTS_KIND } from './requests.ts';

/** The cell of a table in a row and a column. */
export const one = (table: TableKey, row: string, column: string): StatedCells => ({
	table,
	rows: [row],
	columns: [column],
});
/** The totals of some rows of table 三, added up. */
export const request = (...rows: readonly string[]): StatedCells => ({ table: 'requests', rows, columns: ['total'] });
/** The cells of table 四 in some columns, added up. */
export const court = (...columns: readonly string[]): StatedCells => ({
	table: 'litigation',
	rows: ['count'],
	columns,
});
/** All that was answered, those of the year before among them or not: 收到57件，答复54件. */
export const HANDLED: readonly StatedCells[] = [request('handled'), { ...request('handled'), without: ['carried_in'] }];
/** All rows of a group of table 三 in any form, and the one that stands for them where a report prints it in one. */
export const requestsOf = (group: string): StatedCells => {
	const rows = REQUESTS_KIND.readings.flatMap((reading) =>
		reading.rows.flatMap((row) => (row.group === group || row.inPlaceOf === group ? [row.key] : [])),
	);
	return request(...new Set(rows));
};

/** What came in: those of the year before among them or not. */
export const NEW = [request('new'), request('new', 'carried_in')];
export const CARRIED_OUT = [request('carried_out')];
export const REVIEWS = [court('review.total')];
export const LAWSUITS = [court('direct.total', 'after.total')];

/** Words for what comes in. */
export const RECEIVED = ['收到', '受理', '接收', '接到', '收取', '收悉', '登记', '收'];

/** How reviews and lawsuits come about. */
export const RAISED = [
	'产生',
	'发生',
	'引发',
	'引起',
	'涉及',
	'涉',
	'提起',
	'提出',
	'被',
	'因',
	'不服',
	'答复',
	'问题',
	...RECEIVED,
];
