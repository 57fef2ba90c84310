// The repairs that may be applied without being looked at: fix-all, fix on save and `gouji check --fix` ask here.

import type { Fix, TextEdit } from '../../core/checks/check.ts';
import type { Finding, Part } from '../../core/review.ts';

/** The safe repairs of a report, each with its finding. */
export function safeFixes({
	findings,
}: Pick<Part, 'findings'>): readonly { readonly finding: Finding; readonly fix: Fix }[] {
	return findings.flatMap((finding) =>
		(finding.fixes ?? []).filter(({ safe }) => safe).map((fix) => ({ finding, fix })),
	);
}

/** The edits of all safe repairs of a report, their Spans counted from the beginning of its piece; none of another file. */
export function safeEdits(part: Pick<Part, 'findings'>): readonly TextEdit[] {
	return safeFixes(part)
		.flatMap(({ fix }) => fix.edits)
		.filter((edit) => edit.elsewhere === undefined);
}
