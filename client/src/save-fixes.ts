// What a fix on save changed is said once, with a way back.

import { CodeActionTriggerKind, commands, type Disposable, type TextDocument, window, workspace } from 'vscode';
import type { CodeActionMiddleware } from 'vscode-languageclient';
import { editorWords } from './editor-words.ts';

/** The kind of the action that VS Code asks for when it saves. */
const FIX_ALL = 'source.fixAll';

/** Hears which changes VS Code makes of its own when it saves, and tells them. */
export class SaveFixes implements Disposable {
	/** What was offered for a document that is being saved, in words. */
	readonly #offered = new Map<string, { readonly version: number; readonly changes: readonly string[] }>();
	readonly #listening: Disposable;

	constructor() {
		this.#listening = workspace.onDidSaveTextDocument((document) => void this.#tell(document));
	}

	/** Watches what is asked for on save. */
	readonly middleware: CodeActionMiddleware = {
		provideCodeActions: async (...[document, range, context, token, next]) => {
			const actions = await next(document, range, context, token);
			const automatic = context.triggerKind === CodeActionTriggerKind.Automatic;
			if (automatic && context.only?.value.startsWith(FIX_ALL) === true) {
				const changes = (actions ?? []).flatMap((action) => changesIn(action));
				const { version } = document;
				if (changes.length > 0) this.#offered.set(document.uri.toString(), { version, changes });
			}
			return actions;
		},
	};

	dispose(): void {
		this.#listening.dispose();
	}

	/** Tells what was changed, where it was; the way back opens the text as it was before, not saved. */
	async #tell(document: TextDocument): Promise<void> {
		const offered = this.#offered.get(document.uri.toString());
		this.#offered.delete(document.uri.toString());
		if (offered === undefined || document.version === offered.version) return;
		const { fixedOnSave, undo, known } = editorWords();
		const { version } = document;
		if ((await window.showInformationMessage(fixedOnSave(offered.changes), undo, known)) !== undo) return;
		// What was typed since would be undone instead.
		if (document.version !== version) return;
		await window.showTextDocument(document);
		await commands.executeCommand('undo');
	}
}

/** What the server says of the changes of an action. */
function changesIn(action: unknown): readonly string[] {
	const { data } = (action ?? {}) as { readonly data?: { readonly changes?: unknown } };
	const changes = data?.changes;
	return Array.isArray(changes) ? changes.filter((one) => typeof one === 'string') : [];
}
