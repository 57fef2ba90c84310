// Hover on a cell or a label of a row: what it is, what it should be, and why.

import type { Hover } from 'vscode-languageserver';
import type { Equation } from '../core/forms/equations.ts';
import { columnName, isOuter, rowName } from '../core/forms/forms.ts';
import { add, type Exact, equal, format } from '../core/number/exact.ts';
import { type Located, locate } from '../core/report/locate.ts';
import { type Finding, type Part, rangeOf } from '../core/review.ts';
import { isOwn, type Sums } from '../core/sums/analyse.ts';
import { expectedTotal } from '../core/sums/recompute.ts';
import { columnKeyAt, rowKeyAt, STATED } from '../core/sums/sheet.ts';
import { judge } from '../core/sums/verdict.ts';
import { whyUnread } from '../core/table/certainty.ts';
import { touches } from '../core/text/span.ts';
import { placeWords, valueAt } from '../core/words/sheet-words.ts';
import type { Words } from '../core/words/words.ts';
import { hoverLine } from '../workspace/other-year.ts';
import type { Reviewed } from './documents.ts';
import { linksTo, type OtherYear } from './hover-links.ts';
import { statedHover } from './hover-stated.ts';
import type { Markup } from './markup.ts';
import { partAt } from './part-at.ts';
import { equationsAt, expectedAt } from './relations.ts';
import type { Speech } from './speech.ts';

/** What the lines of a hover are made of. */
interface Context {
	readonly part: Part;
	readonly located: Located;
	readonly sums: Sums;
	readonly words: Words;
	readonly markup: Markup;
	/** The findings that stand here, where the client says itself what they say. */
	readonly told: readonly Finding[];
}

/** How a hover speaks, and the cell of another year's report that it tells of. */
export interface HoverSpeech extends Speech {
	readonly other?: OtherYear | undefined;
}

/** The hover at an offset of a document, or null where nothing is known. */
export function hoverAt({ document, review }: Reviewed, at: number, speech: HoverSpeech): Hover | null {
	const { words, markup, links, other } = speech;
	const part = partAt(review, at);
	if (part === undefined) return null;
	const { uri } = document;
	const offset = at - part.start;
	const found = part.findings.filter((finding) => touches(finding, offset));
	const located = locate(part.report, offset);
	if (located === undefined) return statedHover({ uri, part, offset, found }, speech);
	const sums = part.sums.find((one) => one.sheet.table === located.table);
	if (sums === undefined) return null;
	const context = { part, located, sums, words, markup, told: links ? found : [] };
	const line = other === undefined ? undefined : hoverLine(other.cell, words, markup.strong);
	const more = links ? markup.links(linksTo({ uri, part, found, other }, words)) : '';
	const paragraphs = [...headOf(context), ...bodyOf(context), line ?? '', more].filter((one) => one !== '');
	if (paragraphs.length === 0) return null;
	return {
		contents: { kind: markup.kind, value: markup.paragraphs(paragraphs) },
		range: rangeOf(part, located.span),
	};
}

/** The row or the group, the column where there is one, and the table; nothing where a finding on the cell has named it. */
function headOf({ part, located: { table, row, column, group }, words, markup, told }: Context): readonly string[] {
	if (column !== undefined && told.length > 0) return [];
	const printed = part.text.slice(row.label.start, row.label.end);
	const name = row.key === null ? printed : table.form.rows.length === 1 ? '' : rowName(table.form, row.key);
	const key = column === undefined || row.key === null ? undefined : table.form.columns[column]?.key;
	const names = [group?.label ?? name, key === undefined ? '' : columnName(table.form, key)];
	const head = names.filter((one) => one !== '').join(' · ');
	return [markup.lines([markup.strong(head), markup.text(words.table(table.form.title))])];
}

function bodyOf(context: Context): readonly string[] {
	const { row, column, group } = context.located;
	const { hover } = context.words;
	if (group !== undefined) return groupLines(context, group.key);
	if (row.key === null || row.repeated) return [hover.unknownRow];
	const unread = whyUnread(row);
	if (unread === 'ragged' && row.ragged) return [hover.ragged(String(row.ragged.found), row.ragged.expected)];
	if (unread !== undefined && unread !== 'ragged') return [hover.unread[unread]];
	return column === undefined ? rowLines(context) : cellLines(context, column);
}

