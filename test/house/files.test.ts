// Files are small, and each opens with a sentence on what it is for.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Larger files are parted; the tables of words are data. */
const MOST_LINES = 260;
const DATA = ['zh.ts', 'en.ts'];

const sources = ['server', 'client', 'scripts', 'test'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(ts|mjs|cjs)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name)),
);

/** What `npm run new-check` leaves to its author. */
const LEFT = /TO WRITE|待写/;

describe('files', () => {
	it('nothing is left to write', () => {
		const folders = ['server/src', 'docs/checks', 'test/checks/fixtures'];
		const files = folders.flatMap((folder) =>
			readdirSync(folder, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => join(entry.parentPath, entry.name)),
		);
		const left = files.filter((file) => LEFT.test(readFileSync(file, 'utf8')));
		assert.deepEqual(left, []);
	});

	for (const file of sources) {
		it(file, () => {
			const lines = readFileSync(file, 'utf8').split('\n');
			assert.match(
				lines[0] === '#!/usr/bin/env node' ? (lines[1] ?? '') : (lines[0] ?? ''),
				/^\/\/ .{10,}/,
				'opens with a sentence',
			);
			const data = DATA.some((name) => file.endsWith(name)) || file.startsWith('test');
			assert.ok(data || lines.length <= MOST_LINES, `${lines.length} lines`);
		});
	}
});
