// A Report: what a text says about itself, its sections and its tables.

import type { FormTell } from '../forms/catalogue.ts';
import { formOfYear, sectionOf } from '../forms/forms.ts';
import type { ReadyForm } from '../forms/ready.ts';
import type { FormKey, SectionKey } from '../forms/types.ts';
import { type OpenTable, readOpenTables } from '../open/tables.ts';
import { type Prose, readProse, type Stretch } from '../prose/prose.ts';
import { bareTables } from '../table/bare-row.ts';
import { readTables } from '../table/read-tables.ts';
import { kindIn } from '../table/rows/labels.ts';
import type { Table } from '../table/table.ts';
import { fold, skipSpaces, trimEnd } from '../text/chars.ts';
import { withoutGlosses } from '../text/glosses.ts';
import { type Lines, lineAt, readLines } from '../text/lines.ts';
import { withoutPrefix } from '../text/prefix.ts';
import { withoutSpacing } from '../text/spacing.ts';
import type { Span } from '../text/span.ts';
import { withoutSuffix } from '../text/suffix.ts';
import type { ReadyCatalogue } from './catalogue.ts';
import type { Heading } from './heading-words.ts';
import { findHeadings } from './headings.ts';
import { isTitledOtherwise } from './other-title.ts';
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
	/** By what it was recognised. */
	readonly catalogue: ReadyCatalogue;
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
	readonly form: ReadyForm | null;
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
const ENOUGH_HEADINGS = 3;

/** Whether so many headings are those of a report. */
export function areEnough(headings: readonly unknown[], { sections }: Pick<ReadyCatalogue, 'sections'>): boolean {
	return headings.length >= Math.min(ENOUGH_HEADINGS, sections.length);
}

/** Whether more sections than not say something: else, without a title, they are the list of a notice, or a form to be filled in. */
function areFilled(sections: readonly Section[]): boolean {
	return sections.filter(({ empty }) => !empty).length * 2 > sections.length;
}

/** Whether a text may be a report at all: one cheap look. */
export function mayBeReport(text: string, { signs }: Pick<ReadyCatalogue, 'signs'>): boolean {
	return signs.some((sign) => text.includes(sign));
}

/** Reads a text that holds one report at most; null where it is none and holds no table of one. */
export function readReport(printed: string, catalogue: ReadyCatalogue): Report | null {
	const asPrinted = readLines(printed);
	if (!mayBeReport(printed, catalogue)) return readOther(asPrinted, catalogue);
	const unmarked = withoutSuffix({ ...asPrinted, text: withoutPrefix(asPrinted) });
	const text = withoutSpacing(withoutGlosses(unmarked));
	const lines = { ...asPrinted, text };
	const headings = findHeadings(lines, catalogue.headings);
	const barriers = new Set(headings.filter(({ shared }) => !shared).map((heading) => heading.line));
	const found = readTables(lines, barriers, catalogue);
	const title = findTitle(lines, headings[0]?.start ?? text.length, catalogue.title);
	const sections = readSections(text, headings);
	const tables = [...found, ...tablesWithoutHeads(lines, { sections, tables: found, catalogue })];
	const whole =
		title === undefined ? areEnough(headings, catalogue) && areFilled(sections) : tables.length + headings.length > 0;
	const isOther = () => title === undefined && isTitledOtherwise(lines, headings[0]?.start ?? 0, catalogue.title);
	if (tables.length === 0 && (!whole || isOther())) return readOther(lines, catalogue);
	const opening = sections.find(({ key }) => key === catalogue.sections[0]?.key)?.body;
	const who = whoReports(text, title, {
		opening,
		last: sections.at(-1)?.body,
		words: catalogue.title,
	});
	if (tables.length === 0 && isBeforeForms(catalogue, who.year)) return readOther(lines, catalogue);
	const { prose } = catalogue;
	const context = { prose, organization: fold(who.organization ?? ''), year: who.year };
	return {
		catalogue,
		lines,
		kind: whole ? 'report' : 'fragment',
		title,
		...who,
		form: formOf(catalogue, tables, who.year),
		sections,
		tables,
		open: readOpenTables(lines, { barriers, taken: tables, lexicon: catalogue.lexicon }),
		prose: readProse(text, proseOf(text, { catalogue, title, sections, tables }), context),
	};
}

