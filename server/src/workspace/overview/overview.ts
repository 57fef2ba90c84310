// The overview of many reports as one self-contained HTML page: no scripts, no addresses outside, drawn in SVG.

import { SEVERITIES } from '../../core/checks/check.ts';
import { LANGUAGE_TAGS, type Language, USUAL_LANGUAGE } from '../../core/languages.ts';
import type { ReadyCatalogue } from '../../core/report/catalogue.ts';
import { titlesIn } from '../../core/words/languages.ts';
import { escaped } from '../html.ts';
import type { ReportSummary } from '../summaries.ts';
import { type CheckTally, type Overview, overviewOf, type Place, STATES, type WorstReport } from './data.ts';
import { matrix } from './matrix.ts';
import { overviewStyle } from './style.ts';
import { type OverviewWords, overviewWordsIn } from './words.ts';

/** What a page depends on beside the reports. */
export interface OverviewOptions {
	readonly language?: Language | undefined;
	/** The reports that are known, for the words of the page. */
	readonly catalogue: ReadyCatalogue;
	/** The address that leads to a place; undefined where none does. Called in the page's order, once for each link. */
	readonly linkOf: (place: Place) => string | undefined;
	/** The address that leads to the findings of a check, where there is one. */
	readonly checkLinkOf?: (check: string) => string;
	/** The address that exports what the page shows, by the name of a format; there are no such buttons where it is left out. */
	readonly exportLinkOf?: (format: ExportFormat) => string;
	/** What a person calls a file; its address where this is left out. */
	readonly nameOf?: (address: string) => string;
	/** Whether the page stands in an editor, whose theme it then follows. */
	readonly hosted?: boolean;
	/** The style of the tables of the worst reports, where these are shown. */
	readonly tableStyle?: string;
	/** The addresses of files that could not be read. */
	readonly unread?: readonly string[];
	/** What stands at the foot: the program's name and version. */
	readonly madeBy?: string;
}

