// In a file of many reports an edit makes anew what belongs to the edited one, and nothing else.

import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { byPart } from '../../server/src/lsp/by-part.ts';
import { ReviewedDocuments } from '../../server/src/lsp/documents.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { madeReport } from '../support/made-reports.ts';

const COUNT = 30;
const TEXT = Array.from({ length: COUNT }, (_, at) => `${madeReport(at).text}\n`).join('');

describe('what is derived from the reports of a file', () => {
	it('is kept for all but the one that is edited, though they move', () => {
		const made: string[] = [];
		const derive = byPart(({ report }) => made.push(report.title?.text ?? ''));
		const documents = new ReviewedDocuments();
		const look = (version: number, text: string) => {
			const document = TextDocument.create('file:///a.txt', 'plaintext', version, text);
			const { parts } = documents.get(document, { catalogue: CATALOGUE, checks: {} }).review;
			for (const part of parts) derive(part);
			return parts.length;
		};
		assert.equal(look(1, TEXT), COUNT);
		assert.equal(made.length, COUNT);
		const middle = TEXT.indexOf('（七）总计', TEXT.length / 2);
		assert.equal(look(2, `${TEXT.slice(0, middle)}\n${TEXT.slice(middle)}`), COUNT);
		assert.equal(made.length, COUNT + 1);
	});
});
