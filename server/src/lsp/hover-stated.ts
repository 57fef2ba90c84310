// Hover on a number of the prose: which cells of the tables it was held against, and whether it agrees with them.

import type { Hover } from 'vscode-languageserver';
import { placesInWords } from '../core/checks/stated-number.ts';
import { format } from '../core/number/exact.ts';
import { type Finding, type Part, rangeOf } from '../core/review.ts';
import { touches } from '../core/text/span.ts';
import { linksTo } from './hover-links.ts';
import { spansAt } from './places.ts';
import type { Speech } from './speech.ts';

/** Where a hover is asked for. */
interface Place {
	readonly uri: string;
	readonly part: Part;
	readonly offset: number;
	readonly found: readonly Finding[];
}

/** The hover of a number of the prose; null where none stands there, and where it was held against nothing. */
export function statedHover({ uri, part, offset, found }: Place, { words, markup, links }: Speech): Hover | null {
	const { statement, verdict, reading } = part.stated.find((one) => touches(one.statement.number, offset)) ?? {};
	const [first] = reading?.places ?? [];
	if (statement === undefined || reading === undefined || first === undefined) return null;
	const [cell] = spansAt(first.sums.sheet, [first.place]);
	const table = words.table(first.sums.sheet.table.form.title);
	const where = words.place(placesInWords(reading.places));
	const sum = reading.sum === undefined ? undefined : format(reading.sum);
	const said = links && found.length > 0 ? [] : [words.editor.stated(verdict ?? 'undecided', { table, where, sum })];
	const more = links ? markup.links(linksTo({ uri, part, found, cell }, words)) : '';
	const paragraphs = [...said.map(markup.text), ...(more === '' ? [] : [more])];
	if (paragraphs.length === 0) return null;
	return {
		contents: { kind: markup.kind, value: markup.paragraphs(paragraphs) },
		range: rangeOf(part, statement.number),
	};
}
