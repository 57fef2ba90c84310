// A text that was changed in one place is cut as it would be from the beginning.

import assert from 'node:assert/strict';
import { cutAgain, cutPieces } from '../../server/src/core/report/pieces.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { madeReport } from '../support/made-reports.ts';
import { Random } from '../support/random.ts';

const REPORTS = Array.from({ length: 12 }, (_, at) => madeReport(at, { seed: 5, sentences: 2 }).text);
const TEXT = REPORTS.join('\n');
const TITLE = '云山县青石镇\n2022年政府信息公开工作年度报告\n';
const PUT_IN = ['', '8', '\n', '报告', TITLE, `${TITLE}一、总体情况\n二、主动公开政府信息情况\n`, REPORTS[3] ?? ''];

function movedBy(by: number, piece: Span): Span {
	return { start: piece.start + by, end: piece.end + by };
}

describe('a text that is cut again', () => {
	it('has the pieces that it has when it is cut whole, wherever it was changed', () => {
		const random = new Random(11);
		let text = TEXT;
		let pieces = cutPieces(text, CATALOGUE);
		assert.equal(pieces.length, REPORTS.length);
		const seen = new Set<number>();
		for (let change = 0; change < 400; change++) {
			const near = pieces[random.below(pieces.length)]?.start ?? 0;
			const start = random.chance(0.5) ? Math.max(0, near - 3 + random.below(60)) : random.below(text.length);
			const end = Math.min(text.length, start + (random.chance(0.1) ? random.below(9000) : random.below(5)));
			const put = random.pick(PUT_IN);
			const changed = `${text.slice(0, start)}${put}${text.slice(end)}`;
			const told = { start, end, by: put.length - (end - start) };
			const again = cutPieces(changed, CATALOGUE);
			for (const one of [undefined, told]) {
				const found = cutAgain(changed, { text, length: text.length, pieces, change: one }, CATALOGUE);
				assert.deepEqual(found.pieces, again, `change ${change}`);
				assert.deepEqual(again.slice(0, found.above), pieces.slice(0, found.above));
				const below = pieces.slice(pieces.length - found.below).map((piece) => movedBy(told.by, piece));
				assert.deepEqual(again.slice(again.length - found.below), below);
			}
			seen.add(again.length);
			[text, pieces] = random.chance(0.2) ? [TEXT, cutPieces(TEXT, CATALOGUE)] : [changed, again];
		}
		assert.ok(seen.size > 5, 'the number of pieces changes');
	});

	it('keeps what stands far above a change, and far below it', () => {
		const before = { text: TEXT, length: TEXT.length, pieces: cutPieces(TEXT, CATALOGUE) };
		assert.ok(cutAgain(`${TEXT}8`, before, CATALOGUE).above >= REPORTS.length - 3);
		assert.ok(cutAgain(`8${TEXT}`, before, CATALOGUE).below >= REPORTS.length - 3);
	});

	it('without a change has the same pieces', () => {
		const pieces = cutPieces(TEXT, CATALOGUE);
		assert.deepEqual(cutAgain(TEXT, { text: TEXT, length: TEXT.length, pieces }, CATALOGUE).pieces, pieces);
	});
});
