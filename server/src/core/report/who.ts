// Who reports on which year, where the title alone does not say it: the signature, the period, the opening of section 一.

import type { TitleWords } from '../forms/catalogue.ts';
import { periodIn } from '../prose/period.ts';
import { digitOf, plainCode, skipSpaces } from '../text/chars.ts';
import type { Span } from '../text/span.ts';
import { announcedIn } from './announced.ts';
import { signedBy } from './signature.ts';
import type { Title } from './title.ts';

/** Who reports on which year; null where the text does not say it, or says two things. */
export interface Who {
	readonly organization: string | null;
	readonly year: number | null;
}

/**
 * The body of a report by its title, else by its signature, else by what announces it; the year by its title, its period, what
 * announces it, or its opening words.
 */
export function whoReports(text: string, title: Title | undefined, { opening, last, words }: Known): Who {
	const named = title?.organization ?? signedBy(text, { start: last?.start ?? 0, end: text.length });
	const dated = title?.year ?? periodIn(text)?.year ?? null;
	const announced = named === null || dated === null ? announcedIn(text, words) : undefined;
	return {
		organization: named ?? announced?.organization ?? null,
		year: dated ?? announced?.year ?? openingYear(text, opening),
	};
}

/** Where the first section stands, and the last one, and by what words a report is known. */
interface Known {
	readonly opening: Span | undefined;
	readonly last: Span | undefined;
	/** The words of titles. */
	readonly words: TitleWords;
}

/** The year that the paragraphs of a section begin with; null where none does, or several years do. */
function openingYear(text: string, section: Span | undefined): number | null {
	const years = new Set(openingYears(text, section).map(({ year }) => year));
	const [only] = years;
	return years.size === 1 && only !== undefined ? only : null;
}

/** The years with which paragraphs of a section begin: 2023年，我局…; where the digits stand, too. */
export function openingYears(
	text: string,
	section: Span | undefined,
): readonly { readonly year: number; readonly digits: Span }[] {
	const years: { year: number; digits: Span }[] = [];
	const { start, end } = section ?? { start: 0, end: 0 };
	for (let at = start; at < end; ) {
		const digits = skipSpaces(text, at, end);
		const year = yearAt(text, digits);
		if (year !== null) years.push({ year, digits: { start: digits, end: digits + 4 } });
		const below = text.indexOf('\n', digits) + 1;
		at = below === 0 ? end : below;
	}
	return years;
}

/** The year that words begin with which go on with a comma or name the reporting body: 2023年，…, 2023年度我局…. */
function yearAt(text: string, start: number): number | null {
	let year = 0;
	for (let at = start; at < start + 4; at++) {
		const digit = digitOf(text.charCodeAt(at));
		if (digit < 0) return null;
		year = year * 10 + digit;
	}
	let next = skipSpaces(text, start + 4, start + 6);
	if (text.charAt(next) !== '年' || year < 1990 || year >= 2100) return null;
	next++;
	if (text.charAt(next) === '度') next++;
	const mark = String.fromCharCode(plainCode(text.charCodeAt(next)));
	return mark === ',' || mark === '我' || mark === '本' ? year : null;
}
