// A long document in pieces is what the protocol's library makes of the same text, whatever is typed into it.

import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { changedDocument, keptDocument, LongDocument } from '../../server/src/lsp/long-document.ts';
import { Random } from '../support/random.ts';

const ENDS = ['\n', '\n', '\r\n', '\r', ''];
const PUT_IN = ['', '8', '\n', '\r', '\r\n', '一、总体情况\n', '\n\n', 'x'.repeat(9000), `${'y'.repeat(9000)}\n`];

function linesOf(random: Random, count: number): string {
	return Array.from({ length: count }, () => `${'字'.repeat(random.below(120))}${random.pick(ENDS)}`).join('');
}

/** A place that a client might name, also one behind the end of a line or of the text. */
function placeIn(random: Random, document: TextDocument) {
	const { line, character } = document.positionAt(random.below(document.getText().length + 1));
	return { line: line + (random.chance(0.02) ? 3 : 0), character: character + (random.chance(0.1) ? 200 : 0) };
}

describe('a long document', () => {
	it('is kept in pieces, and a short one is not', () => {
		assert.ok(keptDocument('file:///a', 'plaintext', 1, 'x\n'.repeat(200_000)) instanceof LongDocument);
		assert.ok(!(keptDocument('file:///a', 'plaintext', 1, 'x\n') instanceof LongDocument));
	});

	it('has the text, the lines and the places of one that is whole', () => {
		const random = new Random(31);
		for (const lines of [0, 1, 40, 900]) {
			const text = linesOf(random, lines);
			const whole = TextDocument.create('file:///a', 'plaintext', 0, text);
			const long = new LongDocument('file:///a', 0, text);
			for (let edit = 1; edit < 150; edit++) {
				const [start, end] = [placeIn(random, whole), placeIn(random, whole)];
				// Most changes are short ones.
				const range = { start, end: random.chance(0.8) ? start : end };
				const all = random.chance(0.02);
				const changes = [all ? { text: linesOf(random, 300) } : { range, text: random.pick(PUT_IN) }];
				TextDocument.update(whole, changes, edit);
				changedDocument(long, changes, edit);
				const now = whole.getText();
				assert.ok(long.getText() === now, `edit ${edit} of ${lines} lines`);
				assert.deepEqual([long.length, long.version], [now.length, edit]);
				for (let look = 0; look < 5; look++) {
					const offset = random.below(now.length + 1);
					const place = placeIn(random, whole);
					assert.equal(long.offsetAt(place), whole.offsetAt(place));
					assert.ok(long.slice(offset, offset + 5000) === now.slice(offset, offset + 5000));
				}
			}
		}
	});
});
