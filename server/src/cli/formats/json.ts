// JSON for programs: one object written entry by entry, or one line for each entry.

import { jsonText } from '../../workspace/json-text.ts';
import { emptyEntry, entryOf } from '../entry.ts';
import { type FileContent, numbered, type Printer, type PrintOptions, partNumber } from '../printer.ts';

/** One object, as docs/output.schema.json describes it. */
export function jsonPrinter(options: PrintOptions): Printer<string> {
	const tool = jsonText({ name: 'gouji', version: options.version });
	let before = '\n';
	return {
		begin: () => [`{"version":1,"tool":${tool},"files":[`],
		divisible: false,
		*prepare(content) {
			for (const entry of entriesOf(content, options)) yield jsonText(entry);
		},
		*file(entries) {
			for (const entry of entries) {
				yield before + entry;
				before = ',\n';
			}
		},
		end: (summary) => [`\n],"summary":${jsonText(summary)}}\n`],
	};
}

/** One line for each entry of `files`, and the summary last. */
export function linePrinter(options: PrintOptions): Printer<string> {
	return {
		begin: () => [],
		divisible: false,
		*prepare(content) {
			for (const entry of entriesOf(content, options)) yield `${jsonText(entry)}\n`;
		},
		end: (summary) => [`${jsonText({ summary })}\n`],
	};
}

function* entriesOf(content: FileContent, { command }: PrintOptions): Iterable<object> {
	const { path, encoding } = content;
	let none = true;
	for (const [at, part] of numbered(content)) {
		none = false;
		const number = partNumber(content, at);
		yield entryOf(content, part, {
			...(number === undefined ? {} : { part: number }),
			checked: command === 'check',
		});
	}
	if (none) yield emptyEntry(path, encoding);
}
