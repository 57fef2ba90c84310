// Who reports on which year: read from the title at the head of a report.

import type { TitleWords } from '../forms/catalogue.ts';
import { withoutBookmark } from '../number/amount.ts';
import { digitOf, fold, skipSpaces, trimEnd } from '../text/chars.ts';
import { type Lines, lineAt, readLines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** The title of a report; what it does not say is null. */
export interface Title {
	/** The title in one line, as printed. */
	readonly text: string;
	readonly span: Span;
	readonly organization: string | null;
	readonly year: number | null;
	/** Where the digits of the year stand; undefined where the title has none. */
	readonly yearSpan: Span | undefined;
}

/** How many lines that are not blank are searched for a title. */
const SEARCHED = 40;
/** The longest line that can be a title or a part of one. */
const LONGEST = 80;
/** The longest piece of a title that stands alone on its last line. */
const LONGEST_ENDING = 6;
/** A title may be broken over this many lines. */
const MOST_LINES = 3;

/** What may stand behind a title: which text it is, or which version of it. */
const BEHIND =
	/(?:试行|公示|公开|正文|全文|示范文本|范本|模板|\d{4}年度?|(?:更正|修订|修正|修改|订正|补充|更新)[版稿]?|[初草定终]稿|送审稿|报批稿|征求意见稿)$/;
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** The title in the lines before `before`, the first that names a year before others; undefined where there is none. */
export function findTitle(lines: Lines, before: number, known: TitleWords): Title | undefined {
	let searched = 0;
	let first: Title | undefined;
	for (let line = 0; line < Math.min(before, lines.starts.length) && searched < SEARCHED; line++) {
		const span = content(lines, line);
		if (span.start === span.end) continue;
		searched++;
		const words = fold(lines.text, span.start, span.end);
		if (isPath(lines.text.slice(span.start, span.end))) continue;
		const last = isTitleLine(words, known)
			? line
			: words.includes(known.subject) && isTitleLine(words + endingOn(lines, line + 1), known)
				? line + 1
				: -1;
		const title = last < 0 ? undefined : readTitle(lines, last, known);
		if (title?.year != null) return title;
		first ??= title;
	}
	return first;
}

/** Whether a line leads through a site: it names the report as a place, or another one. */
function isPath(line: string): boolean {
	return /[>»|]|当前位置|當前位置|您的位置|上一篇|下一篇/.test(line);
}

/** The words of a line that holds only the end of a title which did not fit the line above: 报告, or 告 alone. */
function endingOn(lines: Lines, line: number): string {
	const { start, end } = content(lines, line);
	const words = fold(lines.text, start, end);
	return words.length <= LONGEST_ENDING ? words : '';
}

/** Whether folded words are a title, or the last line of one. */
export function isTitleLine(words: string, { subject, endings }: TitleWords): boolean {
	if (words.length < 4 || words.length > LONGEST) return false;
	const bare = words.replace(BEHIND, '');
	return endings.some((ending) => bare.endsWith(ending)) && bare.includes(subject);
}

/** A line without the spaces around it and without the marks of Word. */
function content(lines: Lines, line: number): Span {
	const end = lines.ends[line] ?? 0;
	let start = skipSpaces(lines.text, lines.starts[line] ?? 0, end);
	while (start < end && '#*'.includes(lines.text.charAt(start))) start = skipSpaces(lines.text, start + 1, end);
	return withoutBookmark(lines.text, start, trimEnd(lines.text, start, end));
}

/** Where a title begins whose last line starts at an offset: on that line, or on one of the few before it. */
export function readTitleAt(text: string, lastLine: number, known: TitleWords): number {
	const from = Math.max(0, lastLine - MOST_LINES * LONGEST);
	const before = readLines(
		text.slice(from, text.indexOf('\n', lastLine) < 0 ? text.length : text.indexOf('\n', lastLine)),
	);
	return from + readTitle(before, lineAt(before, lastLine - from), known).span.start;
}

function readTitle(lines: Lines, last: number, known: TitleWords): Title {
	let parts = [content(lines, last)];
	let read = readParts(lines.text, parts, known);
	for (let line = last - 1; line >= 0 && parts.length < MOST_LINES; line--) {
		if (read.organization !== null && read.year !== null) break;
		const part = content(lines, line);
		if (part.start === part.end) continue;
		if (!isTitlePart(lines.text.slice(part.start, part.end))) break;
		const longer = readParts(lines.text, [part, ...parts], known);
		if (longer.organization === read.organization && longer.year === read.year) break;
		parts = [part, ...parts];
		read = longer;
	}
	return { span: { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 }, ...read };
}

/** Whether a line above the title can belong to it: short, and no sentence, path or label. */
function isTitlePart(line: string): boolean {
	return line.length <= LONGEST / 2 && !/[。；;：:，,>»|\t]|目\s*录|首页|当前位置|月.*日$/.test(line);
}

function readParts(text: string, parts: readonly Span[], known: TitleWords): Omit<Title, 'span'> {
	const whole = parts.map((part) => text.slice(part.start, part.end)).join('');
	const year = findYear(whole);
	const words = year === undefined ? whole : `${whole.slice(0, year.start)}\u0000${whole.slice(year.end)}`;
	const yearSpan = year === undefined ? undefined : spanInParts(parts, year.start, year.digits);
	return { text: whole, organization: organizationIn(words, known), year: year?.value ?? null, yearSpan };
}

/** Where a stretch of the joined parts stands in the text; undefined where it is broken over two of them. */
function spanInParts(parts: readonly Span[], start: number, end: number): Span | undefined {
	let before = 0;
	for (const part of parts) {
		const length = part.end - part.start;
		if (start >= before && end <= before + length)
			return { start: part.start + start - before, end: part.start + end - before };
		before += length;
	}
	return undefined;
}

/** The words before the year and before the report's own words, whichever come first with anything in them. */
function organizationIn(words: string, { subjects }: TitleWords): string | null {
	const [before = '', after = ''] = words.split('\u0000');
	for (const part of words.includes('\u0000') ? [before, after] : [words]) {
		const at = firstOf(part, subjects);
		const name = at < 0 ? (part === before ? part : '') : part.slice(0, at);
		const clean = (name.startsWith('关于') ? name.slice(2) : name).replace(/[\s\u3000《“"]/g, '');
		if (clean.length >= 2) return clean.endsWith('人民') ? `${clean}政府` : clean;
	}
	return null;
}

/** Where the first of some words stands, or -1. */
function firstOf(text: string, words: readonly string[]): number {
	const places = words.map((word) => text.indexOf(word)).filter((at) => at >= 0);
	return places.length === 0 ? -1 : Math.min(...places);
}

/** The first year from 1900 to 2099 that is followed by 年, in digits of either width or as 二〇二二. */
function findYear(words: string): { value: number; start: number; digits: number; end: number } | undefined {
	for (let at = words.indexOf('年'); at >= 0; at = words.indexOf('年', at + 1)) {
		const digits = trimEnd(words, 0, at);
		let start = digits;
		let value = 0;
		let scale = 1;
		while (start > 0 && scale < 10_000) {
			const digit = yearDigit(words, start - 1);
			if (digit < 0) break;
			value += digit * scale;
			scale *= 10;
			start--;
		}
		if (scale === 10_000 && value >= 1900 && value < 2100)
			return { value, start, digits, end: words.startsWith('度', at + 1) ? at + 2 : at + 1 };
	}
	return undefined;
}

function yearDigit(words: string, at: number): number {
	const digit = digitOf(words.charCodeAt(at));
	if (digit >= 0) return digit;
	const character = words.charAt(at);
	return character === '○' || character === '零' || character === 'O' ? 0 : CHINESE_DIGITS.indexOf(character);
}
