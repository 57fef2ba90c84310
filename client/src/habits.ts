// The editor's own habits that destroy tables: Tab that writes spaces, and trailing tabs trimmed on save.

import { ConfigurationTarget, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { words } from './words.ts';

/** In a report the Tab key inserts a tab: that editor's option, not the user's settings. */
export function keepTabs(editor: TextEditor): void {
	if (editor.options.insertSpaces !== false) editor.options = { insertSpaces: false };
}

/** Points out, once a session, that blank cells at the end of a line are trimmed on save, with a button against it. */
export class TrimWarning {
	#said = false;

	async warn(document: TextDocument): Promise<void> {
		const files = workspace.getConfiguration('files', document);
		if (this.#said || files.get('trimTrailingWhitespace') !== true) return;
		this.#said = true;
		const { trimWarning, trimOff, trimKeep } = words();
		if ((await window.showWarningMessage(trimWarning, trimOff, trimKeep)) !== trimOff) return;
		const target =
			workspace.workspaceFolders === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
		await files.update('trimTrailingWhitespace', false, target, true);
	}
}
