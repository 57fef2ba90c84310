// `gouji check --format html`: the overview page of the reports, written when all are read.

import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OverviewBuilder } from '../../workspace/overview/data.ts';
import { overviewPage } from '../../workspace/overview/overview.ts';
import { type ReportSummary, summariesOf } from '../../workspace/summaries.ts';
import type { Printer, PrintOptions } from '../printer.ts';

/** Takes reports file by file, keeps their counts alone, and ends with the page. */
export function htmlPrinter({ words: { language }, version }: PrintOptions): Printer<ReportSummary> {
	const overview = new OverviewBuilder();
	return {
		begin: () => [],
		divisible: false,
		prepare: ({ path, parts }) => summariesOf(path, { parts }),
		file: (summaries) => {
			for (const summary of summaries) overview.add(summary);
			return [];
		},
		end: () => {
			const linkOf = ({ address }: { readonly address: string }) => hrefOf(address);
			return overviewPage(overview.build(), { language, linkOf, madeBy: `勾稽 gouji ${version}` });
		},
	};
}

/** The address of a file from a page that is kept in the current folder; undefined where a path has none. */
export function hrefOf(path: string): string | undefined {
	if (path === '-') return undefined;
	if (isAbsolute(path)) return pathToFileURL(path).toString();
	try {
		return path.split(sep).map(encodeURIComponent).join('/');
	} catch {
		return undefined;
	}
}
