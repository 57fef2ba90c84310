// A run written into a paragraph that has none, or none that says anything: it looks as the paragraph's end does.

import { Tokenizer } from 'htmlparser2';
import type { Edit } from '../document.ts';

/** What stands at the beginning of a paragraph; offsets count from its tag. */
interface Beginning {
	/** `w:`, or nothing. */
	prefix: string;
	/** Behind the tag, or before its slash where it closes itself. */
	end: number;
	closesItself: boolean;
	/** Behind its properties. */
	afterProperties: number;
	/** How its end is formatted, or its first run. */
	format: string;
}

/** The properties of a paragraph are no longer; what is longer is not written into. */
const LONGEST = 50_000;
/** A formatting that was changed, or an end that was deleted, is not to be repeated. */
const TRACKED = /<[\w.-]*:?(?:ins|del|moveFrom|moveTo|rPrChange)[\s/>]/;

/** The change that writes a text, as XML, into the paragraph that begins at an offset. */
export function fillParagraph(xml: string, at: number, text: string): Edit | undefined {
	const beginning = readBeginning(xml.slice(at, at + LONGEST));
	if (beginning === undefined) return undefined;
	const { prefix, end, closesItself, afterProperties, format } = beginning;
	const run = `<${prefix}r>${TRACKED.test(format) ? '' : format}<${prefix}t>${text}</${prefix}t></${prefix}r>`;
	if (closesItself) return { start: at + end, end: at + end + 2, newText: `>${run}</${prefix}p>` };
	return { start: at + afterProperties, end: at + afterProperties, newText: run };
}

function readBeginning(xml: string): Beginning | undefined {
	const found: Beginning = { prefix: '', end: -1, closesItself: false, afterProperties: -1, format: '' };
	const open: string[] = [];
	let name = '';
	let start = 0;
	let formatStart = -1;
	const begin = (end: number) => {
		const local = localName(name);
		if (found.end < 0) {
			found.prefix = name.slice(0, name.length - local.length);
			found.end = end;
			found.afterProperties = end + 1;
		}
		open.push(local);
		if (local === 'rPr' && formatStart < 0 && isOwn(open)) formatStart = start;
	};
	const close = (end: number) => {
		const local = open.pop();
		if (local === 'rPr' && formatStart >= 0 && found.format === '' && isOwn([...open, local]))
			found.format = xml.slice(formatStart, end);
		if (local === 'pPr' && open.length === 1) found.afterProperties = end;
		if (open.length === 0 || (local === 'r' && open.length === 1)) tokenizer.pause();
	};
	const ignore = () => {};
	const tokenizer = new Tokenizer(
		{ xmlMode: true, decodeEntities: false },
		{
			onopentagname(from, to) {
				name = xml.slice(from, to);
				start = from - 1;
			},
			onopentagend: begin,
			onselfclosingtag(end) {
				const isFirst = found.end < 0;
				begin(isFirst ? end - 1 : end);
				found.closesItself ||= isFirst;
				close(end + 1);
			},
			onclosetag: (_, end) => close(xml.indexOf('>', end) + 1),
			...{ onattribname: ignore, onattribdata: ignore, onattribentity: ignore, onattribend: ignore },
			...{ ontext: ignore, ontextentity: ignore, oncdata: ignore, oncomment: ignore },
			...{ ondeclaration: ignore, onprocessinginstruction: ignore, onend: ignore },
		},
	);
	tokenizer.write(xml);
	return found.end < 0 || localName(found.prefix + (open[0] ?? 'p')) !== 'p' ? undefined : found;
}

/** Whether properties of characters are those of the paragraph's end, or of a run right in it. */
function isOwn(open: readonly string[]): boolean {
	return open.length === 3 && (open[1] === 'pPr' || open[1] === 'r');
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}
