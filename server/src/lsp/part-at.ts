// Which report of a document an offset lies in.

import type { Part, Review } from '../core/review.ts';

/** The part that holds an offset, or undefined between the parts. */
export function partAt(review: Review, offset: number): Part | undefined {
	return review.parts.find((part) => part.start <= offset && offset <= part.start + part.text.length);
}
