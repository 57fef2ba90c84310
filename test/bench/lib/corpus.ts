// Folders of generated reports for the measurements, removed at the end.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeReport } from '../../support/made-reports.ts';
import type { Typed } from './session.ts';

/** So many files stand in one folder: more are slow to list on some systems. */
const A_FOLDER = 1000;

const made: string[] = [];

/** A folder with so many distinct reports. */
export function folderOf(count: number, seed = 1): string {
	const root = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
	made.push(root);
	for (let at = 0; at < count; at++) {
		const folder = join(root, String(Math.floor(at / A_FOLDER)).padStart(3, '0'));
		if (at % A_FOLDER === 0) mkdirSync(folder);
		const { name, text } = madeReport(at, { seed });
		writeFileSync(join(folder, name), text);
	}
	return root;
}

/** One report of about so many bytes. */
export function reportOf(bytes: number): string {
	let sentences = 1;
	const report = () => madeReport(0, { sentences }).text;
	while (Buffer.byteLength(report()) < bytes) sentences++;
	return report();
}

/** One text of about so many bytes: reports one behind the other. */
export function textOf(bytes: number): string {
	let text = '';
	for (let at = 0, size = 0; size < bytes; at++) {
		const report = madeReport(at).text;
		text += `${report}\n`;
		size += Buffer.byteLength(report);
	}
	return text;
}

/** Where a clerk types a digit: in the last number but one of the row nearest to the middle of a text. */
export function cellIn(text: string): Typed {
	return nearest(text, '8', (line) => line.lastIndexOf('\t', line.lastIndexOf('\t') - 1) + 1);
}

/** Where a word is typed into a sentence: in the middle of the paragraph nearest to the middle of a text. */
export function sentenceIn(text: string): Typed {
	return nearest(text, '的', (line) => (line.includes('\t') || line.length < PARAGRAPH ? 0 : line.length >> 1));
}

/** The shortest line that is a paragraph. */
const PARAGRAPH = 60;

/** In which line a character is typed: the nearest to the middle in which there is a place for it; 0 is none. */
function nearest(text: string, typed: string, place: (line: string) => number): Typed {
	const lines = text.split('\n');
	const middle = lines.length >> 1;
	const places = lines.map((line, at) => ({ line: at, character: place(line), text: typed }));
	const [first] = places
		.filter(({ character }) => character > 0)
		.sort((a, b) => Math.abs(a.line - middle) - Math.abs(b.line - middle));
	if (first === undefined) throw new Error(`nowhere to type ${typed}`);
	return first;
}

/** Takes all folders away. */
export function removeFolders(): void {
	for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