/** What a cell states, unless that is plain to see or said already, and its equations but those that a finding tells. */
function cellLines(context: Context, column: number): readonly string[] {
	const { part, located, sums, words, markup, told } = context;
	const { sheet } = sums;
	const cell = located.row.cells[column];
	const place = (sheet.rules.rowIndex.get(located.row.key ?? '') ?? 0) * sheet.columns + column;
	const text = cell === undefined ? '' : part.text.slice(cell.start, cell.end);
	const isStated = sheet.state[place] === STATED;
	const should = expectedAt(sums, place);
	const differs = should !== undefined && !(isStated && equal(should, sheet.values[place] ?? 0));
	const value = words.hover.cell(
		isStated ? { value: markup.strong(valueAt(sheet, place)) } : { text: markup.text(text) },
		differs ? markup.strong(format(should)) : undefined,
	);
	const own = equationsAt(sums, place);
	if (told.length > 0)
		return equationTable(
			context,
			own.filter((equation) => !tells(told, sums, equation)),
		);
	if (own.length === 0) return [value, words.hover.noEquation];
	return [...(isStated && !differs ? [] : [value]), ...equationTable(context, own)];
}

/** Whether one of some findings tells of an equation. */
function tells(findings: readonly Finding[], { sheet }: Sums, { kind, total }: Equation): boolean {
	const [row, column] = [rowKeyAt(sheet, total), columnKeyAt(sheet, total)];
	return findings.some(({ equations = [] }) =>
		equations.some((one) => one.kind === kind && one.total.row === row && one.total.column === column),
	);
}

/** The sums of a whole row, one a line: for a row of totals all its columns. */
function rowLines(context: Context): readonly string[] {
	const { located, sums, words } = context;
	const own = sums.sheet.rules.equations
		.filter((equation) => isOwn(sums.sheet, equation) && rowKeyAt(sums.sheet, equation.total) === located.row.key)
		.sort((a, b) => a.total - b.total);
	return own.length === 0 ? [words.hover.noEquation] : equationTable(context, own);
}

/** Equations one a line; below them why some are undecided. Lines that state nothing at all are left out. */
function equationTable({ sums, words, markup }: Context, equations: readonly Equation[]): readonly string[] {
	const { sheet } = sums;
	const rows = equations.flatMap((equation) => {
		const expected = expectedTotal(sheet, equation);
		const stated = valueAt(sheet, equation.total);
		const what = words.hover.aside(placeWords(sheet, equation.total).column, equationName(equation, words));
		const sum = expected === undefined ? '' : format(expected);
		return stated === '' && sum === '' ? [] : [[what, stated, sum, mark(sums, equation)]];
	});
	const open = [...new Set(equations.flatMap((equation) => undecided(sums, equation, words)))];
	return [
		...(rows.length === 0 ? [] : [markup.table(words.hover.columns, rows)]),
		...(open.length === 0 ? [] : [markup.lines(open.map((why) => markup.text(`○ ${why}`)))]),
	];
}

function equationName(equation: Equation, { hover, language }: Words): string {
	return equation.words?.[language].short ?? hover.sum;
}

/** The sums of the rows of a group, column by column. */
function groupLines({ sums: { sheet }, located, words, markup }: Context, group: string): readonly string[] {
	const { form } = located.table;
	const rows = form.rows.flatMap((row, at) => (row.group === group ? [at] : []));
	const sums = form.columns.map((_, column) =>
		rows.reduce<Exact>((sum, row) => add(sum, sheet.values[row * sheet.columns + column] ?? 0), 0),
	);
	if (rows.length === 0 || isOuter(form, group)) return [];
	const names = form.columns.map(({ key }) => columnName(form, key));
	return [markup.table([words.hover.group, ...names], [['', ...sums.map(format)]])];
}

function mark({ sheet }: Sums, equation: Equation): string {
	const verdict = judge(sheet, equation);
	return verdict === 'holds' ? '✓' : verdict === 'fails' ? '✗' : '○';
}

/** Why an equation is not decided; nothing where it is. */
function undecided({ sheet }: Sums, equation: Equation, { hover, language }: Words): readonly string[] {
	const verdict = judge(sheet, equation);
	if (verdict === 'holds' || verdict === 'fails') return [];
	const unstated = verdict === 'total-unstated' ? equation.words?.[language].balance?.unstated : undefined;
	return [unstated ?? hover.undecided[verdict]];
}
