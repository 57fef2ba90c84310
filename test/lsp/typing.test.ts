// What is new while somebody types waits until nobody does.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from '../../server/src/core/review.ts';
import { wordsIn } from '../../server/src/core/words/languages.ts';
import { faultsOf } from '../../server/src/lsp/faults.ts';
import { placesOf } from '../../server/src/lsp/places.ts';
import { Typing } from '../../server/src/lsp/typing.ts';
import { review } from '../support/catalogue.ts';

const TEXT = readFileSync(join('samples', '2023 河口镇（多处有误，一行一行）.txt'), 'utf8');

/** The wrong numbers of a text that wait. */
function waiting(typing: Typing, text: string): readonly string[] {
	const [part] = review(text).parts as readonly [Part];
	const waits = typing.answering('a');
	return faultsOf(part, wordsIn('zh-cn').editor).flatMap((fault) => {
		const table = placesOf(part).find(({ start, end }) => start <= fault.start && fault.end <= end);
		return table !== undefined && waits(0, table, fault) ? [fault.note] : [];
	});
}

describe('typing', () => {
	const runs: (() => void)[] = [];
	let refreshed = 0;
	let typing: Typing;
	beforeEach(() => {
		runs.splice(0);
		refreshed = 0;
		typing = new Typing(
			(run) => {
				runs.push(run);
				return () => runs.splice(runs.indexOf(run), 1);
			},
			() => refreshed++,
		);
	});

	it('holds nothing back before the first change', () => {
		typing.changed('a');
		assert.deepEqual(waiting(typing, TEXT), []);
		assert.equal(runs.length, 0);
	});

	it('holds back what is new, keeps what was told, and lets go of what was put right, until it is quiet', () => {
		assert.deepEqual(waiting(typing, TEXT), []);
		typing.changed('a');
		typing.changed('a');
		assert.equal(runs.length, 1, 'one wait for all changes');
		assert.deepEqual(waiting(typing, `\n${TEXT}`), [], 'a line above changes nothing');
		assert.deepEqual(waiting(typing, TEXT.replace('\t5\n', '\t6\n')), ['✗ 各项合计 5']);
		runs[0]?.();
		assert.equal(refreshed, 1);
		assert.deepEqual(waiting(typing, TEXT.replace('\t5\n', '\t6\n')), []);
	});

	it('asks for nothing where nothing was held back', () => {
		waiting(typing, TEXT);
		typing.changed('a');
		waiting(typing, TEXT);
		runs[0]?.();
		assert.equal(refreshed, 0);
	});

	it('forgets a document that is closed', () => {
		waiting(typing, TEXT);
		typing.changed('a');
		typing.forget('a');
		assert.equal(runs.length, 0);
	});
});
