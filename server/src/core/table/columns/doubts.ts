// What makes a row doubtful though its values are as many as its columns, or stand in these.

import { SEPARATORS, type Strip } from '../../grid/tokens.ts';
import { isLineEnd, isSpace, skipSpaces } from '../../text/chars.ts';
import { standsAlone } from '../../text/line-bounds.ts';
import type { Draft } from '../rows/drafts.ts';
import type { Words } from '../rows/items.ts';
import { type Convention, isFull, isInterrupted, type KnownRow, LINE } from './convention.ts';
import { cellsOf, columnOf, isSeparator, lineEnds, mayBeginRow, partsVisibly, printedBy } from './measure.ts';
import { valuesBefore } from './other-ways.ts';

/** Whether digits directly below a row may be the end of its last number: a program that breaks lines breaks numbers too. */
export function mayGoOn(strip: Strip, rows: readonly KnownRow[], at: number): boolean {
	const { tokens, text } = strip;
	const last = tokens[rows[at]?.draft.values.at(-1) ?? -1];
	const next = rows[at + 1];
	if (last === undefined || next === undefined || next.draft.label !== undefined) return false;
	const stray = tokens[next.draft.values[0] ?? -1];
	return (
		stray !== undefined &&
		/^[ \u200b]*(?:\r?\n|\r)[ \u200b]*(?:[.．,，](?:\r?\n|\r)?)?$/.test(text.slice(last.end, stray.start))
	);
}

/**
 * Whether a value without a label stands below a row, and behind something on its line: a page or a narrow column tore a
 * cell of the row above in two, and what looks blank there may not be.
 */
export function goesOnBelow({ tokens, text }: Strip, rows: readonly KnownRow[], at: number): boolean {
	const next = rows[at + 1];
	const stray = next?.draft.label === undefined ? tokens[next?.draft.values[0] ?? -1] : undefined;
	return (
		stray !== undefined && /[^ \u3000\r\n][ \u3000]*$/.test(text.slice(Math.max(0, stray.start - 40), stray.start))
	);
}

/** Whether a row that states nothing stands beside values of no row: its label may be torn off from them. */
export function standsBesideValues(rows: readonly KnownRow[], at: number): boolean {
	return [rows[at - 1], rows[at + 1]].some((row) => row?.key === null && row.draft.values.length > 0);
}

/**
 * The rows between a label without values and as many values too many, or without a label, as a row has: a text taken from a PDF prints some
 * labels one behind the other and their numbers below, and what stands behind each label is then its neighbour's.
 */
export function shiftedRows(rows: readonly KnownRow[]): ReadonlySet<number> {
	const shifted = new Set<number>();
	const whole = Math.max(2, ...rows.map(({ count }) => count));
	let empty: number[] = [];
	for (const [at, { draft, key, count }] of rows.entries()) {
		const surplus = draft.values.length - (draft.label === undefined ? 0 : count);
		if (key !== null && draft.values.length + draft.runs.length === 0) empty.push(at);
		else if (surplus >= whole && empty[0] !== undefined) {
			for (let row = empty[0]; row <= at; row++) shifted.add(row);
			empty = empty.slice(surplus / whole);
		}
	}
	return shifted;
}

/** Rows below which one without a name states as much, where most do: two years under one label, and whose is whose is not told. */
export function doubledRows(rows: readonly KnownRow[]): readonly number[] {
	const known = rows.flatMap(({ key }, at) => (key === null ? [] : [at]));
	const fills = (at: number, count: number) => rows[at]?.draft.values.length === count;
	const doubled = known.filter((at) => {
		const count = rows[at]?.count ?? 0;
		return count > 1 && rows[at + 1]?.key === null && fills(at, count) && fills(at + 1, count);
	});
	return doubled.length * 2 > known.length ? doubled : [];
}

/** Whether a value of a row begins with a nought that says nothing: a narrow column broke a number. */
export function holdsPieces(strip: Strip, { draft }: KnownRow): boolean {
	return draft.values.some((value) => /^[0０][\d０-９]/.test(printedBy(strip, value)));
}

