// Bytes to text: UTF-8, UTF-16 with a mark, or GB18030; rubbish and binary files are named, never guessed at.

/** `windows-1252` is that of pages alone, which name it. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

/**
 * A decoded text, or why there is none; `too-large` and `no-file` are said by who reads the bytes. `broken` counts the bytes that had
 * to be replaced by U+FFFD.
 */
export type Decoded =
	| {
			readonly text: string;
			readonly encoding: Encoding;
			readonly broken: number;
			/** Where the first of them stand in the text; absent where there is none. */
			readonly brokenAt?: readonly number[];
	  }
	| { readonly text?: undefined; readonly why: NoText };

/** Why bytes are no text. */
export type NoText = 'binary' | 'unknown-encoding' | 'too-large' | 'no-file';

/** At most one broken character in so many is taken for damage; more is another encoding, or no text. */
const CHARACTERS_FOR_ONE_BROKEN = 50;
/** Enough bytes to see that a file is no text. */
const SNIFFED = 8192;
/** So many places of broken bytes are named; the others are counted. */
const MOST_PLACES = 3;

/** Decodes the bytes of a file. The mark at the beginning is not part of the text. */
export function decode(bytes: Uint8Array): Decoded {
	const marked = markOf(bytes);
	if (marked !== undefined) return { text: new TextDecoder(marked).decode(bytes), encoding: marked, broken: 0 };
	const strict = strictly(bytes);
	if (strict !== undefined)
		return strict.includes('\0') ? { why: 'binary' } : { text: strict, encoding: 'utf-8', broken: 0 };
	if (bytes.subarray(0, SNIFFED).includes(0)) return { why: 'binary' };
	return decodeLoosely(bytes);
}

function markOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

const STRICT = new TextDecoder('utf-8', { fatal: true });

function strictly(bytes: Uint8Array): string | undefined {
	try {
		return STRICT.decode(bytes);
	} catch {
		return undefined;
	}
}

/** UTF-8 with a few broken bytes, else GB18030, which is broken in few places or none. */
function decodeLoosely(bytes: Uint8Array): Decoded {
	for (const encoding of ['utf-8', 'gb18030'] as const) {
		const text = new TextDecoder(encoding).decode(bytes);
		const { brokenAt, broken, wide } = countOf(text);
		if (broken * CHARACTERS_FOR_ONE_BROKEN <= wide)
			return { text, encoding, broken, ...(broken === 0 ? {} : { brokenAt }) };
	}
	return { why: 'unknown-encoding' };
}

/** The characters beyond ASCII: how many were replaced, and how many were read. */
function countOf(text: string) {
	const brokenAt: number[] = [];
	let broken = 0;
	let wide = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 0xfffd) {
			broken++;
			if (brokenAt.length < MOST_PLACES) brokenAt.push(at);
		} else if (code > 0x7f) wide++;
	}
	return { brokenAt, broken, wide };
}
