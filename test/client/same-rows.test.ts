// What the page of the table view is told to parse: the rows that changed, and empty ones for all others.

import assert from 'node:assert/strict';
import { withoutSameRows } from '../../client/webview/same-rows.ts';
import { tableView } from '../../server/src/table-view/draw.ts';
import { review } from '../support/catalogue.ts';
import { madeReport } from '../support/made-reports.ts';

const { text } = madeReport(1, { sentences: 2 });

function drawn(changed: string): string {
	const [part = assert.fail()] = review(changed).parts;
	return tableView(part, { language: 'zh-cn', interactive: true }).html;
}

describe('the rows that the page shows already', () => {
	const before = drawn(text);
	const rows = (html: string) => html.match(/<tr[ >].*?<\/tr>/gs) ?? [];

	it('are all of them where nothing changed, and none where nothing was shown', () => {
		const same = rows(withoutSameRows(before, before));
		assert.ok(same.length > 30);
		assert.deepEqual(
			same,
			same.map((_, at) => `<tr data-same="${at}"></tr>`),
		);
		assert.equal(withoutSameRows(before, ''), before);
	});

	it('are all but those with a changed number', () => {
		const at = text.search(/(?<=（七）总计\s+)\d/);
		assert.ok(at > 0);
		const after = drawn(`${text.slice(0, at)}9${text.slice(at)}`);
		const reduced = withoutSameRows(after, before);
		const kept = rows(reduced).filter((row) => row.includes('data-same')).length;
		assert.ok(kept > 25 && kept < rows(after).length, `${kept} of ${rows(after).length}`);
		// Put back, it is what was drawn.
		const whole = rows(before);
		assert.equal(
			reduced.replace(/<tr data-same="(\d+)"><\/tr>/g, (_, row) => whole[Number(row)] ?? ''),
			after,
		);
	});

	it('are none where a row came', () => {
		const after = before.replace('<tr', '<tr><td>新</td></tr><tr');
		assert.equal(withoutSameRows(after, before), after);
	});
});
