// Whether there are many paths is known when the first of them are.

/** The first few of many paths, and all of them again, those few included. */
export async function lookAhead(
	paths: AsyncIterable<string>,
	most: number,
): Promise<{ readonly first: readonly string[]; readonly all: AsyncIterable<string> }> {
	const first: string[] = [];
	const rest = paths[Symbol.asyncIterator]();
	for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
		first.push(next.value);
		if (first.length === most) break;
	}
	async function* all(): AsyncIterable<string> {
		yield* first;
		for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
	}
	return { first, all: all() };
}
