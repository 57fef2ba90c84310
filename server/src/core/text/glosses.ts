// Texts that tell in brackets behind some characters how these are spoken, as pages do that copy others: 开(kāi).

import { hiding } from './hidden.ts';

/** So much of a text is looked at before all of it is, and so many glosses show that they are its habit. */
const SAMPLE = 600;
const LEAST = 3;
const OPENING = ['(', '（'];
const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
const TONE = new RegExp(`[${TONED}]`);
const LETTER = new RegExp(`[a-zü${TONED}]`);
const GLOSS = new RegExp(`(?<=[\\u3400-\\u9fff])[(（][a-zü${TONED}]{1,6}[)）]`, 'g');

/** A text with characters without width in place of what tells how others are spoken: nothing moves. */
export function withoutGlosses(text: string): string {
	const head = text.slice(0, SAMPLE);
	if (!OPENING.some((mark) => isBehind(head, mark))) return text;
	const toned = (head.match(GLOSS) ?? []).filter((gloss) => TONE.test(gloss));
	return toned.length < LEAST ? text : text.replace(GLOSS, ({ length }) => hiding(length));
}

/** Whether a letter stands behind a mark: one cheap look. */
function isBehind(text: string, mark: string): boolean {
	for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
		if (LETTER.test(text.charAt(at + 1))) return true;
	return false;
}
