// Marks in fixture texts: `[|0|row-total|]` around what a finding stands on, `$0` where the cursor is.

/** A marked place: the ids of the checks that must report it. */
export interface Mark {
	readonly start: number;
	readonly end: number;
	readonly ids: readonly string[];
}

/** A fixture without its marks, and the marks at their exact offsets. */
export interface Marked {
	readonly text: string;
	readonly marks: readonly Mark[];
	/** The offset of `$0`, or -1. */
	readonly cursor: number;
}

/** Takes the marks out of a fixture. Several ids are parted by commas; an empty cell is `[||id|]`. */
export function readMarks(fixture: string): Marked {
	const marks: Mark[] = [];
	let text = '';
	let cursor = -1;
	let from = 0;
	const pattern = /\[\|([\s\S]*?)\|([a-z][a-z,-]*)\|\]|\$0/g;
	for (const match of fixture.matchAll(pattern)) {
		text += fixture.slice(from, match.index);
		from = match.index + match[0].length;
		const [, content, ids] = match;
		if (content === undefined || ids === undefined) {
			cursor = text.length;
			continue;
		}
		marks.push({ start: text.length, end: text.length + content.length, ids: ids.split(',') });
		text += content;
	}
	return { text: text + fixture.slice(from), marks, cursor };
}

/** Places as a person reads them: `line:column id "text"`, in the text's order. */
export function describePlaces(
	text: string,
	places: readonly { readonly start: number; readonly end: number; readonly id: string }[],
): readonly string[] {
	return [...places]
		.sort((a, b) => a.start - b.start || a.id.localeCompare(b.id))
		.map(({ start, end, id }) => {
			const before = text.slice(0, start).split(/\r\n|\r|\n/);
			return `${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${id} ${JSON.stringify(text.slice(start, end))}`;
		});
}
