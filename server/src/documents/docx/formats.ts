// Other formats of word processors, known by their first bytes: none of them is read, each is told how to become one that is.

const OTHER_FORMATS: readonly (readonly number[])[] = [
	// PDF and RTF.
	[0x25, 0x50, 0x44, 0x46],
	[0x7b, 0x5c, 0x72, 0x74, 0x66],
];
/** The container of .doc and .wps, and of any Office document with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENCRYPTED = 'EncryptedPackage';

/** What bytes are that are no ZIP; undefined where nobody could say. */
export function formatOf(bytes: Uint8Array): 'password' | 'old-format' | undefined {
	const begins = (signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign);
	if (begins(COMPOUND)) return holdsName(bytes, ENCRYPTED) ? 'password' : 'old-format';
	return OTHER_FORMATS.some(begins) ? 'old-format' : undefined;
}

/** Whether a name stands in the directory of a compound file, in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
	const first = name.charCodeAt(0);
	for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
		let length = 0;
		while (
			length < name.length &&
			bytes[at + length * 2] === name.charCodeAt(length) &&
			bytes[at + length * 2 + 1] === 0
		)
			length++;
		if (length === name.length) return true;
	}
	return false;
}
