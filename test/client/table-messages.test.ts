// What the table view and the extension take from each other, and where a place of the text is.

import assert from 'node:assert/strict';
import { placeAt, rangeOfPlace, standsIn } from '../../client/src/table-places.ts';
import { readFromView, readToView } from '../../client/webview/messages.ts';

describe('messages of the table view', () => {
	it('of a known shape are read', () => {
		for (const message of [
			{ type: 'ready' },
			{ type: 'select', version: 3, at: 0 },
			{ type: 'edit', version: 3, at: 12, text: '36' },
			{ type: 'fix', version: 3, fix: 1 },
			{ type: 'before', on: true },
		])
			assert.deepEqual(readFromView(message), message);
		assert.ok(readToView({ type: 'select', version: 1, at: -1 }));
	});

	it('no place is one that only the text may name', () =>
		assert.equal(readFromView({ type: 'select', version: 1, at: -1 }), undefined));

	it('of any other shape are not', () => {
		for (const message of [
			undefined,
			null,
			'ready',
			42,
			[],
			{},
			{ type: 'toString' },
			{ type: '__proto__' },
			{ type: 'eval', code: '1' },
			{ type: 'select', version: 1 },
			{ type: 'select', version: 1, at: -2 },
			{ type: 'select', version: 1, at: 1.5 },
			{ type: 'select', version: '1', at: 1 },
			{ type: 'edit', version: 1, at: 1, text: 7 },
			{ type: 'edit', version: 1, at: 1, text: '9'.repeat(101) },
			{ type: 'fix', version: 1, fix: Number.NaN },
			{ type: 'before', on: 'yes' },
			{ type: 'show', html: '<b>' },
		]) {
			assert.equal(readFromView(message), undefined, JSON.stringify(message));
			assert.equal(readToView(message), undefined, JSON.stringify(message));
		}
	});
});

describe('places of a drawn table', () => {
	// A label and two cells on line 1, a cell alone on line 3, a label over two lines.
	const places = [1, 0, 1, 4, 1, 5, 1, 6, 1, 7, 1, 7, 3, 1, 3, 2, 5, 2, 6, 1];

	it('stand where they say', () => {
		assert.deepEqual(rangeOfPlace(places, 1), { start: { line: 1, character: 5 }, end: { line: 1, character: 6 } });
		assert.equal(rangeOfPlace(places, 5), undefined);
		assert.equal(rangeOfPlace(places, -1), undefined);
	});

	it('are found by a position in them, or by their line where they stand alone on it', () => {
		const at = (line: number, character: number) => placeAt(places, { line, character });
		assert.deepEqual([at(1, 0), at(1, 4), at(1, 5), at(1, 6), at(1, 7)], [0, 0, 1, 1, 2]);
		assert.deepEqual([at(1, 9), at(0, 0), at(2, 0)], [-1, -1, -1]);
		assert.deepEqual([at(3, 0), at(3, 1), at(3, 40)], [3, 3, 3]);
		assert.deepEqual([at(5, 3), at(6, 0)], [4, 4]);
	});

	it('are told apart where one report ends and the next one begins', () => {
		const range = { start: { line: 0, character: 0 }, end: { line: 73, character: 0 } };
		const isIn = (line: number, character: number) => standsIn(range, { line, character });
		assert.deepEqual([isIn(0, 0), isIn(72, 9), isIn(73, 0), isIn(74, 2)], [true, true, false, false]);
		assert.equal(standsIn({ ...range, start: { line: 2, character: 3 } }, { line: 2, character: 2 }), false);
	});
});
