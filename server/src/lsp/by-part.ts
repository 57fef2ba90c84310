// What is derived from a report, kept as long as the report stays as it is: an edit in a file of many makes that of one anew.

import type { Part } from '../core/review.ts';

/** Derives something from a part, or gives what was derived from it before. */
export type OfPart<T> = (part: Part) => T;

/**
 * Remembers what was derived from a part by its findings, which a part that did not change keeps, though it moved in its
 * file. So what is derived must count from the beginning of the piece, never of the file.
 */
export function byPart<T>(derive: OfPart<T>): OfPart<T> {
	const known = new WeakMap<Part['findings'], { readonly of: T }>();
	return (part) => {
		const before = known.get(part.findings);
		if (before !== undefined) return before.of;
		const of = derive(part);
		known.set(part.findings, { of });
		return of;
	};
}

/** Derives something that tells lines of the file. */
export type OfPlace<T> = (part: Part, uri: string) => T;

/** The same for what counts its lines from the beginning of the file: made anew where the part moved up or down in it. */
export function byPlace<T>(derive: OfPlace<T>): OfPlace<T> {
	const known = new WeakMap<Part['findings'], { readonly uri: string; readonly line: number; readonly of: T }>();
	return (part, uri) => {
		const before = known.get(part.findings);
		if (before !== undefined && before.uri === uri && before.line === part.firstLine) return before.of;
		const of = derive(part, uri);
		known.set(part.findings, { uri, line: part.firstLine, of });
		return of;
	};
}
