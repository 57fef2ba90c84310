// What `gouji` prints for people.

import { SEVERITIES, type Severity } from '../../core/checks/check.ts';
import { columnName, rowName, sectionOf } from '../../core/forms/forms.ts';
import { isStated } from '../../core/number/amount.ts';
import { format } from '../../core/number/exact.ts';
import type { Finding, Part } from '../../core/review.ts';
import type { Table, TableRow } from '../../core/table/table.ts';
import { wordsIn } from '../../core/words/languages.ts';
import { Places } from '../../workspace/files/source-places.ts';
import { hasLines, quoteAt } from '../places.ts';
import type { FileContent, Printer, PrintOptions } from '../printer.ts';
import type { Summary } from '../summary.ts';
import { visible } from '../visible.ts';
import type { CliWords } from '../words/words.ts';

/** So many places of other files are shown below a finding. */
const MOST_ELSEWHERE = 3;

/** How a line is dressed up: colours only where a terminal shows them. */
interface Style {
	readonly severity: (severity: Severity, words: string) => string;
	readonly dim: (words: string) => string;
	readonly strong: (words: string) => string;
}

const COLOURS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36', hint: '90' };
const paint = (code: string, words: string) => `\u001b[${code}m${words}\u001b[0m`;

const PLAIN: Style = { severity: (_, words) => words, dim: (words) => words, strong: (words) => words };
const COLOURED: Style = {
	severity: (severity, words) => paint(COLOURS[severity], words),
	dim: (words) => paint('2', words),
	strong: (words) => paint('1', words),
};

/** Prints findings, or what was recognised. */
export function textPrinter({ command, words, colours }: PrintOptions): Printer<string> {
	const style = colours ? COLOURED : PLAIN;
	return {
		begin: () => [],
		divisible: true,
		*prepare(content) {
			const { path, parts } = content;
			const print = { words, style, placeOf: placesIn(content, words) };
			let none = true;
			for (const part of parts) {
				none = false;
				yield command === 'check' ? findingLines(part, print) : readLines(path, part, print);
			}
			if (command === 'read' && none) yield `${style.strong(visible(path))} ${words.noReport}\n`;
		},
		end: (summary) => (command === 'check' ? [summaryLine(summary, words, style)] : []),
	};
}

/** How a finding, or what was recognised, is printed. */
interface Print {
	readonly words: CliWords;
	readonly style: Style;
	readonly placeOf: (part: Part, finding: Finding) => string;
}

/**
 * Says where findings of a file stand: `file:line:column`, to be opened at a click, and of a document the table, row and cell,
 * or the words there.
 */
function placesIn({ path, document }: FileContent, words: CliWords): Print['placeOf'] {
	const places = new Places(document);
	return (part, finding) => {
		const range = places.inFile(part, finding);
		const opened = range === undefined ? path : `${path}:${range.start.line + 1}:${range.start.character + 1}`;
		if (document === undefined) return visible(opened);
		const cell = places.cellOf(part, finding);
		const where =
			cell === undefined ? words.quoted(quoteAt(part, finding)) : words.cell(cell.table, cell.row, cell.column);
		return visible(`${opened} ${where}`);
	};
}

/** The findings of one report: its place, the sentence, then the equations below it. */
function findingLines(part: Part, { words, style, placeOf }: Print): string {
	let out = '';
	for (const finding of part.findings) {
		const { check, severity, message } = finding;
		const [first = '', ...more] = message.split('\n').map(visible);
		const place = style.strong(placeOf(part, finding));
		out += `${place} ${style.severity(severity, words.severities[severity])} ${first} ${style.dim(`[${check}]`)}\n`;
		for (const sentence of more) out += style.dim(`    ${sentence}\n`);
		for (const line of elsewhereLines(finding)) out += style.dim(`    ${line}\n`);
	}
	return out;
}

/** The places in other files that a finding speaks of, each to be opened at a click. */
function elsewhereLines({ related = [] }: Finding): readonly string[] {
	const places = related.flatMap(({ elsewhere, message }) => (elsewhere === undefined ? [] : [{ elsewhere, message }]));
	return places.slice(0, MOST_ELSEWHERE).map(({ elsewhere: { address, range }, message }) => {
		const { line, character } = range.start;
		const place = hasLines(address) ? `${address}:${line + 1}:${character + 1}` : address;
		return visible(`→ ${place} ${message}`);
	});
}

/** What was recognised in one report. */
function readLines(path: string, part: Part, { words, style }: Print): string {
	const { organization, year, form, sections, tables, catalogue } = part.report;
	const head = [organization, year, form === null ? null : words.form(form.key)];
	let out = `${style.strong(visible(path))} ${visible(head.filter((fact) => fact != null).join(' · '))}\n`;
	if (part.report.kind !== 'other')
		out += `  ${words.sections}: ${sections.map(({ key }) => sectionOf(catalogue, key).number).join(' ')}\n`;
	for (const table of tables) {
		const title = wordsIn(words.language).table(table.form.title);
		out += `  ${[title, words.layouts[table.layout], words.rows(table.rows.length)].join(' · ')}\n`;
		for (const row of table.rows) out += `    ${rowLine(part.text, table, row)}\n`;
	}
	return out;
}

function rowLine(text: string, { form }: Table, row: TableRow): string {
	const name = row.key === null ? text.slice(row.label.start, row.label.end) : rowName(form, row.key);
	const plain = form.rows.length > 1 && form.blocks.length === 1;
	const cells = row.cells.flatMap((cell, at) => {
		if (cell === undefined) return [];
		const value = isStated(cell.amount) ? format(cell.amount.value) : text.slice(cell.start, cell.end) || '□';
		return [plain ? value : `${columnName(form, form.columns[at]?.key ?? '')} ${value}`];
	});
	const said = [name, cells.length > 0 ? cells.join(' ') : '?'].filter((one) => one !== '').join('  ');
	return visible(said.replace(/[\t\r\n]/g, ' '));
}

/** The last line: how much was checked and what was found. */
function summaryLine(summary: Summary, words: CliWords, style: Style): string {
	const counts = SEVERITIES.filter((severity) => summary.findings[severity] > 0).map((severity) =>
		style.severity(severity, words.count(severity, summary.findings[severity])),
	);
	return `${words.summary(summary, counts)}\n`;
}
