// 新建年度报告: a report without numbers on the form of its year, as a snippet through the cells of its tables.

import { formOfYear, headingOf } from '../core/forms/forms.ts';
import type { ReadyCatalogue } from '../core/report/catalogue.ts';
import { skeletonOf } from '../core/report/skeleton.ts';
import type { Span } from '../core/text/span.ts';
import type { NewReportParams, NewReportResult } from '../protocol-findings.ts';
import { blanksIn, snippetWith } from './snippets.ts';

/** The title, and the sections with their empty tables; behind the last cell the snippet leads to what is written in words. */
export function newReport(catalogue: ReadyCatalogue, given: unknown): NewReportResult {
	const { organization = '', year = Number.NaN, toWrite = '' } = (given ?? {}) as Partial<NewReportParams>;
	const form = formOfYear(catalogue, year);
	const words: Span[] = [];
	const title = `${organization}${year}年${catalogue.data.title.fileNames[0] ?? ''}`;
	let text = title;
	for (const section of catalogue.sections) {
		if (section.table !== undefined) {
			text += `\n\n${skeletonOf(section, form, 'row-per-line').replace(/\n+$/, '')}`;
			continue;
		}
		text += `\n\n${headingOf(section)}\n`;
		if (section.nothing === undefined) words.push({ start: text.length, end: text.length + toWrite.length });
		text += section.nothing ?? toWrite;
	}
	text += '\n';
	return { title, snippet: snippetWith(text, [...blanksIn(text, catalogue), ...words]) };
}
