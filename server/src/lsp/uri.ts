// Addresses as keys: editors and systems escape the same file differently, and drives come in both cases.

import { TEXT_SCHEME } from '../documents/address.ts';

/** A key that is the same for all spellings of an address. */
export function keyOf(uri: string): string {
	let plain = uri;
	try {
		plain = decodeURIComponent(uri);
	} catch {
		// A stray percent sign: the address is its own key.
	}
	// Editors write an address without an authority with slashes for it, and without.
	if (plain.startsWith(`${TEXT_SCHEME}:///`)) plain = plain.replace('///', '/');
	return plain.replace(
		/^(file:\/\/\/|gouji-text:\/)([A-Za-z]):/,
		(_, begin: string, drive: string) => `${begin}${drive.toLowerCase()}:`,
	);
}

/** Whether an address stands below a folder, whose address ends with a slash; never below undefined. */
export function isBelow(uri: string, folder: string | undefined): boolean {
	return folder !== undefined && keyOf(uri).startsWith(keyOf(folder));
}
