// What a clause without a number says was none: 未收到政府信息公开申请, 未发生行政复议, 全部办结.

import type { StatedCells } from '../forms/catalogue.ts';
import type { Clause } from './counts.ts';
import { isPlain } from './match.ts';
import { isSpokenOf, type Reading } from './reading.ts';
import { namesSomeApplicants } from './scope.ts';
import { spanIn } from './sentences.ts';
import type { Statement } from './statement.ts';

/** The statements of a clause without a number. */
export function noughtsIn(reading: Reading, clause: Clause): readonly Statement[] {
	if (reading.foreign) return [];
	const { words, start } = clause;
	const list = listBefore(reading, clause);
	const own = spanIn(reading.sentence, start, start + words.length);
	const span = list === undefined ? own : { start: list.start, end: own.end };
	const nought = { number: span, ...span, value: 0, step: 1, style: 'words', unit: '', part: false } as const;
	return noughtsOf(reading, list === undefined ? words : `无${words}`).map((means) => ({ ...nought, means: [means] }));
}

/** The nought before a clause that goes on with it: 未发生行政复议、行政诉讼. */
function listBefore({ statements, sentence, context }: Reading, { words, start, mark }: Clause): Statement | undefined {
	const last = statements.at(-1);
	const follows = mark === '、' && last?.style === 'words' && last.end === (sentence.at[start - 2] ?? 0) + 1;
	return follows && !context.prose.noughtSigns.some((sign) => words.includes(sign)) ? last : undefined;
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
