// The words of headings: the official titles, usual variants, and what is like a title.

import { SECTIONS } from '../forms/sections.ts';
import type { FormSection } from '../forms/types.ts';
import { fold } from '../text/chars.ts';
import { distance } from '../text/distance.ts';
import type { Numbering } from '../text/numbering.ts';

/** What some words are the heading of. */
export interface HeadingWords {
	readonly section: FormSection;
	/** Whether the words are known, and whether they are the title itself. */
	readonly exact: boolean;
	readonly official: boolean;
}

const WORDINGS: ReadonlyMap<string, HeadingWords> = new Map(
	SECTIONS.flatMap((section) =>
		[section.title, ...section.variants].map((words) => {
			return [fold(words), { section, exact: true, official: words === section.title }] as const;
		}),
	),
);
const TITLES = SECTIONS.map((section) => ({ section, words: fold(section.title) }));

/** A numeral that no mark parts from the words. */
export const NUMERALS = '一二三四五六';
/** The first characters of all wordings, and the last ones: words that end otherwise are no heading. */
export const FIRST = endsOf((words) => words.charCodeAt(0));
export const LAST = endsOf((words) => words.charCodeAt(words.length - 1));

function endsOf(code: (words: string) => number): ReadonlySet<number> {
	return new Set([...WORDINGS.keys()].map(code));
}

/** What words are the heading of that are known; a numeral that no mark parts from them is left out. */
export function wordingOf(printed: string): HeadingWords | undefined {
	return WORDINGS.get(printed) ?? (NUMERALS.includes(printed.charAt(0)) ? WORDINGS.get(printed.slice(1)) : undefined);
}

/** The title that words are like, by their number or by themselves; undefined where they are like none. */
export function likeTitle(printed: string, numbering: Numbering): HeadingWords | undefined {
	if (numbering.style === 'bracketed' || /^(无|没有|暂无|关于)/.test(printed)) return undefined;
	// One lost character is up to three signs of loss.
	const lost = printed.includes('\ufffd');
	const words = lost ? printed.replace(/\ufffd+/g, '\ufffd') : printed;
	for (const { section, words: title } of TITLES) {
		const numbered = numbering.style !== 'none' && numbering.value === section.number;
		if (numbered && words.length <= title.length + 16 && words.endsWith(title))
			return { section, exact: true, official: false };
		const most = title.length >> 2;
		if ((numbered || most > 1 || lost) && distance(words, title, most) <= most)
			return { section, exact: false, official: false };
	}
	return undefined;
}
