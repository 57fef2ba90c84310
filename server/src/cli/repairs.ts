// `--fix` within a run: the safe repairs of each file, written or only shown, and counted.

import { readParts } from '../core/parts.ts';
import type { ReviewOptions } from '../core/review.ts';
import { unifiedDiff } from './diff.ts';
import { fixFile } from './fix.ts';
import type { Options } from './options.ts';
import type { FileContent } from './printer.ts';
import { whyOf } from './terminal.ts';
import type { CliWords } from './words/words.ts';

/** Where a run writes and says something. */
export interface Voice {
	readonly note: (text: string) => void;
	readonly write: (diff: string) => Promise<void>;
}

/** The repairs of a run. */
export class Repairs {
	readonly #mode: Options['fix'];
	readonly #words: CliWords;
	readonly #voice: Voice;
	readonly #elsewhere = new Set<string>();
	#cells = 0;
	#files = 0;
	/** Files that could have been repaired. */
	#left = 0;

	constructor(mode: Options['fix'], words: CliWords, voice: Voice) {
		this.#mode = mode;
		this.#words = words;
		this.#voice = voice;
	}

	get isUsed(): boolean {
		return this.#mode !== 'no';
	}

	/** A file that a link led to, outside of the paths that were given, is not written to. */
	spare(path: string): void {
		if (this.isUsed) this.#elsewhere.add(path);
	}

	/** The file as it is after its safe repairs, or why they failed; with --dry-run as it was, its changes written out. */
	async apply(
		content: FileContent,
		options: ReviewOptions,
	): Promise<{ readonly content: FileContent; readonly failed?: string }> {
		if (!this.isUsed) return { content };
		const { path } = content;
		const dry = this.#mode === 'dry';
		try {
			const fixed = fixFile(content, { dry, linked: this.#elsewhere.has(path) });
			if (fixed.kind === 'left') {
				this.#left++;
				this.#voice.note(`${path}: ${this.#words.notFixed[fixed.why]}`);
			}
			if (fixed.kind !== 'fixed') return { content };
			this.#files++;
			this.#cells += fixed.cells;
			const { text, document } = fixed;
			const made = document === undefined ? {} : { document };
			if (!dry) return { content: { ...content, ...readParts(text, options), ...made } };
			await this.#voice.write(unifiedDiff(path, fixed.before, fixed.text));
			return { content };
		} catch (error) {
			this.#left++;
			return { content, failed: whyOf(error, this.#words) };
		}
	}

	/** What was repaired, in words; undefined where nothing was to be. */
	get said(): string | undefined {
		return this.isUsed
			? this.#words.fixed(this.#cells, { fixed: this.#files, left: this.#left }, this.#mode === 'dry')
			: undefined;
	}
}
