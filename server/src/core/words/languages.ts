// The word tables by language.

import { EN } from './en.ts';
import type { Language, Words } from './words.ts';
import { ZH } from './zh.ts';

/** The words of a language; Chinese where none is given. */
export function wordsIn(language: Language = 'zh-cn'): Words {
	return language === 'en' ? EN : ZH;
}
