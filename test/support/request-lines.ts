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
