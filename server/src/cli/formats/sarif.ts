// SARIF 2.1.0, the format of code scanning: within the limits that GitHub documents, and written result by result.

import { pathToFileURL } from 'node:url';
import type { Elsewhere, Fix, Related, Severity } from '../../core/checks/check.ts';
import { LANGUAGE_TAGS } from '../../core/languages.ts';
import type { Finding, Part } from '../../core/review.ts';
import type { Span } from '../../core/text/span.ts';
import { wordsIn } from '../../core/words/languages.ts';
import { sha256 } from '../../node/hash.ts';
import { pathFrom } from '../../node/relative.ts';
import { ALL_CHECKS } from '../../workspace/checks/checks.ts';
import { Places, type Range } from '../../workspace/files/source-places.ts';
import { jsonText } from '../../workspace/json-text.ts';
import { Fingerprints } from '../../workspace/known/fingerprint.ts';
import { hasLines } from '../places.ts';
import type { Printer, PrintOptions } from '../printer.ts';

/** GitHub refuses a run with more results than this. */
const MOST_RESULTS = 25_000;
/** GitHub shows no more places of a result than this. */
const MOST_PLACES = 100;
/** More ways to put one finding right help nobody. */
const MOST_FIXES = 10;
/** So many files that could not be read are named. */
const MOST_UNREAD = 1_000;

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

const IDS = ALL_CHECKS.map(({ id }) => id);

/** One run with a result for each finding; further ones are counted, and said to be left out. */
export function sarifPrinter(options: PrintOptions): Printer<string> {
	const { words, version, folder } = options;
	const uriOf = (path: string) => addressOf(pathFrom(folder, path));
	const notes: object[] = [];
	let unread = 0;
	let results = 0;
	return {
		begin: () => [
			`{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${jsonText({
				driver: { name: 'gouji', version, semanticVersion: version, rules: rulesIn(options) },
			})},"language":"${LANGUAGE_TAGS[words.language]}","columnKind":"utf16CodeUnits","results":[`,
		],
		divisible: true,
		*prepare(content) {
			const path = pathFrom(folder, content.path);
			const fingerprints = new Fingerprints(path, sha256);
			const places = new Places(content.document);
			for (const part of content.parts) {
				const marks = fingerprints.of(part);
				for (const [which, finding] of part.findings.entries())
					yield jsonText(resultOf({ uri: addressOf(path), part, places, uriOf }, finding, marks[which] ?? ''));
			}
		},
		*file(found) {
			for (const result of found) {
				if (++results <= MOST_RESULTS) yield `${results === 1 ? '\n' : ',\n'}${result}`;
			}
		},
		unread(path, why) {
			unread++;
			if (notes.length < MOST_UNREAD) notes.push(notification('error', `${path}: ${why}`));
			return [];
		},
		end() {
			if (results > MOST_RESULTS) {
				const said = words.truncated(MOST_RESULTS, results - MOST_RESULTS);
				notes.push(notification('warning', said));
				options.note(said);
			}
			const invocation = { executionSuccessful: unread === 0, toolExecutionNotifications: notes };
			return [`\n],"invocations":[${jsonText(invocation)}]}]}\n`];
		},
	};
}

function rulesIn({ words }: PrintOptions): readonly object[] {
	const { titles } = wordsIn(words.language);
	return ALL_CHECKS.map(({ id, severity, stage }) => ({
		id,
		shortDescription: { text: titles[id] },
		fullDescription: { text: titles[id] },
		help: { text: titles[id] },
		defaultConfiguration: { level: LEVELS[severity], enabled: stage === 'stable' },
		properties: { 'problem.severity': severity === 'error' || severity === 'warning' ? severity : 'recommendation' },
	}));
}

function notification(level: 'error' | 'warning', text: string): object {
	return { level, message: textOf(text) };
}

