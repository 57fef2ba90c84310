// What is shown in, above and beside the text of a report, derived once from each report and kept as long as the report
// stays as it is.

import type {
	ClientCapabilities,
	CodeLens,
	CompletionItem,
	Connection,
	DocumentHighlight,
	DocumentSymbol,
	ExecuteCommandParams,
	FoldingRange,
	InlayHint,
	Position,
	Range,
	SemanticTokens,
	SymbolInformation,
} from 'vscode-languageserver';
import type { Words } from '../core/words/words.ts';
import { DRAW } from '../protocol-findings.ts';
import { byPart, byPlace } from './by-part.ts';
import { codeLensesOf, type LensContext, lensesOfPart, placedLenses } from './code-lens.ts';
import { runCommand } from './commands.ts';
import { completionsAt } from './completion.ts';
import { flattened, reportSymbols, type SymbolContext, symbolsIn, symbolsOfPart } from './document-symbols.ts';
import type { Reviewed } from './documents.ts';
import { faultsOf } from './faults.ts';
import { foldingIn, foldingOfPart } from './folding-ranges.ts';
import { highlightsAt } from './highlights.ts';
import { type HintContext, holdsLine, inlayHintsIn } from './inlay-hints.ts';
import type { Hints } from './offers.ts';
import { outlineOf } from './outline.ts';
import { partAt } from './part-at.ts';
import { placesOf } from './places.ts';
import { semanticTokensIn, tokensOfPart } from './semantic-tokens.ts';

/** What is asked of the session. */
export interface SeenHost {
	/** The review of an open document, with what is found across reports; undefined where none is open. */
	readonly reviewOf: (uri: string) => Reviewed | undefined;
	readonly settings: () => { readonly hints: Hints; readonly lens: boolean };
	readonly words: () => Words;
	/** The commands of the client that may be offered to its user. */
	readonly commands: () => ReadonlySet<string>;
	readonly client: () => ClientCapabilities;
}

/** What the documents of one session show. */
export class Seen {
	readonly #host: SeenHost;
	readonly #places = byPart(placesOf);
	readonly #faults = byPart((part) => faultsOf(part, this.#host.words().editor));
	readonly #outline = byPart((part) => outlineOf(part, this.#places(part)));
	readonly #symbols = byPart((part): readonly DocumentSymbol[] => symbolsOfPart(part, this.#context));
	readonly #reportSymbols = reportSymbols(this.#symbols);
	readonly #folding = byPart((part): readonly FoldingRange[] => foldingOfPart(part, this.#outline));
	readonly #lenses = byPart((part) => lensesOfPart(part, this.#context));
	readonly #placedLenses = byPlace((part, uri) => placedLenses(uri, part, { ...this.#context, lenses: this.#lenses }));
	readonly #tokens = byPart((part) => tokensOfPart(part, this.#places(part), this.#faults(part)));

	constructor(host: SeenHost) {
		this.#host = host;
	}

	/** The hints of a range; `at` is where the cursor stands, and what waits until nobody types. */
	hints(reviewed: Reviewed, range: Range, at: Pick<HintContext, 'cursor' | 'waits'>): InlayHint[] {
		return inlayHintsIn(reviewed, range, { ...this.#context, ...at, hints: this.#host.settings().hints });
	}

	lenses(reviewed: Reviewed): CodeLens[] {
		return this.#host.settings().lens ? codeLensesOf(reviewed, this.#placedLenses) : [];
	}

	symbols(reviewed: Reviewed, uri: string): DocumentSymbol[] | SymbolInformation[] {
		const symbols = symbolsIn(reviewed, this.#symbols, this.#reportSymbols);
		const nested = this.#host.client().textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
		return nested ? symbols : flattened(uri, symbols);
	}

	folding(reviewed: Reviewed): FoldingRange[] {
		return foldingIn(reviewed, this.#folding);
	}

	highlights(reviewed: Reviewed, position: Position): DocumentHighlight[] | null {
		return highlightsAt(reviewed, reviewed.document.offsetAt(position), this.#places);
	}

	completions(reviewed: Reviewed, position: Position): CompletionItem[] | null {
		return completionsAt(reviewed, position, { places: this.#places, words: this.#host.words().editor });
	}

	/** The tokens of a range, or of the whole document. */
	tokens(reviewed: Reviewed, range?: Range): SemanticTokens {
		return semanticTokensIn(reviewed, this.#tokens, range);
	}

	/** Where the row on a line begins whose names come and go with the cursor. */
	rowOn({ document, review }: Reviewed, line: number | undefined): number | undefined {
		if (line === undefined) return undefined;
		const part = partAt(review, document.offsetAt({ line, character: 0 }));
		const tables = part === undefined ? [] : this.#places(part).filter(({ stacked }) => !stacked);
		for (const { rows } of tables)
			for (const row of rows) if (part !== undefined && holdsLine(part, row, line)) return part.start + row.start;
		return undefined;
	}

	/** Runs a command that a lens, a hint or a link named. */
	run(connection: Connection, params: ExecuteCommandParams): Promise<null> {
		const { reviewOf, client } = this.#host;
		const versioned = () => client().workspace?.workspaceEdit?.documentChanges === true;
		return runCommand(connection, { reviewOf, versioned }, params);
	}

	/** What hints and lenses are made of. */
	get #context(): LensContext & SymbolContext & Pick<HintContext, 'places'> {
		const { workspace, window } = this.#host.client();
		return {
			places: this.#places,
			faults: this.#faults,
			outline: this.#outline,
			words: this.#host.words(),
			fixes: workspace?.applyEdit === true,
			shows: window?.showDocument?.support === true,
			draws: this.#host.commands().has(DRAW),
		};
	}
}
