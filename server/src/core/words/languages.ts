// The word tables by language.

import type { Catalogue } from '../forms/catalogue.ts';
import { type Language, USUAL_LANGUAGE } from '../languages.ts';
import { EN } from './en.ts';
import type { Words } from './words.ts';
import { ZH } from './zh.ts';

const WORDS: Readonly<Record<Language, Words>> = { 'zh-cn': ZH, en: EN };

/** The words of a language; those of the usual one where none is given. */
export function wordsIn(language: Language = USUAL_LANGUAGE): Words {
	return WORDS[language];
}

/** What must be true, check by check: in the words of a family of reports where it has any. */
export function titlesIn(language: Language = USUAL_LANGUAGE, { words }: Pick<Catalogue, 'words'>): Words['titles'] {
	return { ...WORDS[language].titles, ...words[language].titles };
}
