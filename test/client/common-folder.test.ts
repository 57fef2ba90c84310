// The folder that the exports of a workspace call its files from.

import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { commonFolder } from '../../client/src/common-folder.ts';

const at = (...names: readonly string[]) => join(resolve('/'), ...names);

describe('the folder of a workspace', () => {
	it('is the only one', () => assert.equal(commonFolder([at('a', 'b')]), at('a', 'b')));
	it('is the nearest that holds all', () => {
		assert.equal(commonFolder([at('a', 'b'), at('a', 'bc')]), at('a'));
		assert.equal(commonFolder([at('a', '甲'), at('a', '..乙')]), at('a'));
		assert.equal(commonFolder([at('a', 'b'), at('a')]), at('a'));
		assert.equal(commonFolder([at('a'), at('b')]), at());
	});
});
