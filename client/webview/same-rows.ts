// Drawn tables without the rows that the page shows already: a keystroke changes few, and only these are parsed and compared.

/** What stands for a row that is shown already: its number among all rows. */
export const SAME = 'data-same';

/** The HTML with an empty row for each that stands at the same place in what was drawn before; whole where rows came or went. */
export function withoutSameRows(html: string, before: string): string {
	const known = piecesOf(before).filter(isRow);
	const pieces = piecesOf(html);
	if (pieces.filter(isRow).length !== known.length) return html;
	let row = -1;
	return pieces
		.map((piece) => {
			if (!isRow(piece)) return piece;
			row++;
			return piece === known[row] ? `<tr ${SAME}="${row}"></tr>` : piece;
		})
		.join('');
}

/** Rows, and what stands between them. What a report says is escaped, so that no tag is its. */
function piecesOf(html: string): readonly string[] {
	return html.split(/(?=<tr[ >])|(?<=<\/tr>)/);
}

function isRow(piece: string): boolean {
	return piece.startsWith('<tr');
}
