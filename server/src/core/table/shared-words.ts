// Words that a whole text has in place of others: 資訊 for 信息, as programs write that convert to the words of another place.

import { fold } from '../text/chars.ts';

/** What a label says, and what it should say. */
export interface Wording {
	readonly found: string;
	readonly official: string;
}

/** So many labels share a word, and it is the text's, and no slip in one of them. */
const MANY_LABELS = 4;

/** Whether labels differ from what they should say by nothing but words that many of them share. */
export function sharedWords(labels: readonly Wording[]): (label: Wording) => boolean {
	if (labels.length < MANY_LABELS) return () => false;
	const counts = new Map<string, { readonly words: Difference; many: number }>();
	for (const label of labels) {
		const words = differenceOf(fold(label.found), fold(label.official));
		if (words === undefined) continue;
		const counted = counts.get(`${words.other} ${words.own}`) ?? { words, many: 0 };
		counted.many++;
		counts.set(`${words.other} ${words.own}`, counted);
	}
	const shared = [...counts.values()].filter(({ many }) => many >= MANY_LABELS).map(({ words }) => words);
	return ({ found, official }) => {
		const plain = shared.reduce((words, { other, own }) => words.replaceAll(other, own), fold(found));
		return shared.length > 0 && plain === fold(official);
	};
}

/** A word that stands in place of another one. */
interface Difference {
	readonly other: string;
	readonly own: string;
}

/** The one stretch in which two texts differ; undefined where either has nothing there. */
function differenceOf(found: string, official: string): Difference | undefined {
	const shorter = Math.min(found.length, official.length);
	let before = 0;
	while (before < shorter && found[before] === official[before]) before++;
	let behind = 0;
	while (behind < shorter - before && found.at(-1 - behind) === official.at(-1 - behind)) behind++;
	const other = found.slice(before, found.length - behind);
	const own = official.slice(before, official.length - behind);
	return other === '' || own === '' ? undefined : { other, own };
}
