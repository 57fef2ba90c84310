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

describe('files', () => {
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
