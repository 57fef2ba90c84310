// Checks across the reports of a run: the facts of all files are gathered first, then each file gets what was found.

import type { ReadyCatalogue } from '../core/report/catalogue.ts';
import {
	type CrossFact,
	factsByFile,
	placeFacts,
	type ReadParts,
	remembering,
	withPlaced,
} from '../workspace/cross.ts';
import type { CrossSettings } from '../workspace/cross-check.ts';
import type { ReportFacts } from '../workspace/facts.ts';
import { ReportIndex } from '../workspace/index.ts';
import type { FileContent } from './printer.ts';

/** The reports of a run, as checks across them see these: facts alone are kept, no text. */
export class Across {
	#index: ReportIndex;
	readonly #settings: CrossSettings;
	readonly #read: ReadParts;
	#found: ReadonlyMap<string, readonly CrossFact[]> | undefined;

	/** `read` reads a file again, for the places that findings speak of. */
	constructor(settings: CrossSettings, catalogue: ReadyCatalogue, read: ReadParts) {
		this.#index = new ReportIndex(catalogue);
		this.#settings = settings;
		this.#read = remembering(read);
	}

	/** Takes the facts of a file; all files come before the first is asked for. */
	add(path: string, facts: readonly ReportFacts[]): void {
		this.#index.set(path, facts);
	}

	/** The files on which findings stand. */
	get paths(): readonly string[] {
		return [...this.#facts().keys()];
	}

	has(path: string): boolean {
		return this.#facts().has(path);
	}

	/** A file with the findings across reports that stand on it, as its text is now. */
	async complete(content: FileContent): Promise<FileContent> {
		const facts = this.#facts().get(content.path);
		if (facts === undefined) return content;
		const placed = await placeFacts(facts, { parts: content.parts, others: this.#read }, this.#settings);
		return { ...content, parts: withPlaced(content.parts, placed) };
	}

	#facts(): ReadonlyMap<string, readonly CrossFact[]> {
		if (this.#found === undefined) {
			this.#found = factsByFile(this.#index, this.#settings);
			// Of all that was gathered only what findings speak of is needed from here on.
			this.#index = new ReportIndex(this.#index.catalogue);
		}
		return this.#found;
	}
}
