// Opens a place of a file, where one that is gone is named, and tells where the cursor stands.

import { Position, Range, type TextDocument, Uri, window, workspace } from 'vscode';
import type { Range as PlainRange } from '../../server/src/protocol.ts';
import { fileName } from './addresses.ts';
import { viewWords } from './view-words.ts';

/** Shows a file with the range selected; undefined where it is gone. */
export async function openPlace(address: string, { start, end }: PlainRange): Promise<TextDocument | undefined> {
	try {
		const document = await workspace.openTextDocument(Uri.parse(address));
		const selection = new Range(start.line, start.character, end.line, end.character);
		await window.showTextDocument(document, { selection, preview: true });
		return document;
	} catch {
		void window.showWarningMessage(viewWords().gone(fileName(address)));
		return undefined;
	}
}

/** Where the cursor stands in a text; at its beginning where no editor shows it. */
export function cursorIn(document: TextDocument): Position {
	const editors = [window.activeTextEditor, ...window.visibleTextEditors];
	return editors.find((one) => one?.document === document)?.selection.active ?? new Position(0, 0);
}
