// The printer of each format.

import { csvPrinter } from './formats/csv.ts';
import { htmlPrinter } from './formats/html.ts';
import { jsonPrinter, linePrinter } from './formats/json.ts';
import { junitPrinter } from './formats/junit.ts';
import { sarifPrinter } from './formats/sarif.ts';
import { csvTables, jsonTables, lineTables, tsvTables, xlsxTables } from './formats/tables.ts';
import { textPrinter } from './formats/text.ts';
import type { Command, Format } from './options.ts';
import type { Printer, PrintOptions } from './printer.ts';

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

/** Prints nothing: what is wanted is written elsewhere. */
export const SILENT: Printer = { begin: () => [], file: () => [], end: () => [] };

/** The printer that a run asks for. */
export function printerOf(command: Command, format: Format, options: PrintOptions): Printer {
	if (command === 'baseline') return SILENT;
	const make = (command === 'tables' ? TABLES : FINDINGS)[format];
	return make === undefined ? SILENT : make(options);
}
