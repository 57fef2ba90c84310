// Reports of pages know where they stand in the source of their page: there their findings are told.

import { type Part, rangeOf } from '../../core/review.ts';
import type { Span } from '../../core/text/span.ts';
import type { Document } from '../../documents/document.ts';
import { Places, type Range } from '../../workspace/files/source-places.ts';

/** A report of a page that was read from its file: it knows where its Spans stand in the source. */
interface Sourced extends Part {
	readonly inSource?: (span: Span) => Range;
}

/** The reports of a file; those of a page know where they stand in its source. */
export function withSources(parts: readonly Part[], document: Document | undefined): readonly Part[] {
	if (document?.kind !== 'html') return parts;
	const places = new Places(document);
	return parts.map(
		(part): Sourced => ({ ...part, inSource: (span) => places.inFile(part, span) ?? rangeOf(part, span) }),
	);
}

/** How Spans of a page's reports are told in its source; undefined for reports that were not read from a page. */
export function sourceRanges(parts: readonly Part[]): ((part: Part, span: Span) => Range) | undefined {
	if (parts.length === 0 || !parts.every((part: Sourced) => part.inSource !== undefined)) return undefined;
	return (part: Sourced, span) => part.inSource?.(span) ?? rangeOf(part, span);
}
