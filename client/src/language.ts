// The language that the user chose: that of the setting `gouji.language`, not of VS Code, which may be English without a language pack.

import { workspace } from 'vscode';
import { type Language, languageOf, USUAL_LANGUAGE } from '../../server/src/core/languages.ts';

/** The language of everything that Gouji says. */
export function language(): Language {
	return languageOf(workspace.getConfiguration('gouji').get('language')) ?? USUAL_LANGUAGE;
}
