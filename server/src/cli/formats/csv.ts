// Findings as CSV, for spreadsheets.

import { columnName, rowName } from '../../core/forms/forms.ts';
import { FINDING_COLUMNS } from '../../core/report/own-lists.ts';
import type { Finding, Part } from '../../core/review.ts';
import { wordsIn } from '../../core/words/languages.ts';
import { Places } from '../../workspace/files/source-places.ts';
import { type FileContent, numbered, type Printer, type PrintOptions, partNumber } from '../printer.ts';
import { csvLine, MARK, type Value } from './separated.ts';

/** One row for each finding, with the names of its place, and one for each file that could not be read, with the reason. */
export function csvPrinter(options: PrintOptions): Printer<string> {
	return {
		begin: () => [MARK + csvLine(FINDING_COLUMNS.map((column) => options.words.findingColumns[column]))],
		divisible: true,
		*prepare(content) {
			const places = new Places(content.document);
			for (const [at, part] of numbered(content)) {
				for (const finding of part.findings) yield csvLine(rowOf({ content, at, part, places }, finding, options));
			}
		},
		unread: (path, message) => {
			const values: Partial<Record<(typeof FINDING_COLUMNS)[number], Value>> = {
				path,
				severity: options.words.unchecked,
				message,
			};
			return [csvLine(FINDING_COLUMNS.map((column) => values[column] ?? null))];
		},
		end: () => [],
	};
}

/** A report in its file. */
interface Home {
	readonly content: FileContent;
	readonly at: number;
	readonly part: Part;
	readonly places: Places;
}

function rowOf({ content, at, part, places }: Home, finding: Finding, { words }: PrintOptions): Value[] {
	const start = places.inFile(part, finding)?.start;
	const { organization, year } = part.report;
	const form = part.report.tables[finding.tableIndex ?? -1]?.form;
	const values: Readonly<Record<(typeof FINDING_COLUMNS)[number], Value>> = {
		path: content.path,
		part: partNumber(content, at) ?? 1,
		organization,
		year,
		line: start === undefined ? null : start.line + 1,
		column: start === undefined ? null : start.character + 1,
		severity: words.severities[finding.severity],
		check: finding.check,
		message: finding.message,
		table: form === undefined ? null : wordsIn(words.language).table(form.title),
		row: form === undefined ? null : rowsOf(finding, (key) => rowName(form, key)),
		cell: form === undefined || finding.column === undefined ? null : columnName(form, finding.column),
		actual: finding.actual ?? null,
		expected: finding.expected ?? null,
	};
	return FINDING_COLUMNS.map((column) => values[column]);
}

function rowsOf({ row, rows }: Finding, name: (key: string) => string): string | null {
	const keys = rows ?? (row === undefined ? [] : [row]);
	return keys.length === 0 ? null : keys.map(name).join('；');
}
