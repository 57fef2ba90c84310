// Which place of a drawn table a position in the text is, and where a place stands.

import type { Position, Range, TableViewResult } from '../../server/src/protocol.ts';

type Places = TableViewResult['places'];

/** Numbers that a place takes: line and character of its start, then of its end. */
const SIZE = 4;

/** Where a place stands; undefined where there is none of that number. */
export function rangeOfPlace(places: Places, at: number): Range | undefined {
	const [startLine, start, endLine, end] = places.slice(at * SIZE, at * SIZE + SIZE);
	if (startLine === undefined || start === undefined || endLine === undefined || end === undefined) return undefined;
	return { start: { line: startLine, character: start }, end: { line: endLine, character: end } };
}

/**
 * The first place that holds a position; on a line on which one place alone stands, that one wherever on the line the
 * position is. -1 where there is none.
 */
export function placeAt(places: Places, { line, character }: Position): number {
	let alone = -1;
	let others = 0;
	for (let at = 0; at * SIZE < places.length; at++) {
		const range = rangeOfPlace(places, at);
		if (range === undefined || range.start.line > line || range.end.line < line) continue;
		const begun = range.start.line < line || range.start.character <= character;
		const ended = range.end.line === line && range.end.character < character;
		if (begun && !ended) return at;
		if (alone >= 0) others++;
		else alone = at;
	}
	return others === 0 ? alone : -1;
}

/** Whether a position stands in a report of several in one text: where the next one begins, it stands in that. */
export function standsIn({ start, end }: Range, { line, character }: Position): boolean {
	const begun = start.line < line || (start.line === line && start.character <= character);
	return begun && (line < end.line || (line === end.line && character < end.character));
}
