// Findings across reports: each fact in words and places, at the report that it stands on.

import type { Explanation, Severity } from '../core/checks/check.ts';
import type { Parts } from '../core/parts.ts';
import type { Finding, Part, ReviewChoices } from '../core/review.ts';
import { append } from '../core/text/groups.ts';
import { wordsIn } from '../core/words/languages.ts';
import { CROSS_CHECKS } from './checks/checks.ts';
import type { AnyCrossCheck, CrossFact, CrossSettings } from './cross-check.ts';
import type { ReportIndex } from './index.ts';

export type { CrossFact };

/** The reports of a file, read and reviewed again; undefined where that is no longer possible. */
export type ReadParts = (address: string) => Parts | undefined | Promise<Parts | undefined>;

/** The findings across reports of one file by the report's place in it, from 0. */
export type Placed = ReadonlyMap<number, readonly Finding[]>;

/** The report that a finding stands on, and the other one, where it can be read. */
interface BothParts {
	readonly here: Part;
	readonly there: Part | undefined;
}

/** A fact as a finding of `here`; undefined where the texts no longer say what was found. */
export function placeFact(
	fact: CrossFact,
	{ here, there }: BothParts,
	options: ReviewChoices = {},
): Finding | undefined {
	const check = CROSS_CHECKS.find(({ id }) => id === fact.check);
	const explanation = check?.explain(fact, { here, there, words: wordsIn(options.language) });
	if (check === undefined || explanation === undefined) return undefined;
	return { ...explanation, check: check.id, severity: severityOf(check, explanation, options) };
}

/** What the checks find in an index, by the file on which each finding stands. */
export function factsByFile(
	index: ReportIndex,
	options: CrossSettings = {},
): ReadonlyMap<string, readonly CrossFact[]> {
	const byFile = new Map<string, CrossFact[]>();
	for (const fact of index.findings(options)) append(byFile, fact.at.address, fact);
	return byFile;
}

/** The reports of a file, and those of others. */
interface Files<Others> {
	readonly parts: Parts;
	readonly others: Others;
	/** Asked before each fact; where it answers a promise, other work runs until that resolves. */
	readonly pause?: () => Promise<void> | undefined;
}

/**
 * The findings of a file's facts by the report's place in the file. The other files that these speak of are read again,
 * one at a time; where one cannot be, the finding does without its places.
 */
export async function placeFacts(
	facts: readonly CrossFact[],
	{ parts: own, others: read, pause }: Files<ReadParts>,
	options: CrossSettings = {},
): Promise<Placed> {
	const placed = new Map<number, Finding[]>();
	const parts = rememberedParts(own);
	const readOnce = remembering(async (address) => {
		const others = await read(address);
		return others && rememberedParts(others);
	});
	const otherOf = ({ other, at }: CrossFact) => other?.address ?? at.address;
	const byOther = (a: CrossFact, b: CrossFact) => (otherOf(a) < otherOf(b) ? -1 : otherOf(a) > otherOf(b) ? 1 : 0);
	for (const fact of [...facts].sort((a, b) => byOther(a, b) || a.at.part - b.at.part)) {
		await pause?.();
		const address = otherOf(fact);
		const others = address === fact.at.address ? parts : await readOnce(address);
		addTo(placed, fact.at.part, findingOf(fact, { parts, others }, options));
	}
	return placed;
}

/** Reports as far as one of them is asked for by its place. */
type PartsAt = Pick<Parts, 'at'>;

/** The finding of a fact, where the texts still say what was found. */
export function findingOf(
	fact: CrossFact,
	{ parts, others }: { readonly parts: PartsAt; readonly others: PartsAt | undefined },
	options: CrossSettings,
): Finding | undefined {
	const here = parts.at(fact.at.part);
	const there = fact.other === undefined ? undefined : others?.at(fact.other.part);
	return here === undefined ? undefined : placeFact(fact, { here, there }, options);
}

/** Adds a finding to those of its report. */
function addTo(placed: Map<number, Finding[]>, part: number, finding: Finding | undefined): void {
	if (finding !== undefined) placed.set(part, [...(placed.get(part) ?? []), finding]);
}

/** So many files are remembered: a large one that many findings speak of is read once. */
const REMEMBERED = 4;

/** Reads through to `read`, but remembers the last few files. */
export function remembering<Known>(
	read: (address: string) => Known | Promise<Known>,
): (address: string) => Promise<Known> {
	const known = new Map<string, Known>();
	return async (address) => {
		const parts = known.has(address) ? (known.get(address) as Known) : await read(address);
		known.delete(address);
		known.set(address, parts);
		const [oldest] = known.keys();
		if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
		return parts;
	};
}

/** So many reports of a long file are remembered: facts that follow each other speak of the same ones. */
const REMEMBERED_PARTS = 8;

/** The same reports; the last few that were asked for are not reviewed again. */
function rememberedParts(parts: Parts): PartsAt {
	if (Array.isArray(parts)) return parts;
	const known = new Map<number, Part | undefined>();
	return {
		at: (index) => {
			const part = known.has(index) ? known.get(index) : parts.at(index);
			known.delete(index);
			known.set(index, part);
			const [oldest] = known.keys();
			if (known.size > REMEMBERED_PARTS && oldest !== undefined) known.delete(oldest);
			return part;
		},
	};
}

/** The parts of a file with the findings that stand on them. */
export function withPlaced(parts: readonly Part[], placed: Placed): readonly Part[];
export function withPlaced(parts: Parts, placed: Placed): Parts;
export function withPlaced(parts: Parts, placed: Placed): Parts {
	return placed.size === 0 ? parts : parts.map((part, at) => withFindings(part, placed.get(at)));
}

/** A part with further findings, all in the text's order. */
export function withFindings(part: Part, more: readonly Finding[] | undefined): Part {
	if (more === undefined || more.length === 0) return part;
	return { ...part, findings: [...part.findings, ...more].sort((a, b) => a.start - b.start) };
}

/** What the user chose counts before what a fact says of itself, and that before what the check says. */
function severityOf(check: AnyCrossCheck, { severity }: Explanation, { checks }: ReviewChoices): Severity {
	const chosen = checks?.[check.id];
	return chosen === undefined || chosen === 'off' ? (severity ?? check.severity) : chosen;
}
