// Lines put together to the text of a document, with its cells and the map back to the source.

import { Cells } from './cells.ts';
import type { Document } from './document.ts';
import type { Line } from './line.ts';
import { SourceMap } from './source-map.ts';

/** The text of some lines; each ends with LF, and the last one is not empty. */
export function assemble(lines: readonly Line[]): Pick<Document, 'text' | 'cells' | 'map'> {
	const texts: string[] = [];
	const cells = new Cells();
	const numbers: number[] = [];
	let start = 0;
	for (const [at, line] of lines.entries()) {
		if (line.text === '' && at === lines.length - 1) break;
		texts.push(line.text);
		const { pieces } = line;
		for (let which = 0; which < pieces.length; which += 4)
			numbers.push(
				(pieces[which] ?? 0) + start,
				(pieces[which + 1] ?? 0) + start,
				pieces[which + 2] ?? 0,
				pieces[which + 3] ?? 0,
			);
		if (line.row !== undefined) cells.addRow(line.row, start);
		start += line.text.length + 1;
	}
	return { text: texts.length === 0 ? '' : `${texts.join('\n')}\n`, cells, map: new SourceMap(numbers) };
}
