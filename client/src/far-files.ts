// Reads files for the server that are on no disk of its own: those of a virtual workspace.

import { FileType, Uri, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
	READ_FILE,
	READ_FOLDER,
	type ReadFileResult,
	type ReadFolderResult,
	type ReadParams,
} from '../../server/src/protocol.ts';

/** Answers what the server asks about such files; a link counts as what it leads to. */
export function serveFarFiles(client: LanguageClient): void {
	client.onRequest(READ_FOLDER, async ({ uri }: ReadParams): Promise<ReadFolderResult> => {
		const folder = Uri.parse(uri);
		try {
			const entries = await workspace.fs.readDirectory(folder);
			return {
				entries: entries
					.map(([name, type]) => ({
						name,
						folder: (type & FileType.Directory) !== 0,
						uri: Uri.joinPath(folder, name).toString(),
					}))
					.sort((a, b) => (a.name < b.name ? -1 : 1)),
				why: '',
			};
		} catch (error) {
			return { entries: null, why: messageOf(error) };
		}
	});
	client.onRequest(READ_FILE, async ({ uri }: ReadParams): Promise<ReadFileResult> => {
		try {
			const bytes = await workspace.fs.readFile(Uri.parse(uri));
			return { bytes: Buffer.from(bytes).toString('base64'), why: '' };
		} catch (error) {
			return { bytes: null, why: messageOf(error) };
		}
	});
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
