// Where a text is damaged: stretches that cannot be text, placeholders in place of a table, an end or a beginning in the
// middle of something.
// Nothing is claimed to be missing, or misspelt, that damage could explain.

import { sectionOf } from '../forms/forms.ts';
import type { Cell } from '../grid/grid.ts';
import type { TableRow } from '../table/table.ts';
import { fold, skipSpaces, trimEnd } from '../text/chars.ts';
import { lineEnd, lineStart } from '../text/line-bounds.ts';
import { wordsOf } from '../text/numbering.ts';
import type { Span } from '../text/span.ts';
import type { ReadyCatalogue } from './catalogue.ts';
import type { Report, Section } from './report.ts';
import { signatureStart } from './signature.ts';

/**
 * `garbled`: characters that no report holds, of an encoding mistaken or of a damaged file. `lost`: signs of lost
 * characters (U+FFFD) alone. `placeholder`: a word of a program in place of a table. `cut`: the text breaks off here.
 * `begun`: it begins here in the middle of a report.
 */
export type DamageKind = 'garbled' | 'lost' | 'placeholder' | 'cut' | 'begun';

/** A stretch that is damaged, and how. */
export interface Damage extends Span {
	readonly kind: DamageKind;
}

/** Controls, letters of Latin-1 and their like, private and lost characters: no report holds them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are looked for
const UNTEXT = /[\0-\x08\x0e-\x1f\x80-\x9f\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u02c6-\u02dd\ue000-\uf8ff\ufffd]/g;
const LOST = '\ufffd';
/** Such characters nearer to each other than this are one stretch. */
const APART = 24;
/** Lines that are longer hold no heading and no label. */
const LONGEST_LABEL = 64;
/** What programs print where they leave out a table or a picture of one. */
const PLACEHOLDER =
	/[[【<](?:table|image|img|picture|figure|object|ole|表格?|图片?|图表|附图|附表)\s*\d*[\]】>]|!\[[^\]\n]{0,80}\]\([^)\n]{0,300}\)|\ufffc/gi;
/** A line so long was not ended by its writer in the middle of a sentence. */
const FULL_LINE = 24;

/** What is damaged in a report, in the order of the text. A look at the whole text: to be asked for only where needed. */
export function damageIn(report: Report): readonly Damage[] {
	const { text } = report.lines;
	const cut = cutOf(report);
	const ends = [begunOf(report), cut].filter((one) => one !== undefined);
	const found = [...untextIn(text), ...placeholdersIn(report), ...ends];
	return found.sort((a, b) => a.start - b.start);
}

/** Whether damage between two offsets can have swallowed a heading, a label, a row or a table that should stand there. */
export function mayBeSwallowed(damage: readonly Damage[], text: string, { start, end }: Span): boolean {
	return damage.some((one) => {
		if (one.end < start || one.start > end) return false;
		return one.kind !== 'lost' || lineEnd(text, one.end) - lineStart(text, one.start) <= LONGEST_LABEL;
	});
}

/** Where a text breaks off; undefined where it does not. */
export function cutIn(damage: readonly Damage[]): Damage | undefined {
	return damage.find(({ kind }) => kind === 'cut');
}

/** Whether a row, or a label, may go on behind the end of a text that breaks off. */
export function isCutOff(damage: readonly Damage[], { end }: Span): boolean {
	const cut = cutIn(damage);
	return cut !== undefined && cut.start <= end;
}

function untextIn(text: string): readonly Damage[] {
	const found: Damage[] = [];
	let start = -1;
	let end = 0;
	let hits = 0;
	let lost = 0;
	const close = () => {
		if (start < 0) return;
		const alone = !/[\u3400-\u9fff]/.test(text.slice(lineStart(text, start), lineEnd(text, end)));
		if (hits > 1 || lost > 0 || alone) found.push({ start, end, kind: lost === hits ? 'lost' : 'garbled' });
	};
	for (const { 0: character, index } of text.matchAll(UNTEXT)) {
		if (start < 0 || index - end > APART) {
			close();
			[start, hits, lost] = [index, 0, 0];
		}
		end = index + 1;
		hits++;
		if (character === LOST) lost++;
	}
	close();
	return found;
}

/** Placeholders where a section should have a table and has none; elsewhere they are pictures. */
function placeholdersIn({ lines: { text }, ...report }: Report): readonly Damage[] {
	return report.sections
		.filter((section) => lacksTable(section, report))
		.flatMap(({ body }) =>
			[...text.slice(body.start, body.end).matchAll(PLACEHOLDER)].map(({ 0: word, index }) => {
				const start = body.start + index;
				return { start, end: start + word.length, kind: 'placeholder' as const };
			}),
		);
}

