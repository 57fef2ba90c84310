// The languages that Gouji speaks: the one list of them, from which options, settings and schemas follow. It imports nothing.

/** The first one is spoken where nobody chose any. */
export const LANGUAGES = ['zh-cn', 'en'] as const;

/** A language. Every table of words is a `Record` of all of them, so that one without words does not compile. */
export type Language = (typeof LANGUAGES)[number];

/** Each in its own words, for whoever chooses one. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-cn': '中文', en: 'English' };

/** Their tags (BCP 47), for pages and formats that name their language. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { 'zh-cn': 'zh-CN', en: 'en' };

/** What is spoken where nobody chose. */
export const USUAL_LANGUAGE: Language = LANGUAGES[0];

/** The language that a value names; undefined for every other value. */
export function languageOf(value: unknown): Language | undefined {
	return LANGUAGES.find((language) => language === value);
}