/** As what an overview can be exported. */
const EXPORTS = ['html', 'csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORTS)[number];

/** More unread files than these are counted, and not named. */
const MOST_UNREAD = 10;
/** The tables of more reports than these are folded. */
const MOST_OPEN = 3;

/** The page of reports, piece by piece. Time and size grow with the organisations shown, not with the reports. */
export function overviewHtml(summaries: Iterable<ReportSummary>, options: OverviewOptions): Iterable<string> {
	return overviewPage(overviewOf(summaries), options);
}

/** The page of an overview, piece by piece. */
export function* overviewPage(overview: Overview, options: OverviewOptions): Iterable<string> {
	const { language = USUAL_LANGUAGE, catalogue } = options;
	const words = overviewWordsIn(language);
	const title = catalogue.words[language].overview;
	yield head(title, LANGUAGE_TAGS[language], overviewStyle(options.hosted === true) + (options.tableStyle ?? ''));
	yield `<main>\n<header><h1>${escaped(title)}</h1>${exports(words, options)}</header>\n`;
	if (overview.reports === 0) {
		yield `<p>${escaped(words.nothing)}</p>\n${unreadFiles(words, options)}`;
	} else {
		yield lead(overview, words) + unreadFiles(words, options);
		yield tiles(overview, words);
		yield* checkBars(overview, words, options);
		yield* matrix(overview, words, options.linkOf);
		yield* worstReports(overview.worst, words, options);
		yield* wrongTables(overview, words);
	}
	if (options.madeBy !== undefined) yield `<footer>${escaped(options.madeBy)}</footer>\n`;
	yield '</main>\n</body>\n</html>\n';
}

/** Nothing is loaded and nothing runs: what a report says can only be shown. */
function head(title: string, lang: string, style: string): string {
	return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Gouji">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<svg class="defs" width="0" height="0" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="var(--panel)"/><rect width="2" height="6" fill="var(--unchecked)" opacity=".55"/></pattern></defs></svg>
`;
}

/** The buttons that export what the page shows; none where nothing does it. */
function exports({ exports }: OverviewWords, { exportLinkOf }: OverviewOptions): string {
	if (exportLinkOf === undefined) return '';
	const links = EXPORTS.map((format) => `<a href="${escaped(exportLinkOf(format))}">${escaped(exports[format])}</a>`);
	return `<nav>${escaped(exports.as)} ${links.join('')}</nav>`;
}

function lead({ reports, rows, years }: Overview, words: OverviewWords): string {
	const known = [...years.keys()].filter((year) => year !== null);
	const [first, last] = [known[0], known.at(-1)];
	const span = first === undefined || last === undefined ? '' : first === last ? `${first}` : `${first}–${last}`;
	const named = rows.filter(({ organization }) => organization !== null).length;
	return `<p>${escaped(words.lead(reports, named, span))}</p>\n`;
}

/** Which files nothing is known of. */
function unreadFiles(words: OverviewWords, { unread = [], nameOf = (address) => address }: OverviewOptions): string {
	if (unread.length === 0) return '';
	const names = unread.slice(0, MOST_UNREAD).map((address) => `<code>${escaped(nameOf(address))}</code>`);
	const more = unread.length > MOST_UNREAD ? ' …' : '';
	return `<p>${escaped(words.unread(unread.length))} ${names.join(' ')}${more}</p>\n`;
}

/** How many reports are right: the numbers, and one bar of all of them. */
function tiles({ reports, states }: Overview, words: OverviewWords): string {
	const order = [...STATES].reverse();
	let at = 0;
	const parts = order.map((state) => {
		const width = round((states[state] * 100) / reports);
		const part = `<rect class="mark ${state}" x="${round(at)}" width="${width}" height="1"/>`;
		at += (states[state] * 100) / reports;
		return part;
	});
	const shown = order.map((state) => {
		const share = `${round((states[state] * 100) / reports)}%`;
		return `<div class="tile ${state}" title="${escaped(words.stateNotes[state])}"><b>${words.number(states[state])}</b><span>${escaped(words.states[state])} · ${share}</span></div>`;
	});
	const said = order.map((state) => `${words.states[state]} ${states[state]}`).join(' · ');
	return `<div class="tiles">${shown.join('')}</div>
<svg class="whole" viewBox="0 0 100 1" preserveAspectRatio="none" role="img" aria-label="${escaped(said)}">${parts.join('')}</svg>
`;
}

/** One bar for each check, as long as the reports that it is about. */
function* checkBars({ checks, reports }: Overview, words: OverviewWords, options: OverviewOptions): Iterable<string> {
	if (checks.length === 0) return;
	const titles = titlesIn(options.language, options.catalogue);
	const most = Math.max(...checks.map((check) => check.reports));
	const signs = SEVERITIES.filter((severity) => checks.some((check) => check.severity === severity)).map(
		(severity) =>
			`<li class="${severity}"><svg width="9" height="9" viewBox="0 0 1 1" aria-hidden="true"><rect class="mark" width="1" height="1"/></svg>${escaped(words.severities[severity])}</li>`,
	);
	yield `<h2>${escaped(words.checks)}</h2>\n<p>${escaped(words.checksNote)}</p>\n<ul class="legend">${signs.join('')}</ul>\n`;
	yield `<table class="bars"><thead><tr><th>${escaped(words.check)}</th><th></th><th class="number">${escaped(words.reports)}</th><th class="number">${escaped(words.findings)}</th></tr></thead><tbody>\n`;
	for (const check of checks) {
		const title = linked(options.checkLinkOf?.(check.check), escaped(titles[check.check]));
		yield checkBar(check, { title, most, reports }, words);
	}
	yield '</tbody></table>\n';
}

function checkBar(
	{ check, severity, reports, findings }: CheckTally,
	{ title, most, reports: all }: { readonly title: string; readonly most: number; readonly reports: number },
	words: OverviewWords,
): string {
	const share = `${round((reports * 100) / all)}%`;
	return `<tr class="${severity}"><th scope="row">${title} <code>${check}</code></th><td><svg viewBox="0 0 100 1" preserveAspectRatio="none" role="img" aria-label="${share}"><rect class="track" width="100" height="1"/><rect class="mark" width="${round((reports * 100) / most)}" height="1"/></svg></td><td class="number">${words.number(reports)}</td><td class="number">${words.number(findings)}</td></tr>\n`;
}

function* worstReports(
	worst: readonly WorstReport[],
	words: OverviewWords,
	{ linkOf, nameOf = (address) => address }: OverviewOptions,
): Iterable<string> {
	if (worst.length === 0) return;
	yield `<h2>${escaped(words.worst)}</h2>\n<table class="worst"><thead><tr><th>${escaped(words.organization)}</th><th>${escaped(words.year)}</th><th class="number">${escaped(words.errors)}</th><th class="number">${escaped(words.others)}</th><th>${escaped(words.first)}</th></tr></thead><tbody>\n`;
	for (const { report, errors, others, message, place } of worst) {
		const leading = linked(linkOf(place), escaped(report.organization ?? words.noOrganization));
		yield `<tr><th scope="row">${leading}</th><td>${report.year ?? escaped(words.noYear)}</td><td class="number">${errors}</td><td class="number">${others}</td><td>${escaped(message)}<br><code>${escaped(nameOf(report.address))}:${place.range.start.line + 1}</code></td></tr>\n`;
	}
	yield '</tbody></table>\n';
}

/** The wrong tables of the worst reports: open where there are few, to be opened where there are many. */
function* wrongTables({ worst }: Overview, words: OverviewWords): Iterable<string> {
	const shown = worst.filter(({ tables = '' }) => tables !== '');
	if (shown.length === 0) return;
	yield `<h2>${escaped(words.wrongTables)}</h2>\n`;
	for (const { report, tables } of shown) {
		const name = [report.organization ?? words.noOrganization, report.year ?? words.noYear].join(' · ');
		yield `<details${shown.length <= MOST_OPEN ? ' open' : ''}><summary>${escaped(name)}</summary>\n${tables}</details>\n`;
	}
}

function linked(address: string | undefined, html: string): string {
	return address === undefined ? html : `<a href="${escaped(address)}">${html}</a>`;
}

/** One digit behind the point, and none where it is zero. */
function round(value: number): number {
	return Math.round(value * 10) / 10;
}
