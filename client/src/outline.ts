// The outline of a report of which something else is known now, though its text is the same: a finding that was accepted, or
// one that another report gave rise to. The protocol knows no way to say so.

import { type Disposable, languages, type TextDocument } from 'vscode';

/** Has VS Code ask for outlines again. */
export class Outline implements Disposable {
	/** The version of each text of which something was told. */
	readonly #versions = new Map<string, number>();
	/** VS Code keeps an outline as long as those who tell it stay the same: one that tells nothing takes turns with its like. */
	#silent: Disposable | undefined;

	/** Something was told of a text; what is told of one that was typed into comes with its outline. */
	told(document: TextDocument): void {
		const uri = document.uri.toString();
		const isSame = this.#versions.get(uri) === document.version;
		this.#versions.set(uri, document.version);
		if (!isSame) return;
		const before = this.#silent;
		const own = { scheme: document.uri.scheme, language: document.languageId };
		this.#silent = languages.registerDocumentSymbolProvider(own, { provideDocumentSymbols: () => [] });
		before?.dispose();
	}

	/** Forgets a text that was closed. */
	forget({ uri }: TextDocument): void {
		this.#versions.delete(uri.toString());
	}

	dispose(): void {
		this.#silent?.dispose();
	}
}
