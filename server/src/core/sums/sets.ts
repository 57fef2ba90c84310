// Numbers put together into sets that do not meet: each number knows one above it in its set, the last one stands for all.

/** Sets that can only grow together; a number without an entry stands alone, or for its set. */
export type Sets = Map<number, number>;

/** The number that stands for the set of another one. The way there is made short. */
export function rootIn(sets: Sets, of: number): number {
	let root = of;
	for (let above = sets.get(root); above !== undefined; above = sets.get(root)) root = above;
	for (let at = of; at !== root; ) {
		const above = sets.get(at) ?? root;
		sets.set(at, root);
		at = above;
	}
	return root;
}

/** Puts the sets of two numbers together. */
export function unite(sets: Sets, a: number, b: number): void {
	const root = rootIn(sets, a);
	const other = rootIn(sets, b);
	if (root !== other) sets.set(other, root);
}
