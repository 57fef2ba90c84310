// How many characters stand between two short texts.

/**
 * The Levenshtein distance of two texts, or `most + 1` as soon as it is certain to be larger than `most`.
 * The work is bounded by the product of the lengths; callers pass folded labels.
 */
export function distance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let above: number[] = [];
	for (let column = 0; column <= b.length; column++) above.push(column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		let least = row;
		for (let column = 1; column <= b.length; column++) {
			const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
			const value = Math.min(
				(above[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(above[column - 1] ?? 0) + (same ? 0 : 1),
			);
			current.push(value);
			if (value < least) least = value;
		}
		if (least > most) return most + 1;
		above = current;
	}
	return above[b.length] ?? most + 1;
}

/** How alike two texts are, from 0 to 1; 0 where less than half of the longer one is shared. */
export function likeness(a: string, b: string): number {
	const longer = Math.max(a.length, b.length);
	if (longer === 0) return 0;
	const most = longer >> 1;
	const apart = distance(a, b, most);
	return apart > most ? 0 : 1 - apart / longer;
}
