// The page on the architecture tells the house as it is: its rooms in their order, and the functions on the two ways.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOMS } from '../support/rooms.ts';

const PAGE = readFileSync(join('docs', 'architecture.md'), 'utf8');

/** The part of the page below a heading, up to the next one of its rank. */
function partBelow(heading: string): string {
	const from = PAGE.indexOf(`\n${heading}\n`);
	assert.ok(from >= 0, heading);
	const rank = heading.split(' ')[0] ?? '';
	const to = PAGE.indexOf(`\n${rank} `, from + 1);
	return PAGE.slice(from, to < 0 ? PAGE.length : to);
}

describe('the architecture', () => {
	it('tells of every room', () => {
		const told = [...partBelow('## Room by room').matchAll(/^### `(.+)`$/gm)].map(([, name = '']) => name);
		assert.deepEqual([...told].sort(), ROOMS.map(({ name }) => name).sort());
	});

	for (const way of ['### The way of a keystroke', '### The way of a file'])
		it(`names functions that are there: ${way}`, () => {
			const steps = [...partBelow(way).matchAll(/^\| \d+ \| .+ \| `(#?\w+)` \| `([\w./-]+)` \|$/gm)];
			assert.equal(steps.length, 10);
			for (const [, name = '', file = ''] of steps) {
				const source = readFileSync(join('server', 'src', file), 'utf8');
				const made = new RegExp(
					name.startsWith('#') ? `^\t(?:async )?${name}\\(` : `(?:function\\*? |class |const )${name}\\b`,
					'm',
				);
				assert.match(source, made, file);
			}
		});

	it('leads to files and folders that are there', () => {
		for (const [, path = ''] of partBelow('### Where to look').matchAll(/`([\w./-]+\/[\w./-]*)`/g))
			assert.ok(existsSync(path) || existsSync(join('server', 'src', path)), path);
	});

	it('ends with the words', () => assert.match(PAGE.slice(PAGE.lastIndexOf('\n## ')), /^\n## Words/));
});
