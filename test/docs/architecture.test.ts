// The pages on the architecture tell the house as it is: its rooms in their order, and where the functions stand that they name.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOMS } from '../support/rooms.ts';

const PAGE = readFileSync(join('docs', 'architecture.md'), 'utf8');

/** Names that a reader puts their own into. */
const MADE_UP = /NAME|\.\.\./;

function pagesOf(folder: string): readonly string[] {
	return readdirSync(folder).flatMap((file) => (file.endsWith('.md') ? [join(folder, file)] : []));
}

/** The part of the page below a heading, up to the next one of its rank. */
function partBelow(heading: string): string {
	const from = PAGE.indexOf(`\n${heading}\n`);
	assert.ok(from >= 0, heading);
	const rank = heading.split(' ')[0] ?? '';
	const to = PAGE.indexOf(`\n${rank} `, from + 1);
	return PAGE.slice(from, to < 0 ? PAGE.length : to);
}

/** A file makes what is named: a function, a class, a value, or a method by its `#`. `file` is below server/src, or whole. */
function holdMade(name: string, file: string): void {
	const path = existsSync(file) ? file : join('server', 'src', file);
	const made = name.startsWith('#')
		? `^\t(?:async )?${name}\\(`
		: `(?:function\\*? |class |const |interface |type )${name}\\b`;
	assert.match(readFileSync(path, 'utf8'), new RegExp(made, 'm'), file);
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
			for (const [, name = '', file = ''] of steps) holdMade(name, file);
		});

	it('leads to files and folders that are there', () => {
		for (const [, path = ''] of partBelow('### Where to look').matchAll(/`([\w./-]+\/[\w./-]*)`/g))
			assert.ok(existsSync(path) || existsSync(join('server', 'src', path)), path);
	});

	for (const page of ['CONTRIBUTING.md', ...pagesOf('docs'), ...pagesOf(join('docs', 'rooms'))])
		it(`names what is made where it says: ${page}`, () => {
			const named = readFileSync(page, 'utf8').matchAll(/((?:`#?\w+`(?:, | and ))*`#?\w+`) in `([\w./-]+\.ts)`/g);
			for (const [, names = '', file = ''] of named)
				for (const [, name = ''] of names.matchAll(/`(#?\w+)`/g)) if (!MADE_UP.test(file)) holdMade(name, file);
		});

	it('ends with the words', () => assert.match(PAGE.slice(PAGE.lastIndexOf('\n## ')), /^\n## Words/));
});
