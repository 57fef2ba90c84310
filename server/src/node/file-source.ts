// The workspace's files for the language server: addresses to paths and back.

import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Decoded } from '../workspace/decode.ts';
import { listFiles, readFile, reason } from './files.ts';

/** Files on disk. Folders that are not on this disk are named as unreadable. */
export const nodeFiles = {
	list(folders: readonly string[], unreadable: (path: string, why: string) => void): readonly string[] {
		const paths = folders.flatMap((uri) => {
			if (uri.startsWith('file:')) return [fileURLToPath(uri)];
			unreadable(uri, 'not on this disk');
			return [];
		});
		return [...listFiles(paths, ({ path, why }) => unreadable(path, why))].map((path) =>
			pathToFileURL(path).toString(),
		);
	},
	read: (uri: string): Decoded => readFile(fileURLToPath(uri)),
	reason,
	rest: (): Promise<void> => new Promise((resolve) => setImmediate(resolve)),
};
