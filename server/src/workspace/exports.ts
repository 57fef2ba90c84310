// A document and its export to text, or a page of it, are one report: of a set that holds both, the document counts.

import { append } from '../core/text/groups.ts';
import { kindOfName } from '../documents/address.ts';
import type { ReportFacts } from './facts.ts';

/** What counts before what: a Word document, a page, a text. */
const ORDER = ['docx', 'html', undefined] as const;

/** The reports without those that say the same as another form of them. `placeOf` tells bodies of one name apart. */
export function withoutExports(
	reports: readonly ReportFacts[],
	placeOf: (report: ReportFacts) => string,
): readonly ReportFacts[] {
	if (!reports.some(({ address }) => kindOfName(address) !== undefined)) return reports;
	const alike = new Map<string, ReportFacts[]>();
	for (const report of reports) {
		const { body, year, tables } = report;
		if (body !== '' && year !== 0 && tables.some((numbers) => numbers !== ''))
			append(alike, [placeOf(report), year, ...tables].join('\n'), report);
	}
	const left = new Set<ReportFacts>();
	for (const group of alike.values()) {
		const kinds = new Set(group.map(({ address }) => kindOfName(address)));
		const first = ORDER.find((kind) => kinds.has(kind));
		for (const report of group) if (kindOfName(report.address) !== first) left.add(report);
	}
	return left.size === 0 ? reports : reports.filter((report) => !left.has(report));
}
