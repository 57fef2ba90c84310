// Documents among the files of a workspace: each stands at the address of its text, where the editor shows one.

import { fileAddressOf, kindOfName, shownAddressOf } from '../../documents/address.ts';
import type { FileSource } from './file-source.ts';

/** Files with their documents at the addresses of their texts; without them where the editor does not show such texts. */
export function documentFiles(files: FileSource, shows: () => boolean): FileSource {
	const isShown = (uri: string) => kindOfName(uri) === undefined || shows();
	return {
		...files,
		list: async (...asked) => (await files.list(...asked)).filter(isShown).map(shownAddressOf),
		takes: (folders, selection, uri) => isShown(uri) && files.takes(folders, selection, fileAddressOf(uri)),
		read: (uri) => files.read(fileAddressOf(uri)),
		reviewAll: (uris, task, { each, signal }) =>
			files.reviewAll(uris.map(fileAddressOf), task, {
				each: (uri, outcome) => each(shownAddressOf(uri), outcome),
				signal,
			}),
	};
}
