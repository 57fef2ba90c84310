// The examples on the pages of the checks are tests: a wrong one gives exactly one finding, a right one none.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckSetting } from '../../server/src/core/checks/check.ts';
import { CHECK_IDS, type CheckId } from '../../server/src/core/words/check-ids.ts';
import { findingsOf } from '../support/check-findings.ts';

/** An example: `alone` where its fence says 只查本项, since the rest of a report would only hide what it shows. */
interface Example {
	readonly text: string;
	readonly alone: boolean;
}

function examplesUnder(page: string, heading: string): readonly Example[] {
	const from = page.indexOf(`\n## ${heading}`);
	const to = page.indexOf('\n## ', from + 4);
	const part = page.slice(from, to < 0 ? page.length : to);
	return [...part.matchAll(/```text( 只查本项)?\n([\s\S]*?)\n```/g)].map(([, alone, text = '']) => ({
		text,
		alone: alone !== undefined,
	}));
}

function ids({ text, alone }: Example, id: CheckId): readonly string[] {
	const off = Object.fromEntries(CHECK_IDS.map((other) => [other, 'off' as CheckSetting]));
	const checks = alone ? { ...off, [id]: 'warning' as CheckSetting } : {};
	return findingsOf(text, { checks }).map((finding) => finding.check);
}

for (const id of CHECK_IDS) {
	describe(`page of ${id}`, () => {
		const page = readFileSync(join('docs', 'checks', `${id}.md`), 'utf8');
		const wrong = examplesUnder(page, '错误示例');
		const right = examplesUnder(page, '正确示例');

		it('has both kinds of examples, and names its setting', () => {
			assert.ok(wrong.length > 0 && right.length > 0);
			assert.ok(page.startsWith(`# ${id}\n`));
			assert.ok(page.includes(`\`gouji.checks.${id}\``));
		});
		for (const [at, example] of wrong.entries()) it(`wrong ${at + 1}`, () => assert.deepEqual(ids(example, id), [id]));
		for (const [at, example] of right.entries()) it(`right ${at + 1}`, () => assert.deepEqual(ids(example, id), []));
	});
}
