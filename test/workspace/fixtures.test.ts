// Every check across reports fires where its folders of files say so, and is silent elsewhere.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CROSS_CHECKS } from '../../server/src/workspace/checks/checks.ts';
import type { CrossOptions } from '../../server/src/workspace/cross-check.ts';
import { checkFiles } from '../support/cross-findings.ts';
import { readMarks } from '../support/marks.ts';

const FIXTURES = join('test', 'workspace', 'fixtures');
const CONFIG = 'gouji.config.json';

for (const { id, stage } of CROSS_CHECKS) {
	describe(id, () => {
		const folders = readdirSync(join(FIXTURES, id)).sort();
		for (const folder of folders) {
			it(folder, () => {
				const path = join(FIXTURES, id, folder);
				const names = readdirSync(path).filter((name) => name !== CONFIG);
				const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(path, name), 'utf8')]));
				const fires = Object.values(files).some((text) => readMarks(text).marks.some(({ ids }) => ids.includes(id)));
				assert.equal(fires, folder.startsWith('fires'), 'the name of a folder says whether its check fires');
				const config: CrossOptions = existsSync(join(path, CONFIG))
					? JSON.parse(readFileSync(join(path, CONFIG), 'utf8'))
					: {};
				return checkFiles(files, { ...config, ...(stage === 'trial' ? { checks: { [id]: 'info' } } : {}) });
			});
		}

		it('has firing and silent fixtures in both layouts', () => {
			for (const kind of [/^fires.*-rows/, /^fires.*-cells/, /^silent.*-rows/, /^silent.*-cells/]) {
				assert.ok(
					folders.some((folder) => kind.test(folder)),
					`no fixture ${kind}`,
				);
			}
		});
	});
}
