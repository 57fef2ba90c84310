// Findings as diagnostics: the one place where the protocol's values are made of them.

import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Severity } from '../core/checks/check.ts';
import { type Finding, type Part, type Review, rangeOf } from '../core/review.ts';

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

/** The diagnostics of a document or a file, open or not. */
export function toDiagnostics(uri: string, review: Review, pages: Pages): Diagnostic[] {
	return review.parts.flatMap((part) => part.findings.map((finding) => toDiagnostic(uri, part, finding, pages)));
}

function toDiagnostic(uri: string, part: Part, finding: Finding, pages: Pages): Diagnostic {
	const { check, severity, message, related = [] } = finding;
	return {
		range: rangeOf(part, finding),
		severity: SEVERITY[severity],
		code: check,
		...(pages === undefined ? {} : { codeDescription: { href: `${pages}${check}.md` } }),
		source: SOURCE,
		message,
		relatedInformation: related.map(({ elsewhere, message, ...span }) => ({
			location:
				elsewhere === undefined
					? { uri, range: rangeOf(part, span) }
					: { uri: elsewhere.address, range: elsewhere.range },
			message,
		})),
	};
}
