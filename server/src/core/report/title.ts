// Who reports on which year: read from the title at the head of a report.

import type { TitleWords } from '../forms/catalogue.ts';
import { fold, simplified } from '../text/chars.ts';
import { lineEnd } from '../text/line-bounds.ts';
import { type Lines, lineAt, readLines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { findYear, type YearWords } from '../text/years.ts';
import { bodyOn, labelledBody, nameIn, OPENING } from './body-name.ts';
import { content, holds, isBlankLine, LONGEST, nextLine, splitLines, textOf } from './title-lines.ts';

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
/** The longest piece of a title that stands alone on its last line. */
const LONGEST_ENDING = 6;
/** A title may be broken over this many lines. */
const MOST_LINES = 5;

/** What may stand behind a title: which text it is, or which version of it. */
const BEHIND =
	/(?:试行|公[示告]|(?:公开|正式|网上|发布|电子|最终)版?|正文|全文|示范文本|范本|模板|\d{4}(?:年度?)?|\d{4}年0?1月0?1日至?(?:\d{4}年)?12月31日|(?:更正|修订|修正|修改|订正|补充|更新)[版稿]?|[初草定终]稿|送审稿|报批稿|征求意见稿)$/;
/** What makes a line a sentence of the report and no title: its marks, and the words with which reports open. */
export const SENTENCE = new RegExp(
	`[，。；！？,;!?].*[\\u3400-\\u9fff]|[，。；：]$|^[\\s\\u3000]*(?:${OPENING})|(?:编制|撰写|公布|发布|形成|制作)[了]?[本此该]?(?:年度)?报告|[本此该]报告`,
);
/** A line of the page that a report stands on: when it was put there, by whom, how often it was read. */
const PAGE_LINE = /(?:发布|更新|成文)(?:时间|日期)|来源[：:]|作者[：:]|字号|浏览|点击数|阅读次数/;
/** What ends the line above a title that only says where the report is found. */
const PLACE_ON_SITE = /(?:平台|专栏|栏目|网站|门户|频道|目录)$/;
/** What tells of a report in pictures or in short, or of a part of a year, and is none. */
export const NO_REPORT =
	/^(?:图解|图说|一图|解读|政策解读|视频|动漫|h5)|季度|季报|半年|月份|月报|(?:评估|测评|考核|检查|自查|督查|整改|调研|分析)报告$/;
/** A line that says the year of the title alone, or its first and last day. */
const ON_YEAR = /^[（(]?\s*\d{4}\s*年?度?\s*[）)]?$|^[（(]?\d{4}年1月1日\s*[至到—–~-]+\s*(?:\d{4}年)?12月31日[）)]?$/;
/** A line below a title that says who reports on which year, and nothing else. */
const BODY_IN_YEAR = /^\s*([\u3400-\u9fff（）()]{2,40}?)\s*\d{4}\s*年度?\s*$/;

/** The title before an offset, the first that names a body and a year before others; undefined where there is none. */
export function findTitle(lines: Lines, before: number, known: TitleWords): Title | undefined {
	const title = titleIn(lines, before, known);
	if (title !== undefined && title.organization !== null && title.year !== null) return title;
	const split = titleIn(splitLines(lines, before), before, known);
	return title === undefined || (split?.organization != null && split.year !== null) ? split : title;
}

function titleIn(lines: Lines, before: number, known: TitleWords): Title | undefined {
	let searched = 0;
	let first: Title | undefined;
	for (let line = 0; line < lines.starts.length && searched < SEARCHED; line++) {
		if ((lines.starts[line] ?? 0) >= before) break;
		if (isBlankLine(lines, line)) continue;
		searched++;
		if (!known.subjects.some((subject) => holds(lines, line, subject.charCodeAt(0)))) continue;
		const title = titleOn(lines, line, known);
		if (title === undefined) continue;
		const read = title.organization === null || title.year === null ? completed(lines, title, known) : title;
		if (read.year !== null) return read;
		first ??= read;
	}
	return first;
}

/** The title whose last line, or the one above it, is a line. */
function titleOn(lines: Lines, line: number, known: TitleWords): Title | undefined {
	const words = textOf(lines, line);
	if (isPath(words)) return undefined;
	if (isTitle(words, known)) return readTitle(lines, { last: line, first: line }, known);
	const below = nextLine(lines, line);
	const next = textOf(lines, below);
	if (!isTitle(next, known) && isTitle(words + next, known))
		return readTitle(lines, { last: below, first: line }, known);
	if (!namesSubject(fold(words), known)) return undefined;
	const last = nextLine(lines, below);
	const body = bodyOn(textOf(lines, below));
	if (body === null || !isTitle(words + endingOn(lines, last), known)) return undefined;
	return { ...readTitle(lines, { last, first: line }, known), organization: body };
}

/** A title with what lines of their own a few lines below it tell: the body, the year, or the title again; or the body above it. */
function completed(lines: Lines, title: Title, known: TitleWords): Title {
	let { organization, year, yearSpan } = title;
	let line = lineAt(lines, title.span.end);
	for (let read = 0; read < MOST_LINES && (organization === null || year === null); read++) {
		line = nextLine(lines, line);
		const words = textOf(lines, line);
		if (PAGE_LINE.test(words)) continue;
		const [, who = ''] = BODY_IN_YEAR.exec(words) ?? [];
		const both = bodyOn(who);
		const named = both === null ? yearOn(words) : findYear(words);
		const body = both ?? bodyBelow(lines, line, known);
		if (named === undefined && body === null && !isTitle(words, known)) break;
		organization ??= body;
		if (year !== null || named === undefined) continue;
		const { start } = content(lines, line);
		year = named.value;
		yearSpan = { start: start + named.start, end: start + named.digits };
	}
	let above = lineAt(lines, title.span.start) - 1;
	while (above > 0 && isBlankLine(lines, above)) above--;
	return { ...title, organization: organization ?? labelledOn(lines, above), year, yearSpan };
}

/** The year that a line says and nothing else. */
function yearOn(words: string): YearWords | undefined {
	if (!ON_YEAR.test(words)) return undefined;
	return findYear(words.includes('年') ? words : `${words.replace(/[）)]$/, '')}年`);
}

/** The body that a line below a title names: alone, behind a label, or in the title printed again. */
function bodyBelow(lines: Lines, line: number, known: TitleWords): string | null {
	const words = textOf(lines, line);
	const again = () =>
		isTitle(words, known) ? readParts(lines.text, [content(lines, line)], known).organization : null;
	return bodyOn(words) ?? labelledOn(lines, line) ?? again();
}

/** The body that a line names behind 填报单位： and its like, or null. */
function labelledOn({ text, starts, ends }: Lines, line: number): string | null {
	return labelledBody(text.slice(starts[line] ?? 0, ends[line] ?? 0));
}

/** Whether a line leads through a site: it names the report as a place, or another one. */
export function isPath(line: string): boolean {
	return /[>»|]|当前位置|當前位置|您的位置|上一篇|下一篇/.test(line);
}

/** The words of a line that holds only the end of a title which did not fit the line above: 报告, or 告 alone. */
function endingOn(lines: Lines, line: number): string {
	const words = fold(textOf(lines, line));
	return words.length <= LONGEST_ENDING ? words : '';
}

/** Whether words are a title, or the last line of one. */
export function isTitle(words: string, known: TitleWords): boolean {
	const folded = words.length > 2 * LONGEST ? '' : fold(words);
	if (folded.length < 4 || folded.length > LONGEST || !namesSubject(folded, known)) return false;
	const bare = folded.replace(BEHIND, '').replace(/的$/, '');
	return known.endings.some((ending) => bare.endsWith(ending)) && !SENTENCE.test(words) && !NO_REPORT.test(folded);
}

/** Whether folded words say of what a report is. */
export function namesSubject(folded: string, { subjects }: TitleWords): boolean {
	return subjects.some((subject) => folded.includes(subject));
}

/** Where a title begins whose last line starts at an offset: on that line, or on one of the few before it. */
export function readTitleAt(text: string, lastLine: number, known: TitleWords): number {
	const from = Math.max(0, lastLine - MOST_LINES * LONGEST);
	const before = readLines(text.slice(from, lineEnd(text, lastLine)));
	const last = lineAt(before, lastLine - from);
	return from + readTitle(before, { last, first: last }, known).span.start;
}

/** The title on some lines, and on as many above them as tell more. */
function readTitle(
	lines: Lines,
	{ last, first }: { readonly last: number; readonly first: number },
	known: TitleWords,
): Title {
	let parts = [content(lines, last)];
	let read = readParts(lines.text, parts, known);
	for (let line = last - 1; line >= 0 && parts.length < MOST_LINES; line--) {
		if (line < first && read.organization !== null && read.year !== null) break;
		const part = content(lines, line);
		if (part.start === part.end) continue;
		if (line < first && !isTitlePart(lines.text.slice(part.start, part.end), known)) break;
		const longer = readParts(lines.text, [part, ...parts], known);
		if (line < first && longer.organization === read.organization && longer.year === read.year) break;
		parts = [part, ...parts];
		read = longer;
	}
	return { span: { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 }, ...read };
}

/** Whether a line above the title can belong to it: a body, or words with the year or of the report, but no sentence. */
function isTitlePart(line: string, known: TitleWords): boolean {
	if (
		line.length > LONGEST / 2 ||
		/[。；;：:，,>»|\t]|目\s*录|首页|当前位置|月.*日$/.test(line) ||
		PLACE_ON_SITE.test(line)
	)
		return false;
	return (
		bodyOn(line) !== null ||
		/^(?:\d{4})?年?度?$/.test(line) ||
		findYear(line) !== undefined ||
		namesSubject(line, known)
	);
}

function readParts(text: string, parts: readonly Span[], known: TitleWords): Omit<Title, 'span'> {
	const whole = parts.map((part) => text.slice(part.start, part.end)).join('');
	const year = findYear(whole) ?? yearAbove(text, parts) ?? yearBehind(whole);
	const words = year === undefined ? whole : `${whole.slice(0, year.start)}\u0000${whole.slice(year.end)}`;
	const yearSpan = year === undefined ? undefined : spanInParts(parts, year.start, year.digits);
	return { text: whole, organization: organizationIn(words, known), year: year?.value ?? null, yearSpan };
}

/** The year that the first part of a title is and nothing else. */
function yearAbove(text: string, [first]: readonly Span[]): YearWords | undefined {
	const words = first === undefined ? '' : text.slice(first.start, first.end);
	return /^(?:19|20)\d{2}$/.test(words) ? { value: Number(words), start: 0, digits: 4, end: 4 } : undefined;
}

/** The year in brackets that a title ends with. */
function yearBehind(title: string): YearWords | undefined {
	const digits = title.search(/(?<=[（(]\s*(?:19|20)\d{2})\s*[）)]\s*$/);
	if (digits < 0) return undefined;
	const start = digits - 4;
	return { value: Number(title.slice(start, digits)), start, digits, end: digits };
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
		const organization = nameIn(name);
		if (organization !== null) return organization;
	}
	return null;
}

/** Where the first of some words stands, or -1. */
function firstOf(text: string, words: readonly string[]): number {
	const plain = simplified(text);
	const places = words.map((word) => plain.indexOf(word)).filter((at) => at >= 0);
	return places.length === 0 ? -1 : Math.min(...places);
}
