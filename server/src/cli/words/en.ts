// What the command line says, in English.

import { LANGUAGES } from '../../core/languages.ts';
import { CELL_HEADS, FINDING_HEADS } from '../../core/report/own-lists.ts';
import { ENDINGS } from '../../workspace/files/selection.ts';
import type { CliWords } from './words.ts';

const SYSTEM: Readonly<Record<string, string>> = {
	ENOENT: 'no such file or folder',
	EACCES: 'permission denied',
	EPERM: 'the system does not allow it',
	EROFS: 'this place is read-only',
	EFTYPE: 'not a regular file',
	EISDIR: 'this is a folder, not a file',
	ENOTDIR: 'a part of the path is no folder',
	ELOOP: 'links go round in a circle',
	ENAMETOOLONG: 'the name is too long',
	EMFILE: 'too many open files',
	ENFILE: 'too many open files',
	ENOSPC: 'the disk is full',
	EDQUOT: 'the disk quota is used up',
	EBUSY: 'the file is in use',
	ETXTBSY: 'the file is in use',
	EIO: 'reading or writing failed; the disk may be damaged',
	ENXIO: 'the device is not there',
	EFBIG: 'the file is too large',
	ERR_FS_FILE_TOO_LARGE: 'the file is too large',
	ERR_STRING_TOO_LONG: 'the file is too large',
};

const SEVERITIES = { error: 'error', warning: 'warning', info: 'info', hint: 'hint' };

const COMMON = `  --files-from FILE     read the list of paths from a file, one a line; "-" is standard input
  --null                the paths of the list end with NUL (find -print0)
  --changed-since REV   look only at files changed in git since this revision
  --follow              follow links to folders that are found in folders
  --config FILE         the configuration (default: gouji.config.json here or above)
  --language ${LANGUAGES.join('|')}   words (default: Chinese)
`;

const PATHS = `The name "-" reads standard input. Folders are searched for ${ENDINGS.join(' ')}; a named file may be called anything.`;

const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

