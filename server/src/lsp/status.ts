// What was recognised in a document, for the client's status item.

import type { Review } from '../core/review.ts';
import type { StatusParams } from '../protocol.ts';

/** The status of a document; no reports where it is none. */
export function statusOf(uri: string, review: Review): StatusParams {
	return {
		uri,
		reports: review.parts.map(({ report, equations, findings }) => ({
			form: report.form?.key ?? null,
			year: report.title?.year ?? null,
			organization: report.title?.organization ?? null,
			tables: new Set(report.tables.map((table) => table.form.key)).size,
			...equations,
			errors: findings.filter(({ severity }) => severity === 'error').length,
			others: findings.filter(({ severity }) => severity !== 'error').length,
		})),
	};
}