/** Whether more than what ends a row stands within one: its last values may be another's, or a page's number. */
export function isOverRows(strip: Strip, { draft }: KnownRow, { rowEnd }: Convention): boolean {
	if (rowEnd === 0) return false;
	const cells = cellsOf(draft);
	return cells.some((cell, at) => at > 0 && lineEnds(strip, cells[at - 1] ?? 0, cell) > rowEnd);
}

/** Whether a space among the values of a row may part thousands: 2 028 is one number, or two. */
export function mayBeGrouped({ text, tokens }: Strip, values: readonly number[]): boolean {
	const gaps = values.slice(1).map((at, before) => (tokens[at]?.start ?? 0) - (tokens[values[before] ?? 0]?.end ?? 0));
	return gaps.some((gap, at) => {
		const [one, other] = [tokens[values[at] ?? -1], tokens[values[at + 1] ?? -1]];
		if (gap !== 1 || one === undefined || other === undefined) return false;
		return /^[1-9]\d{0,2}[ \u00a0\u2009\u202f]\d{3}$/.test(text.slice(one.start, other.end));
	});
}

/** Whether one space parts the first value of a row from its label, and more part the others: it may be a number of the label. */
export function joinsLabel({ tokens }: Strip, { next }: Pick<Words, 'next'>, values: readonly number[]): boolean {
	const [first, ...gaps] = values.map((at, before) => {
		const above = tokens[before === 0 ? next - 1 : (values[before - 1] ?? 0)];
		return (tokens[at]?.start ?? 0) - (above?.end ?? 0);
	});
	return first === 1 && gaps.length > 0 && gaps.every((gap) => gap > 1);
}

/** Whether a translation ends a label: a number behind it may be its own. */
export function endsForeign(strip: Strip, { next }: Pick<Words, 'next'>): boolean {
	return /[a-z][^\u3400-\u9fff]*$/i.test(printedBy(strip, next - 1));
}

/** Whether words that are no label stand between a row and the next one: they may be what its cells print. */
export function isFollowedByWords(rows: readonly KnownRow[], at: number): boolean {
	const next = rows[at + 1]?.draft;
	return next?.strange.some(({ first, words }) => words !== '' && first < (next.label?.first ?? first + 1)) === true;
}

/** Whether no line of a table ends with what parts its cells: an editor may have trimmed the blank cells there. */
export function isTrimmed({ text, tokens, delimiter, marked }: Strip, { separator }: Convention): boolean {
	if (marked !== undefined) return false;
	const end = tokens.at(-1)?.end ?? 0;
	let last = '';
	for (let at = tokens[0]?.start ?? end; at < end; at++) {
		const code = text.charCodeAt(at);
		if (isLineEnd(code) && isSeparator(last, separator, delimiter)) return false;
		if (code === 9 || !isSpace(code)) last = text.charAt(at);
	}
	return true;
}

/** Digits among words that are no label are of numbers that cannot be read; which cell that is, separators alone tell. */
export function hasLost(strip: Strip, { draft }: KnownRow, convention: Convention): boolean {
	if (isOfOthers(strip, draft, convention) || isOfLabelBelow(strip, draft) || isOfTwoColumns(strip, draft)) return true;
	if (partsVisibly(strip, convention.separator)) return false;
	return (isInterrupted(draft) && draft.strange.some(({ words }) => /\d/.test(words))) || endsSpoilt(strip, draft);
}

/** Whether one piece with digits ends the line of a row behind its values: a number that cannot be read. */
function endsSpoilt(strip: Strip, { label, next }: Draft): boolean {
	const { tokens } = strip;
	const token = tokens[next];
	if (token?.kind !== 'word' || token.line !== tokens[(label?.next ?? 0) - 1]?.line) return false;
	return tokens[next + 1]?.line !== token.line && /\d/.test(printedBy(strip, next));
}

