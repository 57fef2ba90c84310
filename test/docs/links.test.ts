// The documents lead somewhere: every link to a file or a heading, and every file that the pages on the architecture name.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PAGES = [
	'README.md',
	'CHANGELOG.md',
	'CONTRIBUTING.md',
	...readdirSync('docs', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.md'))
		.map((file) => join('docs', file)),
];

/** The anchors of a page's headings, as GitHub and VS Code make them. */
function anchorsOf(page: string): readonly string[] {
	return [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\- ]/gu, '')
			.replaceAll(' ', '-'),
	);
}

/** Pages that tell how the house is built. */
const HOUSE = /docs.(?:architecture|rooms.\w+)\.md$/;

describe('documents', () => {
	for (const page of PAGES) {
		it(`${page}: links lead somewhere`, () => {
			const text = readFileSync(page, 'utf8').replace(/```[\s\S]*?```/g, '');
			for (const [, link = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
				if (/^[a-z]+:/.test(link)) continue;
				const [path = '', anchor] = link.split('#');
				const target = path === '' ? page : join(dirname(page), path);
				assert.ok(existsSync(target), link);
				if (anchor !== undefined) assert.ok(anchorsOf(target).includes(decodeURIComponent(anchor)), link);
			}
		});
	}

	for (const page of PAGES.filter((name) => HOUSE.test(name)))
		it(`${page}: the files that it names are there`, () => {
			const named = readFileSync(page, 'utf8').matchAll(/`([\w./-]+\.(?:ts|mjs|json))`/g);
			const files = [...new Set([...named].map(([, file = '']) => file))];
			assert.ok(files.length > 5);
			const missing = files.filter(
				(file) => file !== 'gouji.config.json' && !existsSync(file) && !existsSync(join('server', 'src', file)),
			);
			assert.deepEqual(missing, []);
		});
});
