// The labels of an official table as they are compared.

import assert from 'node:assert/strict';
import { officialOf } from '../../server/src/core/forms/official.ts';

const ROWS = [
	{ key: 'a', label: '一、本年新收', variants: ['新收'] },
	{ key: 'b', label: '（三）不予公开' },
	{ key: 'c', label: '1.属于国家秘密' },
	{ key: 'd', label: '9.其他' },
	{ key: 'e', label: '12．其他' },
	{ key: 'f', label: '其他', divisible: true },
] as const;

describe('the labels of an official table', () => {
	const official = officialOf({
		rows: ROWS,
		columns: [],
		groups: [{ key: 'g', label: '三、本年度办理结果', variants: ['办理结果'] }],
	});

	it('are told apart by digits alone, where they are numbered so', () =>
		assert.deepEqual(official.numbers, [0, 0, 1, 9, 12, 0]));
	it('are compared without their numbers, in every wording', () => {
		assert.deepEqual(official.words, ['本年新收', '不予公开', '属于国家秘密', '其他', '其他', '其他']);
		assert.deepEqual(official.wordings[0], ['本年新收', '新收']);
		assert.deepEqual([...official.groups], [['g', ['本年度办理结果', '办理结果']]]);
	});
	it('know their places, and the row that may be divided', () => {
		assert.deepEqual(
			[...official.indexOf],
			[...'abcdef'].map((key, at) => [key, at]),
		);
		assert.equal(official.divisible?.key, 'f');
	});
});
