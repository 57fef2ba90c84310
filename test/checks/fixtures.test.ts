// Every check fires where its fixtures say so, and is silent elsewhere.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../server/src/core/checks/checks.ts';
import { checkFindings } from '../support/check-findings.ts';
import { readMarks } from '../support/marks.ts';

const FIXTURES = join('test', 'checks', 'fixtures');
const TRIAL = CHECKS.filter((check) => check.stage === 'trial').map((check) => check.id);

for (const { id } of CHECKS) {
	describe(id, () => {
		const files = readdirSync(join(FIXTURES, id)).sort();
		for (const file of files) {
			it(file, () => {
				const fixture = readFileSync(join(FIXTURES, id, file), 'utf8');
				const fires = readMarks(fixture).marks.some((mark) => mark.ids.includes(id));
				assert.equal(fires, file.startsWith('fires'), 'the name of a fixture says whether its check fires');
				checkFindings(fixture, TRIAL.includes(id) ? { checks: { [id]: 'info' } } : {});
			});
		}

		it('has firing and silent fixtures in both layouts', () => {
			for (const kind of [/^fires.*-rows/, /^fires.*-cells/, /^silent.*-rows/, /^silent.*-cells/]) {
				assert.ok(
					files.some((file) => kind.test(file)),
					`no fixture ${kind}`,
				);
			}
		});
	});
}
