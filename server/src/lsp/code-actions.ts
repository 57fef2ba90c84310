// Quick fixes, refactorings and fix-all: every change that Gouji offers.

import type {
	CodeAction,
	CodeActionParams,
	Diagnostic,
	TextEdit as LspEdit,
	TextDocumentEdit,
} from 'vscode-languageserver';
import type { Fix, PlaceKey, TextEdit } from '../core/checks/check.ts';
import { type Finding, type Part, rangeOf } from '../core/review.ts';
import type { Sheet } from '../core/sums/sheet.ts';
import { isDigitSlip } from '../core/sums/slips.ts';
import { plainLine } from '../core/text/plain.ts';
import type { Span } from '../core/text/span.ts';
import type { Words } from '../core/words/words.ts';
import { safeEdits } from '../workspace/files/safe-edits.ts';
import type { Reviewed } from './documents.ts';
import { partAt } from './part-at.ts';
import { recomputeFixes } from './recompute-actions.ts';
import { insertSection } from './section-actions.ts';

export const QUICK_FIX = 'quickfix';
/** Fix on save and fix-all: safe repairs alone. */
export const FIX_ALL = 'source.fixAll.gouji';
/** 重算: totals worked out again. */
export const RECOMPUTE = 'refactor.rewrite.recompute';

export const CODE_ACTION_KINDS = [QUICK_FIX, FIX_ALL, RECOMPUTE];

/** A menu with more fixes for one finding helps nobody to choose. */
const MOST_OFFERED = 12;
/** Beside a preferred fix only so many others are worth a look. */
const MOST_BESIDE = 3;

/** The actions at a range, of the kinds that are asked for. */
export function codeActionsAt(reviewed: Reviewed, params: CodeActionParams, words: Words): CodeAction[] {
	const { only } = params.context;
	const wanted = (kind: string) =>
		only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
	const actions: CodeAction[] = [];
	if (only !== undefined && wanted(FIX_ALL)) actions.push(...fixAll(reviewed, words));
	const { document, review } = reviewed;
	const offset = document.offsetAt(params.range.start);
	const part = partAt(review, offset);
	if (part === undefined) return actions;
	const span = { start: offset - part.start, end: document.offsetAt(params.range.end) - part.start };
	if (wanted(QUICK_FIX)) actions.push(...quickFixes(reviewed, part, span, params.context.diagnostics, words));
	if (wanted(RECOMPUTE)) {
		const known = new Set(actions.map(({ edit }) => JSON.stringify(edit)));
		const recomputed = recomputeFixes(part, span, words).map((fix) => toAction(reviewed, part, fix, RECOMPUTE));
		actions.push(...recomputed.filter(({ edit }) => !known.has(JSON.stringify(edit))));
	}
	return actions;
}

function quickFixes(
	reviewed: Reviewed,
	part: Part,
	span: Span,
	shown: readonly Diagnostic[],
	words: Words,
): CodeAction[] {
	return part.findings
		.filter((finding) => reaches(finding, span))
		.flatMap((finding) => {
			const inserted = insertSection(part, finding, words);
			const fixes = [...(finding.fixes ?? []), ...(inserted === undefined ? [] : [inserted])];
			const diagnostics = shown.filter(
				(diagnostic) => diagnostic.code === finding.check && sameStart(diagnostic, part, finding),
			);
			return nearestFirst(part, span, plausible(part, finding, fixes)).map((fix) => ({
				...toAction(reviewed, part, fix, QUICK_FIX),
				isPreferred: fix.preferred,
				...(diagnostics.length === 0 ? {} : { diagnostics }),
			}));
		});
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
	return [finding, ...(finding.reach ?? [])].some((place) => place.start <= span.end && span.start <= place.end);
}

/** One action with all safe repairs of the document; none where there is nothing to do. */
function fixAll(reviewed: Reviewed, words: Words): CodeAction[] {
	const edits = reviewed.review.parts.flatMap((part) => safeEdits(part).map((edit) => toEdit(part, edit)));
	if (edits.length === 0) return [];
	return [{ title: words.fixAll, kind: FIX_ALL, edit: { documentChanges: versioned(reviewed, edits) } }];
}

function toAction(reviewed: Reviewed, part: Part, fix: Pick<Fix, 'title' | 'edits'>, kind: string): CodeAction {
	const own = fix.edits.filter((edit) => edit.elsewhere === undefined).map((edit) => toEdit(part, edit));
	return {
		title: plainLine(fix.title),
		kind,
		edit: { documentChanges: [...(own.length === 0 ? [] : versioned(reviewed, own)), ...editsElsewhere(fix.edits)] },
	};
}

/** Changes of other reports, file by file; what version of them an editor has is not known. */
function editsElsewhere(edits: readonly TextEdit[]): TextDocumentEdit[] {
	const byFile = new Map<string, LspEdit[]>();
	for (const { elsewhere, newText } of edits) {
		if (elsewhere === undefined) continue;
		const { address, range } = elsewhere;
		byFile.set(address, [...(byFile.get(address) ?? []), { range, newText }]);
	}
	return [...byFile].map(([uri, changes]) => ({ textDocument: { uri, version: null }, edits: changes }));
}

function toEdit(part: Part, edit: TextEdit): LspEdit {
	return { range: rangeOf(part, edit), newText: edit.newText };
}

/** The same action for a client that knows no versions. */
export function unversioned(action: CodeAction): CodeAction {
	const changes = action.edit?.documentChanges?.filter((change): change is TextDocumentEdit => 'edits' in change);
	if (changes === undefined) return action;
	const byUri = changes.map(({ textDocument, edits }) => [textDocument.uri, edits as LspEdit[]] as const);
	return { ...action, edit: { changes: Object.fromEntries(byUri) } };
}

/** Versioned, so that an edit made for an older text is refused rather than misplaced. */
function versioned({ document, version }: Reviewed, edits: LspEdit[]): TextDocumentEdit[] {
	return [{ textDocument: { uri: document.uri, version }, edits }];
}
