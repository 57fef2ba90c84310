// What makes a finding the same finding tomorrow: its check, its cell and its numbers, never its line.

import type { Finding, Part } from '../../core/review.ts';
import { fold } from '../../core/text/chars.ts';

/** A hash of a text, in hexadecimal digits: this room has none of its own. */
export type Hash = (text: string) => string;

/** Raised when what goes into a fingerprint changes. */
const VERSION = 1;
const LENGTH = 32;

/** The fingerprints of the findings of a file. Findings that are alike in everything are told apart by their order. */
export class Fingerprints {
	readonly #path: string;
	readonly #hash: Hash;
	readonly #met = new Map<string, number>();

	/** `path` is how the file is called where the fingerprints are kept. */
	constructor(path: string, hash: Hash) {
		this.#path = path;
		this.#hash = hash;
	}

	/** A fingerprint for each finding of the file's next report, in their order. */
	of({ report: { organization, year }, findings, text }: Part): readonly string[] {
		const report = [VERSION, this.#path, organization, year];
		return findings.map((finding) => {
			const mark = this.#mark([...report, ...factsOf(finding, text)]);
			const before = this.#met.get(mark) ?? 0;
			this.#met.set(mark, before + 1);
			return before === 0 ? mark : this.#mark([mark, before]);
		});
	}

	#mark(facts: readonly unknown[]): string {
		return this.#hash(JSON.stringify(facts)).slice(0, LENGTH);
	}
}

/** What a finding says in facts, in no language; where it speaks of no cell, row or section, the words that it stands on. */
function factsOf(finding: Finding, text: string): readonly unknown[] {
	const { check, table, row, column, rows, section, actual, expected, equations } = finding;
	const placed = row !== undefined || rows !== undefined || section !== undefined;
	const quote = placed ? '' : fold(text.slice(finding.start, finding.end));
	const sums = (equations ?? []).map(({ kind, total, left, right }) => [kind, total.row, total.column, left, right]);
	return [check, table, row, column, rows, section, actual, expected, quote, sums].map((fact) => fact ?? null);
}
