// The folder in which all folders of a workspace stand.

import { dirname, isAbsolute, relative, sep } from 'node:path';

/** The nearest folder that holds all of some, or is the only one; of those on several drives the root of the first. */
export function commonFolder(folders: readonly string[]): string {
	let [common = ''] = folders;
	while (!folders.every((folder) => holds(common, folder)) && dirname(common) !== common) common = dirname(common);
	return common;
}

function holds(folder: string, path: string): boolean {
	const way = relative(folder, path);
	return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
