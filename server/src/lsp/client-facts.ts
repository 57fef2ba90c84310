// What is known of a client: what it declares, and what its initialization options say besides the settings.

import type { ClientCapabilities } from 'vscode-languageserver';
import type { Pages } from './diagnostics.ts';

/** A client as the server knows it. */
export interface ClientFacts {
	readonly capabilities: ClientCapabilities;
	/** Where the pages of the checks stand for its user. */
	readonly pages: Pages;
	/** The commands of the client that may be offered to its user. */
	readonly commands: ReadonlySet<string>;
	/** Whether it shows the texts of documents. */
	readonly showsTexts: boolean;
	/** Whether it runs our commands from a hover, and shows there what the findings of the place say. */
	readonly hoverLinks: boolean;
	/** Whether it takes edits that carry a version. */
	readonly versioned: boolean;
	/** Whether it takes snippets among the changes of a document. */
	readonly snippets: boolean;
}

/** Reads what a client says at the beginning; what is not understood counts as not said. */
export function clientFacts(capabilities: ClientCapabilities, initializationOptions?: unknown): ClientFacts {
	const { pages, commands, documentTexts, hoverLinks } = (initializationOptions ?? {}) as {
		readonly pages?: unknown;
		readonly commands?: unknown;
		readonly documentTexts?: unknown;
		readonly hoverLinks?: unknown;
	};
	const { documentChanges, snippetEditSupport } = capabilities.workspace?.workspaceEdit ?? {};
	return {
		capabilities,
		pages: typeof pages === 'string' ? pages : undefined,
		commands: new Set(Array.isArray(commands) ? commands.filter((one) => typeof one === 'string') : []),
		showsTexts: documentTexts === true,
		hoverLinks: hoverLinks === true,
		versioned: documentChanges === true,
		snippets: documentChanges === true && snippetEditSupport === true,
	};
}
