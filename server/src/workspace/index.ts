// The index of many reports: what checks across them and questions about another year are answered from.

import type { ReadyCatalogue } from '../core/report/catalogue.ts';
import type { ReviewChoices } from '../core/review.ts';
import type { CheckId } from '../core/words/check-ids.ts';
import { type ReportSet, readSet } from './bodies.ts';
import { handsOnTheSame } from './carried.ts';
import { CROSS_CHECKS } from './checks/checks.ts';
import type { AnyCrossCheck, CrossFact, CrossSettings } from './cross-check.ts';
import type { ReportFacts } from './facts.ts';

/** The facts of the reports of a workspace by file; facts alone are kept, no text. */
export class ReportIndex {
	readonly catalogue: ReadyCatalogue;
	/** The first report of each file, and the others of the few that have several. */
	readonly #files = new Map<string, ReportFacts>();
	readonly #others = new Map<string, readonly ReportFacts[]>();
	/** Names and numbers of which there are many alike. */
	readonly #texts = new Map<string, string>();
	/** Worked out at the first question after a change. */
	#set: ReportSet | undefined;
	/** What each check found since then, but for those that depend on what the user says. */
	readonly #found = new Map<CheckId, readonly CrossFact[]>();

	constructor(catalogue: ReadyCatalogue) {
		this.catalogue = catalogue;
	}

	/** The facts of a file take the place of those it had; a file without reports is forgotten. */
	set(address: string, facts: readonly ReportFacts[]): void {
		const reports = facts.map((one) => this.#spared(one));
		const isKnown = this.#files.has(address);
		if (isKnown && JSON.stringify([...this.#reportsOf(address)]) === JSON.stringify(reports)) return;
		this.delete(address);
		const [first, ...others] = reports;
		if (first === undefined) return;
		this.#set = undefined;
		// Of equal strings one is kept.
		this.#files.set(first.address === address ? first.address : address, first);
		if (others.length > 0) this.#others.set(address, others);
	}

	/** What many reports have alike is kept once. */
	#spared(facts: ReportFacts): ReportFacts {
		const { isVersion, conflicts } = facts;
		// Written out: a copy made by spreading takes more memory.
		const spared: ReportFacts = {
			address: facts.address,
			part: facts.part,
			name: this.#once(facts.name),
			body: this.#once(facts.body),
			year: facts.year,
			tables: facts.tables.map((packed, at) => {
				// Of one row of numbers there are many alike.
				return this.catalogue.tables[at]?.single === true ? this.#once(packed) : packed;
			}),
			sketches: facts.sketches,
		};
		if (isVersion === undefined && conflicts === undefined) return spared;
		return { ...spared, ...(isVersion && { isVersion }), ...(conflicts && { conflicts }) };
	}

	#once(text: string): string {
		const known = this.#texts.get(text);
		if (known === undefined) this.#texts.set(text, text);
		return known ?? text;
	}

	/** Forgets a file. */
	delete(address: string): void {
		if (this.#files.delete(address)) this.#set = undefined;
		this.#others.delete(address);
	}

	/** How many files with reports are known. */
	get size(): number {
		return this.#files.size;
	}

	/** The facts of one report, or undefined. */
	factsOf(address: string, part: number): ReportFacts | undefined {
		return part === 0 ? this.#files.get(address) : this.#others.get(address)?.[part - 1];
	}

	/** The report of the same body on the year before; undefined where there is none, or versions of it differ in what they carry over. */
	lastYear(facts: ReportFacts): ReportFacts | undefined {
		return this.#ofYear(facts, -1);
	}

	/** The report of the same body on the year after, likewise. */
	nextYear(facts: ReportFacts): ReportFacts | undefined {
		return this.#ofYear(facts, 1);
	}

	/** What the checks across reports find, by the order of the checks; those that the user switched off find nothing. */
	findings(options: CrossSettings = {}): readonly CrossFact[] {
		const set = this.#reports();
		return CROSS_CHECKS.filter((check) => isOn(check, options)).flatMap((check) => {
			const known = this.#found.get(check.id);
			if (known !== undefined) return known;
			const found = [...check.find(set, options)];
			if (check.id !== 'roll-up') this.#found.set(check.id, found);
			return found;
		});
	}

	#ofYear(facts: ReportFacts, step: 1 | -1): ReportFacts | undefined {
		const years = this.#reports().bodyOf(facts)?.years;
		const [first, ...others] = years?.get(facts.year + step) ?? [];
		if (first === undefined || others.length === 0) return first;
		const agree = others.every((other) => handsOnTheSame(first, other, this.catalogue));
		return agree ? first : undefined;
	}

	#reports(): ReportSet {
		if (this.#set === undefined) this.#found.clear();
		this.#set ??= readSet(this.#all(), this.catalogue);
		return this.#set;
	}

	*#all(): Iterable<ReportFacts> {
		for (const address of this.#files.keys()) yield* this.#reportsOf(address);
	}

	*#reportsOf(address: string): Iterable<ReportFacts> {
		const first = this.#files.get(address);
		if (first !== undefined) yield first;
		yield* this.#others.get(address) ?? [];
	}
}

function isOn({ id, stage, severity }: AnyCrossCheck, { checks }: ReviewChoices): boolean {
	return (checks?.[id] ?? (stage === 'trial' ? 'off' : severity)) !== 'off';
}
