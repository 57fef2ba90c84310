// The baseline within a run: findings that are known are left out, and `gouji baseline` writes them down.

import { resolve } from 'node:path';
import type { ReviewChoices } from '../../core/review.ts';
import type { CheckId } from '../../core/words/check-ids.ts';
import { isWithin } from '../../node/within.ts';
import { ALL_CHECKS } from '../../workspace/checks/checks.ts';
import { BASELINE_NAME } from '../../workspace/known/known.ts';
import type { Options } from '../options.ts';
import type { FileContent } from '../printer.ts';
import type { Settings } from '../settings.ts';
import type { Summary } from '../summary.ts';
import { Stop, whyOf } from '../terminal.ts';
import type { CliWords } from '../words/words.ts';
import { Baseline, NewBaseline, readBaseline } from './baseline.ts';

/** So many known findings that are gone are named; the others are counted. */
const MOST_STALE = 20;

/** What a run knows beforehand, and what it is to know the next time. */
export class KnownFindings {
	readonly #settings: Settings;
	readonly #baseline: Baseline | undefined;
	readonly #new: { readonly path: string; readonly file: NewBaseline } | undefined;

	/** Throws Stop for a baseline that cannot be read. */
	constructor({ command, output, reason }: Options, settings: Settings, folder: string) {
		const { words, baseline } = settings;
		this.#settings = settings;
		const used = command === 'check' && baseline !== undefined;
		this.#baseline = used ? new Baseline(baseline, readBaseline(baseline, words)) : undefined;
		const path = output ?? baseline ?? BASELINE_NAME;
		if (command !== 'baseline') return;
		if (output === undefined)
			stayWithin(baseline === undefined ? folder : settings.folder, resolve(folder, path), words);
		this.#new = { path, file: new NewBaseline(resolve(folder, path), reason ?? '', words) };
	}

	get isUsed(): boolean {
		return this.#baseline !== undefined || this.#new !== undefined;
	}

	/** A file without its known findings, which are counted where a summary is given. */
	without(content: FileContent, summary?: Summary): FileContent {
		this.#new?.file.add(content);
		if (this.#baseline === undefined) return content;
		const { content: rest, known } = this.#baseline.without(content);
		if (summary !== undefined) summary.known = (summary.known ?? 0) + known;
		return rest;
	}

	/** Writes the new baseline, where one is asked for; what is to be said of it. */
	write(): string | undefined {
		return this.#new === undefined ? undefined : this.#settings.words.written(this.#new.path, this.#new.file.write());
	}

	/** What is odd about the baseline: entries that are stale, and those without a reason. */
	remarks(): readonly string[] {
		if (this.#baseline === undefined) return [];
		const { words, review } = this.#settings;
		const stale = this.#baseline.stale((check) => isOn(check, review));
		const named = stale.slice(0, MOST_STALE).map(({ path, check, message }) => words.stale(path, check, message));
		const { unexplained } = this.#baseline;
		return [
			...named,
			...(stale.length > MOST_STALE ? [words.moreStale(stale.length - MOST_STALE)] : []),
			...(unexplained > 0 ? [words.noReason(unexplained)] : []),
		];
	}
}

/** What a configuration names, or stands in a folder, may be a link to a file elsewhere that nobody meant. */
function stayWithin(folder: string, path: string, words: CliWords): void {
	try {
		if (isWithin(folder, path)) return;
	} catch (error) {
		throw new Stop(`${path}: ${whyOf(error, words)}`);
	}
	throw new Stop(words.outside(path, folder));
}

function isOn(id: CheckId, { checks }: ReviewChoices): boolean {
	const check = ALL_CHECKS.find((candidate) => candidate.id === id);
	return (checks?.[id] ?? (check === undefined || check.stage === 'trial' ? 'off' : 'on')) !== 'off';
}
