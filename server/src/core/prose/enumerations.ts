// Enumerations of prose: 一是 … 二是 … 三是.

import { numeralOf } from '../text/numbering.ts';
import type { Span } from '../text/span.ts';
import { type Sentence, sentencesIn, spanIn } from './sentences.ts';

/** A point of an enumeration: its number, and the place of 一是. */
export interface Point {
	readonly number: number;
	readonly span: Span;
}

const MARKS = '。；;，,：:！？';

/** The points in some stretches of a text, in its order. */
export function pointsIn(text: string, stretches: readonly Span[]): readonly Point[] {
	return stretches.flatMap((stretch) => [...sentencesIn(text, stretch)].flatMap(pointsOf));
}

function pointsOf(sentence: Sentence): readonly Point[] {
	const { words } = sentence;
	const points: Point[] = [];
	for (let at = words.indexOf('是'); at >= 0; at = words.indexOf('是', at + 1)) {
		const number = numeralOf(words.charAt(at - 1));
		const opens = at === 1 || MARKS.includes(words.charAt(at - 2));
		if (number > 0 && opens) points.push({ number, span: spanIn(sentence, at - 1, at + 1) });
	}
	return points;
}
