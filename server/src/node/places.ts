// The kept list of places, beside the bundles: read at the first question for it.

import { join } from 'node:path';
import { once } from '../core/text/once.ts';
import type * as Unpacking from './unpack.ts';

/** What the list is called in the folder of the bundles; `scripts/lib/places.mjs` packs it. */
const FILE = 'places.br';

/** Gives the list of places in a folder, unpacked once; an empty one where it is not there or cannot be read. */
export function placesIn(folder: string): () => string {
	return once(() => unpacked(join(folder, FILE)));
}

function unpacked(path: string): string {
	try {
		const packing: typeof Unpacking = require('./unpack.ts');
		return packing.unpackFile(path).toString('utf16le');
	} catch {
		return '';
	}
}
