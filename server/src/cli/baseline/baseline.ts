// Known findings: a file that names each of them with a reason, so that only new ones are listed.

import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { CheckId } from '../../core/words/check-ids.ts';
import { sha256 } from '../../node/hash.ts';
import { LARGE, readSmallText } from '../../node/regular.ts';
import { pathFrom } from '../../node/relative.ts';
import { newFile } from '../../node/write.ts';
import { Fingerprints } from '../../workspace/known/fingerprint.ts';
import { byFingerprint, entryOf, type KnownFinding, readKnown, writeKnown } from '../../workspace/known/known.ts';
import type { FileContent } from '../printer.ts';
import { Stop, whyOf } from '../terminal.ts';
import type { CliWords } from '../words/words.ts';

/** The known findings of a run, and which of them were met. */
export class Baseline {
	readonly #folder: string;
	readonly #known: ReadonlyMap<string, KnownFinding>;
	readonly #met = new Set<string>();
	readonly #files = new Set<string>();

	constructor(path: string, known: readonly KnownFinding[]) {
		this.#folder = dirname(resolve(path));
		this.#known = byFingerprint(known);
	}

	/** The file without its known findings, and how many those are. */
	without(content: FileContent): { readonly content: FileContent; readonly known: number } {
		const path = pathFrom(this.#folder, content.path);
		this.#files.add(path);
		const fingerprints = new Fingerprints(path, sha256);
		/** For each report which of its findings are known. */
		const isKnown: (readonly boolean[])[] = [];
		let known = 0;
		for (const part of content.parts) {
			const marks = fingerprints.of(part);
			for (const mark of marks) if (this.#known.has(mark)) this.#met.add(mark);
			isKnown.push(marks.map((mark) => this.#known.has(mark)));
			known += isKnown.at(-1)?.filter((one) => one).length ?? 0;
		}
		const parts = content.parts.map((part, at) => {
			const findings = part.findings.filter((_, which) => isKnown[at]?.[which] !== true);
			return findings.length === part.findings.length ? part : { ...part, findings };
		});
		return { content: { ...content, parts }, known };
	}

	/** The known findings that are gone: their file was looked at or is not there any more, and their check is on. */
	stale(isOn: (check: CheckId) => boolean): readonly KnownFinding[] {
		return [...this.#known.values()].filter(({ fingerprint, path, check }) => {
			if (this.#met.has(fingerprint) || !isOn(check as CheckId)) return false;
			return this.#files.has(path) || !existsSync(resolve(this.#folder, path));
		});
	}

	/** How many known findings have no reason. */
	get unexplained(): number {
		return [...this.#known.values()].filter(({ reason }) => reason.trim() === '').length;
	}
}

/** Reads a baseline; stops where there is none or it is something else. */
export function readBaseline(path: string, words: CliWords): readonly KnownFinding[] {
	let text: string;
	try {
		text = readSmallText(path, LARGE);
	} catch (error) {
		throw new Stop(`${path}: ${whyOf(error, words)}`);
	}
	const known = readKnown(text);
	if (known === undefined) throw new Stop(`${path}: ${words.notABaseline}`);
	return known;
}

/** Gathers the findings of a run into a baseline; reasons that it held before are kept. */
export class NewBaseline {
	readonly #path: string;
	readonly #folder: string;
	readonly #reason: string;
	readonly #before: ReadonlyMap<string, KnownFinding>;
	readonly #files = new Set<string>();
	readonly #findings: KnownFinding[] = [];

	constructor(path: string, reason: string, words: CliWords) {
		this.#path = resolve(path);
		this.#folder = dirname(this.#path);
		this.#reason = reason;
		const before = existsSync(this.#path) ? readBaseline(this.#path, words) : [];
		this.#before = byFingerprint(before);
	}

	/** Adds the findings of a file. */
	add(content: FileContent): void {
		const path = pathFrom(this.#folder, content.path);
		this.#files.add(path);
		const fingerprints = new Fingerprints(path, sha256);
		for (const part of content.parts) {
			const marks = fingerprints.of(part);
			for (const [which, finding] of part.findings.entries()) {
				const entry = entryOf(path, part, { finding, mark: marks[which] ?? '' });
				this.#findings.push({ ...entry, reason: this.#before.get(entry.fingerprint)?.reason || this.#reason });
			}
		}
	}

	/** Writes the file whole; entries of files that are still there but were not looked at stay. The number of entries. */
	write(): number {
		const others = [...this.#before.values()].filter(
			({ path }) => !this.#files.has(path) && existsSync(resolve(this.#folder, path)),
		);
		const findings = [...others, ...this.#findings];
		const file = newFile(this.#path);
		try {
			file.write(writeKnown(findings));
			file.close();
		} finally {
			file.abandon();
		}
		return findings.length;
	}
}
