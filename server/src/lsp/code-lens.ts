// Code lenses: above a report what it is and how it stands, above each table whether its sums hold, with the way to what
// fails and the change that puts it right.

import type { CodeLens, Command, Range } from 'vscode-languageserver';
import { type Finding, type Part, rangeOf } from '../core/review.ts';
import { lineAt } from '../core/text/lines.ts';
import { plainLine } from '../core/text/plain.ts';
import type { Span } from '../core/text/span.ts';
import type { Words } from '../core/words/words.ts';
import { DRAW } from '../protocol-findings.ts';
import { briefly } from './briefly.ts';
import type { OfPart, OfPlace } from './by-part.ts';
import type { FixArguments, ShowArguments } from './commands.ts';
import { MANY_REPORTS } from './document-symbols.ts';
import type { Reviewed } from './documents.ts';
import { FIX, SHOW } from './offers.ts';
import type { Outline } from './outline.ts';
import type { TablePlaces } from './places.ts';

/** A lens has room for no more of what a finding says, in characters, where the ways to it are to be seen beside it. */
const LONGEST_SAID = 36;

/** What the lenses of a document are made of. */
export interface LensContext {
	readonly outline: OfPart<Outline>;
	readonly words: Words;
	/** Which commands the client runs: changes of the text, and showing a place. */
	readonly fixes: boolean;
	readonly shows: boolean;
	/** Whether it draws the tables. */
	readonly draws: boolean;
}

/** A line above a line of the piece: what it says, what it leads to, and what it puts right. */
export interface PlannedLens {
	readonly line: number;
	readonly title: string;
	/** Whether it tells of something found. */
	readonly news: boolean;
	readonly goTo?: Finding;
	/** Of a table: where to look first. */
	readonly place?: Span;
	readonly fixes: readonly Finding[];
}

/** The lenses of a part, as they stay while it does not change. */
export function lensesOfPart(part: Part, { outline, words }: LensContext): readonly PlannedLens[] {
	return [reportLens(part, words), ...tableLenses(part, outline(part), words)];
}

function reportLens(part: Part, words: Words): PlannedLens {
	const { report, equations, findings } = part;
	const shown = findings.filter(({ severity }) => severity !== 'hint');
	const errors = shown.filter(({ severity }) => severity === 'error');
	const verdict = words.editor.verdict({ ...equations, errors: errors.length, others: shown.length - errors.length });
	const named = report.kind === 'other' ? [] : [words.editor.report(report.form?.key ?? null, report.year)];
	const goTo = errors[0] ?? shown[0];
	return {
		line: 0,
		title: [...named, verdict].join(' · '),
		news: true,
		...(goTo === undefined ? {} : { goTo }),
		fixes: fixable(shown),
	};
}

function tableLenses(part: Part, { sections, tables }: Outline, words: Words): readonly PlannedLens[] {
	const lens = (table: TablePlaces, at: number) =>
		tableLens(part, { table, line: lineAt(part.report.lines, at) }, words);
	return [
		...tables.flatMap((table) => lens(table, table.start)),
		...sections.flatMap(({ section: { heading }, tables }) =>
			tables.flatMap((table, at) => {
				const between = part.text.slice(heading.end, table.start).trim();
				return lens(table, at === 0 && between === '' ? heading.start : table.start);
			}),
		),
	];
}

/** The lens of a table; none where nothing adds up in it and nothing is found. */
function tableLens(
	part: Part,
	{ table, line }: { readonly table: TablePlaces; readonly line: number },
	words: Words,
): readonly PlannedLens[] {
	const found = part.findings.filter((finding) => finding.severity !== 'hint' && isWithin(finding, table));
	const errors = found.filter(({ severity }) => severity === 'error');
	const [first] = [...errors, ...found];
	const [{ start } = table] = table.rows;
	const place = first ?? { start, end: start };
	if (first !== undefined) {
		const title = words.editor.found(briefly(first, LONGEST_SAID), found.length, errors.length > 0);
		return [{ line, title, news: true, place, fixes: fixable(found) }];
	}
	const title = words.editor.sums({ ...table.sums.counts, errors: 0, others: 0 });
	return title === '' ? [] : [{ line, title, news: false, place, fixes: [] }];
}

function isWithin(finding: Span, table: Span): boolean {
	return table.start <= finding.start && finding.end <= table.end;
}

/** Those that have one change of numbers which is most probably meant. */
function fixable(findings: readonly Finding[]): readonly Finding[] {
	return findings.filter(({ fixes = [] }) => fixes.some(({ preferred, cells }) => preferred && cells.length > 0));
}

/** The lenses of a report in its file: all of them, and those that stand there where it is one of many. */
export interface PlacedLenses {
	readonly all: readonly CodeLens[];
	readonly ofMany: readonly CodeLens[];
}

/** The lenses of a report where it stands. */
export function placedLenses(
	uri: string,
	part: Part,
	{ lenses, ...context }: LensContext & { readonly lenses: OfPart<readonly PlannedLens[]> },
): PlacedLenses {
	const placed = lenses(part).map((lens, at) => ({
		said: asLenses(uri, { part, lens }, context),
		ofMany: at === 0 || lens.news,
	}));
	return {
		all: placed.flatMap(({ said }) => said),
		ofMany: placed.flatMap(({ said, ofMany }) => (ofMany ? said : [])),
	};
}

/** The lenses of a document. In a file of many reports each says one line, and tables that are right say none. */
export function codeLensesOf(
	{ document: { uri }, review: { parts } }: Reviewed,
	placed: OfPlace<PlacedLenses>,
): CodeLens[] {
	const many = parts.length > MANY_REPORTS;
	return parts.flatMap((part) => {
		const { all, ofMany } = placed(part, uri);
		return many ? ofMany : all;
	});
}

function asLenses(
	uri: string,
	{ part, lens }: { readonly part: Part; readonly lens: PlannedLens },
	context: LensContext,
): CodeLens[] {
	const { editor } = context.words;
	const line = lens.line + part.firstLine;
	const range: Range = { start: { line, character: 0 }, end: { line, character: 0 } };
	const commands: Command[] = [{ title: plainLine(lens.title), command: '' }];
	if (lens.goTo !== undefined) {
		const shown: ShowArguments = { uri, range: rangeOf(part, lens.goTo) };
		const title = editor.goTo(shown.range.start.line + 1);
		commands.push({ title, command: context.shows ? SHOW : '', arguments: [shown] });
	}
	if (lens.fixes.length > 0 && context.fixes) {
		const fixes = lens.fixes.map((finding) => ({ check: finding.check, start: rangeOf(part, finding).start }));
		commands.push({
			title: editor.fix(fixes.length),
			command: FIX,
			arguments: [{ uri, fixes } satisfies FixArguments],
		});
	}
	if (context.draws) {
		const shown: string | ShowArguments = lens.place === undefined ? uri : { uri, range: rangeOf(part, lens.place) };
		commands.push({ title: editor.tableView, command: DRAW, arguments: [shown] });
	}
	return commands.map((command) => ({ range, command }));
}
