// The repairs that may be applied without being looked at: fix-all, fix on save and `gouji check --fix` ask here.

import type { TextEdit } from '../../core/checks/check.ts';
import type { Part } from '../../core/review.ts';

/** The edits of all safe repairs of a report, their Spans counted from the beginning of its piece; none of another file. */
export function safeEdits({ findings }: Pick<Part, 'findings'>): readonly TextEdit[] {
	return findings
		.flatMap((finding) => (finding.fixes ?? []).filter((fix) => fix.safe).flatMap((fix) => fix.edits))
		.filter((edit) => edit.elsewhere === undefined);
}
