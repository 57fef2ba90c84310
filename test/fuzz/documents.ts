// Changed documents against what must hold of every one: nothing throws, places are true, time is bounded, edits keep the rest.

import { type Document, editDocument, readDocument } from '../../server/src/documents/documents.ts';
import { readZip, type ZipEntry } from '../../server/src/documents/zip/directory.ts';
import { docxOf, mainPart } from '../support/docx.ts';
import { Random } from '../support/random.ts';
import { bodyOfText, pageOfText } from '../support/report-document.ts';
import type { Sources } from './sources.ts';

/** Milliseconds of the processor for an input, and for each thousand of its bytes. */
const TIME = { atAll: 500, aThousand: 5 };
const MOST_BYTES = 60_000;

const DOCX_PIECES = [
	...[
		'<w:p>',
		'</w:p>',
		'<w:p/>',
		'<w:tbl>',
		'</w:tbl>',
		'<w:tr>',
		'</w:tr>',
		'<w:tc>',
		'</w:tc>',
		'<w:r><w:t>7</w:t></w:r>',
	],
	...[
		'<w:tcPr><w:vMerge/></w:tcPr>',
		'<w:tcPr><w:gridSpan w:val="3"/></w:tcPr>',
		'<w:del>',
		'</w:del>',
		'<w:trPr><w:del/></w:trPr>',
	],
	...[
		'<w:fldChar w:fldCharType="begin"/>',
		'<w:fldChar w:fldCharType="end"/>',
		'<w:txbxContent>',
		'</w:txbxContent>',
		'<w:t>',
		'</w:t>',
	],
	...[
		'<mc:AlternateContent>',
		'<mc:Choice>',
		'</mc:Choice>',
		'<mc:Fallback>',
		'</mc:Fallback>',
		'</mc:AlternateContent>',
	],
	...[
		'<w:br/>',
		'<w:tab/>',
		'&#55;',
		'&amp;',
		'<![CDATA[7]]>',
		'<!-- -->',
		'<?x?>',
		'<!DOCTYPE a>',
		'<',
		'>',
		'"',
		'\u2028',
		'\0',
	],
	...[
		'<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
		'<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>',
		'<w:tcPr><w:hMerge/></w:tcPr>',
	],
];
const PAGE_PIECES = [
	...[
		'<table>',
		'</table>',
		'<tr>',
		'</tr>',
		'<td>',
		'</td>',
		'<td rowspan=3>',
		'<td colspan=2 rowspan=0>',
		'<tbody>',
		'<th>',
		'<p>',
		'</p>',
	],
	...[
		'<div>',
		'</div>',
		'<br>',
		'<pre>',
		'</pre>',
		'<script>',
		'</script>',
		'<b hidden>',
		'<p style="display:none">',
		'<!--',
		'-->',
		'<',
	],
	...[
		'&nbsp;',
		'&#55;',
		'&amp',
		'&',
		'\u00a0',
		'\u2028',
		'\t',
		'\n',
		'<select><option>',
		'<svg>',
		'</svg>',
		'<textarea>',
		'<plaintext>',
		'\0',
	],
];
const NUMBERING =
	'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

/** What is wrong with an input; undefined where nothing is. */
export function documentFailure(seed: number, number: number, sources: Sources): string | undefined {
	const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0xc2b2ae35));
	const kind = random.chance(0.5) ? 'docx' : 'html';
	const bytes = kind === 'docx' ? makeDocx(random, sources) : makePage(random, sources);
	const start = process.cpuUsage();
	try {
		const document = readDocument(bytes, kind);
		if (typeof document === 'string') return undefined;
		checkPlaces(document);
		if (document.cells.length > 0) checkEdit(random, bytes, document);
	} catch (error) {
		return String((error as Error).stack);
	}
	const { user, system } = process.cpuUsage(start);
	const most = TIME.atAll + (TIME.aThousand * bytes.length) / 1000;
	return (user + system) / 1000 > most
		? `${Math.round((user + system) / 1000)} ms for ${bytes.length} bytes`
		: undefined;
}