/** The tables of sections that lack theirs, and hold the numbers of it alone. */
function tablesWithoutHeads(
	lines: Lines,
	{ sections, tables, catalogue }: Pick<Report, 'sections' | 'tables' | 'catalogue'>,
): readonly Table[] {
	return sections.flatMap(({ key, body }) => {
		const { table } = sectionOf(catalogue, key);
		if (table === undefined || body.start === body.end || tables.some(({ form }) => form.key === table)) return [];
		const run = { first: lineAt(lines, body.start), last: lineAt(lines, body.end) };
		return bareTables(lines, run, { kind: kindIn(catalogue.lexicon, table), reader: catalogue });
	});
}

/** Whether a year is one on which reports had no form yet: they are other reports. */
function isBeforeForms({ forms: [first] }: ReadyCatalogue, year: number | null): boolean {
	return year !== null && first !== undefined && year < first.since;
}

/** A text that is no report, for the tables with totals in it; null where there is none. */
function readOther(lines: Lines, catalogue: ReadyCatalogue): Report | null {
	const open = readOpenTables(lines, { barriers: new Set(), taken: [], lexicon: catalogue.lexicon });
	if (open.length === 0) return null;
	const prose = { stretches: [], statements: [], lists: [], shares: [] };
	const nobody = { title: undefined, organization: null, year: null };
	return { catalogue, lines, kind: 'other', ...nobody, form: null, sections: [], tables: [], open, prose };
}

/** Where the prose stands: everything but the title, headings and tables. Some sections do not speak of the tables. */
function proseOf(
	text: string,
	{ catalogue, title, sections, tables }: Pick<Report, 'catalogue' | 'title' | 'sections' | 'tables'>,
): readonly Stretch[] {
	const taken = [...tables].sort((a, b) => a.start - b.start);
	const stretches: Stretch[] = [];
	const add = (from: number, to: number, section: SectionKey | undefined) => {
		const ofTables = section === undefined || sectionOf(catalogue, section).apart !== true;
		let start = from;
		for (const table of [...taken, { start: to, end: to }]) {
			const end = Math.min(Math.max(table.start, from), to);
			if (end > start) stretches.push({ start, end, ofTables, section });
			start = Math.max(start, Math.min(table.end, to));
		}
	};
	let start = title?.span.end ?? 0;
	let below: SectionKey | undefined;
	for (const { key, heading } of sections) {
		add(start, heading.start, below);
		start = Math.max(start, heading.end);
		below = key;
	}
	add(start, text.length, below);
	return stretches;
}

/** The form of a report: what the tells leave, the surer ones first; one that contradicts those before it says nothing. */
function formOf({ tells, forms }: ReadyCatalogue, tables: readonly Table[], year: number | null): ReadyForm | null {
	let left = forms;
	for (const tell of tells) {
		if (tell.by === 'year' && year !== null) return formOfYear({ forms: left }, year);
		const told = tell.by === 'year' ? [] : formsTold(tell, tables);
		const among = left.filter(({ key }) => told.includes(key));
		if (among.length === 1) return among[0] ?? null;
		if (among.length > 0) left = among;
	}
	return null;
}

/** The keys of the forms that a table tells, by how it was read or by its rows; none where it tells nothing. */
function formsTold(tell: Exclude<FormTell, { by: 'year' }>, tables: readonly Table[]): readonly FormKey[] {
	const table = tables.find(({ form }) => form.key === tell.table);
	if (tell.by === 'table') return table?.form.forms ?? [];
	return table?.rows.some(({ key }) => key !== null && tell.rows.includes(key)) === true ? [tell.form] : [];
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
