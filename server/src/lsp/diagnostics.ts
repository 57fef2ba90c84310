// Findings as diagnostics: the one place where the protocol's values are made of them.

import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Severity } from '../core/checks/check.ts';
import { type Finding, type Part, type Review, rangeOf } from '../core/review.ts';
import { plainText } from '../core/text/plain.ts';

/** The protocol's numbers; its module is not loaded for them, since workers make diagnostics too. */
const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: 1,
	warning: 2,
	info: 3,
	hint: 4,
};

/** What a client shows as the source of a diagnostic. */
export const SOURCE = '勾稽';

/** Where the page of each check stands, as an address that ends with a slash; undefined where there are no pages. */
export type Pages = string | undefined;

/** Where Spans of a report stand in its file: usually in its text. */
export type Ranges = typeof rangeOf;

/** The diagnostics of a document or a file, open or not. */
export function toDiagnostics(uri: string, review: Review, pages: Pages, ranges: Ranges = rangeOf): Diagnostic[] {
	const told = { uri, pages, ranges };
	return review.parts.flatMap((part) => part.findings.map((finding) => toDiagnostic(told, part, finding)));
}

/** How findings of a file are told. */
interface Told {
	readonly uri: string;
	readonly pages: Pages;
	readonly ranges: Ranges;
}

function toDiagnostic({ uri, pages, ranges }: Told, part: Part, finding: Finding): Diagnostic {
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
