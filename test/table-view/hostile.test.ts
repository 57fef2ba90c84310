// Whatever a report says, its drawn tables are sound: known tags alone, rectangles without holes, places within the text.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tableView } from '../../server/src/table-view/draw.ts';
import { rightReport } from '../support/arbitrary.ts';
import { review } from '../support/catalogue.ts';
import { assertOnlyOurMarkup, assertRectangle, drawnTables } from '../support/picture-table.ts';

const RUNS = { seed: 20240101, numRuns: 200 };

/** What a report may say to whoever shows it as HTML. */
const HOSTILE = [
	'<img src=https://example.invalid/a.png>',
	'<script>alert(1)</script>',
	'"><svg onload=alert(1)>',
	"' onfocus='alert(1)",
	'</td></tr></table><h1>',
	'&lt;b&gt; &#60;',
	'</style><link rel=stylesheet href=//example.invalid>',
	'javascript:alert(1)',
	'[x](command:workbench.action.terminal.new)',
	'<!-- ',
	']]>',
];

/** Every part of a text drawn, and held to what must be true of any drawing. */
function holdDrawings(text: string): void {
	for (const part of review(text).parts) {
		for (const interactive of [false, true]) {
			const { html, places, fixes } = tableView(part, { interactive });
			assertOnlyOurMarkup(html);
			for (const table of drawnTables(html)) assertRectangle(table);
			for (const { start, end } of places) assert.ok(0 <= start && start <= end && end <= part.text.length);
			for (const { edits } of fixes) for (const { end } of edits) assert.ok(end <= part.text.length);
			const numbers = [...html.matchAll(/ data-at="(\d+)"/g)].map(([, at]) => Number(at));
			assert.deepEqual(numbers, [...places.keys()]);
		}
	}
}

describe('drawn tables of any text', () => {
	it('hostile words are shown, never obeyed, wherever they stand', () =>
		fc.assert(
			fc.property(
				rightReport,
				fc.array(fc.tuple(fc.nat(), fc.constantFrom(...HOSTILE), fc.boolean()), { minLength: 1, maxLength: 12 }),
				({ text }, insertions) => {
					let hostile = text;
					for (const [where, words, instead] of insertions) {
						const at = where % (hostile.length + 1);
						const tab = hostile.indexOf('\t', at);
						const from = tab < 0 ? at : tab + 1;
						hostile = hostile.slice(0, from) + words + hostile.slice(instead ? from + 1 : from);
					}
					holdDrawings(hostile);
				},
			),
			RUNS,
		));

	it('hostile words in a table of no known form', () => {
		for (const words of HOSTILE) {
			const name = words.replace(/\s/g, ' ');
			const table = `${name}\n${name}\t${name}甲\t乙\t合计\n东${name}\t3\t4\t7\n西\t1\t2\t4\n南\t7\t0\t7\n${name}\t1\t1\t2\n合计\t12\t7\t19\n`;
			assert.equal(review(table).parts.length, 1);
			holdDrawings(table);
		}
	});

	it('rows and cells that went missing, came twice or were torn', () =>
		fc.assert(
			fc.property(rightReport, fc.array(fc.tuple(fc.nat(), fc.nat(3)), { maxLength: 20 }), ({ text }, changes) => {
				let lines = text.split('\n');
				for (const [where, how] of changes) {
					const at = where % lines.length;
					const line = lines[at] ?? '';
					const put = [
						[],
						[line, line],
						[line.slice(0, line.length / 2)],
						[line.slice(0, line.length / 2), line.slice(line.length / 2)],
					];
					lines = [...lines.slice(0, at), ...(put[how] ?? []), ...lines.slice(at + 1)];
				}
				holdDrawings(lines.join('\n'));
			}),
			RUNS,
		));
});
