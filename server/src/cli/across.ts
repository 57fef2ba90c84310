// Checks across the reports of a run: the facts of all files are gathered first, then each file gets what was found.

import type { Part } from '../core/review.ts';
import { type CrossFact, factsByFile, placeFacts, type ReadParts } from '../workspace/cross.ts';
import type { CrossSettings } from '../workspace/cross-check.ts';
import { factsOfParts } from '../workspace/facts.ts';
import { ReportIndex } from '../workspace/index.ts';
import type { FileContent } from './printer.ts';

/** So many files are kept as they were read; of all others facts alone are, and they are read again. */
const MOST_KEPT = 200;

/** The reports of a run, as checks across them see these. Standard input is always kept, since it cannot be read again. */
export class Across {
	readonly #index = new ReportIndex();
	readonly #settings: CrossSettings;
	readonly #read: ReadParts;
	readonly #kept = new Map<string, FileContent>();
	#found: ReadonlyMap<string, readonly CrossFact[]> | undefined;

	/** `read` reads a file again, for the places that findings of other files speak of. */
	constructor(settings: CrossSettings, read: ReadParts) {
		this.#settings = settings;
		this.#read = (path) => this.#kept.get(path)?.parts ?? read(path);
	}

	/** Takes the facts of a file; all files come before the first is asked for. */
	add(content: FileContent): void {
		this.#index.set(content.path, factsOfParts(content.path, content.parts));
		if (content.path === '-' || this.#kept.size < MOST_KEPT) this.#kept.set(content.path, content);
	}

	/** A file as it was read before, where it was kept. */
	kept(path: string): FileContent | undefined {
		return this.#kept.get(path);
	}

	/** A file with the findings across reports that stand on it, as its text is now. */
	async complete(content: FileContent): Promise<FileContent> {
		this.#found ??= factsByFile(this.#index, this.#settings);
		const facts = this.#found.get(content.path);
		if (facts === undefined) return content;
		const parts: readonly Part[] = await placeFacts(facts, content.parts, this.#read, this.#settings);
		return { ...content, parts };
	}
}
