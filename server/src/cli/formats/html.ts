// `gouji check --format html`: the overview page of the reports with the wrong tables of the worst, written when all are read.

import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tableView } from '../../table-view/draw.ts';
import tableStyle from '../../table-view/table-view.css';
import { OverviewBuilder } from '../../workspace/overview/data.ts';
import { overviewPage } from '../../workspace/overview/overview.ts';
import { type ReportSummary, summaryOf } from '../../workspace/summaries.ts';
import { numbered, type Printer, type PrintOptions } from '../printer.ts';

/** A report in small, and its wrong tables as HTML. */
interface Drawn {
	readonly summary: ReportSummary;
	readonly tables: string;
}

/** Takes reports file by file, keeps their counts and the tables of the worst, and ends with the page. */
export function htmlPrinter({ words: { language }, catalogue, version, folder, from }: PrintOptions): Printer<Drawn> {
	const overview = new OverviewBuilder();
	const unread: string[] = [];
	return {
		begin: () => [],
		divisible: false,
		*prepare(content) {
			for (const [at, part] of numbered(content)) {
				const summary = summaryOf(content.path, at + 1, part);
				yield {
					summary,
					tables: summary.counts.error === 0 ? '' : tableView(part, { language, onlyFound: true }).html,
				};
			}
		},
		file: (drawn) => {
			for (const { summary, tables } of drawn) overview.add(summary, tables);
			return [];
		},
		unread: (path) => {
			unread.push(path);
			return [];
		},
		end: () => {
			const linkOf = ({ address }: { readonly address: string }) => hrefOf(address, { folder, from });
			return overviewPage(overview.build(), {
				language,
				catalogue,
				linkOf,
				tableStyle,
				unread,
				nameOf: (address) => nameOf(address, from),
				madeBy: `勾稽 gouji ${version}`,
			});
		},
	};
}

/** What a page calls a file: below the page, by its way from there, so that it names no more of the machine than it must. */
function nameOf(path: string, from: string): string {
	if (!isAbsolute(path)) return path;
	const way = relative(from, path);
	return way.startsWith('..') || isAbsolute(way) ? path : way;
}

/** Where a file stands as seen from a page: `folder` is where its path counts from, `from` where the page stands. */
export function hrefOf(path: string, { folder, from }: Pick<PrintOptions, 'folder' | 'from'>): string | undefined {
	if (path === '-') return undefined;
	if (isAbsolute(path)) return pathToFileURL(path).toString();
	const file = resolve(folder, path);
	const way = relative(from, file);
	// Windows has no way from one drive to another.
	if (isAbsolute(way)) return pathToFileURL(file).toString();
	try {
		return way.split(sep).map(encodeURIComponent).join('/');
	} catch {
		return undefined;
	}
}
