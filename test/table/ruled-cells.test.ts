// Rows with blank cells below a rule of dashes that is broken between the columns of the page.

import { checkTable } from '../support/check-table.ts';

const WIDTHS = [42, 36, 8, 8, 8, 8, 8, 8, 8];
const RULE = WIDTHS.map((width) => '-'.repeat(width)).join(' ');

/** A row whose cells stand in the columns of the rule, a character of Chinese two places wide. */
const row = (...cells: readonly string[]) =>
	cells.map((cell, at) => cell + ' '.repeat((WIDTHS[at] ?? 0) - cell.replace(/[^ -~]/g, '  ').length)).join(' ');
const NEW = row('一、本年新收政府信息公开申请数量', '7', '1', '0', '0', '0', '0', '8');
const CARRIED_IN = row('二、上年结转政府信息公开申请数量', '0', '', '0', '', '0', '0', '0');
const GRANTED = row('三、本年度办理结果', '（一）予以公开', '6', '', '', '', '', '1', '7');
const PARTIAL = row('（二）部分公开', '1', '', '0', '0', '', '0', '1');
const FULL = row('（七）总计', '7', '0', '0', '0', '0', '1', '8');
const table = (...lines: readonly string[]) => `三、收到和处理政府信息公开申请情况\n\n${lines.join('\n')}\n`;

describe('rows below a rule that is broken between columns', () => {
	it('are read by the columns in which their numbers stand, from that of their label on', () => {
		checkTable(
			table(RULE, NEW, CARRIED_IN, GRANTED, PARTIAL, FULL, RULE),
			`
			new: 7 1 0 0 0 0 8
			carried_in: 0 . 0 . 0 0 0
			granted: 6 . . . . 1 7
			partial: 1 . 0 0 . 0 1
			handled: 7 0 0 0 0 1 8`,
		);
	});
	it('are not read where the full rows stand otherwise', () => {
		checkTable(
			table(RULE, NEW, GRANTED, `${FULL.slice(0, 43)}${' '.repeat(24)}${FULL.slice(43)}`, RULE),
			`
			new: 7 1 0 0 0 0 8
			granted: 3 of 7
			handled: 7 0 0 0 0 1 8`,
		);
	});
});
