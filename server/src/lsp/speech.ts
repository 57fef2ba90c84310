// How a hover speaks to a client.

import type { Language } from '../core/languages.ts';
import { wordsIn } from '../core/words/languages.ts';
import type { Words } from '../core/words/words.ts';
import type { ClientFacts } from './client-facts.ts';
import { type Markup, markupFor } from './markup.ts';

/** How a hover speaks. */
export interface Speech {
	readonly words: Words;
	readonly markup: Markup;
	/** Whether the client runs commands from a hover, and shows above it what the findings say. */
	readonly links: boolean;
}

/** How a hover speaks to a client, in the language of its user. */
export function speechFor({ capabilities, hoverLinks }: ClientFacts, language: Language | undefined): Speech {
	const markup = markupFor(capabilities);
	return { words: wordsIn(language), markup, links: hoverLinks && markup.kind === 'markdown' };
}
