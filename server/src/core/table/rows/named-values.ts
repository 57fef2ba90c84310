// Rows that print the name of its column before each value, as cards, records and the objects of programs do: without the
// names they are rows like others.

import type { KnownTable } from '../../forms/ready.ts';
import { type Cell, makeCell } from '../../grid/grid.ts';
import type { Strip, Token } from '../../grid/tokens.ts';
import { BLANK } from '../../number/amount.ts';
import { fold } from '../../text/chars.ts';
import type { Span } from '../../text/span.ts';
import { type Lexicon, LONGEST_LABEL } from './labels.ts';
import { saysNothing } from './nulls.ts';

/** Fewer columns may be named in a sentence, and fewer rows in a text that speaks of them. */
const LEAST_COLUMNS = 5;
const LEAST_ROWS = 4;

/** The strip with rows whose values all stand behind the names of their columns, in the order of the form, as values alone. */
export function withoutNames(strip: Strip, lexicon: Lexicon): Strip {
	const form = lexicon.kinds.find(isNamed)?.usual;
	if (form === undefined || !isRepeated(strip, form.columns[0]?.label ?? '')) return strip;
	const parted = { ...strip, tokens: clausesOf(strip, form) };
	const tokens: Token[] = [];
	let rows = 0;
	for (let at = 0; at < parted.tokens.length; ) {
		const row = rowAt(parted, at, { form, lexicon });
		if (row === undefined) tokens.push(withoutName(parted, at++));
		else {
			tokens.push(...row.values);
			at = row.next;
			rows++;
		}
	}
	return rows < LEAST_ROWS ? strip : { ...strip, tokens };
}

/** Whether all rows of a kind of table have the same columns. */
function isNamed({ single, usual: { blocks, columns } }: Lexicon['kinds'][number]): boolean {
	return !single && blocks.length === 1 && columns.length >= LEAST_COLUMNS;
}

/** Whether the name of a column stands in a strip as often as in so many rows. */
function isRepeated({ text, tokens, end }: Strip, name: string): boolean {
	const own = text.slice(tokens[0]?.start ?? end, end);
	let at = -1;
	for (let rows = 0; rows < LEAST_ROWS; rows++) {
		at = own.indexOf(name, at + 1);
		if (at < 0) return false;
	}
	return true;
}

/** A word or a number between the marks and spaces of a sentence; commas of thousands belong to the number. */
const CLAUSE = /(?:[^，,；;：:。\s]|(?<=\d)[,，](?=\d{3}(?!\d)))+/g;

/** The tokens with each line that names all columns in clauses parted into these; others as they are. */
function clausesOf({ text, tokens }: Strip, { columns }: KnownTable): readonly Token[] {
	const parted: Token[] = [];
	for (let at = 0; at < tokens.length; ) {
		const token = tokens[at] as Token;
		let next = at + 1;
		while (tokens[next]?.line === token.line) next++;
		const own = text.slice(token.start, (tokens[next - 1] as Token).end);
		if (own.length <= LONGEST_LABEL && isOfClauses(own) && columns.every(({ label }) => own.includes(label)))
			for (const { 0: clause, index } of own.matchAll(CLAUSE)) {
				const cell = makeCell(text, token.start + index, token.start + index + clause.length);
				parted.push({ ...token, ...cell, kind: cell.amount.kind === 'number' ? 'value' : 'word' });
			}
		else parted.push(...tokens.slice(at, next));
		at = next;
	}
	return parted;
}

/** Whether clauses stand in a line that no mark of an object and no tab parts. */
function isOfClauses(line: string): boolean {
	return /[，；,;]/.test(line) && !/["{\t]/.test(line);
}

/** What the names are known by. */
interface Names {
	readonly form: KnownTable;
	readonly lexicon: Lexicon;
}

/** The row whose first name is a token; undefined where that is no name, or something else stands among names and values. */
function rowAt(
	strip: Strip,
	first: number,
	{ form: { columns }, lexicon: { meanings } }: Names,
): { readonly values: readonly Token[]; readonly next: number } | undefined {
	const { text, tokens } = strip;
	const values: Token[] = [];
	const headAt = (at: number, key: string) => {
		const { kind, start = 0, end = 0 } = tokens[at] ?? {};
		const own = kind === 'word' ? text.slice(start, Math.min(end, start + LONGEST_LABEL)) : '';
		const name = /^[^\d:：=]*/.exec(own)?.[0] ?? '';
		const words = fold(name);
		if (words === '') return own !== '' && fold(own) === '' && key === '' ? own : undefined;
		return meanings.get(words)?.some((one) => one.kind === 'head' && one.key === key) ? name : undefined;
	};
	let at = first;
	for (const [column, { key }] of columns.entries()) {
		while (at > first && headAt(at, '') !== undefined) at++;
		const name = headAt(at, key);
		const named = name === undefined ? undefined : valueAt(strip, at, name.length);
		if (named === undefined) return undefined;
		const { value, next } = named;
		// A blank cell ends its line, or the next name stands behind it.
		const open = value.start === value.end && tokens[next]?.line === tokens[at]?.line;
		if (open && headAt(next, columns[column + 1]?.key ?? '') === undefined) return undefined;
		values.push(value);
		at = next;
	}
	return tokens[at]?.kind === 'value' ? undefined : { values, next: at };
}

/** The value behind a name of so many characters, and the first token behind it; blank where a colon alone stands there. */
function valueAt(
	strip: Strip,
	at: number,
	length: number,
): { readonly value: Token; readonly next: number } | undefined {
	const { text, tokens } = strip;
	const token = tokens[at] as Token;
	let next = at;
	let rest: Span = { start: token.start + length, end: token.end };
	let parted = false;
	for (;;) {
		const start = rest.start + (/^(?:[:：=]+>?)?\s*/.exec(text.slice(rest.start, rest.end))?.[0].length ?? 0);
		parted ||= start > rest.start;
		if (start < rest.end) {
			const value = tokens[next] as Token;
			const cell = value.start === start ? cellOf(text, value) : cellOf(text, { start, end: rest.end });
			if (cell !== undefined) return { value: { ...value, ...cell, kind: 'value' }, next: next + 1 };
			if (next > at && saysNothing(strip, next))
				return { value: { ...value, amount: BLANK, kind: 'value' }, next: next + 1 };
			break;
		}
		rest = tokens[++next] ?? { start: 0, end: 0 };
		if (rest.start === rest.end) break;
	}
	if (!parted) return undefined;
	const { end } = tokens[next - 1] as Token;
	return { value: { ...token, ...makeCell(text, end, end), kind: 'value' }, next };
}

/** What a piece states, without the brackets and marks that close an object behind it; undefined where it states nothing. */
function cellOf(text: string, { start, end }: Span): Cell | undefined {
	const cell = makeCell(text, start, start + text.slice(start, end).replace(/[}\]),;，；]+$/, '').length);
	return cell.amount.kind === 'unreadable' ? undefined : cell;
}

/** A label without the name that stands before it in its piece. */
function withoutName({ text, tokens }: Strip, at: number): Token {
	const token = tokens[at] as Token;
	const own = token.kind === 'word' ? text.slice(token.start, Math.min(token.end, token.start + LONGEST_LABEL)) : '';
	const before = /^[^:：=]*[:：=](?=\s*\S)/.exec(own)?.[0] ?? '';
	return before === '' || fold(own.slice(before.length)) === ''
		? token
		: { ...token, start: token.start + before.length };
}