/** A message. SARIF would make a link of `[words](address)`, which a report's words must not become. */
function textOf(text: string): object {
	return { text: text.replace(/\[(?=[^\]]*\]\()/g, '\\[') };
}

/** An address as SARIF wants it: relative to the folder of the run, every name escaped. */
function addressOf(path: string): string {
	if (path.startsWith('/') || /^[A-Za-z]:\//.test(path)) return pathToFileURL(path).toString();
	return path.split('/').map(encodeURIComponent).join('/');
}

/** The report that a finding stands on, and how other files are called. */
interface Home {
	readonly uri: string;
	readonly part: Part;
	readonly places: Places;
	readonly uriOf: (path: string) => string;
}

function resultOf(home: Home, finding: Finding, mark: string): object {
	const { check, severity, message, table, row, column, fixes, related } = finding;
	const cell = [table, row, column].filter((key) => key !== undefined).join('.');
	return {
		ruleId: check,
		ruleIndex: IDS.indexOf(check),
		level: LEVELS[severity],
		message: textOf(message),
		locations: [
			{
				...locationOf(home, finding),
				...(cell === '' ? {} : { logicalLocations: [{ fullyQualifiedName: cell }] }),
			},
		],
		...(related === undefined ? {} : { relatedLocations: related.slice(0, MOST_PLACES - 1).map(relatedIn(home)) }),
		...(fixes === undefined ? {} : { fixes: fixesIn(home, fixes) }),
		// GitHub tells findings apart by the first of these; other tools by the second.
		partialFingerprints: { primaryLocationLineHash: `${mark}:1`, 'gouji/v1': mark },
	};
}

/** A stretch of the report, or a place in another file. */
interface Place extends Span {
	readonly elsewhere?: Elsewhere;
}

function locationOf(home: Home, place: Place): object {
	const range = rangeAt(home, place);
	const region = range === undefined ? {} : { region: regionOf(range) };
	return { physicalLocation: { artifactLocation: { uri: uriAt(home, place) }, ...region } };
}

function uriAt({ uri, uriOf }: Home, { elsewhere }: Place): string {
	return elsewhere === undefined ? uri : uriOf(elsewhere.address);
}

/** Where a place stands in its file; undefined where that has no lines, or only its text is at hand. */
function rangeAt({ part, places }: Home, place: Place): Range | undefined {
	const { elsewhere } = place;
	if (elsewhere === undefined) return places.inFile(part, place);
	return hasLines(elsewhere.address) ? elsewhere.range : undefined;
}

/** Lines and columns from 1, the end exclusive. */
function regionOf({ start, end }: Range): object {
	return {
		startLine: start.line + 1,
		startColumn: start.character + 1,
		endLine: end.line + 1,
		endColumn: end.character + 1,
	};
}

const relatedIn = (home: Home) => (related: Related, at: number) => ({
	id: at + 1,
	...locationOf(home, related),
	message: textOf(related.message),
});

/** The ways to put a finding right that can be told as changes of lines. */
function fixesIn(home: Home, fixes: readonly Fix[]): readonly object[] {
	const { part, places } = home;
	const isTold = (edit: Place) =>
		edit.elsewhere === undefined ? places.isOneChange(part, edit) : hasLines(edit.elsewhere.address);
	return fixes
		.filter(({ edits }) => edits.every(isTold))
		.slice(0, MOST_FIXES)
		.map(fixIn(home));
}

const fixIn = (home: Home) => (fix: Fix) => ({
	description: textOf(fix.title),
	artifactChanges: [...new Set(fix.edits.map((edit) => uriAt(home, edit)))].map((uri) => ({
		artifactLocation: { uri },
		replacements: fix.edits
			.filter((edit) => uriAt(home, edit) === uri)
			.flatMap((edit) => {
				const range = rangeAt(home, edit);
				return range === undefined ? [] : [{ deletedRegion: regionOf(range), insertedContent: { text: edit.newText } }];
			}),
	})),
});
