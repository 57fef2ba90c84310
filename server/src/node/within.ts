// Whether a path stands in a folder, whatever links lead there.

import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/** Whether what is written to a path is written below a folder. Throws what the system throws. */
export function isWithin(folder: string, path: string): boolean {
	const way = relative(realpathSync(folder), placeOf(path));
	return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Where a file stands or would be made; a link that leads nowhere is itself replaced. */
export function placeOf(path: string): string {
	try {
		return realpathSync(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		return join(realpathSync(dirname(path)), basename(path));
	}
}
