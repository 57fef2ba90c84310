// Public bodies of the report's own level that its prose names: another county's name is a sign of a copied text.

import type { Span } from '../text/span.ts';
import { type Sentence, sentencesIn, spanIn } from './sentences.ts';

/** A body that is named, without the words before its name. */
export interface NamedBody extends Span {
	readonly name: string;
}

/** Levels with the words that follow their names. */
const LEVELS: readonly (readonly [string, readonly string[]])[] = [
	['镇', ['镇人民政府', '镇政府', '镇党委']],
	['乡', ['乡人民政府', '乡政府', '乡党委']],
	['街道', ['街道办事处', '街道党工委']],
	['县', ['县人民政府', '县政府', '县委']],
	['区', ['区人民政府', '区政府', '区委']],
	['市', ['市人民政府', '市政府', '市委']],
];
/** Characters that stand before a level without being part of a name: 我镇, 各乡镇, 全县. */
const NO_NAME = '我本各全该乡镇县区市省州级委、，,。和与及在由向对到为是的之下按据届';
/** The characters of a name before its level. */
const NAME_LENGTH = 2;

/** The bodies in some stretches of a text that are of the level of `organization` and not called as it is. */
export function otherBodiesIn(text: string, stretches: readonly Span[], organization: string): readonly NamedBody[] {
	const level = LEVELS.find(([, endings]) => endings.some((ending) => organization.includes(ending)));
	if (level === undefined) return [];
	return stretches.flatMap((stretch) =>
		[...sentencesIn(text, stretch)].flatMap((sentence) =>
			level[1].flatMap((ending) => namedIn(sentence, ending, organization)),
		),
	);
}

function namedIn(sentence: Sentence, ending: string, organization: string): readonly NamedBody[] {
	const bodies: NamedBody[] = [];
	for (let at = sentence.words.indexOf(ending); at >= 0; at = sentence.words.indexOf(ending, at + 1)) {
		const name = sentence.words.slice(Math.max(0, at - NAME_LENGTH), at);
		if (!isName(name) || organization.includes(name)) continue;
		bodies.push({ name: `${name}${ending}`, ...spanIn(sentence, at - NAME_LENGTH, at + ending.length) });
	}
	return bodies;
}

function isName(name: string): boolean {
	return (
		name.length === NAME_LENGTH && /^[\u4e00-\u9fff]+$/.test(name) && ![...name].some((one) => NO_NAME.includes(one))
	);
}
