// Semantic tokens: the colours of a report by what its words and numbers are, not by the name of its file.

import type { Range, SemanticTokens } from 'vscode-languageserver';
import type { Part } from '../core/review.ts';
import { type Lines, lineAt } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import type { OfPart } from './by-part.ts';
import type { Reviewed } from './documents.ts';
import type { Fault } from './faults.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from './offers.ts';
import { partsIn } from './part-at.ts';
import { isTotal, isZero, type Places, type RowPlaces } from './places.ts';

type TokenType = (typeof TOKEN_TYPES)[number];
type Modifier = (typeof TOKEN_MODIFIERS)[number];

/** A token within one line; lines count from the beginning of the piece. */
interface Token {
	readonly line: number;
	readonly character: number;
	readonly length: number;
	readonly type: number;
	readonly modifiers: number;
}

interface Stretch extends Span {
	readonly type: TokenType;
	readonly modifiers: readonly Modifier[];
}

/** The tokens of a part in the order of its text, none over another. */
export function tokensOfPart(part: Part, places: Places, faults: readonly Fault[]): readonly Token[] {
	const { text, report } = part;
	// Where nothing tells which number is wrong, none is coloured so.
	const wrong = new Set(faults.flatMap(({ start, fix }) => (fix === undefined ? [] : [start])));
	const stretches: Stretch[] = report.sections.map(({ heading }) => stretch('heading', heading));
	if (report.title !== undefined) stretches.push(stretch('heading', report.title.span, 'title'));
	for (const { rows } of places) for (const row of rows) stretches.push(...stretchesOf(text, row, wrong));
	for (const { statement, verdict } of part.stated) {
		if (statement.style === 'words' || verdict === 'undecided') continue;
		stretches.push(
			stretch('number', statement.number, ...(wrong.has(statement.number.start) ? ['wrong' as const] : [])),
		);
	}
	stretches.sort((a, b) => a.start - b.start);
	let end = 0;
	return stretches.flatMap((one) => {
		if (one.start < end) return [];
		end = one.end;
		return inLines(report.lines, one);
	});
}

function stretch(type: TokenType, { start, end }: Span, ...modifiers: readonly Modifier[]): Stretch {
	return { type, start, end, modifiers };
}

function stretchesOf(text: string, row: RowPlaces, wrong: ReadonlySet<number>): readonly Stretch[] {
	const { label, ragged } = row.row;
	const found = row.groups.map((group) => stretch('label', group, 'group'));
	if (row.row.label.end > row.row.label.start) found.push(stretch('label', label));
	if (ragged !== undefined)
		return [...found, ...wordsIn(text, { start: Math.max(label.end, row.start), end: row.end })];
	const { sheet } = row.table.sums;
	for (const cell of row.cells) {
		if (cell.start === cell.end) continue;
		const modifiers: Modifier[] = [];
		if (cell.cell.amount.kind === 'unreadable') modifiers.push('undecided');
		else if (wrong.has(cell.start)) modifiers.push('wrong');
		else if (isZero(cell)) modifiers.push('zero');
		if (isTotal(sheet, cell.place)) modifiers.push('total');
		found.push(stretch('number', cell, ...modifiers));
	}
	return found;
}

/** What stands between the spaces of a row whose numbers belong to no column for sure. */
function wordsIn(text: string, { start, end }: Span): readonly Stretch[] {
	return [...text.slice(start, end).matchAll(/\S+/g)].map(({ index, 0: word }) =>
		stretch('number', { start: start + index, end: start + index + word.length }, 'undecided'),
	);
}

/** A stretch line by line: no editor takes a token over several. */
function inLines(lines: Lines, { start, end, type, modifiers }: Stretch): readonly Token[] {
	const tokens: Token[] = [];
	const bits = modifiers.reduce((sum, modifier) => sum | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
	for (let line = lineAt(lines, start); (lines.starts[line] ?? end) < end; line++) {
		const first = lines.starts[line] ?? 0;
		const character = Math.max(start, first) - first;
		const length = Math.min(end, lines.ends[line] ?? end) - first - character;
		if (length > 0) tokens.push({ line, character, length, type: TOKEN_TYPES.indexOf(type), modifiers: bits });
	}
	return tokens;
}

/** The tokens of a range of a document, or of all of it, as the protocol packs them. */
export function semanticTokensIn(
	{ document, review }: Reviewed,
	tokens: OfPart<readonly Token[]>,
	range?: Range,
): SemanticTokens {
	const data: number[] = [];
	let lineBefore = 0;
	let characterBefore = 0;
	const [first, last] = [range?.start.line ?? 0, range?.end.line ?? Number.POSITIVE_INFINITY];
	const parts =
		range === undefined
			? review.parts
			: partsIn(review, { start: document.offsetAt(range.start), end: document.offsetAt(range.end) });
	for (const part of parts) {
		for (const { line, character, length, type, modifiers } of tokens(part)) {
			const at = line + part.firstLine;
			if (at < first || at > last) continue;
			data.push(at - lineBefore, at === lineBefore ? character - characterBefore : character, length, type, modifiers);
			lineBefore = at;
			characterBefore = character;
		}
	}
	return { data };
}
