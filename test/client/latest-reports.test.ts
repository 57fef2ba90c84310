// What is told of files counts in the order in which the server told it, however long each part takes on its way.

import assert from 'node:assert/strict';
import { latestOnly } from '../../client/src/latest-reports.ts';

interface Report {
	readonly uri: string;
	readonly resultId: string;
	readonly items: number;
}

describe('news of files', () => {
	it('that were overtaken by later ones are left out', () => {
		const shown = new Map<string, number>();
		const report = latestOnly<Report>((chunk) => {
			for (const { uri, items } of chunk?.items ?? []) shown.set(uri, items);
		});
		report({ items: [{ uri: 'a', resultId: '1', items: 3 }] });
		// The file is gone; what was found in it before arrives last.
		report({ items: [{ uri: 'a', resultId: '12', items: 0 }] });
		report({
			items: [
				{ uri: 'a', resultId: '9', items: 18_000 },
				{ uri: 'b', resultId: '10', items: 1 },
			],
		});
		report(null);
		assert.deepEqual(
			[...shown],
			[
				['a', 0],
				['b', 1],
			],
		);
		report({ items: [{ uri: 'a', resultId: '13', items: 2 }] });
		assert.equal(shown.get('a'), 2);
	});
});
