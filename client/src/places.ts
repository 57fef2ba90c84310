// Opens a place of a file; a file that is gone is named.

import { Range, Uri, window, workspace } from 'vscode';
import type { Range as PlainRange } from '../../server/src/protocol.ts';
import { fileName } from './findings-filter.ts';
import { viewWords } from './view-words.ts';

/** Shows a file with the range selected. */
export async function openPlace(address: string, { start, end }: PlainRange): Promise<void> {
	try {
		const document = await workspace.openTextDocument(Uri.parse(address));
		const selection = new Range(start.line, start.character, end.line, end.character);
		await window.showTextDocument(document, { selection, preview: true });
	} catch {
		void window.showWarningMessage(viewWords().gone(fileName(address)));
	}
}
