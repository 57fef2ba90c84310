// All words of the command line: one typed table per language, and a missing sentence does not compile.

import type { Severity } from '../../core/checks/check.ts';
import type { Layout } from '../../core/grid/grid.ts';
import type { Language } from '../../core/languages.ts';
import type { CELL_COLUMNS, FINDING_COLUMNS } from '../../core/report/own-lists.ts';
import type { DocumentDamage } from '../../documents/document.ts';
import type { WhyNoText } from '../../documents/open.ts';
import type { ConfigProblem } from '../../workspace/files/config.ts';
import type { Command } from '../commands.ts';
import type { Summary } from '../summary.ts';

export interface CliWords {
	readonly language: Language;
	readonly severities: Readonly<Record<Severity, string>>;
	readonly findingColumns: Readonly<Record<(typeof FINDING_COLUMNS)[number], string>>;
	readonly cellColumns: Readonly<Record<(typeof CELL_COLUMNS)[number], string>>;

	// What was read.
	readonly form: (key: string) => string;
	readonly sections: string;
	/** How a table is printed. */
	readonly layouts: Readonly<Record<Layout, string>>;
	readonly rows: (count: number) => string;
	readonly noReport: string;
	/** The last line; `counts` are the numbers of findings in words, the heaviest first. */
	readonly summary: (summary: Summary, counts: readonly string[]) => string;
	readonly count: (severity: Severity, count: number) => string;

	// Places in documents, counted from 1, and the first words of a line that is no cell.
	readonly cell: (table: number, row: number, cell: number) => string;
	readonly quoted: (words: string) => string;

	// Files that are not read, or not wholly.
	/** The baseline would be written outside of the folder of its configuration. */
	readonly outside: (path: string, folder: string) => string;
	readonly noText: Readonly<Record<WhyNoText, string>>;
	/** Why a document was not read to its end. */
	readonly damage: Readonly<Record<DocumentDamage, string>>;
	readonly tooLarge: string;
	/** Lines and columns from 1. */
	readonly broken: (places: readonly { readonly line: number; readonly column: number }[], count: number) => string;
	/** What the system says, by its code; undefined for codes without words of ours. */
	readonly system: (code: string) => string | undefined;
	readonly crashed: (message: string) => string;

	// Arguments.
	readonly seeHelp: string;
	readonly noCommand: string;
	readonly unknownCommand: (name: string) => string;
	/** `like` is the option that was probably meant. */
	readonly unknownOption: (name: string, like: string | undefined) => string;
	readonly notHere: (name: string, command: Command) => string;
	readonly needsValue: (name: string) => string;
	readonly takesNoValue: (name: string) => string;
	readonly wrongChoice: (name: string, value: string, choices: readonly string[]) => string;
	readonly noPaths: string;
	readonly together: (one: string, other: string) => string;
	/** An output that would take the place of what is read. */
	readonly overReport: (path: string) => string;
	readonly noFolder: (output: string, folder: string) => string;
	readonly onlyWith: (one: string, other: string) => string;
	readonly stdinTwice: string;
	readonly noCache: string;
	readonly noGit: string;
	readonly noRepository: (folder: string) => string;
	readonly unknownRevision: (revision: string) => string;

	// The configuration and the baseline.
	readonly config: (problem: ConfigProblem) => string;
	readonly notABaseline: string;
	readonly written: (path: string, count: number) => string;
	readonly stale: (path: string, check: string, message: string) => string;
	readonly noReason: (count: number) => string;
	readonly moreStale: (count: number) => string;

	// Repairs.
	/** `left` is the number of files that could have been repaired and were not. */
	readonly fixed: (cells: number, files: { readonly fixed: number; readonly left: number }, dry: boolean) => string;
	readonly notFixed: {
		readonly linked: string;
		readonly broken: string;
		readonly unsafe: string;
		readonly changed: string;
		readonly unwritable: string;
	};

	// Formats.
	readonly truncated: (limit: number, left: number) => string;
	readonly otherChecks: string;
	readonly sheet: (number: number) => string;
	/** What a sheet is called that names the files which could not be read, and what stands above the reasons. */
	readonly unreadSheet: string;
	readonly reason: string;
	/** Stands in a list in place of a severity, where a file could not be read. */
	readonly unchecked: string;
	readonly xlsxToTerminal: string;

	readonly help: Readonly<Record<Command | 'all', string>>;
}
