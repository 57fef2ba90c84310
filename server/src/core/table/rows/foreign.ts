// Words of another script beside a label or in place of one: a translation, what is left of tags and entities.

import { digitOf } from '../../text/chars.ts';
import { type LabelWords, readLabelWords, type Source } from './labels.ts';

/** Whether words say nothing in the script of the labels: a translation beside them. */
export function isOfAnotherScript({ words, meanings }: LabelWords): boolean {
	if (meanings.length > 0 || words === '') return false;
	let letters = 0;
	for (let at = 0; at < words.length; at++) {
		const code = words.charCodeAt(at);
		if (isForeign(code)) letters++;
		else if (digitOf(code) < 0) return false;
	}
	return letters > 1;
}

/** A label with another script beside it or in it, as 予以公开Granted, and with what is left of tags and entities. */
export function withoutForeign({ lexicon }: Source, own: LabelWords): LabelWords {
	let words = '';
	let foreign = false;
	for (let at = 0; at < own.words.length; at++) {
		const code = own.words.charCodeAt(at);
		// The number of a translation is its own: 予以公开 Item 3.
		foreign = isForeign(code) || (foreign && digitOf(code) >= 0);
		if (!foreign) words += own.words.charAt(at);
	}
	if (words === '' || words.length === own.words.length) return own;
	const read = readLabelWords({ lexicon, text: words }, 0, words.length);
	if (read.meanings.length === 0) return own;
	return read.number === 0 ? { ...own, words: read.words, meanings: read.meanings } : read;
}

/** Whether a folded character is a letter of another script than the labels: of an alphabet. */
function isForeign(code: number): boolean {
	return (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x2000);
}