/** Whether a value stands alone on a line below its row, where rows are lines: it may be the number of a page. */
export function holdsLoneLine(strip: Strip, { label, values }: Draft, { separator, rowEnd }: Convention): boolean {
	const { text, tokens, marked } = strip;
	const line = tokens[(label?.next ?? 0) - 1]?.line;
	if (rowEnd !== 1 || !partsVisibly(strip, separator) || marked !== undefined) return false;
	return values.some((at) => {
		const token = tokens[at];
		return token !== undefined && token.line !== line && standsAlone(text, token);
	});
}

/** Whether the values behind a label stand in a printed row of their own, behind words of no form: they belong to these. */
function isOfOthers(strip: Strip, draft: Draft, { separator, rowEnd }: Convention): boolean {
	const { label, strange, values } = draft;
	const own = strange.find(({ first }) => label !== undefined && first >= label.next);
	if (own === undefined || values[0] === undefined) return false;
	if (separator === LINE && strip.tokens[own.first]?.line !== strip.tokens[values[0]]?.line) return false;
	return mayBeginRow(strip, own.first, rowEnd) && lineEnds(strip, own.next - 1, values[0]) < Math.max(1, rowEnd);
}

/**
 * Whether the line of a row's values begins, where its label does on a line above, with the label of a group: in boxes
 * without rules between rows a label may go on below its values, and then these belong to the one that begins there.
 */
function isOfLabelBelow(strip: Strip, { label, between, values }: Draft): boolean {
	const [word] = between;
	const above = strip.tokens[(label?.next ?? 0) - 1];
	const value = strip.tokens[values[0] ?? -1];
	const own = strip.tokens[word?.first ?? -1];
	if (above === undefined || own === undefined || own.line !== value?.line || own.line === above.line) return false;
	const separator = SEPARATORS.findIndex((_, one) => partsVisibly(strip, one) && own.before[one] !== value.before[one]);
	return (
		separator >= 0 &&
		columnOf(strip, word?.first ?? 0, separator) === columnOf(strip, (label?.next ?? 1) - 1, separator)
	);
}

/** Whether words that no form has were put together over lines, of cells in several columns: what goes on below stays in its own. */
function isOfTwoColumns(strip: Strip, { label }: Draft): boolean {
	if (label === undefined || label.meanings.length > 0) return false;
	const [first, last] = [strip.tokens[label.first], strip.tokens[label.next - 1]];
	if (first === undefined || last === undefined || first.line === last.line) return false;
	return SEPARATORS.some(
		(_, separator) =>
			partsVisibly(strip, separator) &&
			columnOf(strip, label.first, separator) !== columnOf(strip, label.next - 1, separator),
	);
}

/**
 * The rows whose lines begin with values, where most rows are lines and something is printed between cells, and those above
 * them: whose these values are is not told, and in which column those behind the labels stand neither.
 */
export function rowsBegun(strip: Strip, rows: readonly KnownRow[], { separator }: Convention): readonly number[] {
	if (strip.marked !== undefined || !partsVisibly(strip, separator)) return [];
	const { tokens } = strip;
	const begun: number[] = [];
	let [lines, others] = [0, 0];
	for (const [at, { draft }] of rows.entries()) {
		if (draft.label === undefined) continue;
		const apart = tokens[draft.first - 1]?.before[separator] !== tokens[draft.first]?.before[separator];
		const led = apart && valuesBefore(strip, draft, rows[at - 1]?.draft) > 0;
		if (led) begun.push(at - 1, at);
		if (led || tokens[draft.first - 1]?.line !== tokens[draft.first]?.line) lines++;
		else others++;
	}
	return lines >= others ? begun : [];
}

/** The last row, where the text ends within it: its last cells may be cut off. */
export function rowCutOff({ text, tokens }: Strip, rows: readonly KnownRow[]): readonly number[] {
	const last = rows.at(-1);
	if (last === undefined || isFull(last) || last.draft.values.at(-1) !== tokens.length - 1) return [];
	const end = tokens.at(-1)?.end ?? 0;
	return skipSpaces(text, end, text.length) === text.length ? [rows.length - 1] : [];
}
