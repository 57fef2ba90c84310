// A finding that speaks of another file: its places and its changes are those of that file.

import assert from 'node:assert/strict';
import type { TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { wordsIn } from '../../server/src/core/words/languages.ts';
import { codeActionsAt } from '../../server/src/lsp/code-actions.ts';
import { withPlaced } from '../../server/src/workspace/cross.ts';
import { simpleReport } from '../support/chains.ts';
import { crossFindings, indexOf } from '../support/cross-findings.ts';
import { diagnosticsOf } from '../support/diagnostics.ts';
import { writeReport } from '../support/make-report.ts';

const LAST = 'file:///r/2022.txt';
const NOW = 'file:///r/2023.txt';
const files = {
	[LAST]: writeReport(simpleReport({ year: 2022, carriedOut: [3, 0, 0, 0, 0, 0], layout: 'cell-per-line' })),
	[NOW]: writeReport(simpleReport({ year: 2023, carriedIn: [2, 0, 0, 0, 0, 0] })),
};
const last = TextDocument.create(LAST, 'plaintext', 1, files[LAST] ?? '');
const now = TextDocument.create(NOW, 'plaintext', 7, files[NOW] ?? '');

/** The review of this year's report with what is found across both. */
async function reviewed() {
	const { index, parts } = indexOf(files);
	const across = await crossFindings(index, (address) => parts.get(address));
	return { parts: withPlaced(parts.get(NOW) ?? [], across.get(NOW) ?? new Map()) };
}

describe('a finding across files', () => {
	it('is related to the cells of the other file', async () => {
		const [diagnostic, ...more] = diagnosticsOf(NOW, await reviewed());
		assert.equal(more.length, 0);
		assert.equal(diagnostic?.code, 'carry-over');
		assert.equal(now.getText(diagnostic.range), '2');
		const places = diagnostic.relatedInformation?.map(({ location }) => [location.uri, last.getText(location.range)]);
		assert.deepEqual(places, [
			[LAST, '3'],
			[LAST, '3'],
		]);
	});

	it('offers a change of either file', async () => {
		const review = await reviewed();
		const [{ range } = assert.fail()] = diagnosticsOf(NOW, review);
		const params = { textDocument: { uri: NOW }, range, context: { diagnostics: [], only: ['quickfix'] } };
		const actions = codeActionsAt({ document: now, version: 7, review }, params, {
			words: wordsIn(),
			commands: new Set(),
			snippets: false,
		});
		const changes = actions.map(({ edit }) => (edit?.documentChanges ?? []) as TextDocumentEdit[]);
		assert.deepEqual(
			changes.map((files) => files.map(({ textDocument }) => [textDocument.uri, textDocument.version])),
			[[[NOW, 7]], [[LAST, null]]],
		);
		const there = changes[1]?.[0]?.edits ?? [];
		const edited = TextDocument.applyEdits(last, there as Parameters<typeof TextDocument.applyEdits>[1]);
		const expected = writeReport(simpleReport({ year: 2022, carriedOut: [2, 0, 0, 0, 0, 0], layout: 'cell-per-line' }));
		assert.equal(edited.slice(edited.indexOf('四、结转下年度')), expected.slice(expected.indexOf('四、结转下年度')));
	});
});
