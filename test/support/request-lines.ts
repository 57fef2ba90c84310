// Lines of table 三 that tests of its reading are made of: some labels, two full rows, and how these are read.

export const NEW = '一、本年新收政府信息公开申请数量';
export const CARRIED_IN = '二、上年结转政府信息公开申请数量';
export const GRANTED = '（一）予以公开';
export const PARTIAL = '（二）部分公开';
export const TOTAL = '（七）总计';

/** The table with these lines below its heading. */
export const rows = (...lines: readonly string[]): string =>
	`三、收到和处理政府信息公开申请情况\n${lines.join('\n')}\n`;

export const FULL = [`${NEW}\t7\t1\t0\t0\t0\t0\t8`, `${CARRIED_IN}\t0\t0\t0\t0\t0\t0\t0`];
/** What is read of these two. */
export const READ = `
	new: 7 1 0 0 0 0 8
	carried_in: 0 0 0 0 0 0 0`;

/** Rows cell by cell, for tests that print these in many ways; an empty string is a blank cell. */
export const CELLS: readonly (readonly [label: string, cells: readonly string[]])[] = [
	[NEW, ['3', '1', '0', '0', '0', '2', '6']],
	[CARRIED_IN, ['0', '', '1', '0', '0', '', '1']],
	[GRANTED, ['2', '1', '1', '0', '0', '0', '4']],
	[TOTAL, ['3', '1', '1', '0', '0', '1', '6']],
];
/** What is read of these. */
export const CELLS_READ = `
	new: 3 1 0 0 0 2 6
	carried_in: 0 . 1 0 0 . 1
	granted: 2 1 1 0 0 0 4
	handled: 3 1 1 0 0 1 6`;
