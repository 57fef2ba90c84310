// In which encoding a page is: its mark, then what its bytes can be, then what it says of itself.

import { type Decoded, decode } from '../plain/decode.ts';

/** A page names its encoding near its beginning. */
const SNIFFED = 4_096;
/** What a page in one of these says is true only if its bytes are nothing else. */
const WESTERN = /^(?:windows-1252|iso-8859-1|latin1|us-ascii|ascii)$/i;

/** Decodes a page. Pages of Chinese offices are in UTF-8 or GB18030, whatever they say; one that says neither is believed. */
export function decodePage(bytes: Uint8Array): Decoded {
	const decoded = decode(bytes);
	if (decoded.text !== undefined && decoded.broken === 0) return decoded;
	if (bytes.subarray(0, SNIFFED).includes(0) || !WESTERN.test(namedIn(bytes) ?? '')) return decoded;
	return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', broken: 0 };
}

/** The encoding that a page names. */
function namedIn(bytes: Uint8Array): string | undefined {
	const beginning = new TextDecoder('windows-1252').decode(bytes.subarray(0, SNIFFED));
	return /<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{1,40})/i.exec(
		beginning,
	)?.[1];
}
