// What a file of the workspace gives: its findings as the protocol has them, ready to be sent from a worker.

import type { Diagnostic } from 'vscode-languageserver';
import type { Catalogue } from '../../core/forms/catalogue.ts';
import type { ReadyCatalogue } from '../../core/report/catalogue.ts';
import { countFindings, type FindingCounts, type Review, review } from '../../core/review.ts';
import { fileAddressOf, kindOfName, shownAddressOf } from '../../documents/address.ts';
import type { Opened, WhyNoText } from '../../documents/open.ts';
import { factsOfParts, type Kept, nothingKept, type ReportFacts } from '../../workspace/facts.ts';
import { type ReportSummary, summariesOf } from '../../workspace/summaries.ts';
import { type Pages, toDiagnostics } from '../diagnostics.ts';
import type { Settings } from '../settings.ts';
import { sourceRanges, withSources } from './page-sources.ts';
import type { Results } from './results.ts';

/** How the files of a workspace are reviewed, as plain data; it is handed to every worker. */
export interface ReviewTask {
	readonly settings: Settings;
	readonly pages: Pages;
	readonly catalogue: Catalogue;
}

/** A file as it was reviewed, or why it could not be. `failed` holds the system's words. */
export type Outcome =
	| { readonly why: WhyNoText | 'failed'; readonly failed?: string }
	| {
			readonly why?: undefined;
			readonly reports: number;
			readonly findings: Readonly<FindingCounts>;
			readonly diagnostics: Diagnostic[];
			/** Those of a page stand on its source instead, unless its text is open. */
			readonly page?: { readonly uri: string; readonly diagnostics: Diagnostic[] };
			readonly summaries: readonly ReportSummary[];
			readonly facts: readonly ReportFacts[];
	  };

/** Notes what was found in a file, or that nothing was; of a page on its source, unless its text is open and has it. */
export function setFindings(results: Results, uri: string, outcome: Found | undefined, force = false): void {
	results.set(uri, outcome?.diagnostics ?? [], force);
	const page = fileAddressOf(uri);
	if (page !== uri && kindOfName(page) === 'html') results.set(page, outcome?.page?.diagnostics ?? [], force);
}

type Found = Extract<Outcome, { readonly why?: undefined }>;

/** What a reviewed text gives. */
export function outcomeOfReview(uri: string, reviewed: Review, pages: Pages, kept?: Kept): Outcome {
	const { parts } = reviewed;
	const ranges = sourceRanges(parts);
	const page = fileAddressOf(uri);
	return {
		reports: parts.length,
		findings: countFindings(parts),
		...(ranges === undefined
			? { diagnostics: toDiagnostics(uri, reviewed, pages) }
			: { diagnostics: [], page: { uri: page, diagnostics: toDiagnostics(page, reviewed, pages, ranges) } }),
		summaries: summariesOf(uri, reviewed),
		facts: factsOfParts(uri, parts, kept),
	};
}

/** What is done with each file that is not open, here and in the workers alike. */
export interface FileJob {
	readonly run: (uri: string, opened: Opened) => Outcome;
	/** What a file gives that cannot be read, with the reason. */
	readonly failed: (why: string) => Outcome;
}

/** The job of a task: made once, run for every file. `catalogue` is that of the task, made ready. */
export function jobOf({ settings, pages }: ReviewTask, catalogue: ReadyCatalogue): FileJob {
	const options = { ...settings, catalogue };
	const kept = nothingKept();
	return {
		run: (uri, opened) => {
			if (opened.text === undefined) return { why: opened.why };
			const parts = withSources(review(opened.text, options).parts, opened.document);
			return outcomeOfReview(shownAddressOf(uri), { parts }, pages, kept);
		},
		failed: (failed) => ({ why: 'failed', failed }),
	};
}
