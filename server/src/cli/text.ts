// What `gouji` prints for people.

import { SEVERITIES, type Severity } from '../core/checks/check.ts';
import { columnName, rowName, sectionOf } from '../core/forms/forms.ts';
import { isStated } from '../core/number/amount.ts';
import { format } from '../core/number/exact.ts';
import { type Part, rangeOf } from '../core/review.ts';
import { wordsIn } from '../core/words/languages.ts';
import type { Language } from '../core/words/words.ts';
import type { Summary } from './summary.ts';

/** How a line is dressed up: colours only where a terminal shows them. */
export interface Style {
	readonly severity: (severity: Severity, words: string) => string;
	readonly dim: (words: string) => string;
	readonly strong: (words: string) => string;
}

const COLOURS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36', hint: '90' };
const paint = (code: string, words: string) => `\u001b[${code}m${words}\u001b[0m`;

export const PLAIN: Style = { severity: (_, words) => words, dim: (words) => words, strong: (words) => words };
export const COLOURED: Style = {
	severity: (severity, words) => paint(COLOURS[severity], words),
	dim: (words) => paint('2', words),
	strong: (words) => paint('1', words),
};

const NAMES: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
	'zh-cn': { error: '错误', warning: '警告', info: '提示', hint: '建议' },
	en: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
};

/** The findings of one report: `file:line:column`, the sentence, then the equations below it. */
export function findingLines(path: string, part: Part, language: Language, style: Style): string {
	let out = '';
	for (const finding of part.findings) {
		const { check, severity, message } = finding;
		const { line, character } = rangeOf(part, finding).start;
		const [first = '', ...more] = message.split('\n');
		const place = style.strong(`${path}:${line + 1}:${character + 1}`);
		out += `${place} ${style.severity(severity, NAMES[language][severity])} ${first} ${style.dim(`[${check}]`)}\n`;
		for (const sentence of more) out += style.dim(`    ${sentence}\n`);
	}
	return out;
}

/** What was recognised in one report. */
export function readLines(path: string, part: Part, language: Language, style: Style): string {
	const { title, form, sections, tables } = part.report;
	const chinese = language === 'zh-cn';
	const head = [
		title?.organization,
		title?.year,
		form === null ? null : chinese ? `${form.key} 年式样` : `form of ${form.key}`,
	];
	let out = `${style.strong(path)} ${head.filter((fact) => fact != null).join(' · ')}\n`;
	if (part.report.kind !== 'other')
		out += `  ${chinese ? '部分' : 'Sections'}: ${sections.map(({ key }) => sectionOf(key).number).join(' ')}\n`;
	for (const table of tables) {
		out += `  ${wordsIn(language).table(table.form.title)} ${table.layout} ${table.rows.length} ${chinese ? '行' : 'rows'}\n`;
		for (const row of table.rows) {
			const name = row.key === null ? part.text.slice(row.label.start, row.label.end) : rowName(table.form, row.key);
			const cells = row.cells.flatMap((cell, at) => {
				if (cell === undefined) return [];
				const value = isStated(cell.amount) ? format(cell.amount.value) : part.text.slice(cell.start, cell.end) || '□';
				return [
					table.form.rows.length > 1 && table.form.blocks.length === 1
						? value
						: `${columnName(table.form, table.form.columns[at]?.key ?? '')} ${value}`,
				];
			});
			out += `    ${[name, cells.length > 0 ? cells.join(' ') : '?'].filter((words) => words !== '').join('  ')}\n`;
		}
	}
	return out;
}

/** The last line: how much was checked and what was found. */
export function summaryLine({ files, reports, findings }: Summary, language: Language, style: Style): string {
	const names = NAMES[language];
	const counts = SEVERITIES.filter((severity) => findings[severity] > 0).map((severity) =>
		style.severity(
			severity,
			language === 'zh-cn'
				? `${findings[severity]} 个${names[severity]}`
				: `${findings[severity]} ${names[severity]}${findings[severity] > 1 ? 's' : ''}`,
		),
	);
	if (language === 'zh-cn')
		return `检查了 ${files} 个文件，其中 ${reports} 份报告：${counts.length === 0 ? '没有发现问题' : counts.join('，')}。\n`;
	return `Checked ${files} files, ${reports} reports: ${counts.length === 0 ? 'nothing found' : counts.join(', ')}.\n`;
}
