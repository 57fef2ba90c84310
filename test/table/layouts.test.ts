// One table in every way in which programs part its cells: the same cells are read, and blank ones stay blank.

import { checkTable } from '../support/check-table.ts';
import { CELLS_READ as EXPECTED, CELLS as ROWS } from '../support/request-lines.ts';

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
