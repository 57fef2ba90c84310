// Where sentences end: at their stops and at line ends, but not where a line is broken because it was full.

import assert from 'node:assert/strict';
import { countingSentencesIn, sentencesIn } from '../../server/src/core/prose/sentences.ts';

const sentences = (text: string) => [...sentencesIn(text, { start: 0, end: text.length })].map(({ words }) => words);
const counting = (text: string) =>
	[...countingSentencesIn(text, { start: 0, end: text.length })].map((sentence) => sentence?.words);

/** As many characters as a full line has. */
const FULL = '本机关认真贯彻落实条例扎实推进政府信息公开各项工作';

describe('sentences', () => {
	it('end at stops, and not at points within numbers', () =>
		assert.deepEqual(sentences('收费3.5万元。办结7件！好.又'), ['收费3.5万元。', '办结7件!', '好.', '又']));

	it('go on below a line that is full', () => {
		assert.equal(FULL.length, 25);
		for (const full of [FULL, FULL.slice(1)])
			assert.deepEqual(sentences(`${full}\n持续做好。`), [`${full}持续做好。`], String(full.length));
		assert.deepEqual(sentences(`${FULL}\r\n持续做好。`), [`${FULL}持续做好。`]);
	});

	it('end with a line that is not full', () =>
		assert.deepEqual(sentences(`${FULL.slice(2)}\n持续做好。`), [FULL.slice(2), '持续做好。']));

	it('end with a full line where the next one is blank, indented or numbered', () => {
		for (const [below, words] of [
			['\n持续做好。', '持续做好。'],
			['　　持续做好。', '持续做好。'],
			['1.持续做好。', '1.持续做好。'],
			['二、持续做好。', '二、持续做好。'],
			['（三）持续做好。', '(三)持续做好。'],
			['12 件持续做好。', '12件持续做好。'],
		] as const)
			assert.deepEqual(sentences(`${FULL}\n${below}`), [FULL, words], below);
	});

	it('go on where the next line begins with a number that counts something', () => {
		for (const below of ['12件持续做好。', '一件不漏。', '2023年持续做好。'])
			assert.deepEqual(sentences(`${FULL}\n${below}`), [`${FULL}${below}`], below);
	});

	it('end with the text', () => assert.deepEqual(sentences(`${FULL}\n`), [FULL]));

	it('know where each of their characters stands, tags left out', () => {
		const text = '收 到<b>７</b>件。';
		const [sentence] = sentencesIn(text, { start: 0, end: text.length });
		assert.equal(sentence?.words, '收到7件。');
		assert.deepEqual(sentence?.at, [0, 2, 6, 11, 12]);
	});

	it('that count nothing are passed over, a run of them as one', () => {
		assert.deepEqual(counting('做好。做好。收到7件。做好。收到十余件。收到7。'), [
			undefined,
			'收到7件。',
			undefined,
			'收到十余件。',
		]);
		assert.deepEqual(counting('其中7个。未收到。做好其中。\n\n收到7件。'), [
			'其中7个。',
			'未收到。',
			undefined,
			'收到7件。',
		]);
	});
});
