// Findings with the reports that have them, as the views hold them.

import type { FindingSummary, KnownSummary, ReportSummary } from '../../server/src/protocol.ts';

/** A finding and the report that has it. */
export interface Entry {
	readonly report: ReportSummary;
	readonly finding: FindingSummary;
}

/** A known finding and the report that has it. */
export interface KnownEntry {
	readonly report: ReportSummary;
	readonly known: KnownSummary;
}
