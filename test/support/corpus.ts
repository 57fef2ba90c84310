// The corpus that lies beside the checkout: texts with what a careful reader finds in them.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where the corpus is looked for. */
export const CORPUS = process.env['GOUJI_CORPUS'] ?? join('..', 'shared', 'corpus');

export interface GoldEquation {
	readonly kind: string;
	readonly table: string;
	readonly row: string | null;
	readonly column: string;
}

export interface GoldFault {
	readonly check?: string;
	readonly section?: string;
	readonly table?: string;
	readonly row?: string;
	readonly rows?: readonly string[];
	readonly column?: string;
	readonly optional?: boolean;
}

/** A number that the prose states, with the rows and columns that it speaks of. */
export interface GoldStatement {
	readonly quote: string;
	readonly table: string;
	readonly cells: readonly (readonly [row: string, column: string])[];
	readonly value: number;
}

export interface GoldContradiction {
	readonly table: string;
	readonly cells: readonly (readonly [row: string, column: string])[];
	readonly actual: string;
}

/** What the gold says of a text, as far as the tests look. */
export interface Gold {
	readonly fragment?: boolean;
	readonly form?: string;
	readonly year?: number;
	readonly organization?: string;
	readonly sections?: readonly string[];
	/** The value of every cell; a row whose cells cannot be told apart is null. */
	readonly tables: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>> | null>>>>;
	readonly failing?: readonly GoldEquation[];
	readonly neutral?: readonly GoldEquation[];
	/** Structural faults. */
	readonly findings?: readonly GoldFault[];
	readonly statements?: readonly GoldStatement[];
	readonly contradictions?: readonly GoldContradiction[];
	/** Some faults need more than one cell. */
	readonly manyRepairs?: boolean;
	/** A piece of a table: rows may be absent. */
	readonly partial?: boolean;
	readonly wrong?: readonly { readonly row: string; readonly column: string; readonly expected: string }[];
}

/** The texts of a folder of the corpus that have gold; none where the corpus is absent. */
export function textsOf(folder: string): readonly { readonly path: string; readonly gold: Gold }[] {
	const root = join(CORPUS, folder);
	if (!existsSync(root)) return [];
	return readdirSync(root)
		.filter((name) => name.endsWith('.txt'))
		.sort()
		.flatMap((name) => {
			const stem = basename(name, '.txt');
			const gold = [join(root, `${stem}.gold.json`), join(dirname(root), 'gold', `${stem}.gold.json`)].find(existsSync);
			return gold === undefined
				? []
				: [{ path: join(root, name), gold: JSON.parse(readFileSync(gold, 'utf8')) as Gold }];
		});
}
