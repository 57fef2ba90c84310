// Marks of the program that wrote a file: each kind by itself, and none that only looks like one.

import assert from 'node:assert/strict';
import { leftoversIn } from '../../server/src/core/text/leftovers.ts';

const MARKS = [
	'[bookmark: _GoBack]',
	'<!--[if gte mso 9]><xml></xml><![endif]-->',
	'<![endif]-->',
	'<![if !supportLists]>',
	'<o:p>',
	'</o:p>',
	'错误!未定义书签。',
	'错误！未定义书签。',
	'错误!未找到引用源。',
	'错误！未找到引用源。',
	'Error! Bookmark not defined.',
	'Error! Reference source not found.',
	'HYPERLINK "http://example.org/"',
	'HYPERLINK \\l "_Toc1"',
	'PAGEREF _Toc12 \\h',
	'TOC \\o "1-3" \\u',
	'\\* MERGEFORMAT',
	'&nbsp;',
	'\ufffc',
];

describe('leftovers of a program', () => {
	for (const mark of MARKS) {
		it(`finds ${JSON.stringify(mark)}, all of it`, () => {
			const text = `一、总体情况${mark}二、其他`;
			assert.deepEqual(
				leftoversIn(text).map(({ start, end }) => text.slice(start, end)),
				[mark],
			);
		});
	}

	it('finds all of them in their order', () => {
		const text = [...MARKS].reverse().join(' ');
		assert.deepEqual(
			leftoversIn(text).map(({ start, end }) => text.slice(start, end)),
			[...MARKS].reverse(),
		);
	});

	it('leaves alone what only shares a word with them', () => {
		assert.deepEqual(leftoversIn('系统提示错误，<5件，HYPERLINK 字段，Error! 未知，[bookmark:'), []);
	});
});
