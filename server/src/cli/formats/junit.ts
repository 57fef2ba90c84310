// JUnit XML, as Jenkins and GitLab read it: a test suite for each file, a test case for each check that found something.

import type { CheckId } from '../../core/words/check-ids.ts';
import { wordsIn } from '../../core/words/languages.ts';
import { Places } from '../../workspace/files/source-places.ts';
import { type FileContent, numbered, type Printer, type PrintOptions, partNumber } from '../printer.ts';
import { escapeXml } from './xml.ts';

/** A finding as a line of text. */
interface Line {
	readonly text: string;
	readonly fails: boolean;
}

/**
 * A check whose findings make the exit status 1 is a failed test; milder findings stand in the output of a test that
 * passes. One more test stands for all checks without findings, so that a file that is right is a test that passes.
 */
export function junitPrinter(options: PrintOptions): Printer<string> {
	return {
		begin: () => ['<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gouji">\n'],
		divisible: false,
		prepare: (content) => [suiteOf(content, options)],
		unread: (path, why) => [
			`<testsuite${attributes({ name: path, tests: 1, failures: 0, errors: 1 })}>\n` +
				`<testcase${attributes({ name: 'gouji', classname: classOf(path), file: path })}><error${attributes({ message: why })}/></testcase>\n` +
				'</testsuite>\n',
		],
		end: () => ['</testsuites>\n'],
	};
}

function suiteOf(content: FileContent, options: PrintOptions): string {
	const { path } = content;
	const { titles } = wordsIn(options.words.language);
	const cases: string[] = [];
	let failures = 0;
	const { checks, none } = linesByCheck(content, options);
	for (const [check, lines] of checks) {
		if (lines.some((line) => line.fails)) failures++;
		cases.push(caseOf(path, `${titles[check]} [${check}]`, lines));
	}
	cases.push(caseOf(path, none ? options.words.noReport : options.words.otherChecks, []));
	const counts = { name: path, tests: cases.length, failures, errors: 0 };
	return `<testsuite${attributes(counts)}>\n${cases.join('')}</testsuite>\n`;
}

function linesByCheck(content: FileContent, { words, fails }: PrintOptions) {
	const checks = new Map<CheckId, Line[]>();
	const places = new Places(content.document);
	let none = true;
	for (const [at, part] of numbered(content)) {
		none = false;
		const number = partNumber(content, at);
		for (const finding of part.findings) {
			const start = places.inFile(part, finding)?.start;
			const opened = start === undefined ? content.path : `${content.path}:${start.line + 1}:${start.character + 1}`;
			const place = `${opened}${number === undefined ? '' : ` (${number})`}`;
			const text = `${place} ${words.severities[finding.severity]} ${finding.message}`;
			const lines = checks.get(finding.check) ?? [];
			lines.push({ text, fails: fails(finding.severity) });
			checks.set(finding.check, lines);
		}
	}
	return { checks, none };
}

function caseOf(path: string, name: string, lines: readonly Line[]): string {
	const open = `<testcase${attributes({ name, classname: classOf(path), file: path })}`;
	if (lines.length === 0) return `${open}/>\n`;
	const failing = lines.filter((line) => line.fails);
	const milder = lines.filter((line) => !line.fails).map(({ text }) => text);
	const said = failing.map(({ text }) => text).join('\n\n');
	const first = failing[0]?.text.split('\n')[0] ?? '';
	const failure = failing.length === 0 ? '' : `<failure${attributes({ message: first })}>${escapeXml(said)}</failure>`;
	const out = milder.length === 0 ? '' : `<system-out>${escapeXml(milder.join('\n\n'))}</system-out>`;
	return `${open}>${failure}${out}</testcase>\n`;
}

/** Jenkins cuts class names at dots into packages; a path has none that mean that. */
function classOf(path: string): string {
	return path.replaceAll('.', '_');
}

function attributes(values: Readonly<Record<string, string | number>>): string {
	return Object.entries(values)
		.map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll('\n', '&#10;')}"`)
		.join('');
}
