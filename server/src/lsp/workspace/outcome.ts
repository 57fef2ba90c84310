// What a file of the workspace gives: its findings as the protocol has them, ready to be sent from a worker.

import type { Diagnostic } from 'vscode-languageserver';
import { countFindings, type FindingCounts, type Review, review } from '../../core/review.ts';
import { factsOfParts, type ReportFacts } from '../../workspace/facts.ts';
import type { Decoded, NoText } from '../../workspace/files/decode.ts';
import { type ReportSummary, summariesOf } from '../../workspace/summaries.ts';
import { type Pages, toDiagnostics } from '../diagnostics.ts';
import type { Settings } from '../settings.ts';

/** How the files of a workspace are reviewed; it is handed to every worker. */
export interface ReviewTask {
	readonly settings: Settings;
	readonly pages: Pages;
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

/** Reviews a file whose bytes were decoded. */
export function outcomeOf(uri: string, decoded: Decoded, { settings, pages }: ReviewTask): Outcome {
	if (decoded.text === undefined) return { why: decoded.why };
	return outcomeOfReview(uri, review(decoded.text, settings), pages);
}

/** What a reviewed text gives. */
export function outcomeOfReview(uri: string, reviewed: Review, pages: Pages): Outcome {
	return {
		reports: reviewed.parts.length,
		findings: countFindings(reviewed.parts),
		diagnostics: toDiagnostics(uri, reviewed, pages),
		summaries: summariesOf(uri, reviewed),
		facts: factsOfParts(uri, reviewed.parts),
	};
}

/** The job of the workspace check, for every file that is not open. */
export const JOB = {
	run: outcomeOf,
	failed: (failed: string): Outcome => ({ why: 'failed', failed }),
};
