// One pass over the XML of a Word document: elements and text as they come, what does not count left out.

import { Tokenizer } from 'htmlparser2';
import { E, type ElementCode, ElementNames, type NamedElement } from './elements.ts';

/** Attributes by their local names. */
export type Attributes = Readonly<Record<string, string>>;

/** Told what a document holds, in its order. All offsets count in the XML. */
export interface XmlReader {
	/** An element begins; `at` is where its tag does. */
	opened(element: ElementCode, attributes: Attributes, at: number): void;
	closed(element: ElementCode): void;
	/** Characters, and the stretch that says them. */
	text(said: string, from: number, to: number): void;
	/** The document breaks here; what is open is closed next. */
	broke(): void;
}

/** How a document ended: whole, or where it broke. */
export type XmlEnd = 'whole' | 'broken' | 'too-deep';

/** No document nests deeper: sixty tables one within the other. */
const DEEPEST = 256;

const NONE: Record<string, string> = {};

/** As `xmlns` begins. */
const X = 0x78;

/** What is open where nothing is. */
const NOTHING: NamedElement = { name: '', code: E.other, tells: false };

/** Thrown to leave the tokenizer where reading ends early; never leaves this file. */
class Stop extends Error {
	readonly end: XmlEnd;

	constructor(end: XmlEnd) {
		super(end);
		this.end = end;
	}
}

/** Reads a document to its end, or to where it breaks. Entities are never resolved but for the five of XML; a DTD ends the reading. */
export function scan(xml: string, reader: XmlReader): XmlEnd {
	const scanner = new Scanner(xml, reader);
	const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, scanner);
	let end: XmlEnd;
	try {
		tokenizer.write(xml);
		tokenizer.end();
		end = scanner.end;
	} catch (error) {
		if (!(error instanceof Stop)) throw error;
		end = error.end;
	}
	if (end !== 'whole') scanner.close();
	return end;
}

class Scanner {
	readonly #xml: string;
	readonly #reader: XmlReader;
	readonly #names = new ElementNames();
	/** The elements that are open, from the outermost on. */
	readonly #open: NamedElement[] = [];
	/** So many elements were open where one began that is left out; 0 while all counts. */
	#skippedFrom = 0;
	/** For each open AlternateContent whether one of its choices was read. */
	readonly #alternates: boolean[] = [];
	#element: NamedElement = NOTHING;
	#attributes: Record<string, string> = NONE;
	#attribute = '';
	#value = '';
	#at = 0;
	#seen = false;

	constructor(xml: string, reader: XmlReader) {
		this.#xml = xml;
		this.#reader = reader;
	}

	get end(): XmlEnd {
		return this.#open.length === 0 && this.#seen ? 'whole' : 'broken';
	}

	onopentagname(start: number, end: number): void {
		this.#element = this.#names.elementAt(this.#xml, start, end);
		this.#at = start - 1;
		this.#attributes = NONE;
	}

	onattribname(start: number, end: number): void {
		this.#attribute = '';
		this.#value = '';
		if (this.#element.tells || (this.#xml.charCodeAt(start) === X && this.#xml.startsWith('xmlns', start)))
			this.#attribute = this.#xml.slice(start, end);
	}

	onattribdata(start: number, end: number): void {
		if (this.#attribute !== '') this.#value += this.#xml.slice(start, end);
	}

	onattribentity(code: number): void {
		if (this.#attribute !== '') this.#value += String.fromCodePoint(code);
	}

	onattribend(): void {
		const name = this.#attribute;
		if (name === '') return;
		if (name.startsWith('xmlns')) {
			this.#names.declare(name, this.#value);
			this.#element = this.#names.elementOf(this.#element.name);
		} else {
			if (this.#attributes === NONE) this.#attributes = {};
			this.#attributes[name.slice(name.indexOf(':') + 1)] = this.#value;
		}
	}

	onopentagend(): void {
		this.#begin();
	}

	onselfclosingtag(): void {
		this.#begin();
		this.#end();
	}

	onclosetag(start: number, end: number): void {
		const { name } = this.#open[this.#open.length - 1] ?? NOTHING;
		if (name.length !== end - start || !this.#xml.startsWith(name, start)) throw new Stop('broken');
		this.#end();
	}

	ontext(start: number, end: number): void {
		// A document that ends within an end tag is told as text from nowhere.
		if (start >= 0 && this.#isText) this.#reader.text(this.#xml.slice(start, end), start, end);
	}

	ontextentity(code: number, end: number): void {
		if (!this.#isText) return;
		this.#reader.text(String.fromCodePoint(code), this.#xml.lastIndexOf('&', end - 1), end);
	}

	oncdata(start: number, end: number, offset: number): void {
		this.ontext(start, end - offset);
	}

	oncomment(): void {}

	onprocessinginstruction(): void {}

	ondeclaration(): void {
		throw new Stop('broken');
	}

	onend(): void {}

	/** Closes what is open, as far as it counts. */
	close(): void {
		this.#reader.broke();
		while (this.#open.length > 0) this.#end();
	}

	get #isText(): boolean {
		return this.#skippedFrom === 0 && this.#open[this.#open.length - 1]?.code === E.t;
	}

	#begin(): void {
		const depth = this.#open.length;
		if (depth >= DEEPEST) throw new Stop('too-deep');
		this.#seen = true;
		const above = this.#open[depth - 1]?.code ?? E.other;
		this.#open.push(this.#element);
		if (this.#skippedFrom > 0) return;
		const { code } = this.#element;
		if (this.#isLeftOut(code, above)) this.#skippedFrom = this.#open.length;
		else this.#reader.opened(code, this.#attributes, this.#at);
	}

	#end(): void {
		const { code } = this.#open.pop() ?? NOTHING;
		if (this.#skippedFrom === 0) {
			if (code === E.alternate) this.#alternates.pop();
			this.#reader.closed(code);
		} else if (this.#open.length < this.#skippedFrom) this.#skippedFrom = 0;
	}

	/** Of the several forms of one content the first is read. A deletion is also a property, of a paragraph's end or a row. */
	#isLeftOut(code: ElementCode, above: ElementCode): boolean {
		if (code === E.skipped) return true;
		if (code === E.del) return above !== E.rPr && above !== E.trPr;
		if (code === E.alternate) this.#alternates.push(false);
		if (code !== E.choice && code !== E.fallback) return false;
		const isLater = this.#alternates.at(-1) === true;
		if (code === E.choice) this.#alternates[this.#alternates.length - 1] = true;
		return isLater;
	}
}
