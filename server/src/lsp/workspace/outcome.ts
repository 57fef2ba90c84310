// What a file of the workspace gives: its findings as the protocol has them, ready to be sent from a worker.

import type { Diagnostic } from 'vscode-languageserver';
import type { Catalogue } from '../../core/forms/catalogue.ts';
import { type ReviewedText, readParts } from '../../core/parts.ts';
import type { ReadyCatalogue } from '../../core/report/catalogue.ts';
import { countFindings, type FindingCounts } from '../../core/review.ts';
import { wordsIn } from '../../core/words/languages.ts';
import type { Unfinished } from '../../core/words/words.ts';
import { fileAddressOf, kindOfName, shownAddressOf } from '../../documents/address.ts';
import type { Opened, WhyNoText } from '../../documents/open.ts';
import { factsOf, type Kept, nothingKept, type ReportFacts } from '../../workspace/facts.ts';
import type { Hash } from '../../workspace/known/fingerprint.ts';
import type { Parting } from '../../workspace/known/known.ts';
import { type ReportSummary, summaryOf, withKnown } from '../../workspace/summaries.ts';
import { diagnosticsOfPart, type Pages, unreadDiagnostic } from '../diagnostics.ts';
import { type KnownList, parterOf } from '../known-findings.ts';
import type { Settings } from '../settings.ts';
import { finished } from './in-turns.ts';
import { sourceRangesOf, withSources } from './page-sources.ts';
import type { Results } from './results.ts';

/** How the files of a workspace are reviewed, as plain data; it is handed to every worker. */
export interface ReviewTask {
	readonly settings: Settings;
	readonly pages: Pages;
	readonly catalogue: Catalogue;
	/** The findings that the project knows. */
	readonly known?: KnownList | undefined;
}

/** What the reviewed reports of a file give. */
export interface ReviewOutcome {
	readonly why?: undefined;
	readonly reports: number;
	readonly findings: Readonly<FindingCounts>;
	readonly diagnostics: Diagnostic[];
	/** Those of a page stand on its source instead, unless its text is open. */
	readonly page?: { readonly uri: string; readonly diagnostics: Diagnostic[] };
	readonly summaries: readonly ReportSummary[];
	readonly facts: readonly ReportFacts[];
}

/** A file as it was reviewed, or why it could not be. `failed` holds the system's words. */
export type Outcome = { readonly why: WhyNoText | 'failed'; readonly failed?: string } | ReviewOutcome;

/** Whether what came of a file comes of it again as long as it is what it is: why it could not be read may pass. */
export function isGood({ why }: Outcome): boolean {
	return why === undefined;
}

/** Whether something is the outcome of a review, as far as can be seen from outside. */
export function isOutcome(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	const { diagnostics, summaries, facts, findings } = value as Partial<ReviewOutcome>;
	return [diagnostics, summaries, facts].every(Array.isArray) && typeof findings === 'object';
}

/**
 * Notes what was found in a file, or that nothing was; of a page on its source, unless its text is open and has it.
 * `force` sends it once more though it is the same.
 */
export function setFindings(
	results: Results,
	uri: string,
	{ outcome, force }: { readonly outcome: ReviewOutcome | undefined; readonly force: boolean },
): void {
	results.set(uri, outcome?.diagnostics ?? [], force);
	const page = fileAddressOf(uri);
	if (page !== uri && kindOfName(page) === 'html') results.set(page, outcome?.page?.diagnostics ?? [], force);
}

/** How what a file gives is told: what of it is known is parted from all else. */
export interface Telling {
	readonly pages: Pages;
	readonly part: Parting;
	readonly kept?: Kept;
}

/** What a reviewed text gives: its reports are looked at once, each in a step. */
export function* outcomeSteps(
	uri: string,
	{ parts, unread }: ReviewedText,
	telling: Telling,
): Generator<void, ReviewOutcome> {
	const { pages, kept } = telling;
	const page = { uri: fileAddressOf(uri), diagnostics: [] as Diagnostic[] };
	const findings = countFindings([]);
	const own: Diagnostic[] = [];
	const summaries: ReportSummary[] = [];
	const facts: ReportFacts[] = [];
	for (const whole of parts) {
		const { part, met } = telling.part(whole);
		const ranges = sourceRangesOf(part);
		countFindings([part], findings);
		if (ranges === undefined) own.push(...diagnosticsOfPart({ uri, pages }, part));
		else page.diagnostics.push(...diagnosticsOfPart({ uri: page.uri, pages, ranges }, part));
		facts.push(factsOf({ address: uri, part: summaries.length }, part, kept));
		summaries.push(withKnown(summaryOf(uri, summaries.length + 1, part), part, met));
		yield;
	}
	own.push(...unread().map(unreadDiagnostic));
	const onPage = page.diagnostics.length === 0 ? {} : { page };
	return { reports: summaries.length, findings, diagnostics: own, ...onPage, summaries, facts };
}

/** What is done with each file that is not open, here and in the workers alike. */
export interface FileJob {
	readonly run: (uri: string, opened: Opened) => Outcome;
	/** What a file gives that cannot be read, with the reason. */
	readonly failed: (why: string) => Outcome;
	/** What a file gives whose check came to no end. */
	readonly unfinished: (why: Unfinished) => Outcome;
}

/** The job of a task: made once, run for every file. `catalogue` is that of the task, made ready. */
export function jobOf({ settings, pages, known }: ReviewTask, catalogue: ReadyCatalogue, hash: Hash): FileJob {
	const options = { ...settings, catalogue };
	const part = parterOf(known, hash);
	const kept = nothingKept();
	return {
		run: (uri, opened) => {
			if (opened.text === undefined) return { why: opened.why };
			const reviewed = readParts(opened.text, options);
			const parts = withSources(reviewed.parts, opened.document);
			return finished(outcomeSteps(shownAddressOf(uri), { ...reviewed, parts }, { pages, part: part(uri), kept }));
		},
		failed: (failed) => ({ why: 'failed', failed }),
		unfinished: (why) => ({ why: 'failed', failed: wordsIn(settings.language).unfinished[why] }),
	};
}
