// Addresses as keys: editors and systems escape the same file differently, and drives come in both cases.

/** A key that is the same for all spellings of an address. */
export function keyOf(uri: string): string {
	let plain = uri;
	try {
		plain = decodeURIComponent(uri);
	} catch {
		// A stray percent sign: the address is its own key.
	}
	return plain.replace(/^file:\/\/\/([A-Za-z]):/, (_, drive: string) => `file:///${drive.toLowerCase()}:`);
}

/** Whether an address stands below a folder, whose address ends with a slash; never below undefined. */
export function isBelow(uri: string, folder: string | undefined): boolean {
	return folder !== undefined && keyOf(uri).startsWith(keyOf(folder));
}
