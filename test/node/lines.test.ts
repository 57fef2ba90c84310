// The lines of a cache: they stay where they are, until most of the file is none of them.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Lines } from '../../server/src/node/lines.ts';

describe('lines of a cache', () => {
	const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
	after(() => rmSync(folder, { recursive: true, force: true }));
	const path = join(folder, 'lines');
	const line = (at: number) => Buffer.alloc(100_000, `${at % 10}`);

	it('are read where they stand, and written anew without those that nobody needs', () => {
		const first = new Lines(path);
		const places = Array.from({ length: 30 }, (_, at) => [first.add(line(at)) ?? assert.fail(), 100_000] as const);
		assert.deepEqual(
			first.close(places),
			places.map(([start]) => start),
		);
		const second = new Lines(path);
		for (const [at, [start, length]] of places.entries()) assert.ok(second.read(start, length)?.equals(line(at)));
		const needed = [places[3], places[17]].filter((place) => place !== undefined);
		assert.deepEqual(second.close(needed), [0, 100_000]);
		assert.equal(statSync(path).size, 200_000);
		const third = new Lines(path);
		assert.ok(third.read(0, 100_000)?.equals(line(3)));
		assert.ok(third.read(100_000, 100_000)?.equals(line(17)));
		assert.equal(third.read(100_001, 100_000), undefined);
		assert.equal(third.read(-1, 2), undefined);
		assert.equal(third.read(Number.NaN, 2), undefined);
		third.close([]);
		assert.deepEqual(readdirSync(folder), ['lines']);
	});

	it('do without a file where there can be none', () => {
		mkdirSync(join(folder, 'taken'));
		const lines = new Lines(join(folder, 'taken'));
		assert.equal(lines.add(line(1)), undefined);
		assert.equal(lines.read(0, 1), undefined);
		assert.deepEqual(lines.close([]), []);
	});
});
