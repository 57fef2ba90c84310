// How a path is called from a folder.

import { isAbsolute, relative, resolve, sep } from 'node:path';

/** A path as it is called from a folder, with slashes on every system; one that lies outside keeps its full name. */
export function pathFrom(folder: string, path: string): string {
	if (path === '-') return path;
	const full = resolve(path);
	const within = relative(folder, full);
	const outside = within === '' || within.startsWith(`..${sep}`) || isAbsolute(within);
	return (outside ? full : within).split(sep).join('/');
}
