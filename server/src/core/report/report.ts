// A Report: what a text says about itself, its sections and its tables.

import { FORMS, formOfYear } from '../forms/forms.ts';
import { PROACTIVE_2019 } from '../forms/proactive.ts';
import type { Form, FormKey, SectionKey } from '../forms/types.ts';
import { type OpenTable, readOpenTables } from '../open/tables.ts';
import { type Prose, readProse, type Stretch } from '../prose/prose.ts';
import { readTables } from '../table/read-tables.ts';
import type { Table } from '../table/table.ts';
import { fold, skipSpaces, trimEnd } from '../text/chars.ts';
import { type Lines, readLines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { findHeadings, type Heading } from './headings.ts';
import { signatureStart } from './signature.ts';
import { findTitle, type Title } from './title.ts';
import { whoReports } from './who.ts';

/** A section of a report: its heading, and the text up to the next one. */
export interface Section {
	readonly key: SectionKey;
	readonly heading: Heading;
	readonly body: Span;
	/** Whether nothing stands below the heading but a signature. */
	readonly empty: boolean;
}

/** What was recognised in a text. */
export interface Report {
	readonly lines: Lines;
	/**
	 * `fragment`: tables without a report around them, of which no section is expected. `other`: a text that is no report
	 * and has tables of no known form alone.
	 */
	readonly kind: 'report' | 'fragment' | 'other';
	readonly title: Title | undefined;
	/** The body that reports, by title or signature, and the year reported on; null where the text does not tell. */
	readonly organization: string | null;
	readonly year: number | null;
	readonly form: Form | null;
	readonly sections: readonly Section[];
	readonly tables: readonly Table[];
	/** Tables of no known form; the sums decide whether they are read. */
	readonly open: readonly OpenTable[];
	/** What the text around the tables says in numbers. */
	readonly prose: Prose;
}

/** Whether no official table stands in a report yet. */
export function isDraft({ kind, tables }: Report): boolean {
	return kind === 'report' && tables.every(({ form }) => form.key === null);
}

/** A text with fewer headings than this has lost them, as PDF text does; it is not a report without sections. */
export const ENOUGH_HEADINGS = 3;

/** Words without which no text is a report or holds one of its tables; one look tells most other files apart. */
export const SIGNS: readonly string[] = [
	'信息公开',
	'信息公開',
	'信息内容',
	'行政复议',
	'本年度办理结果',
	'结转',
	'結轉',
];

/** Whether a text may be a report at all: one cheap look. */
export function mayBeReport(text: string): boolean {
	return SIGNS.some((sign) => text.includes(sign));
}

/** Reads a text that holds one report at most; null where it is none and holds no table of one. */
export function readReport(text: string): Report | null {
	if (!mayBeReport(text)) return readOther(readLines(text));
	const lines = readLines(text);
	const headings = findHeadings(lines);
	const barriers = new Set(headings.filter(({ shared }) => !shared).map((heading) => heading.line));
	const tables = readTables(lines, barriers);
	const title = findTitle(lines, headings[0]?.line ?? lines.starts.length);
	const whole = headings.length >= ENOUGH_HEADINGS || (title !== undefined && tables.length + headings.length > 0);
	if (!whole && tables.length === 0) return readOther(lines);
	const sections = readSections(text, headings);
	const overview = sections.find(({ key }) => key === 'overview')?.body;
	const who = whoReports(text, title, { first: overview, last: sections.at(-1)?.body });
	const context = { organization: fold(who.organization ?? ''), year: who.year };
	return {
		lines,
		kind: whole ? 'report' : 'fragment',
		title,
		...who,
		form: formOf(tables, who.year),
		sections,
		tables,
		open: readOpenTables(lines, barriers, tables),
		prose: readProse(text, proseOf(text, title, sections, tables), context),
	};
}

/** A text that is no report, for the tables with totals in it; null where there is none. */
function readOther(lines: Lines): Report | null {
	const open = readOpenTables(lines, new Set(), []);
	if (open.length === 0) return null;
	const prose = { stretches: [], statements: [], lists: [] };
	const nobody = { title: undefined, organization: null, year: null };
	return { lines, kind: 'other', ...nobody, form: null, sections: [], tables: [], open, prose };
}

/** Where the prose stands: everything but the title and the tables. Only the sections before 五 speak of the tables. */
function proseOf(
	text: string,
	title: Title | undefined,
	sections: readonly Section[],
	tables: readonly Table[],
): readonly Stretch[] {
	const taken = [...tables].sort((a, b) => a.start - b.start);
	const stretches: Stretch[] = [];
	const add = (from: number, to: number, ofTables: boolean) => {
		let start = from;
		for (const table of [...taken, { start: to, end: to }]) {
			const end = Math.min(Math.max(table.start, from), to);
			if (end > start) stretches.push({ start, end, ofTables });
			start = Math.max(start, Math.min(table.end, to));
		}
	};
	let start = title?.span.end ?? 0;
	for (const { key, heading, body } of sections) {
		if (key !== 'problems' && key !== 'other') continue;
		add(start, heading.start, true);
		add(body.start, body.end, false);
		start = Math.max(start, body.end);
	}
	add(start, text.length, true);
	return stretches;
}

/** The heads of table 二 decide; then whether （六） stands in three rows; then the year. */
function formOf(tables: readonly Table[], year: number | null): Form | null {
	const proactive = tables.find((table) => table.form.key === 'proactive');
	if (proactive !== undefined) return FORMS[proactive.form === PROACTIVE_2019 ? '2019' : '2021'];
	const requests = tables.find((table) => table.form.key === 'requests');
	if (requests?.expected.includes('other_1') === true) return FORMS['2021' satisfies FormKey];
	if (year !== null) return formOfYear(year);
	return requests?.rows.some((row) => row.key === 'other') === true ? FORMS['2019' satisfies FormKey] : null;
}

function readSections(text: string, headings: readonly Heading[]): readonly Section[] {
	return headings.map((heading, at) => {
		const end = headings[at + 1]?.start ?? text.length;
		const start = skipSpaces(text, heading.end, end);
		const body = { start, end: trimEnd(text, start, end) };
		return { key: heading.key, heading, body, empty: isEmpty(text, body, at === headings.length - 1) };
	});
}

/** A last section that holds a signature and a date alone is empty too. */
function isEmpty(text: string, body: Span, last: boolean): boolean {
	return body.start === body.end || (last && signatureStart(text, body) <= body.start);
}
