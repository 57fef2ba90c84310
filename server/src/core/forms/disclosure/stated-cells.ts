// The cells that the prose of a report speaks of, and the words for how requests and lawsuits come in.

import type { StatedCells } from '../catalogue.ts';
import type { TableKey } from '../types.ts';

export const one = (table: TableKey, row: string, column: string): StatedCells => ({
	table,
	rows: [row],
	columns: [column],
});
export const request = (...rows: readonly string[]): StatedCells => ({ table: 'requests', rows, columns: ['total'] });
export const court = (...columns: readonly string[]): StatedCells => ({
	table: 'litigation',
	rows: ['count'],
	columns,
});
export const numbered = (key: string, count: number) => Array.from({ length: count }, (_, at) => `${key}_${at + 1}`);

export const NEW = [request('new'), request('new', 'carried_in')];
export const CARRIED_OUT = [request('carried_out')];
export const REVIEWS = [court('review.total')];
export const LAWSUITS = [court('direct.total', 'after.total')];

export const RECEIVED = ['收到', '受理', '接收', '接到', '收取', '收'];

/** How reviews and lawsuits come about. */
export const RAISED = ['产生', '发生', '引发', '引起', '涉及', '提起', '提出', '被', '因', ...RECEIVED];
