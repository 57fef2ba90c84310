// A text in rows and paragraphs as a Word document or a page: what the text prints is what the document shows.

import { docxOf, paragraph, cells as rowOf, table } from './docx.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);

/** The lines of a text, those with tabs that follow each other put together. */
function blocksOf(text: string): readonly (string | readonly (readonly string[])[])[] {
	const blocks: (string | string[][])[] = [];
	for (const line of text.split(/\r\n|\r|\n/)) {
		if (!line.includes('\t')) {
			blocks.push(line);
			continue;
		}
		const last = blocks.at(-1);
		if (typeof last === 'object') last.push(line.split('\t'));
		else blocks.push([line.split('\t')]);
	}
	return blocks;
}

/** The body of a Word document that shows a text. */
export function bodyOfText(text: string): string {
	return blocksOf(escaped(text))
		.map((block) => (typeof block === 'string' ? paragraph(block) : table(...block.map((row) => rowOf(...row)))))
		.join('');
}

/** A Word document that shows a text. */
export function docxOfText(text: string): Uint8Array {
	return docxOf(bodyOfText(text));
}

/** A page that shows a text. */
export function pageOfText(text: string): string {
	const blocks = blocksOf(escaped(text)).map((block) => {
		if (typeof block === 'string') return `<p>${block}</p>`;
		const rows = block.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
		return `<table>\n${rows.join('\n')}\n</table>`;
	});
	return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>年报</title></head><body>\n${blocks.join('\n')}\n</body></html>\n`;
}
