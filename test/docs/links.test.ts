// The documents lead somewhere: every link to a file or a heading, and every file that the page on the architecture names.

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

const ROOTS = ['', 'server/src', 'server/src/core', 'client/src', 'server/src/core/report', 'server/src/core/sums'];

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

	it('the files that the architecture names are there', () => {
		const named = readFileSync(join('docs', 'architecture.md'), 'utf8').matchAll(/`([\w./-]+\.(?:ts|mjs|json))`/g);
		const files = [...new Set([...named].map(([, file = '']) => file))];
		assert.ok(files.length > 20);
		const ofProjects = ['gouji.config.json'];
		const missing = files.filter(
			(file) => !ofProjects.includes(file) && !ROOTS.some((root) => existsSync(join(root, file))),
		);
		assert.deepEqual(missing, []);
	});
});
