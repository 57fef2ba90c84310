// One table in every way in which programs part its cells: the same cells are read, and blank ones stay blank.

import { checkTable } from '../support/check-table.ts';

/** Three rows of table 三; an empty string is a blank cell. */
const ROWS: readonly (readonly [label: string, cells: readonly string[]])[] = [
	['一、本年新收政府信息公开申请数量', ['3', '1', '0', '0', '0', '2', '6']],
	['二、上年结转政府信息公开申请数量', ['0', '', '1', '0', '0', '', '1']],
	['（一）予以公开', ['2', '1', '1', '0', '0', '0', '4']],
	['（七）总计', ['3', '1', '1', '0', '0', '1', '6']],
];
const EXPECTED = `
	new: 3 1 0 0 0 2 6
	carried_in: 0 . 1 0 0 . 1
	granted: 2 1 1 0 0 0 4
	handled: 3 1 1 0 0 1 6`;

const printed = (row: (label: string, cells: readonly string[]) => string) =>
	`三、收到和处理政府信息公开申请情况\n${ROWS.map(([label, cells]) => row(label, cells)).join('')}`;

const LAYOUTS: Readonly<Record<string, string>> = {
	tabs: printed((label, cells) => `${[label, ...cells].join('\t')}\n`),
	bars: printed((label, cells) => `| ${[label, ...cells].join(' | ')} |\n`),
	commas: printed((label, cells) => `${[label, ...cells].join(',')}\n`),
	semicolons: printed((label, cells) => `${[label, ...cells].join(';')}\n`),
	'spaces between strings of a program': printed(
		(label, cells) => `[1,] ${[label, ...cells].map((cell) => `"${cell}"`).join(' ')}\n`,
	),
	'commands of TeX': printed((label, cells) => `${[label, ...cells].join(' & ')} \\\\ \\hline\n`),
	'any other mark': printed((label, cells) => `${[label, ...cells].join('#')}\n`),
	'commas of Chinese': printed((label, cells) => `${[label, ...cells].join('，')}\n`),
	'signs that show tabs': printed((label, cells) => `${[label, ...cells].join('→')}↵\n`),
	'tabs on lines of their own': printed((label, cells) => `${[label, ...cells].join('\n\t')}\n\n`),
	'a line to each cell': printed((label, cells) => `${[label, ...cells].join('\n')}\n\n`),
	'lines of white space': printed((label, cells) => `${[label, ...cells].join('\n \n')}\n\n\n`),
	HTML: printed((label, cells) => `<tr>${[label, ...cells].map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`),
	'HTML in a line': printed((label, cells) => `<tr>${[label, ...cells].map((cell) => `<td>${cell}`).join('')}`),
};

describe('cells parted by', () => {
	for (const [name, text] of Object.entries(LAYOUTS)) it(name, () => checkTable(text, EXPECTED));
});
