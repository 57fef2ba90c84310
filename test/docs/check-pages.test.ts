// The examples on the pages of the checks are tests: a wrong one gives exactly one finding, a right one none.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckSetting } from '../../server/src/core/checks/check.ts';
import { DISCLOSURE } from '../../server/src/core/forms/disclosure/catalogue.ts';
import { LANGUAGES } from '../../server/src/core/languages.ts';
import { CHECK_IDS, type CheckId } from '../../server/src/core/words/check-ids.ts';
import { titlesIn } from '../../server/src/core/words/languages.ts';
import type { CrossOptions } from '../../server/src/workspace/cross-check.ts';
import { foundIn } from '../support/cross-findings.ts';

/**
 * An example: one report, or several one after the other; `alone` where its fence says 只查本项, since the rest of a
 * report would only hide what it shows; with the configuration that stands before it.
 */
interface Example {
	readonly text: string;
	readonly alone: boolean;
	readonly config: CrossOptions;
}

function examplesUnder(page: string, heading: string): readonly Example[] {
	const from = page.indexOf(`\n## ${heading}`);
	const to = page.indexOf('\n## ', from + 4);
	const part = page.slice(from, to < 0 ? page.length : to);
	const fences = part.matchAll(/(?:```json\n([^`]*)```\n\n)?```text( 只查本项)?\n([\s\S]*?)\n```/g);
	return [...fences].map(([, config = '{}', alone, text = '']) => ({
		text,
		alone: alone !== undefined,
		config: JSON.parse(config),
	}));
}

async function ids({ text, alone, config }: Example, id: CheckId): Promise<readonly string[]> {
	const off = Object.fromEntries(CHECK_IDS.map((other) => [other, 'off' as CheckSetting]));
	const checks = alone ? { ...off, [id]: 'warning' as CheckSetting } : {};
	const found = await foundIn({ 'example.txt': text }, { ...config, checks });
	return found.map((finding) => finding.check);
}

for (const id of CHECK_IDS) {
	describe(`page of ${id}`, () => {
		const page = readFileSync(join('docs', 'checks', `${id}.md`), 'utf8');
		const wrong = examplesUnder(page, '错误示例');
		const right = examplesUnder(page, '正确示例');

		it('has both kinds of examples, and names its setting', () => {
			assert.ok(wrong.length > 0 && right.length > 0);
			const [chinese, english] = LANGUAGES.map((language) => titlesIn(language, DISCLOSURE)[id]);
			assert.ok(page.startsWith(`# ${chinese}\n`));
			assert.ok(page.includes(`\n## ${english}\n`), 'what is said in English stands below its own title');
			assert.ok(page.includes(`\`gouji.checks.${id}\``));
		});
		for (const [at, example] of wrong.entries())
			it(`wrong ${at + 1}`, async () => assert.deepEqual(await ids(example, id), [id]));
		for (const [at, example] of right.entries())
			it(`right ${at + 1}`, async () => assert.deepEqual(await ids(example, id), []));
	});
}
