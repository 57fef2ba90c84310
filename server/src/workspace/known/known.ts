// Known findings: what a baseline says, and the findings of a file parted into those that it knows and all others.

import type { Finding, Part } from '../../core/review.ts';
import { jsonText } from '../json-text.ts';
import { Fingerprints, type Hash } from './fingerprint.ts';

/** What a baseline is called where nobody chose a name. */
export const BASELINE_NAME = 'gouji-baseline.json';
/** The shape of the file: docs/baseline.schema.json. */
const VERSION = 1;

/** A known finding. The fingerprint decides; what stands beside it is for people. */
export interface KnownFinding {
	/** Relative to the folder of the baseline, with slashes. */
	readonly path: string;
	readonly organization: string | null;
	readonly year: number | null;
	readonly check: string;
	readonly message: string;
	readonly fingerprint: string;
	/** Why the finding is to stay; empty where nobody said. */
	readonly reason: string;
}

/** A finding that is known, with what the baseline says of it. */
export interface Met {
	readonly finding: Finding;
	readonly known: KnownFinding;
}

/** A report without its known findings, and these. */
export interface Parted {
	readonly part: Part;
	readonly met: readonly Met[];
}

/** Parts the findings of a file, report by report in its order. A report without known ones is kept as it is. */
export type Parting = (part: Part) => Parted;

/** How the findings of one file are parted, by what it is called where the baseline stands. */
export function partingOf(path: string, known: ReadonlyMap<string, KnownFinding>, hash: Hash): Parting {
	if (known.size === 0) return nothingKnown;
	const fingerprints = new Fingerprints(path, hash);
	return (part) => {
		const marks = fingerprints.of(part);
		const met: Met[] = [];
		const findings = part.findings.filter((finding, which) => {
			const entry = known.get(marks[which] ?? '');
			if (entry !== undefined) met.push({ finding, known: entry });
			return entry === undefined;
		});
		return { part: met.length === 0 ? part : { ...part, findings }, met };
	};
}

/** Where nothing is known. */
export function nothingKnown(part: Part): Parted {
	return { part, met: [] };
}

/** What a baseline knows of a finding of a report. */
export function entryOf(
	path: string,
	part: Part,
	{ finding, mark }: { readonly finding: Finding; readonly mark: string },
): Omit<KnownFinding, 'reason'> {
	const { organization, year } = part.report;
	return {
		path,
		organization,
		year,
		check: finding.check,
		message: finding.message.split('\n')[0] ?? '',
		fingerprint: mark,
	};
}

/** Known findings by their fingerprints. */
export function byFingerprint(findings: readonly KnownFinding[]): ReadonlyMap<string, KnownFinding> {
	return new Map(findings.map((one) => [one.fingerprint, one]));
}

/** The known findings of a baseline; undefined where the text is none. */
export function readKnown(text: string): readonly KnownFinding[] | undefined {
	try {
		const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
		if (typeof value !== 'object' || value === null) return undefined;
		const { version, findings } = value as { readonly version?: unknown; readonly findings?: unknown };
		if (version !== VERSION || !Array.isArray(findings)) return undefined;
		return findings.every(isKnown) ? findings : undefined;
	} catch {
		return undefined;
	}
}

/** A baseline as a text, its entries in the order of their files. */
export function writeKnown(findings: readonly KnownFinding[]): string {
	const ordered = [...findings].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
	return `${jsonText({ version: VERSION, findings: ordered }, '\t')}\n`;
}

function isKnown(value: unknown): value is KnownFinding {
	if (typeof value !== 'object' || value === null) return false;
	const fields = value as Readonly<Record<string, unknown>>;
	return ['path', 'check', 'message', 'fingerprint', 'reason'].every((name) => typeof fields[name] === 'string');
}
