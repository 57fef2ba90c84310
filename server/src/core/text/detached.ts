// Words cut from a text that is not to stay in memory for them.

/** A copy of some words that does not keep alive the long text that they were cut from. */
export function detached(words: string): string {
	return [...words].join('');
}
