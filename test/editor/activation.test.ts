// The extension is there and starts.

import assert from 'node:assert/strict';
import { activateExtension, extensionId } from './helpers.ts';

describe('the extension', () => {
	it('is known to VS Code and activates', async () => {
		const extension = await activateExtension();
		assert.equal(extension.id, extensionId);
		assert.ok(extension.isActive);
	});
});
