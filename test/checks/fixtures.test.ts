// Every check fires where its fixtures say so, and is silent elsewhere.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { CHECKS } from '../../server/src/core/checks/checks.ts';
import { fixturesIn } from '../support/base-report.ts';
import { checkFindings } from '../support/check-findings.ts';
import { readMarks } from '../support/marks.ts';

const FIXTURES = join('test', 'checks', 'fixtures');
const TRIAL = CHECKS.filter((check) => check.stage === 'trial').map((check) => check.id);

for (const { id } of CHECKS) {
	describe(id, () => {
		const fixtures = fixturesIn(join(FIXTURES, id));
		for (const { name, text } of fixtures) {
			it(name, () => {
				const fires = readMarks(text).marks.some((mark) => mark.ids.includes(id));
				assert.equal(fires, name.startsWith('fires'), 'the name of a fixture says whether its check fires');
				checkFindings(text, TRIAL.includes(id) ? { checks: { [id]: 'info' } } : {});
			});
		}

		it('has firing and silent fixtures in both layouts', () => {
			for (const kind of [/^fires.*-rows/, /^fires.*-cells/, /^silent.*-rows/, /^silent.*-cells/]) {
				assert.ok(
					fixtures.some(({ name }) => kind.test(name)),
					`no fixture ${kind}`,
				);
			}
		});
	});
}
