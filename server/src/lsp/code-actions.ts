// Quick fixes, refactorings and fix-all: every change that Gouji offers.

import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import type { Fix, PlaceKey } from '../core/checks/check.ts';
import { columnName, rowName } from '../core/forms/forms.ts';
import { type Finding, type Part, rangeOf } from '../core/review.ts';
import type { Sheet } from '../core/sums/sheet.ts';
import { isDigitSlip } from '../core/sums/slips.ts';
import { plainLine } from '../core/text/plain.ts';
import type { Span } from '../core/text/span.ts';
import type { Words } from '../core/words/words.ts';
import { safeEdits, safeFixes } from '../workspace/files/safe-edits.ts';
import { changesOf, toEdit, versioned } from './changes.ts';
import type { Reviewed } from './documents.ts';
import { fillFixes } from './fill-actions.ts';
import { commandActions } from './finding-commands.ts';
import { FILL, FIX_ALL, QUICK_FIX, RECOMPUTE } from './offers.ts';
import { partAt } from './part-at.ts';
import { padFixes } from './ragged-actions.ts';
import { recomputeFixes } from './recompute-actions.ts';
import { insertSection } from './section-actions.ts';
import { snippetOf } from './snippets.ts';

/** A menu with more fixes for one finding helps nobody to choose. */
const MOST_OFFERED = 12;
/** Beside a preferred fix only so many others are worth a look. */
const MOST_BESIDE = 3;

/** What the actions need to know of the client, and how they speak. */
export interface ActionContext {
	readonly words: Words;
	/** The commands of the client that actions may run. */
	readonly commands: ReadonlySet<string>;
	/** Whether the client takes snippets as edits. */
	readonly snippets: boolean;
}

/** Where actions are asked for. */
interface Place {
	readonly reviewed: Reviewed;
	readonly part: Part;
	readonly span: Span;
}

/** The actions at a range, of the kinds that are asked for. */
export function codeActionsAt(reviewed: Reviewed, params: CodeActionParams, context: ActionContext): CodeAction[] {
	const { only } = params.context;
	const { words } = context;
	const wanted = (kind: string) =>
		only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
	const actions: CodeAction[] = [];
	if (only !== undefined && wanted(FIX_ALL)) actions.push(...fixAll(reviewed, words));
	const { document, review } = reviewed;
	const offset = document.offsetAt(params.range.start);
	const part = partAt(review, offset);
	if (part === undefined) return actions;
	const span = { start: offset - part.start, end: document.offsetAt(params.range.end) - part.start };
	const place = { reviewed, part, span };
	if (wanted(QUICK_FIX)) actions.push(...quickFixes(place, params.context.diagnostics, context));
	const known = new Set(actions.map(({ edit }) => JSON.stringify(edit)));
	const more = [
		...(wanted(RECOMPUTE) ? recomputeFixes(part, span, words).map((fix) => toAction(place, fix, RECOMPUTE)) : []),
		...(wanted(FILL) ? fillFixes(part, span, words.editor).map((fix) => toAction(place, fix, FILL)) : []),
	];
	return [...actions, ...more.filter(({ edit }) => !known.has(JSON.stringify(edit)))];
}

function quickFixes(place: Place, shown: readonly Diagnostic[], context: ActionContext): CodeAction[] {
	const { part, span } = place;
	return part.findings
		.filter((finding) => reaches(finding, span))
		.flatMap((finding) => {
			const diagnostics = shown.filter(
				(diagnostic) => diagnostic.code === finding.check && sameStart(diagnostic, part, finding),
			);
			const fixes = nearestFirst(part, span, plausible(part, finding, fixesOf(place, finding, context.words)));
			// An editor shows what names its finding before what names none.
			const of = diagnostics.length === 0 ? {} : { diagnostics };
			const { uri } = place.reviewed.document;
			return [
				...fixes.map((fix) => ({ ...toAction(place, fix, QUICK_FIX), isPreferred: fix.preferred, ...of })),
				...insertions(place, finding, context).map((action) => ({ ...action, ...of })),
				...(isOn(finding, span)
					? commandActions({ uri, part, finding, diagnostics }, context.commands, context.words)
					: []),
			];
		});
}

function fixesOf({ part, span }: Place, finding: Finding, words: Words): readonly Fix[] {
	return [...(finding.fixes ?? []), ...(finding.check === 'ragged-row' ? padFixes(part, span, words.editor) : [])];
}

