// The printer of each format.

import type { Severity } from '../core/checks/check.ts';
import type { ReadyCatalogue } from '../core/report/catalogue.ts';
import { pathFrom } from '../node/relative.ts';
import type { Format } from './commands.ts';
import { csvPrinter } from './formats/csv.ts';
import { htmlPrinter } from './formats/html.ts';
import { jsonPrinter, linePrinter } from './formats/json.ts';
import { junitPrinter } from './formats/junit.ts';
import { sarifPrinter } from './formats/sarif.ts';
import { csvTables, jsonTables, lineTables, tsvTables, xlsxTables } from './formats/tables.ts';
import { textPrinter } from './formats/text.ts';
import type { Printer, PrintOptions, PrintSpec } from './printer.ts';
import { isFailing } from './summary.ts';
import { cliWords } from './words/languages.ts';

type Make = (options: PrintOptions) => Printer;

const FINDINGS: Readonly<Partial<Record<Format, Make>>> = {
	text: textPrinter,
	json: jsonPrinter,
	ndjson: linePrinter,
	sarif: sarifPrinter,
	junit: junitPrinter,
	csv: csvPrinter,
	html: htmlPrinter,
};

const TABLES: Readonly<Partial<Record<Format, Make>>> = {
	csv: csvTables,
	tsv: tsvTables,
	json: jsonTables,
	ndjson: lineTables,
	xlsx: xlsxTables,
};

/** Prints nothing: what is wanted is written elsewhere. The reports pass all the same, since they are counted as they do. */
export const SILENT: Printer = {
	begin: () => [],
	prepare: ({ parts }) => {
		for (const _ of parts);
		return [];
	},
	divisible: true,
	end: () => [],
};

/** The printer that a run asks for; `note` says something beside the output. */
export function printerOf(spec: PrintSpec, catalogue: ReadyCatalogue, note: (text: string) => void): Printer {
	const { command, format, language, failOn } = spec;
	const make =
		command === 'baseline' || command === 'text' ? undefined : (command === 'tables' ? TABLES : FINDINGS)[format];
	if (make === undefined) return SILENT;
	const fails = (severity: Severity) => isFailing(severity, failOn);
	const printer = make({ ...spec, catalogue, words: cliWords(language), fails, note });
	return spec.within ? calling(printer, (path) => pathFrom(spec.folder, path)) : printer;
}

/** A printer to which files have other names. */
function calling(printer: Printer, nameOf: (path: string) => string): Printer {
	return {
		...printer,
		prepare: (content) => printer.prepare({ ...content, path: nameOf(content.path) }),
		unread: (path, why) => printer.unread?.(nameOf(path), why) ?? [],
	};
}
