// The pictures of docs/layouts.md are texts, and Gouji reads them as the page says.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Cell } from '../../server/src/core/grid/grid.ts';
import { format } from '../../server/src/core/number/exact.ts';
import type { ConventionName, Table, TableRow } from '../../server/src/core/table/table.ts';
import { review } from '../support/catalogue.ts';

const PAGE = readFileSync('docs/layouts.md', 'utf8').replaceAll('\r\n', '\n');
/** A picture, and directly below it what is read. */
const PICTURES = [...PAGE.matchAll(/```text\n([^`]*)```\n\n```rows\n([^`]*)```/g)];
const CONVENTIONS: readonly ConventionName[] = ['tags', 'bars', 'tabs', 'commas', 'white', 'lines', 'places', 'count'];

function shown(cell: Cell | undefined): string {
	if (cell === undefined) return '_';
	const { amount } = cell;
	return amount.kind === 'number' ? format(amount.value) : amount.kind === 'blank' ? '.' : amount.kind;
}

function rowOf({ form }: Table, row: TableRow): string {
	if (row.ragged !== undefined) return `${row.key}: ragged ${row.ragged.found} of ${row.ragged.expected}`;
	const own = form.blocks.find(({ rows }) => rows.includes(row.key ?? ''))?.columns ?? [];
	const cells = form.columns.flatMap(({ key }, at) => (own.includes(key) ? [shown(row.cells[at])] : []));
	return `${row.key}: ${cells.join(' ')}`;
}

function read(text: string): string {
	const tables = review(text).parts.flatMap(({ report }) => report.tables);
	return tables
		.flatMap((table) => [`${table.form.key} ${table.convention}`, ...table.rows.map((row) => rowOf(table, row))])
		.join('\n');
}

/** A picture as the text that it shows; its own line ends are only those of the page. */
const textOf = (picture: string) => picture.replaceAll('\n', '').replaceAll('¶', '\n').replaceAll('→', '\t');

describe('docs/layouts.md', () => {
	for (const [, picture = '', rows = ''] of PICTURES) {
		const before = PAGE.slice(0, PAGE.indexOf(picture));
		it(`${before.slice(before.lastIndexOf('\n#')).split('\n')[1]} ${rows.split('\n')[0]}`, () =>
			assert.equal(read(textOf(picture)), rows.trim()));
	}
	it('says of every picture what is read', () => assert.equal(PICTURES.length, PAGE.split('```text').length - 1));
	it('shows every convention', () => {
		const read = new Set(PICTURES.map(([, , rows]) => rows?.split('\n')[0]?.split(' ')[1]));
		assert.deepEqual([...read].sort(), [...CONVENTIONS].sort());
	});
});
