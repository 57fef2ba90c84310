// What a file of the workspace gives: its findings as the protocol has them, ready to be sent from a worker.

import type { Diagnostic } from 'vscode-languageserver';
import type { Catalogue } from '../../core/forms/catalogue.ts';
import type { ReadyCatalogue } from '../../core/report/catalogue.ts';
import { countFindings, type FindingCounts, type Review, review } from '../../core/review.ts';
import type { Decoded, NoText } from '../../documents/plain/decode.ts';
import { factsOfParts, type Kept, nothingKept, type ReportFacts } from '../../workspace/facts.ts';
import { type ReportSummary, summariesOf } from '../../workspace/summaries.ts';
import { type Pages, toDiagnostics } from '../diagnostics.ts';
import type { Settings } from '../settings.ts';

/** How the files of a workspace are reviewed, as plain data; it is handed to every worker. */
export interface ReviewTask {
	readonly settings: Settings;
	readonly pages: Pages;
	readonly catalogue: Catalogue;
}

/** A file as it was reviewed, or why it could not be. `failed` holds the system's words. */
export type Outcome =
	| { readonly why: NoText | 'failed'; readonly failed?: string }
	| {
			readonly why?: undefined;
			readonly reports: number;
			readonly findings: Readonly<FindingCounts>;
			readonly diagnostics: Diagnostic[];
			readonly summaries: readonly ReportSummary[];
			readonly facts: readonly ReportFacts[];
	  };

/** What a reviewed text gives. */
export function outcomeOfReview(uri: string, reviewed: Review, pages: Pages, kept?: Kept): Outcome {
	return {
		reports: reviewed.parts.length,
		findings: countFindings(reviewed.parts),
		diagnostics: toDiagnostics(uri, reviewed, pages),
		summaries: summariesOf(uri, reviewed),
		facts: factsOfParts(uri, reviewed.parts, kept),
	};
}

/** What is done with each file that is not open, here and in the workers alike. */
export interface FileJob {
	readonly run: (uri: string, decoded: Decoded) => Outcome;
	/** What a file gives that cannot be read, with the reason. */
	readonly failed: (why: string) => Outcome;
}

/** The job of a task: made once, run for every file. `catalogue` is that of the task, made ready. */
export function jobOf({ settings, pages }: ReviewTask, catalogue: ReadyCatalogue): FileJob {
	const options = { ...settings, catalogue };
	const kept = nothingKept();
	return {
		run: (uri, decoded) => {
			if (decoded.text === undefined) return { why: decoded.why };
			return outcomeOfReview(uri, review(decoded.text, options), pages, kept);
		},
		failed: (failed) => ({ why: 'failed', failed }),
	};
}
