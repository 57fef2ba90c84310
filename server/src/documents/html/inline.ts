// The words of a page as a browser shows them: spaces and line ends of the source run together to one space.

import { Line } from '../line.ts';

/** Characters that would end a line of the text where the page has none. */
const BREAKS = /[\v\u0085\u2028\u2029]/g;

const LF = 0x0a;

/** A line that is filled with words. */
export class Inline {
	#line = new Line();
	/** Where the last of the spaces stands that come before the next word; -1 where there are none. */
	#space = -1;
	/** One of these spaces ends a line of the source. */
	#lineEnd = false;

	/** Adds text as it stands in the source from an offset on. */
	add(said: string, from: number): void {
		let at = 0;
		while (at < said.length) {
			let end = at;
			while (end < said.length && !isCollapsed(said.charCodeAt(end))) end++;
			if (end > at) this.#word(said.slice(at, end), from + at, from + end);
			for (at = end; at < said.length && isCollapsed(said.charCodeAt(at)); at++) {
				this.#space = from + at;
				this.#lineEnd ||= said.charCodeAt(at) === LF;
			}
		}
	}

	/** Adds a character that the source names by an entity. */
	entity(said: string, from: number, to: number): void {
		if (isCollapsed(said.charCodeAt(0))) this.#space = from;
		else this.#word(said, from, to);
	}

	/** Ends the line; the next one is begun. */
	end(): Line {
		const line = this.#line;
		this.#line = new Line();
		this.#space = -1;
		this.#lineEnd = false;
		return line;
	}

	/** Whether nothing was added yet. */
	get isEmpty(): boolean {
		return this.#line.text === '';
	}

	#word(said: string, from: number, to: number): void {
		const { text } = this.#line;
		if (
			this.#space >= 0 &&
			text !== '' &&
			!(this.#lineEnd && isWide(text.charCodeAt(text.length - 1)) && isWide(said.charCodeAt(0)))
		)
			this.#line.add(' ', this.#space, this.#space + 1);
		this.#space = -1;
		this.#lineEnd = false;
		this.#line.add(said.replace(BREAKS, ' '), from, to);
	}
}

/** The white space that a browser runs together (CSS Text 3, 4.1): no-break and ideographic spaces stay. */
function isCollapsed(code: number): boolean {
	return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}

/** Ideographs and their punctuation: a line end of the source between two of them is no space (CSS Text 3, 4.1.3). */
function isWide(code: number): boolean {
	return (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xff60);
}