export const CLI_EN: CliWords = {
	language: 'en',
	severities: SEVERITIES,
	findingColumns: FINDING_HEADS.en,
	cellColumns: CELL_HEADS.en,

	form: (key) => `form of ${key}`,
	sections: 'Sections',
	layouts: {
		'row-per-line': 'a row on each line',
		'cell-per-line': 'a cell on each line',
		pipe: 'bars',
		aligned: 'spaces',
	},
	rows: (count) => many(count, 'row'),
	noReport: 'no report recognised',
	cell: (table, row, cell) => `table ${table}, row ${row}, cell ${cell}`,
	quoted: (words) => `at "${words}"`,
	summary: ({ files, reports, known = 0 }, counts) => {
		if (files === 0) return 'No files to check.';
		const seen = `Checked ${many(files, 'file')}`;
		if (reports === 0) return `${seen}: no report recognised.`;
		const found = counts.length === 0 ? 'nothing found' : counts.join(', ');
		return `${seen}, ${many(reports, 'report')}: ${found}${known > 0 ? ` (${known} known)` : ''}.`;
	},
	count: (severity, count) => many(count, SEVERITIES[severity]),

	outside: (path, folder) =>
		`the baseline ${path} stands outside of ${folder} and was not written; name it by --output if that is meant`,
	noText: {
		binary: 'not a text file',
		'unknown-encoding': 'unknown encoding',
		'too-large': 'too large',
		'no-file': 'not a regular file; use "-" to read from a pipe',
		password: 'has a password; take it off first',
		'old-format': 'is no .docx; save it as .docx in Word or WPS',
		'not-word': 'is no Word document',
		bomb: 'unpacks to more than any document has; not read',
		broken: 'is damaged; open it in Word or WPS and save it anew',
	},
	damage: {
		broken: 'is damaged inside; read up to there',
		'too-deep': 'is nested too deep; read up to there',
	},
	tooLarge: 'too large',
	broken: (places, count) =>
		`${many(count, 'broken byte')}, read as "\ufffd": ${places.map(({ line, column }) => `line ${line} column ${column}`).join(', ')}${count > places.length ? ' …' : ''}`,
	system: (code) => SYSTEM[code],
	crashed: (message) => `broke down before the end: ${message}`,

	seeHelp: 'see gouji --help --language en',
	noCommand: 'no command: check, read, tables, text or baseline',
	unknownCommand: (name) => `no command "${name}"`,
	unknownOption: (name, like) => `no option ${name}${like === undefined ? '' : `; did you mean ${like}?`}`,
	notHere: (name, command) => `${name} is no option of gouji ${command}`,
	needsValue: (name) => `${name} needs a value`,
	takesNoValue: (name) => `${name} takes no value`,
	wrongChoice: (name, value, choices) => `${name} cannot be "${value}"; it is one of ${choices.join(', ')}`,
	noPaths: 'no file or folder given',
	together: (one, other) => `${one} and ${other} do not go together`,
	overReport: (path) => `${path} is read by this run, so the output cannot take its place`,
	noFolder: (output, folder) => `${output}: there is no folder ${folder}`,
	onlyWith: (one, other) => `${one} goes with ${other}`,
	stdinTwice: 'standard input can be used only once',
	noCache: 'there is no cache folder that is yours alone to write to; going on without --cache',
	noGit: 'git was not found, which --changed-since needs',
	noRepository: (folder) => `${folder} is in no git repository, which --changed-since needs`,
	unknownRevision: (revision) => `git knows no revision "${revision}"`,

	config: ({ kind, key, allowed }) => {
		if (kind === 'syntax') return 'not valid JSON';
		const choices = `it is one of ${allowed.join(', ')}`;
		return kind === 'unknown-key' ? `no setting "${key}"; ${choices}` : `wrong value of "${key}"; ${choices}`;
	},
	notABaseline: 'not a baseline (JSON written by gouji baseline)',
	written: (path, count) => `${many(count, 'finding')} written to ${path}`,
	stale: (path, check, message) => `${path}: a known finding is gone and can be deleted: ${message} [${check}]`,
	noReason: (count) => `${many(count, 'known finding')} without a reason`,
	moreStale: (count) => `${count} more known findings are gone`,

	fixed: (cells, { fixed, left }, dry) => {
		const missed = left === 0 ? '' : `${many(left, 'file')} left as found, for the reasons above.`;
		if (cells === 0) return left === 0 ? 'Nothing that can be put right without doubt.' : missed;
		const done = `${dry ? 'Would put' : 'Put'} right ${many(cells, 'cell')} in ${many(fixed, 'file')}.`;
		return left === 0 ? done : `${done} ${missed}`;
	},
	notFixed: {
		linked: 'is a link to a file elsewhere; left as it is',
		broken: 'has broken bytes; left as it is',
		unsafe: 'cannot be written back in its encoding; left as it is',
		changed: 'was changed by another program meanwhile; left as it is',
		unwritable: 'the cell cannot be written back into the document (it may be signed); left as it is',
	},

	truncated: (limit, left) => `SARIF lists ${limit} findings at most (GitHub's limit); ${left} are left out`,
	otherChecks: 'all other checks',
	sheet: (number) => (number === 1 ? 'Tables' : `Tables ${number}`),
	unreadSheet: 'Unreadable files',
	reason: 'reason',
	unchecked: 'not checked',
	xlsxToTerminal: 'a terminal cannot show xlsx; add --output NAME.xlsx',

	help: {
		all: `勾稽 Gouji checks the tables of Chinese government transparency reports

Usage
  gouji check [options] files or folders…     check and list what is wrong
  gouji read [options] files or folders…      show what is recognised, without checking
  gouji tables [options] files or folders…    export the recognised tables for statistics
  gouji text [options] files or folders…      print the text of documents (.docx, web pages)
  gouji baseline [options] files or folders…  write down today's findings, to leave them out from now on

  gouji check --help                          all options of a command
  gouji --version                             version

${PATHS}
`,
		check: `gouji check [options] files or folders…     check and list what is wrong

  --format FORMAT       text (default) json ndjson sarif junit csv html (an overview page)
  --output FILE         write to a file (default: standard output)
  --fail-on SEVERITY    error (default) warning info hint never: exit with 1 from this severity on
  --fix                 put totals right that leave no doubt; no other byte is changed
  --dry-run             with --fix: only show what would change
  --baseline FILE       leave out known findings, see gouji baseline
  --jobs N              threads at a time (default: one for each core)
  --cache               keep what came of each file, and read only what changed the next time
  --alone               leave out checks across reports (as --files-from and --changed-since do)
${COMMON}
${PATHS}

Exit status: 0 nothing at or above --fail-on; 1 something; 2 bad use, or a path that cannot be read (the others are checked)
`,
		read: `gouji read [options] files or folders…     show what is recognised, without checking

  --format FORMAT       text (default) json ndjson
  --output FILE         write to a file (default: standard output)
  --jobs N              threads at a time (default: one for each core)
  --cache               keep what came of each file, and read only what changed the next time
${COMMON}
${PATHS}
`,
		tables: `gouji tables [options] files or folders…     export the recognised tables, one row for each cell

  --format FORMAT       csv (default, opens in Excel) tsv json ndjson xlsx
  --output FILE         write to a file (default: standard output)
  --jobs N              threads at a time (default: one for each core)
  --cache               keep what came of each file, and read only what changed the next time
${COMMON}
${PATHS}
`,
		text: `gouji text [options] files or folders…      print the text of documents (.docx, web pages), a line for each row, tabs between cells

  --output FILE         write to a file (default: standard output)
${COMMON}
${PATHS}
The ranges that JSON gives for a document count in this text.
`,
		baseline: `gouji baseline [options] files or folders…     write down today's findings, to leave them out from now on

  --output FILE         the baseline (default: gouji-baseline.json); reasons that it holds are kept
  --reason TEXT         the reason of new entries
${COMMON}
${PATHS}
Then: gouji check --baseline FILE, or "baseline" in gouji.config.json.
`,
	},
};
