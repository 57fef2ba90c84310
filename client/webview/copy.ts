// A table for the clipboard: as text with tabs, and as HTML that Word, WPS and Excel paste as a table.

import { laidOut, type Spanning } from './layout.ts';

/** A cell of a table to be copied. */
export interface CopyCell extends Spanning {
	readonly text: string;
	readonly isHead: boolean;
	/** Heads of columns and of groups are, labels of rows are not. */
	readonly isCentred: boolean;
}

export interface Copied {
	readonly text: string;
	readonly html: string;
}

/** Spreadsheets would work such words out instead of showing them. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?[\d,.]+$/;

/** The table as both. Merged cells keep their merging in HTML, and stand at their first place in the text. */
export function copyTable(rows: readonly (readonly CopyCell[])[]): Copied {
	const places = laidOut<CopyCell>(rows);
	const seen = new Set<CopyCell>();
	const lines = places.map((line) =>
		Array.from(line, (cell) => {
			if (cell === undefined || seen.has(cell)) return '';
			seen.add(cell);
			return plain(cell.text);
		}).join('\t'),
	);
	const html = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n');
	return {
		text: `${lines.join('\r\n')}\r\n`,
		html: `<meta charset="utf-8"><table border="1" cellspacing="0" cellpadding="3" style="border-collapse:collapse">\n${html}\n</table>`,
	};
}

/** Words in one line that nothing takes for a formula. */
function plain(text: string): string {
	const words = text.replace(/\s+/g, ' ').trim();
	return FORMULA.test(words) && !NUMBER.test(words) ? `'${words}` : words;
}

function cellHtml({ text, isHead, isCentred, colSpan, rowSpan }: CopyCell): string {
	const tag = isHead ? 'th' : 'td';
	const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
	// The number format makes Excel keep words as words.
	const style = isHead
		? `text-align:${isCentred ? 'center' : 'left'};font-weight:normal;mso-number-format:'\\@'`
		: NUMBER.test(text.trim())
			? 'text-align:right'
			: "mso-number-format:'\\@'";
	return `<${tag}${spans} style="${style}">${escaped(text.replace(/\s+/g, ' ').trim())}</${tag}>`;
}

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
