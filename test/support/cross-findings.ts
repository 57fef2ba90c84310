// Reviews several texts together, as a folder of files is.

import assert from 'node:assert/strict';
import type { Finding, Part, ReviewChoices } from '../../server/src/core/review.ts';
import {
	factsByFile,
	type Placed,
	placeFacts,
	type ReadParts,
	remembering,
	withPlaced,
} from '../../server/src/workspace/cross.ts';
import type { CrossSettings } from '../../server/src/workspace/cross-check.ts';
import { factsOf } from '../../server/src/workspace/facts.ts';
import { ReportIndex } from '../../server/src/workspace/index.ts';
import { CATALOGUE, review } from './catalogue.ts';
import { describePlaces, readMarks } from './marks.ts';

/** Texts by the names of their files. */
export type Files = Readonly<Record<string, string>>;

/** A finding with its file; its Span counts from the beginning of the file. */
export interface Found extends Finding {
	readonly address: string;
}

/** An index of some files, and their reviews. */
export function indexOf(
	files: Files,
	options: ReviewChoices = {},
): { readonly index: ReportIndex; readonly parts: ReadonlyMap<string, readonly Part[]> } {
	const index = new ReportIndex(CATALOGUE);
	const parts = new Map<string, readonly Part[]>();
	for (const [address, text] of Object.entries(files)) {
		parts.set(address, review(text, options).parts);
		const own = parts.get(address) ?? [];
		index.set(
			address,
			own.map((part, at) => factsOf({ address, part: at }, part)),
		);
	}
	return { index, parts };
}

/** The findings across the reports of an index by file, placed; files that cannot be read again have none. */
export async function crossFindings(
	index: ReportIndex,
	read: ReadParts,
	options: CrossSettings = {},
): Promise<ReadonlyMap<string, Placed>> {
	const found = new Map<string, Placed>();
	const readOnce = remembering(read);
	for (const [address, facts] of factsByFile(index, options)) {
		const parts = await readOnce(address);
		const placed = parts === undefined ? undefined : await placeFacts(facts, { parts, others: readOnce }, options);
		if (placed !== undefined && placed.size > 0) found.set(address, placed);
	}
	return found;
}

/** All findings of some files, those across them included, in the order of the files. */
export async function foundIn(files: Files, options: CrossSettings = {}): Promise<readonly Found[]> {
	const { index, parts } = indexOf(files, options);
	const across = await crossFindings(index, (address) => parts.get(address), options);
	return [...parts].flatMap(([address, own]) =>
		withPlaced(own, across.get(address) ?? new Map()).flatMap(({ findings, start }) =>
			findings.map((one) => ({ ...one, address, start: one.start + start, end: one.end + start })),
		),
	);
}

/** What is found in some files, as `file: check message`, first sentences alone. */
export async function saidOf(files: Files, options: CrossSettings = {}): Promise<readonly string[]> {
	const found = await foundIn(files, options);
	return found.map(({ address, check, message }) => `${address}: ${check} ${message.split('\n')[0]}`);
}

/** Fails unless marked files have exactly the findings that they mark. */
export async function checkFiles(marked: Files, options: CrossSettings = {}): Promise<void> {
	const read = Object.entries(marked).map(([address, fixture]) => ({ address, ...readMarks(fixture) }));
	const found = await foundIn(Object.fromEntries(read.map(({ address, text }) => [address, text])), options);
	for (const { address, text, marks } of read) {
		const expected = describePlaces(
			text,
			marks.flatMap(({ start, end, ids }) => ids.map((id) => ({ start, end, id }))),
		);
		const own = found.filter((finding) => finding.address === address);
		const actual = describePlaces(
			text,
			own.map(({ start, end, check }) => ({ start, end, id: check })),
		);
		assert.deepEqual(actual, expected, address);
	}
}

/** The text of a file after the changes that a fix makes in it; `address` is the file of the finding. */
export function fixedFiles(
	files: Files,
	found: Found,
	{ fixAt, starts = new Map() }: { readonly fixAt: number; readonly starts?: ReadonlyMap<string, number> },
): Files {
	const fix = found.fixes?.[fixAt];
	assert.ok(fix);
	const fixed: Record<string, string> = { ...files };
	for (const edit of [...fix.edits].sort((a, b) => b.start - a.start)) {
		const address = edit.elsewhere?.address ?? found.address;
		const text = fixed[address] ?? '';
		const by = edit.elsewhere === undefined ? (starts.get(address) ?? 0) : 0;
		const start = edit.elsewhere === undefined ? edit.start + by : offsetOf(text, edit.elsewhere.range.start);
		const end = edit.elsewhere === undefined ? edit.end + by : offsetOf(text, edit.elsewhere.range.end);
		fixed[address] = text.slice(0, start) + edit.newText + text.slice(end);
	}
	return fixed;
}

function offsetOf(text: string, { line, character }: { readonly line: number; readonly character: number }): number {
	const lines = text.split(/\r\n|\r|\n/);
	const ends = [...text.matchAll(/\r\n|\r|\n/g)];
	assert.ok(line < lines.length);
	const start = line === 0 ? 0 : (ends[line - 1]?.index ?? 0) + (ends[line - 1]?.[0].length ?? 0);
	return start + character;
}
