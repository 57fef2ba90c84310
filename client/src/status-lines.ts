// What the status of a document says: what was recognised in it, how many of its sums hold, what a reader must know.

import { type LanguageStatusItem, LanguageStatusSeverity } from 'vscode';
import type { ReportStatus } from '../../server/src/protocol.ts';
import { tableWords } from './table-words.ts';
import { type StatusCounts, words } from './words.ts';

/** A line of the status. */
export type StatusLine = Pick<LanguageStatusItem, 'text' | 'detail' | 'severity' | 'command'>;

/** The lines of a document's status; none where it is no report. `stopped`: the server ended and will not come back. */
export function statusLines(reports: readonly ReportStatus[], isStopped: boolean): readonly StatusLine[] {
	if (reports.length === 0) return [];
	return isStopped ? [stopped()] : [recognised(reports), ...notesOf(reports)];
}

/** The way to the tables of the report at hand. */
export function tablesLine(): StatusLine {
	const { offer, tab } = tableWords();
	const severity = LanguageStatusSeverity.Information;
	return { text: offer, detail: '', severity, command: { title: tab, command: 'gouji.openTableView' } };
}

function stopped(): StatusLine {
	return {
		text: words().statusStopped,
		detail: '',
		severity: LanguageStatusSeverity.Error,
		command: { title: words().restart, command: 'gouji.restartServer' },
	};
}

function recognised(reports: readonly ReportStatus[]): StatusLine {
	const counts = countsOf(reports);
	return {
		text: textOf(reports),
		detail: words().statusDetail(counts),
		severity: counts.failed > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information,
		command: { title: words().showProblems, command: 'workbench.actions.view.problems' },
	};
}

/** What a reader of the sums must know: tables that were parted by their sums, and tables of which nothing is decided. */
function notesOf(reports: readonly ReportStatus[]): readonly StatusLine[] {
	const { statusParted, statusOpen, table } = words();
	const note = (names: readonly string[], say: (tables: readonly string[]) => string): readonly StatusLine[] => {
		const tables = [...new Set(names)].map(table);
		const line = { detail: '', severity: LanguageStatusSeverity.Information, command: undefined };
		return tables.length === 0 ? [] : [{ ...line, text: say(tables) }];
	};
	return [
		...note(
			reports.flatMap((report) => report.parted),
			statusParted,
		),
		...note(
			reports.flatMap((report) => report.open),
			statusOpen,
		),
	];
}

function textOf(reports: readonly ReportStatus[]): string {
	const [only] = reports;
	if (reports.length > 1 || only === undefined) return words().statusMany(reports.length);
	const { status, form, year } = words();
	return status(form(only.form), year(only.year), only.tables);
}

/** How many sums of some reports hold, fail, fail and are accepted, and are not decided. */
export function countsOf(reports: readonly ReportStatus[]): StatusCounts {
	const sum = (of: (report: ReportStatus) => number) => reports.reduce((total, report) => total + of(report), 0);
	return {
		held: sum(({ held }) => held),
		failed: sum(({ failed }) => failed),
		accepted: sum(({ accepted = 0 }) => accepted),
		undecided: sum(({ undecided }) => undecided),
	};
}
