// Random tables with merged and blank cells, drawn as a Word document and as a page: the text prints every cell at its place.

import assert from 'node:assert/strict';
import { readDocument } from '../../server/src/documents/documents.ts';
import { docxOf, paragraph, row, table } from '../support/docx.ts';
import { Random } from '../support/random.ts';

const ROUNDS = 200;
const WORDS = ['规章', '１２', '7', '', '2.重复申请', '—', '39', '（三）不予公开'];

/** A cell of a drawn table: its words, and how far it reaches. */
interface Drawn {
	readonly text: string;
	readonly across: number;
	readonly down: number;
	/** Whether it only continues a cell above. */
	readonly covered: boolean;
}

/** Rows of cells that fill a grid without gaps; cells that reach down are named in each row that they cover. */
function draw(random: Random): readonly (readonly Drawn[])[] {
	const width = 2 + random.below(6);
	const height = 1 + random.below(8);
	let above: (Drawn & { readonly at: number; readonly left: number })[] = [];
	return Array.from({ length: height }, (_, y) => {
		const cells: Drawn[] = [];
		const next: typeof above = [];
		for (let at = 0; at < width; ) {
			const over = above.find((one) => one.at === at && one.left > 0);
			if (over !== undefined) {
				cells.push({ ...over, covered: true });
				next.push({ ...over, left: over.left - 1 });
				at += over.across;
				continue;
			}
			const room = Math.min(...above.filter((one) => one.at > at && one.left > 0).map((one) => one.at), width) - at;
			// At least two cells stand in a row: one alone would be a frame.
			const across = Math.min(1 + (random.chance(0.2) ? random.below(3) : 0), room, width - 1);
			const down = random.chance(0.2) ? 1 + random.below(height - y) : 1;
			const cell = { text: random.pick(WORDS), across, down, covered: false };
			cells.push(cell);
			next.push({ ...cell, at, left: down - 1 });
			at += across;
		}
		above = next;
		return cells;
	});
}

function asDocx(rows: readonly (readonly Drawn[])[]): Uint8Array {
	const cell = ({ text, across, down, covered }: Drawn) => {
		const merge = covered ? '<w:vMerge/>' : down > 1 ? '<w:vMerge w:val="restart"/>' : '';
		return `<w:tc><w:tcPr><w:gridSpan w:val="${across}"/>${merge}</w:tcPr>${paragraph(covered ? '' : text)}</w:tc>`;
	};
	return docxOf(table(...rows.map((cells) => row(...cells.map(cell)))));
}

function asPage(rows: readonly (readonly Drawn[])[]): Uint8Array {
	const cell = ({ text, across, down }: Drawn) => `<td colspan="${across}" rowspan="${down}">${text}</td>`;
	const drawn = rows.map(
		(cells) =>
			`<tr>${cells
				.filter(({ covered }) => !covered)
				.map(cell)
				.join('')}</tr>`,
	);
	return Buffer.from(`<table>${drawn.join('\n')}</table>`);
}

describe('cells of documents', () => {
	for (const [kind, write] of [
		['docx', asDocx],
		['html', asPage],
	] as const) {
		it(`are printed at their places: ${kind}`, () => {
			for (let round = 0; round < ROUNDS; round++) {
				const rows = draw(new Random(round));
				// A row that cells above cover altogether has no words of its own, and a page need not have it.
				if (rows.some((cells) => cells.every(({ covered }) => covered))) continue;
				const document = readDocument(write(rows), kind);
				assert.ok(typeof document !== 'string');
				const expected = rows.map((cells) => cells.map(({ text, covered }) => (covered ? '' : text)).join('\t'));
				assert.equal(document.text, `${expected.join('\n')}\n`, `round ${round}`);
			}
		});
	}
});
