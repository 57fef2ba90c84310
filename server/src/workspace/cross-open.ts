// What is found across reports on a file that is being edited: asked for at every keystroke, so that what neither of its
// two reports changed is taken over.

import type { Parts } from '../core/parts.ts';
import type { Finding, Part } from '../core/review.ts';
import { type CrossFact, findingOf, withFindings } from './cross.ts';
import type { CrossSettings } from './cross-check.ts';

/**
 * A fact in words, and the reports that it was said of: a report that did not change keeps its findings, though it moved.
 * Of the other report the words name lines.
 */
interface Said {
	readonly here: Part['findings'] | undefined;
	readonly there: Part['findings'] | undefined;
	readonly line: number | undefined;
	readonly finding: Finding | undefined;
}

/** A report with what is found on it, and of what it was made. */
interface Whole {
	readonly own: Part;
	readonly more: readonly Finding[];
	readonly part: Part;
}

/** The facts of one open file, said of its reports as they are. Other files are as they were when they were read. */
export class OpenFacts {
	readonly facts: readonly CrossFact[];
	readonly #others: ReadonlyMap<string, Parts>;
	#settings: CrossSettings = {};
	readonly #said = new Map<CrossFact, Said>();
	readonly #wholes = new Map<number, Whole>();
	#last: { readonly parts: readonly Part[]; readonly whole: readonly Part[] } | undefined;

	/** `others` are the reports of the files that the facts speak of beside the open one. */
	constructor(facts: readonly CrossFact[], others: ReadonlyMap<string, Parts>) {
		this.facts = facts;
		this.#others = others;
	}

	/** Whether all that the facts speak of stands in the open file. */
	get isAlone(): boolean {
		return this.#others.size === 0;
	}

	/** Says fact by fact, each in a step, so that `complete` finds all of it said. */
	*prepare(parts: readonly Part[], settings: CrossSettings): Generator<void, void> {
		this.#choose(settings);
		for (const fact of this.facts) {
			this.#say(fact, parts);
			yield;
		}
	}

	/** The reports of the file with what is found on them. What did not change is the same object as the last time. */
	complete(parts: readonly Part[], settings: CrossSettings): readonly Part[] {
		this.#choose(settings);
		if (this.#last?.parts === parts) return this.#last.whole;
		const placed = new Map<number, Finding[]>();
		for (const fact of this.facts) {
			const finding = this.#say(fact, parts);
			if (finding === undefined) continue;
			const of = placed.get(fact.at.part);
			if (of === undefined) placed.set(fact.at.part, [finding]);
			else of.push(finding);
		}
		const whole = parts.map((part, at) => this.#whole(part, at, placed.get(at)));
		this.#last = { parts, whole };
		return whole;
	}

	#choose(settings: CrossSettings): void {
		if (this.#settings === settings) return;
		this.#settings = settings;
		this.#said.clear();
		this.#last = undefined;
	}

	#say(fact: CrossFact, parts: readonly Part[]): Finding | undefined {
		const { at, other } = fact;
		const isOwn = other?.address === at.address;
		const here = parts[at.part]?.findings;
		const { findings: there, firstLine: line } = (isOwn ? parts[other.part] : undefined) ?? {};
		const said = this.#said.get(fact);
		if (said?.here === here && said?.there === there && said?.line === line) return said?.finding;
		const others = other === undefined || isOwn ? parts : this.#others.get(other.address);
		const finding = findingOf(fact, { parts, others }, this.#settings);
		this.#said.set(fact, { here, there, line, finding });
		return finding;
	}

	#whole(own: Part, at: number, more: readonly Finding[] | undefined): Part {
		if (more === undefined) return own;
		const before = this.#wholes.get(at);
		const isSame =
			before?.own.findings === own.findings &&
			before.more.length === more.length &&
			more.every((finding, which) => finding === before.more[which]);
		if (before !== undefined && isSame && before.own === own) return before.part;
		const part = before !== undefined && isSame ? { ...own, findings: before.part.findings } : withFindings(own, more);
		this.#wholes.set(at, { own, more, part });
		return part;
	}
}
