// Findings as diagnostics: the one place where the protocol's values are made of them.

import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Severity } from '../core/checks/check.ts';
import { type Finding, type Part, type Review, rangeOf, type Unread } from '../core/review.ts';
import { plainText } from '../core/text/plain.ts';
import type { OfPlace } from './by-part.ts';

/** The protocol's numbers; its module is not loaded for them, since workers make diagnostics too. */
const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: 1,
	warning: 2,
	info: 3,
	hint: 4,
};

/** What a client shows as the source of a diagnostic. */
const SOURCE = '勾稽';

/** An end of a range behind every line's end. */
const WHOLE_LINE = 10_000;

/** Where the page of each check stands, as an address that ends with a slash; undefined where there are no pages. */
export type Pages = string | undefined;

/** Where Spans of a report stand in its file: usually in its text. */
export type Ranges = typeof rangeOf;

/** The diagnostics of one report of an open document: its findings, and at each further place of one a hint. */
export interface OpenDiagnostics {
	readonly found: readonly Diagnostic[];
	readonly again: readonly Diagnostic[];
}

/** The diagnostics of a report of an open document: hints tell of the same fault at each further place, and no list counts them. */
export function openDiagnosticsOfPart(told: Told, part: Part): OpenDiagnostics {
	return {
		found: diagnosticsOfPart(told, part),
		again: part.findings.flatMap((finding) =>
			(finding.related ?? [])
				.filter(({ again }) => again === true)
				.map(({ start, end }) => toDiagnostic(told, part, { ...finding, start, end, severity: 'hint', related: [] })),
		),
	};
}

/** The diagnostics of an open document, put together from those of its reports. */
export function toDocumentDiagnostics(
	uri: string,
	{ parts, unread = [] }: Review,
	ofPart: OfPlace<OpenDiagnostics>,
): Diagnostic[] {
	const all = parts.map((part) => ofPart(part, uri));
	return [...all.flatMap(({ found }) => found), ...unread.map(unreadDiagnostic), ...all.flatMap(({ again }) => again)];
}

/** The diagnostics of one report of a document or a file, open or not. */
export function diagnosticsOfPart(told: Told, part: Part): Diagnostic[] {
	return part.findings.map((finding) => toDiagnostic(told, part, finding));
}

/** What was not read is told on the line where it begins: nobody is to take silence for a right report. */
export function unreadDiagnostic({ line, message }: Unread): Diagnostic {
	const range = { start: { line, character: 0 }, end: { line, character: WHOLE_LINE } };
	return { range, severity: SEVERITY.warning, code: 'unread', source: SOURCE, message };
}

/** How findings of a file are told. */
export interface Told {
	readonly uri: string;
	readonly pages: Pages;
	readonly ranges?: Ranges;
}

function toDiagnostic({ uri, pages, ranges = rangeOf }: Told, part: Part, finding: Finding): Diagnostic {
	const { check, severity, message, related = [] } = finding;
	return {
		range: ranges(part, finding),
		severity: SEVERITY[severity],
		code: check,
		...(pages === undefined ? {} : { codeDescription: { href: `${pages}${check}.md` } }),
		source: SOURCE,
		message: plainText(message),
		relatedInformation: related.map(({ elsewhere, message, ...span }) => ({
			location:
				elsewhere === undefined
					? { uri, range: ranges(part, span) }
					: { uri: elsewhere.address, range: elsewhere.range },
			message: plainText(message),
		})),
	};
}