function lacksTable({ key }: Section, { catalogue, tables }: Pick<Report, 'catalogue' | 'tables'>): boolean {
	const { table } = sectionOf(catalogue, key);
	return table !== undefined && !tables.some(({ form }) => form.key === table);
}

/** The beginning of a text that has no title, and some section, but not the first: its front was left out. */
function begunOf({ lines: { text }, kind, title, sections, catalogue }: Report): Damage | undefined {
	const [first] = sections;
	if (kind !== 'report' || title !== undefined || first === undefined) return undefined;
	if (sectionOf(catalogue, first.key).number === 1) return undefined;
	const start = skipSpaces(text, 0, text.length);
	return { start, end: lineEnd(text, start), kind: 'begun' };
}

/** The end of a text that stops within a table, a label, a heading or a sentence while sections are still to come. */
function cutOf(report: Report): Damage | undefined {
	const { text } = report.lines;
	let end = trimEnd(text, 0, text.length);
	while (end > 0 && text.charAt(end - 1) === '|') end = trimEnd(text, 0, end - 1);
	const start = lineStart(text, end);
	const last = report.sections.at(-1);
	const here: Damage = { start: skipSpaces(text, start, end), end, kind: 'cut' };
	if (isWithinLabel(text.slice(here.start, end), report.catalogue)) return here;
	const left = last === undefined ? 0 : report.catalogue.sections.length - sectionOf(report.catalogue, last.key).number;
	const isWhole = last === undefined || left === 0 || last.body.start === last.body.end;
	if (report.kind !== 'report' || isWhole) return undefined;
	if (isWithinTable(report, end)) return here;
	if (isWithinHeads(report, last)) return here;
	return isWithinSentence(text, here, left > 1 ? last : undefined) ? here : undefined;
}

/** Fewer characters of a label may be anything. */
const FEWEST = 4;

/** Whether the last cell of a text is the beginning of a label or a heading, and no whole one. */
function isWithinLabel(line: string, { lexicon: { meanings, headings } }: ReadyCatalogue): boolean {
	const cell = line.slice(Math.max(line.lastIndexOf('\t'), line.lastIndexOf('|')) + 1);
	const words = cell.length > LONGEST_LABEL ? '' : wordsOf(cell);
	if (words.length < FEWEST || meanings.has(words) || headings.has(words)) return false;
	const goesOn = (label: string) => label.length > words.length && label.startsWith(words);
	return [...headings].some(goesOn) || [...meanings.keys()].some(goesOn);
}

/** Whether a text ends with a table that lacks its last rows, or cells of its last one; a piece of a label may follow. */
function isWithinTable({ lines: { text }, tables }: Report, end: number): boolean {
	const last = tables.at(-1);
	if (last === undefined) return false;
	const behind = text.slice(Math.min(last.end, end), end);
	if (/[。；]/.test(behind) || behind.replace(/[^\p{L}\p{N}]/gu, '').length > LONGEST_LABEL) return false;
	const row = last.rows.at(-1);
	return row === undefined || row.ragged !== undefined || row.key !== last.expected.at(-1) || lacksEnd(row);
}

/** Whether a row states numbers, but none in its last cell. */
function lacksEnd({ cells }: TableRow): boolean {
	return cells.some(states) && !states(cells.at(-1));
}

function states(cell: Cell | undefined): boolean {
	return cell?.amount.kind === 'number';
}

/** Whether a text ends with a section that should hold a table, and holds nothing but words of it and numbers. */
function isWithinHeads({ lines: { text }, ...report }: Report, last: Section): boolean {
	if (!lacksTable(last, report)) return false;
	const body = text.slice(last.body.start, last.body.end);
	if (/[。；]/.test(body)) return false;
	const folded = fold(body);
	const names = [...report.catalogue.lexicon.meanings.keys()];
	return names.some((words) => words.length >= FEWEST && folded.includes(words));
}

/** Whether a text ends in the middle of a sentence: a writer may forget the stop behind the last one. */
function isWithinSentence(text: string, { start, end }: Span, section: Section | undefined): boolean {
	const mark = text.charAt(end - 1);
	if ('，、,（(“《：:'.includes(mark)) return true;
	if (section === undefined || end - start <= FULL_LINE || !/[\u3400-\u9fff]/.test(mark)) return false;
	return signatureStart(text, section.body) === section.body.end;
}
