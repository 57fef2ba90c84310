// How many characters stand between two texts, and how alike they are, by table.

import assert from 'node:assert/strict';
import { distance, likeness } from '../../server/src/core/text/distance.ts';

const DISTANCES: readonly (readonly [a: string, b: string, most: number, expected: number])[] = [
	['', '', 0, 0],
	['甲', '', 1, 1],
	['', '甲乙', 2, 2],
	['甲乙丙', '甲乙丙', 0, 0],
	['甲乙丙', '甲丁丙', 1, 1],
	['甲乙丙', '甲丙', 1, 1],
	['甲丙', '甲乙丙', 1, 1],
	['甲乙', '乙甲', 2, 2],
	['kitten', 'sitting', 3, 3],
	// More than was asked for is one more, however much it is.
	['kitten', 'sitting', 2, 3],
	['甲乙丙丁', '戊己庚辛', 1, 2],
	['甲', '甲乙丙', 1, 2],
];

const LIKENESSES: readonly (readonly [a: string, b: string, expected: number])[] = [
	['', '', 0],
	['甲乙', '甲乙', 1],
	['甲乙丙丁', '甲乙丙戊', 0.75],
	['甲乙丙', '甲乙丙丁', 0.75],
	['甲乙丙丁', '甲乙', 0.5],
	['甲乙', '甲乙丙丁', 0.5],
	['甲乙丙丁', '甲', 0],
	['甲', '乙', 0],
	['甲', '', 0],
];

describe('distance', () => {
	for (const [a, b, most, expected] of DISTANCES)
		it(`${a || 'nothing'} and ${b || 'nothing'}, ${most} at most`, () => assert.equal(distance(a, b, most), expected));
});

describe('likeness', () => {
	for (const [a, b, expected] of LIKENESSES)
		it(`${a || 'nothing'} and ${b || 'nothing'}`, () => assert.equal(likeness(a, b), expected));
});
