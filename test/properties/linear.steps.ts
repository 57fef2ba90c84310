// The steps that a review takes on hostile texts of two sizes, and hostile patterns on names of two, printed as JSON: for linear.test.ts, which runs this apart.

import { anyOf } from '../../server/src/workspace/files/glob.ts';
import { isIgnoredBy, readIgnoreRules } from '../../server/src/workspace/files/ignore-rules.ts';
import { review } from '../support/catalogue.ts';
import { countSteps } from '../support/steps.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** The first run compiles and fills what is kept for good, so that both sizes begin alike. */
const counts: [string, number[]][] = Object.entries(HOSTILE_TEXTS).map(([name, write]) => {
	countSteps(() => review(write(10)));
	return [name, [20, 200].map((size) => countSteps(() => review(write(size))))];
});
/** Patterns that expressions with backtracking would try for hours. */
const PATTERNS: Readonly<Record<string, readonly [pattern: string, name: string]>> = {
	'stars in a pattern': [`${'*a'.repeat(40)}*b`, 'a'],
	'folders in a pattern': [`${'**/a/'.repeat(40)}b`, 'a/'],
	'sets in a pattern': [`${'*[a-c]'.repeat(40)}d`, 'b'],
};
for (const [name, [pattern, unit]] of Object.entries(PATTERNS)) {
	const matches = anyOf([pattern]);
	const rules = readIgnoreRules(pattern);
	const hold = (size: number) => {
		matches(unit.repeat(size));
		isIgnoredBy(rules, unit.repeat(size));
	};
	hold(10);
	counts.push([name, [1000, 10_000].map((size) => countSteps(() => hold(size)))]);
}
process.stdout.write(JSON.stringify(Object.fromEntries(counts)));
