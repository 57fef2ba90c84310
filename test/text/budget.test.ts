// How much a report may hold: just enough is read, one more is named.

import assert from 'node:assert/strict';
import { excessOf, MOST } from '../../server/src/core/text/budget.ts';

/** Lines of words, so that a text is long enough to be counted. */
const LINE = `${'字'.repeat(99)}\n`;

describe('what a report may hold', () => {
	const holds = (what: string, text: string, excess: string | undefined) =>
		it(what, () => assert.equal(excessOf(text), excess));

	holds('as many characters', LINE.repeat(MOST.characters / 100), undefined);
	holds('one more', `${LINE.repeat(MOST.characters / 100)}字`, 'characters');
	for (const [name, end] of [
		['LF', '\n'],
		['CR', '\r'],
		['CR LF', '\r\n'],
	] as const) {
		holds(`as many lines ended by ${name}`, end.repeat(MOST.lines - 1), undefined);
		holds(`one more ended by ${name}`, end.repeat(MOST.lines), 'lines');
	}
	holds('as long a line', `${LINE}${'字'.repeat(MOST.line)}\n${LINE}`, undefined);
	holds('a longer one', `${LINE}${'字'.repeat(MOST.line + 1)}\n${LINE}`, 'line');
	holds('a longer one at the end', `${LINE}${'字'.repeat(MOST.line + 1)}`, 'line');
	for (const mark of ['\t', '|', '｜', '│', '┃', '<', ' 1', '字  ', '字\u3000\u3000\u3000', '字 -'])
		for (const more of [0, 1])
			holds(
				`${more === 0 ? 'as many' : 'more'} cells parted by ${JSON.stringify(mark)}`,
				`${mark.repeat(50)}\n`.repeat((MOST.cells + more * 50) / 50) + LINE.repeat(400),
				more === 0 ? undefined : 'cells',
			);
	for (const more of [0, 1])
		holds(
			`${more === 0 ? 'as many' : 'more'} digits right behind words`,
			`${'字1234'.repeat(25)}\n`.repeat((MOST.cells + more * 50) / 50) + LINE.repeat(400),
			more === 0 ? undefined : 'cells',
		);
	holds('a table of all the bodies of a province', `${'某县某局\t'.repeat(12)}\n`.repeat(2000), undefined);
	holds('prose with spaces between its words', '一 二 three four\n'.repeat(30_000), undefined);
});
