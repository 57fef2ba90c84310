// What reading Word documents costs, against inflating and parsing their main parts alone; the table goes to docs/performance.md.

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'fflate';
import { Tokenizer } from 'htmlparser2';
import { readDocument } from '../../server/src/documents/documents.ts';
import { dataOf, readZip } from '../../server/src/documents/zip/directory.ts';
import { docxOf } from '../support/docx.ts';
import { madeReport } from '../support/made-reports.ts';
import { bodyOfText } from '../support/report-document.ts';
import { middle } from './lib/processes.ts';

const PAGE = join('docs', 'performance.md');
const [BEGIN, END] = ['<!-- measured: documents -->', '<!-- /measured: documents -->'];
const DOCUMENTS = 1000;
const TRIES = 7;
const [MOST, MOST_KB] = [1.5, 100];

/** A run as Word writes it: fonts and size with every word. */
const FORMAT =
	'<w:rPr><w:rFonts w:ascii="仿宋" w:hAnsi="仿宋" w:eastAsia="仿宋" w:cs="Times New Roman"/><w:kern w:val="0"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>';

/** Distinct reports, each with its tables in rows. */
function documents(): readonly Uint8Array[] {
	const found: Uint8Array[] = [];
	for (let index = 0; found.length < DOCUMENTS; index++) {
		const text = madeReport(index).text;
		if (/(?:\t\d+){7}/.test(text)) found.push(docxOf(bodyOfText(text).replaceAll('<w:r>', `<w:r>${FORMAT}`)));
	}
	return found;
}

const ignore = () => {};
const NOTHING = {
	...{ onopentagname: ignore, onopentagend: ignore, onselfclosingtag: ignore, onclosetag: ignore },
	...{ onattribname: ignore, onattribdata: ignore, onattribentity: ignore, onattribend: ignore },
	...{ ontext: ignore, ontextentity: ignore, oncdata: ignore, oncomment: ignore, onend: ignore },
	...{ ondeclaration: ignore, onprocessinginstruction: ignore },
};

/** Inflates and parses the main part; nothing is done with what it says. */
function parse(bytes: Uint8Array): void {
	const zip = readZip(bytes);
	const entry = zip?.entries.find(({ name }) => name === 'word/document.xml');
	if (zip === undefined || entry === undefined) throw new Error('no document');
	const data = dataOf(zip, entry) ?? 0;
	const xml = new TextDecoder().decode(inflateSync(bytes.subarray(data, data + entry.compressedSize)));
	const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, NOTHING);
	tokenizer.write(xml);
	tokenizer.end();
}

function cpuOf(run: (bytes: Uint8Array) => unknown, all: readonly Uint8Array[]): number {
	const begun = process.cpuUsage();
	for (const bytes of all) run(bytes);
	const { user, system } = process.cpuUsage(begun);
	return (user + system) / 1000;
}

const all = documents();
const ratios: number[] = [];
const times: number[] = [];
for (let round = 0; round <= TRIES; round++) {
	const floor = cpuOf(parse, all);
	const own = cpuOf((bytes) => readDocument(bytes, 'docx'), all);
	// The first round warms both up.
	if (round === 0) continue;
	ratios.push(own / floor);
	times.push(own / all.length);
}
const ratio = middle(ratios);
const size = statSync(join('dist', 'documents.js')).size / 1000;
const table = [
	'| what | against | goal | measured | |',
	'| --- | --- | --- | --- | --- |',
	`| read ${DOCUMENTS} .docx, processor time | inflating and parsing their main parts | ≤ ${MOST} × | ${ratio.toFixed(2)} × (${middle(times).toFixed(2)} ms a document) | ${ratio <= MOST ? 'met' : 'missed'} |`,
	`| size of documents.js | — | ≤ ${MOST_KB} KB | ${size.toFixed(0)} KB | ${size <= MOST_KB ? 'met' : 'missed'} |`,
].join('\n');
console.log(table);
const [before = '', rest = ''] = readFileSync(PAGE, 'utf8').split(BEGIN);
writeFileSync(PAGE, `${before}${BEGIN}\n${table}\n${END}${rest.split(END)[1] ?? ''}`);
