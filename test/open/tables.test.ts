// Which tables of no known form a text holds: those with a total and a tab on one line, outside what was read already.

import assert from 'node:assert/strict';
import { readOpenTables } from '../../server/src/core/open/tables.ts';
import { readLines } from '../../server/src/core/text/lines.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { CATALOGUE } from '../support/catalogue.ts';

const TABLE = '地区\t咨询\t投诉\n东镇\t3\t4\n西镇\t1\t2\n合计\t4\t6\n';

/** The names of the rows of each table that is read in a text, some stretches of it taken by others. */
function rowsIn(text: string, taken: readonly Span[] = []): readonly (readonly string[])[] {
	return readOpenTables(readLines(text), { barriers: new Set(), taken, lexicon: CATALOGUE.lexicon }).map(({ table }) =>
		table.form.rows.map(({ label }) => label),
	);
}

/** The Span of some words in a text. */
function spanOf(text: string, words: string, from = 0): Span {
	const start = text.indexOf(words, from);
	assert.ok(start >= 0);
	return { start, end: start + words.length };
}

const ROWS = ['东镇', '西镇', '合计'];

describe('tables of no known form', () => {
	it('are read wherever they stand', () => {
		assert.deepEqual(rowsIn(TABLE), [ROWS]);
		assert.deepEqual(rowsIn(`本年合计收到 7 件。\n总计 8 件。\n\n${TABLE}`), [ROWS]);
		assert.deepEqual(rowsIn(`一\t二\n本年合计收到 7 件。\n\n\n${TABLE}\n合计 7 件。`), [ROWS]);
		assert.deepEqual(rowsIn(`${TABLE}\n\n以下各表合计。\n\n${TABLE}`), [ROWS, ROWS]);
		assert.deepEqual(rowsIn(TABLE.replace(/\n$/, '')), [ROWS]);
	});

	it('end above a line of prose, though a tab stands before it', () => {
		assert.deepEqual(rowsIn(`${TABLE}\t以上数据均已核对。\n\t另有说明见附件，不再重复。\n`), [ROWS]);
		assert.deepEqual(rowsIn(`${TABLE}注\t以上数据均已核对。\n`), [ROWS]);
	});

	it('are not read where their place is taken', () => {
		assert.deepEqual(rowsIn(TABLE, [spanOf(TABLE, TABLE)]), []);
		assert.deepEqual(rowsIn(TABLE, [spanOf(TABLE, '合计')]), []);
	});

	it('are read behind and before what is taken', () => {
		const text = `${TABLE}\n本年合计 7 件。\n\n${TABLE}`;
		assert.deepEqual(rowsIn(text, [spanOf(text, TABLE)]), [ROWS]);
		assert.deepEqual(rowsIn(text, [spanOf(text, TABLE, 10)]), [ROWS]);
		const close = `${TABLE}\n\n${TABLE}`;
		assert.deepEqual(rowsIn(close, [spanOf(close, TABLE)]), [ROWS]);
	});

	it('need a total on a line with a tab', () => {
		assert.deepEqual(rowsIn(TABLE.replace('合计', '西乡')), []);
		assert.deepEqual(rowsIn(`${TABLE.replace('合计', '西乡')}\n本年合计 7 件。`), []);
		assert.deepEqual(rowsIn('地区 咨询 投诉\n合计 4 6\n'), []);
	});
});
