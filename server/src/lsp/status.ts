// What was recognised in a document, for the client's status item.

import { kindOf } from '../core/forms/forms.ts';
import type { Language } from '../core/languages.ts';
import type { Part, Review } from '../core/review.ts';
import type { Sums } from '../core/sums/analyse.ts';
import { isParted } from '../core/sums/split.ts';
import { plainLine } from '../core/text/plain.ts';
import type { ReportStatus, StatusParams } from '../protocol.ts';

/** What clients were told of each document, so that nothing is told twice. */
export class ToldStatuses {
	readonly #told = new Map<string, ReportStatus[]>();
	/** The statuses of parts by their findings, which a part that did not change keeps. */
	readonly #known = new WeakMap<Part['findings'], ReportStatus>();

	/** The status of a document, or undefined where it is what was told last. */
	next(uri: string, review: Review, language: Language): StatusParams | undefined {
		const reports = review.parts.map((part) => {
			const status = this.#known.get(part.findings) ?? statusOfPart(part, language);
			this.#known.set(part.findings, status);
			return status;
		});
		const told = this.#told.get(uri);
		this.#told.set(uri, reports);
		const same = told?.length === reports.length && reports.every((report, at) => isSame(report, told[at]));
		return same ? undefined : { uri, reports };
	}

	/** Forgets a document that was closed. */
	forget(uri: string): void {
		this.#told.delete(uri);
	}
}

function isSame(one: ReportStatus, other: ReportStatus | undefined): boolean {
	return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function statusOfPart({ report, sums, equations, findings }: Part, language: Language): ReportStatus {
	const namesOf = (is: (sums: Sums) => boolean) => {
		const keys = new Set(sums.filter(is).map(({ sheet }) => sheet.table.form.key));
		return [...keys].flatMap((key) => kindOf(report.catalogue, key)?.short[language] ?? []);
	};
	return {
		form: report.form?.key ?? null,
		year: report.year,
		organization: report.organization === null ? null : plainLine(report.organization),
		tables: new Set(report.tables.map((table) => table.form.key)).size,
		...equations,
		parted: namesOf(({ sheet }) => isParted(sheet.table)),
		open: namesOf(isOpen),
		errors: findings.filter(({ severity }) => severity === 'error').length,
		others: findings.filter(({ severity }) => severity === 'warning' || severity === 'info').length,
	};
}

function isOpen({ counts }: Sums): boolean {
	return counts.undecided > 0 && counts.held + counts.failed === 0;
}
