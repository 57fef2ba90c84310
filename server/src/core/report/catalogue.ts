// A catalogue made ready for all rooms: made once where a process begins, and handed in with every text.

import type { Catalogue } from '../forms/catalogue.ts';
import { type ReadyForms, readyForms } from '../forms/ready.ts';
import { makeProse, type ReadyProse } from '../prose/match.ts';
import type { PackedPlaces } from '../prose/places.ts';
import { KnownStretches } from '../table/known-stretches.ts';
import { type Lexicon, makeLexicon } from '../table/rows/labels.ts';
import { type HeadingWords, makeHeadingWords } from './heading-words.ts';

/** A catalogue with all that readers need of it. */
export interface ReadyCatalogue extends Omit<ReadyForms, 'prose'> {
	/** The plain data that it was made of, for whoever makes it ready elsewhere, as a worker does. */
	readonly data: Catalogue;
	readonly headings: HeadingWords;
	readonly lexicon: Lexicon;
	/** The stretches of texts that were read by it: it grows up to a bound, and changes how fast a text is read alone. */
	readonly stretches: KnownStretches;
	readonly prose: ReadyProse;
	/** The kept list of places, read at the first question for it; absent where there is none. */
	readonly places?: () => PackedPlaces;
}

/** Makes a catalogue ready. It takes a few milliseconds, so that nobody makes one for each text. */
export function prepare(catalogue: Catalogue, places?: () => PackedPlaces): ReadyCatalogue {
	const forms = readyForms(catalogue);
	const lexicon = makeLexicon(forms);
	return {
		...forms,
		data: catalogue,
		headings: makeHeadingWords(catalogue.sections, (words) => lexicon.meanings.has(words)),
		lexicon,
		stretches: new KnownStretches(),
		prose: makeProse(catalogue.prose),
		...(places === undefined ? {} : { places }),
	};
}
