// Inlay hints: behind or before each number the name of its column, and behind a wrong one what it should be.

import type { InlayHint, Range } from 'vscode-languageserver';
import type { Fix } from '../core/checks/check.ts';
import { type Part, rangeOf } from '../core/review.ts';
import { plainLine, plainText } from '../core/text/plain.ts';
import type { Span } from '../core/text/span.ts';
import type { Words } from '../core/words/words.ts';
import type { OfPart } from './by-part.ts';
import type { FixArguments } from './commands.ts';
import type { Reviewed } from './documents.ts';
import type { Fault } from './faults.ts';
import { HINT } from './kinds.ts';
import { FIX, type Hints } from './offers.ts';
import { partsIn } from './part-at.ts';
import type { CellPlace, Places, RowPlaces, TablePlaces } from './places.ts';

/** What the hints of a document are made of. */
export interface HintContext {
	readonly hints: Hints;
	readonly places: OfPart<Places>;
	readonly faults: OfPart<readonly Fault[]>;
	/** The line that the cursor stands on; undefined where the client tells none. */
	readonly cursor: number | undefined;
	/** Whether what is wrong in a table is to be told later: not while it is typed into. `part` is the report's number. */
	readonly waits: (part: number, table: TablePlaces, fault: Fault) => boolean;
	/** Whether the client runs commands that change the text. */
	readonly fixes: boolean;
	readonly words: Words;
}

/** The hints of a range, in the order of the text. */
export function inlayHintsIn(reviewed: Reviewed, range: Range, context: HintContext): InlayHint[] {
	if (context.hints === 'off') return [];
	const { document, review } = reviewed;
	const start = document.offsetAt(range.start);
	const end = document.offsetAt(range.end);
	return partsIn(review, { start, end }).flatMap((part) => {
		const within = { start: start - part.start, end: end - part.start };
		const faults = context.faults(part).filter((fault) => fault.end >= within.start && fault.end <= within.end);
		return [
			...faults
				.filter((fault) => !isHeldBack(reviewed.review.parts.indexOf(part), { part, fault }, context))
				.map((fault) => faultHint(document.uri, { part, fault }, context)),
			...(context.hints === 'wrong' ? [] : nameHints(part, within, context)),
		];
	});
}

/** A fault in its report. */
interface Hinted {
	readonly part: Part;
	readonly fault: Fault;
}

/** A hint behind the last thing of a line moves nothing; one within a row does. */
function isHeldBack(at: number, { part, fault }: Hinted, { places, waits }: HintContext): boolean {
	const table = places(part).find(({ start, end }) => start <= fault.start && fault.end <= end);
	return table !== undefined && !table.stacked && waits(at, table, fault);
}

function faultHint(uri: string, { part, fault }: Hinted, { fixes, words }: HintContext): InlayHint {
	const { finding, fix, note } = fault;
	const position = rangeOf(part, fault).end;
	const own = fix === undefined || fix.edits.some(({ elsewhere }) => elsewhere !== undefined) ? undefined : fix;
	const said = plainText(finding.message);
	const tooltip = own === undefined ? said : `${said}\n${words.editor.howToFix}`;
	const of: FixArguments = {
		uri,
		fixes: [{ check: finding.check, start: rangeOf(part, finding).start }],
	};
	return {
		position,
		label: [
			{
				value: plainLine(note),
				tooltip,
				...(fixes && own !== undefined
					? { command: { title: plainLine(own.title), command: FIX, arguments: [of] } }
					: {}),
			},
		],
		paddingLeft: true,
		...(own === undefined ? {} : { textEdits: editsOf(part, own) }),
	};
}

function editsOf(part: Part, { edits }: Fix): NonNullable<InlayHint['textEdits']> {
	return edits.map((edit) => ({ range: rangeOf(part, edit), newText: edit.newText }));
}

function nameHints(part: Part, within: Span, { places, hints, cursor }: HintContext): InlayHint[] {
	const found: InlayHint[] = [];
	for (const table of places(part).filter((one) => meets(one, within))) {
		const every = table.stacked || hints === 'all';
		for (const row of table.rows) {
			if (!meets(row, within) || !(every || holdsLine(part, row, cursor))) continue;
			const open = row.cells.filter(({ cell }) => cell.closed !== true);
			found.push(...open.map((cell) => nameHint(part, table, cell)));
		}
	}
	return found;
}

function meets(one: Span, other: Span): boolean {
	return one.start <= other.end && other.start <= one.end;
}

/** Whether a row stands on a line of the document. */
export function holdsLine(part: Part, row: RowPlaces, line: number | undefined): boolean {
	if (line === undefined) return false;
	const { start, end } = rangeOf(part, row);
	return start.line <= line && line <= end.line;
}

/** Behind the number where it stands alone on its line; before it in a row, where the number ends what belongs together. */
function nameHint(part: Part, { stacked, names, briefNames }: TablePlaces, cell: CellPlace): InlayHint {
	const { start, end } = rangeOf(part, cell);
	return stacked
		? { position: end, label: names[cell.column] ?? '', kind: HINT.Parameter, paddingLeft: true }
		: { position: start, label: `${briefNames[cell.column] ?? ''}:`, kind: HINT.Parameter };
}
