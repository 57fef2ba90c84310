// Prose that is the same is found by sketches and shown by passages; boilerplate, years and numbers do not hide or make it.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sharedPassages } from '../../server/src/workspace/likeness/passages.ts';
import { joinSketches, likeness, sketchAt, sketchOf } from '../../server/src/workspace/likeness/sketch.ts';

const whole = (text: string) => ({ start: 0, end: text.length });
const all = (text: string) => ({ text, span: whole(text) });
/** Sentences that have nothing in common but chance. */
const sentences = fc.array(
	fc
		.array(fc.integer({ min: 0x4e00, max: 0x5e00 }), { minLength: 12, maxLength: 30 })
		.map((codes) => `${String.fromCharCode(...codes)}。`),
	{ minLength: 20, maxLength: 40 },
);
const RUNS = { seed: 11, numRuns: 60 };

describe('sketches', () => {
	it('of one text are the same, whatever its years, spaces and line ends', () => {
		fc.assert(
			fc.property(sentences, (list) => {
				const one = list.map((sentence) => `2022年${sentence}`).join('\n');
				const other = list.map((sentence) => `２０２３ 年${sentence}`).join('\r\n　');
				assert.equal(sketchOf(one, whole(one)), sketchOf(other, whole(other)));
			}),
			RUNS,
		);
	});
	it('of other texts are not alike', () => {
		fc.assert(
			fc.property(sentences, sentences, (a, b) => {
				const one = a.join('');
				const other = b.map((sentence) => sentence.split('').reverse().join('')).join('');
				assert.ok(likeness(sketchOf(one, whole(one)), sketchOf(other, whole(other))) < 0.3);
			}),
			RUNS,
		);
	});
	it('grow less alike as sentences are changed', () => {
		fc.assert(
			fc.property(sentences, (list) => {
				const text = (changed: number) =>
					list.map((one, at) => (at < changed ? one.split('').reverse().join('') : one)).join('');
				const like = (changed: number) =>
					likeness(sketchOf(text(0), whole(text(0))), sketchOf(text(changed), whole(text(changed))));
				assert.equal(like(0), 1);
				assert.ok(like(list.length) < 0.3);
				assert.ok(like(1) > like(list.length));
			}),
			RUNS,
		);
	});
	it('are found again where several are one string, and where there is none', () => {
		fc.assert(
			fc.property(fc.array(fc.option(sentences)), (list) => {
				const sketches = list.map((one) => (one === null ? '' : sketchOf(one.join(''), whole(one.join('')))));
				const joined = joinSketches(sketches);
				assert.deepEqual(
					sketches.map((_, at) => sketchAt(joined, at)),
					sketches,
				);
				assert.equal(sketchAt(joined, sketches.length), '');
			}),
			RUNS,
		);
	});
	it('are not made of short texts, and not of boilerplate', () => {
		assert.equal(sketchOf('一切正常。', whole('一切正常。')), '');
		const usual = '根据《中华人民共和国政府信息公开条例》规定，本机关编制本年度报告，所列数据的统计期限为全年。'.repeat(
			20,
		);
		assert.equal(sketchOf(usual, whole(usual)), '');
		assert.equal(sketchOf('', undefined), '');
		assert.equal(likeness('', ''), 0);
	});
});

describe('shared passages', () => {
	it('are the sentences that both have, neighbours as one, in the places of the text', () => {
		fc.assert(
			fc.property(sentences, fc.nat(), (list, at) => {
				const own = at % list.length;
				const text = list.join('');
				const other = list
					.map((sentence, index) => (index === own ? sentence.split('').reverse().join('') : sentence))
					.join('');
				const { passages, share } = sharedPassages(all(text), all(other));
				const before = list.slice(0, own).join('');
				const after = list.slice(own + 1).join('');
				const parts = [before, after].filter((part) => part !== '').map((part) => part.slice(0, -1));
				assert.deepEqual(
					passages.map(({ start, end }) => text.slice(start, end)),
					parts,
				);
				assert.ok(share < 1 && share > 0.8);
			}),
			RUNS,
		);
	});
	it('take a sentence with another name or number for the same', () => {
		const one = '青石镇全年受理来信三十二件并且逐件登记承办人和答复日期，逾期未复的由分管领导约谈。';
		const other = '白鹿乡全年受理来信四十七件并且逐件登记承办人和答复日期，逾期未复的由分管领导约谈。';
		assert.equal(sharedPassages(all(one), all(other)).share, 1);
	});
	it('of nothing are none', () =>
		assert.deepEqual(sharedPassages(all(''), all('甲')), { share: 0, characters: 0, passages: [] }));
});
