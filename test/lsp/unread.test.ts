// A report that holds too much, in an editor: it is named where it begins, and nothing is claimed about it.

import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DISCLOSURE } from '../../server/src/core/forms/disclosure/catalogue.ts';
import { MOST } from '../../server/src/core/text/budget.ts';
import { ReviewedDocuments } from '../../server/src/lsp/documents.ts';
import { DEFAULT_SETTINGS } from '../../server/src/lsp/settings.ts';
import { jobOf } from '../../server/src/lsp/workspace/outcome.ts';
import { sha256 } from '../../server/src/node/hash.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { diagnosticsOf } from '../support/diagnostics.ts';

const HEAD = '青石镇2023年政府信息公开工作年度报告\n一、总体情况\n略。\n三、收到和处理政府信息公开申请情况\n';
const WRONG = `${HEAD}一、本年新收政府信息公开申请数量\t7\t1\t0\t0\t0\t0\t9\n`;
const TEXT = `${WRONG}${HEAD}${'\t\n'.repeat(MOST.cells + 1)}`;
const URI = 'file:///a.txt';

describe('a report that holds too much', () => {
	const codes = (shown: readonly { readonly code?: unknown; readonly range: { readonly start: { line: number } } }[]) =>
		shown
			.map(({ code, range }) => [code, range.start.line])
			.filter(([code]) => code === 'row-total' || code === 'unread');
	const expected = [
		['row-total', 4],
		['unread', 5],
	];

	it('is named in an open document, also when this changes', () => {
		const reviewed = new ReviewedDocuments();
		const options = { ...DEFAULT_SETTINGS, catalogue: CATALOGUE };
		for (const [version, text] of [TEXT, `${TEXT}\t\n`].entries()) {
			const document = TextDocument.create(URI, 'plaintext', version, text);
			const shown = diagnosticsOf(URI, reviewed.get(document, options).review);
			assert.deepEqual(codes(shown), expected);
			assert.match(String(shown.at(-1)?.message), /^这份报告的表格超过 3 万格，没有检查。/);
		}
	});

	it('is named by a check of the workspace', () => {
		const job = jobOf({ settings: DEFAULT_SETTINGS, pages: undefined, catalogue: DISCLOSURE }, CATALOGUE, sha256);
		const outcome = job.run(URI, { text: TEXT, encoding: 'utf-8', broken: 0 });
		assert.ok(outcome.why === undefined);
		assert.deepEqual(codes(outcome.diagnostics), expected);
		assert.equal(outcome.reports, 1);
	});
});
