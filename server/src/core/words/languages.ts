// The word tables by language.

import type { Catalogue } from '../forms/catalogue.ts';
import { type Language, USUAL_LANGUAGE } from '../languages.ts';
import { once } from '../text/once.ts';
import type * as English from './en.ts';
import type { Words } from './words.ts';
import { ZH } from './zh.ts';

/** English is loaded when somebody first asks for it: most never do. */
declare const require: (path: './en.ts') => typeof English;

const WORDS: Readonly<Record<Language, () => Words>> = { 'zh-cn': () => ZH, en: once(() => require('./en.ts').EN) };

/** The words of a language; those of the usual one where none is given. */
export function wordsIn(language: Language = USUAL_LANGUAGE): Words {
	return WORDS[language]();
}

/** What must be true, check by check: in the words of a family of reports where it has any. */
export function titlesIn(language: Language = USUAL_LANGUAGE, { words }: Pick<Catalogue, 'words'>): Words['titles'] {
	return { ...wordsIn(language).titles, ...words[language].titles };
}
