// The corpus that lies beside the checkout: texts with what a careful reader finds in them.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where the corpus is looked for. */
export const CORPUS = process.env['GOUJI_CORPUS'] ?? join('..', 'shared', 'corpus');

/** What the gold says of a text, as far as the tests look. */
export interface Gold {
	readonly fragment?: boolean;
	readonly form?: string;
	readonly year?: number;
	readonly organization?: string;
	readonly sections?: readonly string[];
	/** The value of every cell; a row whose cells cannot be told apart is null. */
	readonly tables: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>> | null>>>>;
	readonly failing?: readonly {
		readonly kind: string;
		readonly table: string;
		readonly row: string | null;
		readonly column: string;
	}[];
	readonly neutral?: readonly {
		readonly kind: string;
		readonly table: string;
		readonly row: string | null;
		readonly column: string;
	}[];
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
