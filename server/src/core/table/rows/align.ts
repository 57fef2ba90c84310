// Binds rows to the form's rows in order: a sequence alignment by label, so that one missing row moves nothing else.

/** What binding item `item` to row `row` is worth; 0 or less forbids it. */
export type Worth = (item: number, row: number) => number;

/**
 * The alignment of `items` things with `rows` rows, both kept in order, whose worth is greatest: for each item its row,
 * or -1. The work is bounded by the product of both counts.
 */
export function align(items: number, rows: number, worth: Worth): readonly number[] {
	const width = rows + 1;
	const best = new Float64Array((items + 1) * width);
	for (let item = items - 1; item >= 0; item--) {
		for (let row = rows - 1; row >= 0; row--) {
			const value = worth(item, row);
			const skipped = Math.max(best[(item + 1) * width + row] ?? 0, best[item * width + row + 1] ?? 0);
			const bound = value > 0 ? value + (best[(item + 1) * width + row + 1] ?? 0) : 0;
			best[item * width + row] = Math.max(skipped, bound);
		}
	}
	return trace({ items, rows }, best, worth);
}

interface Counts {
	readonly items: number;
	readonly rows: number;
}

function trace({ items, rows }: Counts, best: Float64Array, worth: Worth): readonly number[] {
	const width = rows + 1;
	const bound = new Array<number>(items).fill(-1);
	let item = 0;
	let row = 0;
	while (item < items && row < rows) {
		const value = worth(item, row);
		const here = best[item * width + row] ?? 0;
		if (value > 0 && here === value + (best[(item + 1) * width + row + 1] ?? 0)) {
			bound[item++] = row++;
		} else if (here === (best[(item + 1) * width + row] ?? 0)) item++;
		else row++;
	}
	return bound;
}
