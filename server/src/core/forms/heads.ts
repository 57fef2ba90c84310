// The heads of a table as a tree: columns, and the words over several of them.

import type { FormTable } from './types.ts';

/** A head of a form: a column, or words over several. */
export interface Head {
	/** The words over several columns, or the key of the one. */
	readonly words: string;
	readonly key: string | undefined;
	readonly below: readonly Head[];
}

/** The heads of a form, and all that they are called. */
export interface Heads {
	readonly roots: readonly Head[];
	readonly names: ReadonlySet<string>;
}

/** A head to which columns are added. */
interface Growing extends Head {
	readonly below: Growing[];
}

/** The heads of a table, those that stand side by side in its order. */
export function headsOf({ columns }: Pick<FormTable, 'columns'>): Heads {
	const roots: Growing[] = [];
	for (const { key, above } of columns) {
		let level = roots;
		for (const over of above) {
			let head = level.find(({ words }) => words === over);
			if (head === undefined) {
				head = { words: over, key: undefined, below: [] };
				level.push(head);
			}
			level = head.below;
		}
		level.push({ words: key, key, below: [] });
	}
	return { roots, names: new Set(namesIn(roots)) };
}

function namesIn(heads: readonly Head[]): readonly string[] {
	return heads.flatMap(({ words, below }) => [words, ...namesIn(below)]);
}
