// The commands that lenses, hints and links run: put findings right, and show a place of a document.

import type { Connection, ExecuteCommandParams, Position, Range, TextDocumentEdit } from 'vscode-languageserver';
import { type Finding, type Part, rangeOf } from '../core/review.ts';
import { changesOf, unversioned } from './changes.ts';
import type { Reviewed } from './documents.ts';
import { FIX, SHOW } from './offers.ts';
import { partAt } from './part-at.ts';

/** The findings that are to be put right, by check and place: where one of them is gone, nothing is done for it. */
export interface FixArguments {
	readonly uri: string;
	readonly fixes: readonly { readonly check: string; readonly start: Position }[];
}

export interface ShowArguments {
	readonly uri: string;
	readonly range: Range;
}

/** What the commands need of the server. */
export interface CommandHost {
	/** The review of an open document, with what is found across reports. */
	readonly reviewOf: (uri: string) => Reviewed | undefined;
	readonly versioned: () => boolean;
}

/** Runs a command. Arguments that are none of ours do nothing. */
export async function runCommand(
	connection: Connection,
	host: CommandHost,
	{ command, arguments: [given] = [] }: ExecuteCommandParams,
): Promise<null> {
	if (command === FIX && isFix(given)) await fix(connection, host, given);
	if (command === SHOW && isShow(given))
		await connection.window.showDocument({ uri: given.uri, selection: given.range, takeFocus: true });
	return null;
}

async function fix(connection: Connection, { reviewOf, versioned }: CommandHost, { uri, fixes }: FixArguments) {
	const reviewed = reviewOf(uri);
	if (reviewed === undefined) return;
	const changes = fixes.flatMap(({ check, start }) => {
		const found = findingAt(reviewed, check, start);
		const fix = found?.finding.fixes?.find(({ preferred }) => preferred);
		return found === undefined || fix === undefined ? [] : changesOf(reviewed, found.part, fix);
	});
	const edit = { documentChanges: together(changes) };
	if (changes.length > 0) await connection.workspace.applyEdit(versioned() ? edit : unversioned(edit));
}

function findingAt(
	{ document, review }: Reviewed,
	check: string,
	start: Position,
): { readonly part: Part; readonly finding: Finding } | undefined {
	const part = partAt(review, document.offsetAt(start));
	const finding = part?.findings.find((one) => {
		if (one.check !== check) return false;
		const at = rangeOf(part, one).start;
		return at.line === start.line && at.character === start.character;
	});
	return part === undefined || finding === undefined ? undefined : { part, finding };
}

/** One list of edits for each document; of two that touch the same place the first counts. */
function together(changes: readonly TextDocumentEdit[]): TextDocumentEdit[] {
	const byUri = new Map<string, TextDocumentEdit>();
	for (const { textDocument, edits } of changes) {
		const known = byUri.get(textDocument.uri) ?? { textDocument, edits: [] };
		byUri.set(textDocument.uri, known);
		for (const edit of edits) if (!known.edits.some((other) => overlaps(other, edit))) known.edits.push(edit);
	}
	return [...byUri.values()];
}

function overlaps({ range: one }: { range: Range }, { range: other }: { range: Range }): boolean {
	return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

function isBefore(one: Position, other: Position): boolean {
	return one.line < other.line || (one.line === other.line && one.character < other.character);
}

function isFix(given: unknown): given is FixArguments {
	const { uri, fixes } = (given ?? {}) as Partial<FixArguments>;
	return typeof uri === 'string' && Array.isArray(fixes) && fixes.every((one) => isPosition(one?.start));
}

function isShow(given: unknown): given is ShowArguments {
	const { uri, range } = (given ?? {}) as Partial<ShowArguments>;
	return typeof uri === 'string' && isPosition(range?.start) && isPosition(range?.end);
}

function isPosition(given: unknown): given is Position {
	const { line, character } = (given ?? {}) as Partial<Position>;
	return Number.isSafeInteger(line) && Number.isSafeInteger(character);
}
