// The pages that tell which files are looked at name each of their endings.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ENDINGS } from '../../server/src/workspace/files/selection.ts';

describe('the endings of files that are looked at', () => {
	for (const page of ['docs/command-line.md', 'docs/workspace.md'])
		it(`are named by ${page}`, () =>
			assert.ok(readFileSync(page, 'utf8').includes(ENDINGS.map((ending) => `\`${ending}\``).join(' '))));
});
