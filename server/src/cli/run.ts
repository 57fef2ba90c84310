// `gouji check` and `gouji read`: file by file, written as it goes, nothing kept.

import { review } from '../core/review.ts';
import { readFile, reason, type Unreadable } from '../node/files.ts';
import { listFiles } from '../node/walk.ts';
import { type CrossFindings, crossFindings, withCross } from '../workspace/cross.ts';
import { factsOfParts } from '../workspace/facts.ts';
import { ReportIndex } from '../workspace/index.ts';
import { Selection } from '../workspace/selection.ts';
import { emptyEntry, entryOf } from './json.ts';
import type { Options } from './options.ts';
import { addFile, emptySummary, fails, type Summary } from './summary.ts';
import { COLOURED, findingLines, PLAIN, readLines, summaryLine } from './text.ts';

/** What the command line needs of the world. */
export interface Terminal {
	/** Resolves when the text was taken. */
	readonly write: (text: string) => Promise<void>;
	readonly complain: (text: string) => void;
	/** Whether the output goes to a terminal that shows colours. */
	readonly colours: boolean;
	readonly version: string;
}

/** How the results are printed, whatever the format. */
interface Printer {
	readonly begin: () => string;
	readonly file: (path: string, content: FileContent) => string;
	readonly end: (summary: Summary) => string;
}

interface FileContent {
	readonly encoding: Parameters<typeof entryOf>[1];
	readonly parts: ReturnType<typeof review>['parts'];
}

const WHY_NO_TEXT = {
	binary: '不是文本文件 · not a text file',
	'unknown-encoding': '编码无法识别 · unknown encoding',
	'too-large': '文件太大 · too large',
} as const;

/** Runs the command; the exit status: 0 nothing found, 1 something, 2 a path could not be read. */
export async function run(options: Options, terminal: Terminal): Promise<number> {
	const summary = emptySummary();
	const printer = options.format === 'json' ? jsonPrinter(options, terminal) : textPrinter(options, terminal);
	let unread = 0;
	const complain = ({ path, why }: Unreadable) => {
		unread++;
		terminal.complain(`gouji: ${path}: ${why}\n`);
	};
	await terminal.write(printer.begin());
	const across = options.command === 'check' && !options.alone ? await findAcross(options) : undefined;
	for (const path of listFiles(options.paths, new Selection(), complain)) {
		const read = reviewFile(path, options, complain);
		if (read === undefined) continue;
		const content = across === undefined ? read : { ...read, parts: withCross(path, read.parts, across) };
		addFile(summary, content.parts, options.command === 'check');
		const out = printer.file(path, content);
		if (out !== '') await terminal.write(out);
	}
	await terminal.write(printer.end(summary));
	if (unread > 0) return 2;
	return fails(summary, options.failOn) ? 1 : 0;
}

/** What is found across the reports of all files; a file is read again only where something is. Standard input stands alone. */
function findAcross(options: Options): Promise<CrossFindings> {
	const index = new ReportIndex();
	const parts = (path: string) => reviewFile(path, options, () => {})?.parts;
	for (const path of listFiles(options.paths, new Selection(), () => {}))
		if (path !== '-') index.set(path, factsOfParts(path, parts(path) ?? []));
	return crossFindings(index, parts, { language: options.language });
}

function reviewFile(path: string, options: Options, complain: (problem: Unreadable) => void): FileContent | undefined {
	try {
		const decoded = readFile(path);
		if (decoded.text === undefined) {
			complain({ path, why: WHY_NO_TEXT[decoded.why] });
			return undefined;
		}
		const { encoding } = decoded;
		return { encoding, parts: review(decoded.text, { language: options.language }).parts };
	} catch (error) {
		complain({ path, why: reason(error) });
		return undefined;
	}
}

function textPrinter({ command, language }: Options, { colours }: Terminal): Printer {
	const style = colours ? COLOURED : PLAIN;
	return {
		begin: () => '',
		file: (path, { parts }) =>
			parts
				.map((part) =>
					command === 'check' ? findingLines(path, part, language, style) : readLines(path, part, language, style),
				)
				.join(''),
		end: (summary) => (command === 'check' ? summaryLine(summary, language, style) : ''),
	};
}

function jsonPrinter({ command }: Options, { version }: Terminal): Printer {
	let first = true;
	return {
		begin: () => `{"version":1,"tool":${JSON.stringify({ name: 'gouji', version })},"files":[`,
		file: (path, { encoding, parts }) => {
			const entries = parts.map((part, at) =>
				entryOf(path, encoding, part, {
					...(parts.length > 1 ? { part: at + 1 } : {}),
					checked: command === 'check',
				}),
			);
			if (entries.length === 0) entries.push(emptyEntry(path, encoding));
			const out = entries.map((entry) => JSON.stringify(entry)).join(',\n');
			const separator = first ? '\n' : ',\n';
			first = false;
			return separator + out;
		},
		end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
	};
}
