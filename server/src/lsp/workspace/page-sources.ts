// Reports of pages know where they stand in the source of their page: there their findings are told.

import type { Parts } from '../../core/parts.ts';
import { type Part, rangeOf } from '../../core/review.ts';
import type { Span } from '../../core/text/span.ts';
import type { Document } from '../../documents/document.ts';
import { Places, type Range } from '../../workspace/files/source-places.ts';

/** A report of a page that was read from its file: it knows where its Spans stand in the source. */
interface Sourced extends Part {
	readonly inSource?: (span: Span) => Range;
}

/** The reports of a file; those of a page know where they stand in its source. */
export function withSources(parts: Parts, document: Document | undefined): Parts {
	if (document?.kind !== 'html') return parts;
	const places = new Places(document);
	return parts.map(
		(part): Sourced => ({ ...part, inSource: (span) => places.inFile(part, span) ?? rangeOf(part, span) }),
	);
}

/** How Spans of a report are told in the source of its page; undefined where it was not read from one. */
export function sourceRangesOf({ inSource }: Sourced): ((part: Part, span: Span) => Range) | undefined {
	return inSource === undefined ? undefined : (_, span) => inSource(span);
}
