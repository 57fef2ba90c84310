// The words of the command line by language.

import type { Language } from '../../core/languages.ts';
import { CLI_EN } from './en.ts';
import type { CliWords } from './words.ts';
import { CLI_ZH } from './zh.ts';

const WORDS: Readonly<Record<Language, CliWords>> = { 'zh-cn': CLI_ZH, en: CLI_EN };

/** The words of a language. */
export function cliWords(language: Language): CliWords {
	return WORDS[language];
}
