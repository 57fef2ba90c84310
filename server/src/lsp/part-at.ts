// Which report of a document an offset lies in.

import type { Part, Review } from '../core/review.ts';
import type { Span } from '../core/text/span.ts';

/** The part that holds an offset, or undefined between the parts. */
export function partAt(review: Review, offset: number): Part | undefined {
	return review.parts.find((part) => part.start <= offset && offset <= part.start + part.text.length);
}

/** The parts that a stretch of the document touches. */
export function partsIn(review: Review, { start, end }: Span): readonly Part[] {
	return review.parts.filter((part) => part.start <= end && start <= part.start + part.text.length);
}
