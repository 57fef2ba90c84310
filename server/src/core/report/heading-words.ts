// The words of headings: the official titles, usual variants, and what is like a title.

import type { FormSection, SectionKey } from '../forms/types.ts';
import { fold, foldedCode, unfolded } from '../text/chars.ts';
import { distance } from '../text/distance.ts';
import { CHINESE_NUMERALS, type Numbering } from '../text/numbering.ts';
import type { Span } from '../text/span.ts';

/** A line, a cell or the end of a line that opens a section. */
export interface Heading extends Span {
	readonly key: SectionKey;
	readonly line: number;
	readonly numbering: Numbering;
	/** Whether the words are the official ones or a usual variant, and not merely alike. */
	readonly exact: boolean;
	/** Whether something else stands on the same line, so that the line belongs to a table too. */
	readonly shared: boolean;
}

/** What may be a heading. */
export interface Candidate extends Heading {
	/** Whether its number is its section's. */
	readonly own: boolean;
	/** Whether a page number stands behind it, as in a table of contents. */
	readonly paged: boolean;
}

/** What some words are the heading of. */
export interface Wording {
	readonly section: FormSection;
	/** Whether the words are known, and whether they are the title itself. */
	readonly exact: boolean;
	readonly official: boolean;
}

/** The title of a section, folded, and what words are like it that nobody listed. */
interface Title {
	readonly section: FormSection;
	readonly words: string;
	readonly alike: RegExp | undefined;
}

/** The wordings of the headings of a family of reports, folded; made of its catalogue once. */
export interface HeadingWords {
	readonly sections: readonly FormSection[];
	readonly wordings: ReadonlyMap<string, Wording>;
	readonly titles: readonly Title[];
	/** Numerals of sections, which no mark need part from the words. */
	readonly numerals: string;
	/** The last characters of all wordings: words that end otherwise are no heading, whatever else they say. */
	readonly last: ReadonlySet<number>;
	/** For each character 1 where a heading in a cell may begin with it, or one in Chinese end. */
	readonly begins: Uint8Array;
	readonly ends: Uint8Array;
	/** The last two characters of the titles. */
	readonly endings: readonly string[];
	/** Whether folded words are a label of a table, which may be numbered as a section is. */
	readonly isLabel: (words: string) => boolean;
	/** Finds the wordings of each section anywhere in a text, with any spaces and line ends in them. */
	readonly patterns: readonly { readonly section: FormSection; readonly pattern: RegExp }[];
}

/** The sign of a lost character. */
export const LOST = 0xfffd;
/** How many characters the Basic Multilingual Plane has. */
const PLANE = 0x10000;
/** Characters below are no Chinese ones. */
const OTHER_SCRIPTS = 0x2e80;

/** Makes the wordings of some sections ready. */
export function makeHeadingWords(sections: readonly FormSection[], isLabel: HeadingWords['isLabel']): HeadingWords {
	const wordings = sections.flatMap((section) =>
		[section.title, ...section.variants].map((words) => {
			return [fold(words), { section, exact: true, official: words === section.title }] as const;
		}),
	);
	const numerals = CHINESE_NUMERALS.slice(0, sections.length);
	const first = new Set(wordings.map(([words]) => words.charCodeAt(0)));
	const alike = sections.flatMap((section) => [...(section.alike?.last ?? '')].map((one) => one.charCodeAt(0)));
	const last = new Set([...wordings.map(([words]) => words.charCodeAt(words.length - 1)), ...alike]);
	return {
		sections,
		wordings: new Map(wordings),
		titles: sections.map((section) => ({
			section,
			words: fold(section.title),
			alike: section.alike === undefined ? undefined : new RegExp(`^(?:${section.alike.pattern})$`),
		})),
		numerals,
		last,
		begins: marked(first, beforeHeading(numerals)),
		ends: marked(last, [LOST]),
		endings: sections.map(({ title }) => title.slice(-2)),
		isLabel,
		patterns: sections.map((section) => ({ section, pattern: patternOf([section.title, ...section.variants]) })),
	};
}

/** Finds some wordings, the longest first; between any two characters spaces and line ends may stand. */
function patternOf(wordings: readonly string[]): RegExp {
	const longest = [...wordings].sort((a, b) => b.length - a.length);
	return new RegExp(longest.map((words) => [...words].join('\\s{0,4}')).join('|'), 'g');
}

/** The characters that may stand before the words of a heading: numerals, digits and marks. */
function beforeHeading(numerals: string): readonly number[] {
	const ascii = Array.from({ length: 0x80 }, (_, code) => code).filter((code) => !isOtherLetter(code));
	const marks = [...`${numerals}（【“《０１２３４５６７８９`].map((character) => character.charCodeAt(0));
	return [...ascii, ...marks];
}

/** Whether a character is a letter of another script than Chinese. */
function isOtherLetter(code: number): boolean {
	return code < OTHER_SCRIPTS && foldedCode(code) > 0x39;
}

/** Whether a heading in a cell may end with a character. */
export function mayEndWith({ ends }: HeadingWords, code: number): boolean {
	return ends[code] === 1 || isOtherLetter(code);
}

/** For each character 1 where it folds to one of some, or is one of `others`. */
function marked(folded: ReadonlySet<number>, others: readonly number[]): Uint8Array {
	const marks = new Uint8Array(PLANE);
	for (const code of unfolded(folded)) marks[code] = 1;
	for (const code of others) marks[code] = 1;
	return marks;
}

/** What words are the heading of that are known; a numeral that no mark parts from them is left out. */
export function wordingOf(printed: string, { wordings, numerals }: HeadingWords): Wording | undefined {
	return wordings.get(printed) ?? (numerals.includes(printed.charAt(0)) ? wordings.get(printed.slice(1)) : undefined);
}

/** The title that words are like, by their number or by themselves; undefined where they are like none. */
export function likeTitle(printed: string, numbering: Numbering, { titles }: HeadingWords): Wording | undefined {
	if (numbering.style === 'bracketed' || /^(无|没有|暂无|关于)/.test(printed)) return undefined;
	// One lost character is up to three signs of loss.
	const lost = printed.includes('\ufffd');
	const words = lost ? printed.replace(/\ufffd+/g, '\ufffd') : printed;
	for (const { section, words: title, alike } of titles) {
		if (alike?.test(words) === true) return { section, exact: true, official: false };
		const numbered = numbering.style !== 'none' && numbering.value === section.number;
		if (numbered && words.length <= title.length + 16 && words.endsWith(title))
			return { section, exact: true, official: false };
		const most = title.length >> 2;
		if ((numbered || most > 1 || lost) && distance(words, title, most) <= most)
			return { section, exact: false, official: false };
	}
	return undefined;
}
