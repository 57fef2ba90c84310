// Reports of the made-up family, right unless told otherwise.

import { headingOf } from '../../server/src/core/forms/forms.ts';
import type { FormSection } from '../../server/src/core/forms/types.ts';
import { prepare } from '../../server/src/core/report/catalogue.ts';
import { skeletonOf } from '../../server/src/core/report/skeleton.ts';
import { FINANCES } from './catalogue.ts';

/** The cells of a table by row key, as they are printed. */
export type Rows = Readonly<Record<string, readonly string[]>>;

/** What a report says. */
export interface MadeReport {
	readonly form?: '2015' | '2024';
	readonly layout?: (typeof LAYOUTS)[number];
	readonly organization?: string;
	readonly year?: number;
	readonly trips?: Rows;
	readonly funds?: Rows;
	readonly prose?: string;
}

export const MADE = prepare(FINANCES);
export const LAYOUTS = ['row-per-line', 'cell-per-line', 'pipe'] as const;
/** What the prose says where it states what the tables do. */
export const STATED = '我局财务工作平稳，全年收入120万元，支出100万元。';

const TRIPS: Rows = { spent: ['30', '8', '12', '4', '8', '10', '27.5', '7', '11', '3', '8', '9.5'] };
/** 120 come in and 100 are spent; 5 were brought, 25 are left. */
export const FUNDS: Rows = {
	income: ['90', '30', '120'],
	brought: ['5', '0', '5'],
	staff_1: ['40', '0', '40'],
	staff_2: ['10', '0', '10'],
	staff_3: ['2', '0', '2'],
	office_1: ['8', '1', '9'],
	office_2: ['3', '0', '3'],
	office_3: ['0', '1', '1'],
	projects: ['10', '25', '35'],
	outgo: ['73', '27', '100'],
	left: ['22', '3', '25'],
};
/** The projects in rows of their own. */
const WORKS: Rows = { works_1: ['6', '20', '26'], works_2: ['4', '5', '9'] };

/** A whole report, its lines ended by `\n`. */
export function writeMade(spec: MadeReport = {}): string {
	const { organization = '云山县水务局', year = 2023 } = spec;
	const parts = MADE.sections.map((section) =>
		section.table === undefined ? proseOf(section, spec) : tableOf(section, spec),
	);
	return `${organization}\n${year}年财务公开年度报告\n\n${parts.join('\n')}\n${organization}\n${year + 1}年2月3日\n`;
}

function proseOf(section: FormSection, { prose = '本年各项工作平稳。' }: MadeReport): string {
	return `${headingOf(section)}\n${section.nothing ?? prose}\n`;
}

/** The empty table of the form with its last cells filled in, row by row. */
function tableOf(section: FormSection, { form = '2015', layout = 'row-per-line', trips, funds }: MadeReport): string {
	const known = MADE.forms.find(({ key }) => key === form);
	const table = known?.tables[section.table ?? ''];
	if (known === undefined || table === undefined) throw new Error(`no table ${section.table}`);
	const values: Rows = section.table === 'trips' ? { ...TRIPS, ...trips } : { ...FUNDS, ...WORKS, ...funds };
	const lines = skeletonOf(section, known, 'row-per-line').replace(/\n+$/, '').split('\n').slice(2);
	const rows = lines.map((line, at) => {
		const cells = line.split('\t');
		const { key } = table.rows[at - lines.length + table.rows.length] ?? { key: '' };
		const own = values[key] ?? [];
		return [...cells.slice(0, cells.length - own.length), ...own];
	});
	return `${headingOf(section)}\n\n${rows.map((row) => printRow(row, layout)).join('')}`;
}

function printRow(cells: readonly string[], layout: NonNullable<MadeReport['layout']>): string {
	if (layout === 'cell-per-line') return `${cells.map((cell) => `\t${cell}\n`).join('')}\n`;
	return layout === 'pipe' ? `${cells.join(' | ')} |\n` : `${cells.join('\t')}\n`;
}
