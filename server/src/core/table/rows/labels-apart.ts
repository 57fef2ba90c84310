// The end of a group's label and the label of its first row, which the width of a column put into one piece: parted.

import type { Strip, Token } from '../../grid/tokens.ts';
import { fold } from '../../text/chars.ts';
import { MOST_PIECES } from './items.ts';
import { type Lexicon, readLabelWords } from './labels.ts';

/** A number of the form within a piece, as （一） or (1) or 1. or 1、. */
const INNER_NUMBER = /[（(](?:[一二三四五六七八九十]|[\d０-９])[）)]|[\d０-９][.．、]/;
/** A piece that ends a group's label has so many characters at most. */
const LONGEST_PIECE = 80;

/** The strip with each such piece as two. */
export function labelsApart(strip: Strip, lexicon: Lexicon): Strip {
	let parted: Token[] | undefined;
	for (const [at, token] of strip.tokens.entries()) {
		// Most labels stand behind a number, and need no look.
		const inner = strip.tokens[at - 1]?.kind === 'word' ? innerNumber(strip, token) : -1;
		if (inner > token.start && endsGroup(strip, lexicon, { at, inner })) {
			parted ??= strip.tokens.slice(0, at);
			parted.push({ ...token, end: inner }, { ...token, start: inner });
		} else parted?.push(token);
	}
	return parted === undefined ? strip : { ...strip, tokens: parted };
}

/** Where the number of a label begins within a piece; -1 where none does. */
function innerNumber({ text }: Strip, { kind, start, end, more }: Token): number {
	if (kind !== 'word' || more !== undefined || end - start > LONGEST_PIECE) return -1;
	const found = text.slice(start + 1, end).search(INNER_NUMBER);
	return found < 0 ? -1 : start + 1 + found;
}

/** Whether the pieces before a place, with what stands in its own piece before it, are the label of a group. */
function endsGroup(
	{ text, tokens }: Strip,
	lexicon: Lexicon,
	{ at, inner }: { readonly at: number; readonly inner: number },
): boolean {
	const { start } = tokens[at] as Token;
	let behind = fold(text, start, inner);
	if (behind === '') return false;
	for (let first = at - 1; first >= 0 && first > at - MOST_PIECES; first--) {
		const piece = tokens[first] as Token;
		if (piece.kind !== 'word') return false;
		const { words } = readLabelWords({ text, lexicon }, piece.start, piece.end);
		if (lexicon.meanings.get(words + behind)?.some(({ kind }) => kind === 'group')) return true;
		behind = fold(text, piece.start, piece.end) + behind;
	}
	return false;
}
