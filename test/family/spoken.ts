// The words of the made-up family in every language: Chinese ones, and English ones in all others, however many there are.

import { LANGUAGES, type Language, USUAL_LANGUAGE } from '../../server/src/core/languages.ts';

export function spoken<Words>(chinese: Words, english: Words): Readonly<Record<Language, Words>> {
	const words = LANGUAGES.map((language) => [language, language === USUAL_LANGUAGE ? chinese : english] as const);
	return Object.fromEntries(words) as Record<Language, Words>;
}
