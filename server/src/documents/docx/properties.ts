// The small parts of a .docx: their elements with attributes, one after the other.

import { Tokenizer } from 'htmlparser2';

/** An element by its local name, with its attributes by theirs. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string | undefined>>;
}

/** The elements of a part, in its order; what breaks it ends it. */
export function elementsOf(xml: string): readonly XmlElement[] {
	const elements: XmlElement[] = [];
	let attributes: Record<string, string> = {};
	let attribute = '';
	let value = '';
	const ignore = () => {};
	const tokenizer = new Tokenizer(
		{ xmlMode: true, decodeEntities: true },
		{
			onopentagname(start, end) {
				attributes = {};
				elements.push({ name: localName(xml.slice(start, end)), attributes });
			},
			onattribname(start, end) {
				attribute = localName(xml.slice(start, end));
				value = '';
			},
			onattribdata(start, end) {
				value += xml.slice(start, end);
			},
			onattribentity(code) {
				value += String.fromCodePoint(code);
			},
			onattribend() {
				attributes[attribute] = value;
			},
			ondeclaration: () => tokenizer.pause(),
			onopentagend: ignore,
			onselfclosingtag: ignore,
			onclosetag: ignore,
			ontext: ignore,
			ontextentity: ignore,
			oncdata: ignore,
			oncomment: ignore,
			onprocessinginstruction: ignore,
			onend: ignore,
		},
	);
	tokenizer.write(xml);
	tokenizer.end();
	return elements;
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}