/** A missing section, as a snippet where the client takes one. */
function insertions({ reviewed, part }: Place, finding: Finding, { words, snippets }: ActionContext): CodeAction[] {
	const fix = insertSection(part, finding, words);
	const [edit] = fix?.edits ?? [];
	if (fix === undefined || edit === undefined) return [];
	const plain = toEdit(part, edit);
	const snippet = { range: plain.range, snippet: { kind: 'snippet' as const, value: snippetOf(edit.newText, part) } };
	const documentChanges = snippets ? versioned(reviewed, [snippet]) : versioned(reviewed, [plain]);
	return [{ title: fix.title, kind: QUICK_FIX, isPreferred: fix.preferred, edit: { documentChanges } }];
}

/**
 * Where one repair of a sum is preferred, only those beside it that a person might have meant: a total, or a number that
 * one slip of the hand makes of the old one. Every part of a sum could be changed by what is missing; most of that is absurd.
 */
function plausible(part: Part, finding: Finding, fixes: readonly Fix[]): readonly Fix[] {
	const preferred = fixes.find((fix) => fix.preferred);
	if (preferred === undefined || finding.equations === undefined) return fixes;
	const sheet = part.sums[finding.tableIndex ?? -1]?.sheet;
	const others = fixes.filter(({ cells }) =>
		cells.every((cell) => isTotal(sheet, cell) || isDigitSlip({ from: Number(cell.from), to: Number(cell.to) })),
	);
	return [preferred, ...others.filter((fix) => fix !== preferred).slice(0, MOST_BESIDE)];
}

function isTotal(sheet: Sheet | undefined, { row, column }: PlaceKey): boolean {
	if (sheet === undefined) return false;
	const at = sheet.table.form.columns.findIndex(({ key }) => key === column);
	return sheet.rules.isTotal[(sheet.rules.rowIndex.get(row) ?? 0) * sheet.columns + at] === 1;
}

/** The fixes that change the row of the cursor first, and no more of them than a menu shows. */
function nearestFirst(part: Part, span: Span, fixes: readonly Fix[]): readonly Fix[] {
	const row = part.report.tables
		.flatMap(({ rows }) => rows)
		.find(({ start, end }) => start <= span.start && span.start <= end);
	const far = (fix: Fix) =>
		fix.preferred || fix.edits.some((edit) => row !== undefined && row.start <= edit.start && edit.start <= row.end)
			? 0
			: 1;
	return [...fixes].sort((a, b) => far(a) - far(b)).slice(0, MOST_OFFERED);
}

function sameStart({ range }: Diagnostic, part: Part, finding: Finding): boolean {
	const { start } = rangeOf(part, finding);
	return range.start.line === start.line && range.start.character === start.character;
}

/** Fixes are at hand on the finding's own place and on every row that it speaks of. */
function reaches(finding: Finding, span: Span): boolean {
	return isOn(finding, span) || (finding.reach ?? []).some((place) => meets(place, span));
}

/** Whether a place is one on which a finding stands. */
function isOn(finding: Finding, span: Span): boolean {
	return [finding, ...(finding.related ?? []).filter(({ again }) => again === true)].some((place) =>
		meets(place, span),
	);
}

function meets(place: Span, span: Span): boolean {
	return place.start <= span.end && span.start <= place.end;
}

/** One action with all safe repairs of the document; none where there is nothing to do. */
function fixAll(reviewed: Reviewed, words: Words): CodeAction[] {
	const edits = reviewed.review.parts.flatMap((part) => safeEdits(part).map((edit) => toEdit(part, edit)));
	if (edits.length === 0) return [];
	const changes = reviewed.review.parts.flatMap((part) =>
		safeFixes(part).flatMap((one) => changesInWords(part, one, words)),
	);
	const edit = { documentChanges: versioned(reviewed, edits) };
	return [{ title: words.fixAll, kind: FIX_ALL, edit, data: { changes } }];
}

/** What a repair changes, cell by cell, for whoever lets it be made unseen. */
function changesInWords(part: Part, { finding, fix }: ReturnType<typeof safeFixes>[number], words: Words): string[] {
	const form = part.sums[finding.tableIndex ?? -1]?.sheet.table.form;
	return fix.cells.map(({ row, column, from, to }) => {
		const place = form && {
			row: form.rows.length === 1 ? '' : rowName(form, row),
			column: columnName(form, column),
		};
		return `${place === undefined ? '' : words.place(place)} ${from === '' ? '□' : from}→${to}`.trim();
	});
}

function toAction({ reviewed, part }: Place, fix: Pick<Fix, 'title' | 'edits'>, kind: string): CodeAction {
	return { title: plainLine(fix.title), kind, edit: { documentChanges: changesOf(reviewed, part, fix) } };
}
