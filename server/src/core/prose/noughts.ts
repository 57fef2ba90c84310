// What a clause without a number says was none: 未收到政府信息公开申请, 未发生行政复议, 全部办结.

import type { StatedCells } from '../forms/catalogue.ts';
import type { Clause } from './counts.ts';
import { isPlain } from './match.ts';
import { isSpokenOf, type Reading } from './reading.ts';
import { namesSomeApplicants } from './scope.ts';
import { spanIn } from './sentences.ts';
import type { Statement } from './statement.ts';

/** The statements of a clause without a number. */
export function noughtsIn(reading: Reading, { words, start }: Clause): readonly Statement[] {
	if (reading.foreign) return [];
	const span = spanIn(reading.sentence, start, start + words.length);
	const nought = { number: span, ...span, value: 0, step: 1, style: 'words', unit: '', part: false } as const;
	return noughtsOf(reading, words).map((means) => ({ ...nought, means: [means] }));
}

/** The cells that a clause says are nought: the first pattern that it follows decides. */
function noughtsOf({ context, topics, sentence }: Reading, words: string): readonly StatedCells[] {
	const { noughtSigns, noughts } = context.prose;
	if (!noughtSigns.some((sign) => words.includes(sign)) || namesSomeApplicants(words, context.prose)) return [];
	for (const { match, groups, within, names, means } of noughts) {
		const found = match.exec(words);
		if (found === null || (within !== undefined && !topics.has(within))) continue;
		const plain = groups.every((others, at) => isPlain((found[at + 1] ?? '').replace(/、/g, ''), context, others));
		if (!plain || (names !== undefined && !isSpokenOf(sentence.words, names, context))) return [];
		return means.flatMap(({ word, cells }) => (word === undefined || words.includes(word) ? cells : []));
	}
	return [];
}
