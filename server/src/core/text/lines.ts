// A text as lines: where each begins and ends, for LF, CRLF and CR alike.

/** The lines of a text: line n is `text.slice(starts[n], ends[n])`, its terminator left out. There is always one. */
export interface Lines {
	readonly text: string;
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

/** A place as editors count it: both zero-based, the character in UTF-16 units. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

/** Cuts a text into lines in one pass; never fails. */
export function readLines(text: string): Lines {
	return text.includes('\r') ? readMixedLines(text) : readUnixLines(text);
}

function readUnixLines(text: string): Lines {
	const starts = [0];
	const ends: number[] = [];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
		ends.push(at);
		starts.push(at + 1);
	}
	ends.push(text.length);
	return { text, starts, ends };
}

function readMixedLines(text: string): Lines {
	const starts = [0];
	const ends: number[] = [];
	let feed = text.indexOf('\n');
	let back = text.indexOf('\r');
	while (feed >= 0 || back >= 0) {
		const first = back < 0 || (feed >= 0 && feed < back) ? feed : back;
		const next = first === back && feed === back + 1 ? first + 2 : first + 1;
		ends.push(first);
		starts.push(next);
		if (feed >= 0 && feed < next) feed = text.indexOf('\n', next);
		if (back >= 0 && back < next) back = text.indexOf('\r', next);
	}
	ends.push(text.length);
	return { text, starts, ends };
}

/** How many line ends a text has: CR LF counts once. Nothing is kept of them. */
export function countLineEnds(text: string): number {
	let count = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count++;
	}
	return count;
}

/** The line that holds an offset; an offset beyond the text lies on the last one. */
export function lineAt(lines: Lines, offset: number): number {
	let low = 0;
	let high = lines.starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((lines.starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** An offset as a position; an offset between the two halves of CR LF stands at the end of its line. */
export function positionAt(lines: Lines, offset: number): Position {
	const line = lineAt(lines, offset);
	const start = lines.starts[line] ?? 0;
	return { line, character: Math.min(offset, lines.ends[line] ?? 0) - start };
}

/** How a text ends its lines, by its first one; `\n` where it has none. */
export function lineEndOf(text: string): '\r\n' | '\n' | '\r' {
	const feed = text.indexOf('\n');
	if (feed > 0 && text.charCodeAt(feed - 1) === 13) return '\r\n';
	return feed < 0 && text.includes('\r') ? '\r' : '\n';
}
