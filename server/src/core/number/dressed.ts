// Marks that programs put around a number and that say nothing: emphasis and escapes of Markdown, entities and tags of
// HTML, line ends as strings of programs write them or as a word processor shows them.

import { skipSpaces, trimEnd } from '../text/chars.ts';
import type { Span } from '../text/span.ts';

const MARKS = '*_~`\\↵¶';
/** Line ends and tabs as the strings of programs write them. */
const ESCAPED = 'nrt';
/** No entity and no tag that stands around a number is longer. */
const LONGEST = 60;

/** Whether a stretch begins or ends as a dressed one does: one look. */
export function mayBeDressed(text: string, start: number, end: number): boolean {
	const first = text.charAt(start);
	const last = text.charAt(end - 1);
	return (
		MARKS.includes(first) ||
		MARKS.includes(last) ||
		first === '&' ||
		first === '<' ||
		first === "'" ||
		first === '"' ||
		first === '=' ||
		last === ';' ||
		last === '>' ||
		commandIn(text, start, end) > 0
	);
}

/** Whether an escaped line end or tab stands before an offset. */
function isEscaped(text: string, end: number): boolean {
	return ESCAPED.includes(text.charAt(end - 1)) && text.charAt(end - 2) === '\\';
}

/** How many characters a command of TeX has that ends a stretch, such as \hline, or an escaped line end or tab. */
function commandIn(text: string, start: number, end: number): number {
	const code = text.charCodeAt(end - 1);
	if (code < 0x61 || code > 0x7a) return 0;
	return COMMAND.exec(text.slice(Math.max(start, end - LONGEST_COMMAND), end))?.[0].length ?? 0;
}

const COMMAND = /\\[A-Za-z]+$/;
const LONGEST_COMMAND = 16;

/** A stretch without the marks around it and the spaces within them; empty where it says nothing else. */
export function undressed(text: string, from: number, to: number): Span {
	const inner = withoutFormula(text, from, to);
	let { start, end } = inner;
	for (;;) {
		const first = skipSpaces(text, start + leading(text, start, end), end);
		const last = trimEnd(text, first, end - trailing(text, first, end));
		if (first === start && last === end) return { start, end };
		start = first;
		end = last;
	}
}

/** What a cell holds that a spreadsheet keeps as text, or the list of a program: '12, ="12" or "12",. */
const STRING = /^(?:="(.+)"|(["'])(.*?)\2,?|'(.+))$/;

function withoutFormula(text: string, start: number, end: number): Span {
	const own = text.slice(start, end);
	const found = /^[='"]/.test(own) ? STRING.exec(own) : null;
	const inner = found?.[1] ?? found?.[3] ?? found?.[4];
	const from = start + (found?.[1] === undefined ? 1 : 2);
	return inner === undefined ? { start, end } : { start: from, end: from + inner.length };
}

function leading(text: string, start: number, end: number): number {
	if (start === end) return 0;
	const first = text.charAt(start);
	if (start + 1 < end && isEscaped(text, start + 2)) return 2;
	if (MARKS.includes(first)) return 1;
	const closing = first === '&' ? ';' : first === '<' ? '>' : '';
	if (closing === '') return 0;
	const escaped = text.startsWith('&amp', start) ? 5 : 0;
	const close = text.slice(start, Math.min(end, start + LONGEST)).indexOf(closing, escaped);
	return close < 0 || !saysNothing(text, start, start + close) ? 0 : close + 1;
}

function trailing(text: string, start: number, end: number): number {
	if (start === end) return 0;
	const last = text.charAt(end - 1);
	const command = commandIn(text, start, end);
	if (command > 0) return command;
	if (MARKS.includes(last)) return 1;
	const note = last === '>' ? RAISED.exec(text.slice(Math.max(start, end - LONGEST), end)) : null;
	if (note !== null) return note[0].length;
	const opening = last === ';' ? '&' : last === '>' ? '<' : '';
	if (opening === '') return 0;
	const from = Math.max(start, end - LONGEST);
	const open = text.slice(from, end).lastIndexOf(opening);
	if (open < 0 || !saysNothing(text, from + open, end - 1)) return 0;
	return end - from - open;
}

/** The number of a note, as HTML raises it. */
const RAISED = /<sup>[^<>]{1,8}<\/sup>$/i;

/** Tags that dress what stands between them, or part lines; what others hold is not there to be read. */
const DRESSING = /^\/?(?:b|br|big|center|code|del|div|em|font|i|ins|mark|p|s|small|span|strong|sub|sup|u)(?![\w-])/i;

/** Whether an entity or a tag that begins at one mark and ends at the other prints nothing but space. */
function saysNothing(text: string, first: number, last: number): boolean {
	return text.charAt(first) === '&' ? isEntity(text, first, last) : DRESSING.test(text.slice(first + 1, last));
}

/** Whether an entity stands between an ampersand and a semicolon that prints nothing but space; others are characters. */
function isEntity(text: string, ampersand: number, semicolon: number): boolean {
	return /^(?:amp;)?(?:nbsp|ensp|emsp|thinsp|zwnj|zwj|shy|#(?:160|8194|8195|8201|8203|8204|8205|12288|173|65279|x(?:a0|200[0-9a-d]|3000|feff)))$/i.test(
		text.slice(ampersand + 1, semicolon),
	);
}

/** Entities that are a sign before a number, or a dash in place of one. */
const SIGNS: Readonly<Record<string, string>> = {
	minus: '-',
	'#45': '-',
	'#8722': '-',
	'#x2212': '-',
	ndash: '-',
	mdash: '—',
	'#8211': '-',
	'#8212': '—',
	plus: '+',
	'#43': '+',
};

/** A stretch that begins with an entity for a sign, with that sign in its place; undefined for any other one. */
export function withSign(text: string, start: number, end: number): string | undefined {
	const found = /^&(#?\w{2,8});/.exec(text.slice(start, Math.min(end, start + LONGEST)));
	const sign = SIGNS[found?.[1]?.toLowerCase() ?? ''];
	return found === null || sign === undefined ? undefined : sign + text.slice(start + found[0].length, end);
}