function makeDocx(random: Random, { texts }: Sources): Uint8Array {
	const main = mainPart(bodyOfText(random.pick(texts).slice(0, MOST_BYTES / 10)));
	const changed = random.chance(0.8) ? mutate(random, main, DOCX_PIECES) : main;
	const bytes = docxOf('', { numbering: NUMBERING, others: { 'word/document.xml': changed } });
	return random.chance(0.4) ? mutateBytes(random, bytes) : bytes;
}

function makePage(random: Random, { texts }: Sources): Uint8Array {
	const page = pageOfText(random.pick(texts).slice(0, MOST_BYTES / 10));
	const changed = random.chance(0.9) ? mutate(random, page, PAGE_PIECES) : page;
	const bytes = random.chance(0.1) ? Buffer.from(`\ufeff${changed}`, 'utf16le') : Buffer.from(changed);
	return random.chance(0.2) ? mutateBytes(random, bytes) : bytes;
}

/** A text with some stretches taken out, repeated, moved, or pieces put in. */
function mutate(random: Random, text: string, pieces: readonly string[]): string {
	let changed = text;
	for (let left = 1 + random.below(8); left > 0; left--) {
		const at = random.below(changed.length + 1);
		const to = Math.min(changed.length, at + random.below(random.chance(0.2) ? 2_000 : 40));
		const cut = changed.slice(at, to);
		const way = random.below(5);
		if (way === 0) changed = changed.slice(0, at) + changed.slice(to);
		else if (way === 1) changed = changed.slice(0, to) + cut.repeat(1 + random.below(3)) + changed.slice(to);
		else if (way === 2) changed = changed.slice(0, at);
		else changed = changed.slice(0, at) + random.pick(pieces).repeat(random.chance(0.1) ? 300 : 1) + changed.slice(at);
	}
	return changed.slice(0, MOST_BYTES);
}

function mutateBytes(random: Random, bytes: Uint8Array): Uint8Array {
	const changed = bytes.slice(0, random.chance(0.3) ? random.below(bytes.length + 1) : bytes.length);
	for (let left = random.below(6); left > 0 && changed.length > 0; left--)
		changed[random.below(changed.length)] = random.below(256);
	return changed;
}

function checkPlaces({ text, cells, map, source }: Document): void {
	let last = 0;
	for (const { start, end, room } of cells) {
		if (start < last || end < start || end > text.length || room > source.length) throw new Error(`a cell at ${start}`);
		if (/[\t\n]/.test(text.slice(start, end))) throw new Error(`a cell with a break at ${start}`);
		last = end;
	}
	last = 0;
	for (const piece of map.piecesAt({ start: 0, end: text.length })) {
		const { start, end, source: there } = piece;
		if (start < last || end <= start || end > text.length) throw new Error(`a piece at ${start}`);
		if (there.start < 0 || there.end < there.start || there.end > source.length)
			throw new Error(
				`a piece from ${there.start} to ${there.end} says ${JSON.stringify(text.slice(start, end))}, ${JSON.stringify(source.slice(there.end - 20, there.end + 3))}`,
			);
		last = end;
	}
}

/** A change is refused, or makes exactly its change and keeps every other entry. */
function checkEdit(random: Random, bytes: Uint8Array, document: Document): void {
	const { start, end } = document.cells.at(random.below(document.cells.length));
	const newText = String(random.below(10_000));
	const edited = editDocument(bytes, document, [{ start, end, newText }]);
	if (edited === undefined) return;
	const expected = document.text.slice(0, start) + newText + document.text.slice(end);
	if (edited.document.text !== expected) throw new Error('an edit that says something else');
	if (document.kind !== 'docx') return;
	const [before, after] = [readZip(bytes), readZip(edited.bytes)];
	for (const [at, entry] of before?.entries.entries() ?? []) {
		const other = after?.entries[at];
		const same = other !== undefined && Buffer.from(entryOf(bytes, entry)).equals(entryOf(edited.bytes, other));
		if (entry.name !== 'word/document.xml' && !same) throw new Error(`an edit that changes ${entry.name}`);
	}
}

/** The bytes of an entry with its own head. */
function entryOf(bytes: Uint8Array, { head, name, compressedSize }: ZipEntry): Uint8Array {
	return bytes.slice(head, head + 30 + name.length + compressedSize);
}
