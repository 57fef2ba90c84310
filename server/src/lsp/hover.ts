// Hover on a cell or a row label: what it is, what it should be, and why.

import type { Hover } from 'vscode-languageserver';
import { equationWords, placeWords, valueAt } from '../core/checks/totals.ts';
import { columnName, rowName, tableName } from '../core/forms/forms.ts';
import { type Exact, equal, format } from '../core/number/exact.ts';
import { type Located, locate } from '../core/report/locate.ts';
import { type Part, rangeOf } from '../core/review.ts';
import type { Sums } from '../core/sums/analyse.ts';
import type { Equation } from '../core/sums/equations.ts';
import { expectedTotal } from '../core/sums/recompute.ts';
import { rowKeyAt, STATED } from '../core/sums/sheet.ts';
import type { Words } from '../core/words/words.ts';
import type { Reviewed } from './documents.ts';
import { partAt } from './part-at.ts';

/** What the lines of a hover are made of. */
interface Context {
	readonly part: Part;
	readonly located: Located;
	readonly sums: Sums;
	readonly words: Words;
}

/** The hover at an offset of a document, or null outside the tables. */
export function hoverAt({ review }: Reviewed, offset: number, words: Words): Hover | null {
	const part = partAt(review, offset);
	const located = part === undefined ? undefined : locate(part.report, offset - part.start);
	const sums = part?.sums.find((one) => one.sheet.table === located?.table);
	if (part === undefined || located === undefined || sums === undefined) return null;
	const context = { part, located, sums, words };
	const lines = located.row.key === null || located.row.repeated ? [words.hover.unknownRow] : bodyOf(context);
	return {
		contents: { kind: 'markdown', value: [headOf(context), ...lines].join('\n\n') },
		range: rangeOf(part, located.span),
	};
}

/** The row, the column where there is one, and the table. */
function headOf({ part, located: { table, row, column } }: Context): string {
	const printed = part.text.slice(row.label.start, row.label.end);
	const name = row.key === null ? printed : table.form.rows.length === 1 ? '' : rowName(table.form, row.key);
	const key = column === undefined || row.key === null ? undefined : table.form.columns[column]?.key;
	const names = [name, key === undefined ? '' : columnName(table.form, key)].filter((one) => one !== '');
	return `**${names.join(' · ')}**  \n${tableName(table.form)}`;
}

function bodyOf(context: Context): readonly string[] {
	const { row, column } = context.located;
	const { hover } = context.words;
	if (row.ragged !== undefined) return [hover.ragged(String(row.ragged.found), row.ragged.expected)];
	return column === undefined ? rowLines(context) : cellLines(context, column);
}

function cellLines(context: Context, column: number): readonly string[] {
	const { part, located, sums, words } = context;
	const { sheet } = sums;
	const cell = located.row.cells[column];
	const place = (sheet.rules.rowIndex.get(located.row.key ?? '') ?? 0) * sheet.columns + column;
	const text = cell === undefined ? '' : part.text.slice(cell.start, cell.end);
	const stated = sheet.state[place] === STATED ? words.hover.stated(valueAt(sheet, place)) : words.hover.unstated(text);
	const should = expectedAt(sums, place);
	const differs = should !== undefined && !(sheet.state[place] === STATED && equal(should, sheet.values[place] ?? 0));
	const value = differs ? `${stated}，${words.hover.expected(format(should))}` : stated;
	const equations = equationsAt(sums, place).map(
		(equation) => `${mark(sums, equation)} ${sentence(sums, equation, words)}`,
	);
	return [value, equations.length > 0 ? equations.join('  \n') : words.hover.noEquation];
}

/** What a cell should state: what its preferred repair says, else, for a total, the one sum on which its equations agree. */
function expectedAt(sums: Sums, place: number): Exact | undefined {
	for (const { repairs } of sums.groups) {
		const change = repairs.find((repair) => repair.preferred)?.changes.find((one) => one.place === place);
		if (change !== undefined) return change.to;
	}
	const own = equationsAt(sums, place).filter((equation) => equation.total === place && equation.kind !== 'balance');
	const [first, ...others] = own.map((equation) => expectedTotal(sums.sheet, equation));
	return first !== undefined && others.every((other) => other !== undefined && equal(other, first)) ? first : undefined;
}

/** The sums of a whole row, one a line: for a row of totals all its columns. */
function rowLines({ located, sums, words }: Context): readonly string[] {
	const { sheet } = sums;
	const own = [...sums.verdicts.keys()]
		.filter((equation) => rowKeyAt(sheet, equation.total) === located.row.key)
		.sort((a, b) => a.total - b.total);
	if (own.length === 0) return [words.hover.noEquation];
	const lines = own.map((equation) => {
		const expected = expectedTotal(sheet, equation);
		const what = `${placeWords(sheet, equation.total).column}（${words.hover.kinds[equation.kind]}）`;
		return `| ${what} | ${valueAt(sheet, equation.total)} | ${expected === undefined ? '' : format(expected)} | ${mark(sums, equation)} |`;
	});
	return [[`| ${words.hover.columns.join(' | ')} |`, '| :-- | --: | --: | :-: |', ...lines].join('\n')];
}

function equationsAt({ sheet, verdicts }: Sums, place: number): readonly Equation[] {
	const at = sheet.rules.equationsAt[place] ?? [];
	return at.flatMap((index) => sheet.rules.equations[index] ?? []).filter((equation) => verdicts.has(equation));
}

function mark({ verdicts }: Sums, equation: Equation): string {
	const verdict = verdicts.get(equation);
	return verdict === 'holds' ? '✓' : verdict === 'fails' ? '✗' : '○';
}

function sentence({ sheet, verdicts }: Sums, equation: Equation, words: Words): string {
	const said = words.equation(equationWords(sheet, equation));
	const verdict = verdicts.get(equation);
	const open = verdict !== undefined && verdict !== 'holds' && verdict !== 'fails';
	return open ? `${said}（${words.hover.undecided[verdict]}）` : said;
}
