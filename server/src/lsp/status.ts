// What was recognised in a document, for the client's status item.

import type { Part, Review } from '../core/review.ts';
import type { Sums } from '../core/sums/analyse.ts';
import { isParted } from '../core/sums/split.ts';
import type { StatusParams } from '../protocol.ts';

/** The status of a document; no reports where it is none. */
export function statusOf(uri: string, review: Review): StatusParams {
	return {
		uri,
		reports: review.parts.map(({ report, sums, equations, findings }) => ({
			form: report.form?.key ?? null,
			year: report.title?.year ?? null,
			organization: report.title?.organization ?? null,
			tables: new Set(report.tables.map((table) => table.form.key)).size,
			...equations,
			parted: keysOf(sums, ({ sheet }) => isParted(sheet.table)),
			open: keysOf(sums, isOpen),
			errors: findings.filter(({ severity }) => severity === 'error').length,
			others: findings.filter(({ severity }) => severity === 'warning' || severity === 'info').length,
		})),
	};
}

function keysOf(sums: Part['sums'], is: (sums: Sums) => boolean): string[] {
	return [...new Set(sums.filter(is).flatMap(({ sheet }) => sheet.table.form.key ?? []))];
}

function isOpen({ verdicts }: Sums): boolean {
	const all = [...verdicts.values()];
	return all.length > 0 && all.every((verdict) => verdict !== 'holds' && verdict !== 'fails');
}
