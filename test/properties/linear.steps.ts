// The steps that a review takes on hostile texts of two sizes, printed as JSON: for linear.test.ts, which runs this apart.

import { review } from '../support/catalogue.ts';
import { countSteps } from '../support/steps.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** The first run compiles and fills what is kept for good, so that both sizes begin alike. */
const counts = Object.entries(HOSTILE_TEXTS).map(([name, write]) => {
	countSteps(() => review(write(10)));
	return [name, [20, 200].map((size) => countSteps(() => review(write(size))))];
});
process.stdout.write(JSON.stringify(Object.fromEntries(counts)));
