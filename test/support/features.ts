// What an editor shows of a text, as pictures: its hints within it, its symbols as a tree, its tokens in brackets.

import type { DocumentSymbol, InlayHint, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Part, ReviewChoices } from '../../server/src/core/review.ts';
import { wordsIn } from '../../server/src/core/words/languages.ts';
import { byPart } from '../../server/src/lsp/by-part.ts';
import { codeLensesOf, lensesOfPart, placedLenses } from '../../server/src/lsp/code-lens.ts';
import { reportSymbols, symbolsIn, symbolsOfPart } from '../../server/src/lsp/document-symbols.ts';
import { ReviewedDocuments } from '../../server/src/lsp/documents.ts';
import { faultsOf } from '../../server/src/lsp/faults.ts';
import { foldingIn, foldingOfPart } from '../../server/src/lsp/folding-ranges.ts';
import { highlightsAt } from '../../server/src/lsp/highlights.ts';
import { type HintContext, inlayHintsIn } from '../../server/src/lsp/inlay-hints.ts';
import { LEGEND } from '../../server/src/lsp/offers.ts';
import { outlineOf } from '../../server/src/lsp/outline.ts';
import { placesOf } from '../../server/src/lsp/places.ts';
import { semanticTokensIn, tokensOfPart } from '../../server/src/lsp/semantic-tokens.ts';
import { CATALOGUE } from './catalogue.ts';
import { readMarks } from './marks.ts';

const WHOLE: Range = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };
const WORDS = wordsIn('zh-cn');

/** A text as an editor has it open. */
export class Opened {
	readonly text: string;
	readonly cursor: number;
	readonly #document: TextDocument;
	readonly #reviewed: ReturnType<ReviewedDocuments['get']>;
	readonly #context;

	/** `$0` in the fixture is the cursor. */
	constructor(fixture: string, choices: ReviewChoices = {}) {
		const { text, cursor } = readMarks(fixture);
		this.text = text;
		this.cursor = cursor;
		this.#document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
		this.#reviewed = new ReviewedDocuments().get(this.#document, { ...choices, catalogue: CATALOGUE });
		const places = byPart(placesOf);
		this.#context = {
			places,
			faults: byPart((part) => faultsOf(part, WORDS.editor)),
			outline: byPart((part) => outlineOf(part, places(part))),
			words: WORDS,
			fixes: true,
			shows: true,
			draws: true,
		};
	}

	/** The hints of a range, those of the cursor's row too. */
	hints(more: Partial<HintContext> = {}, range = WHOLE): readonly InlayHint[] {
		const cursor = this.cursor < 0 ? undefined : this.#document.positionAt(this.cursor).line;
		const context = { ...this.#context, hints: 'row', cursor, waits: () => false, ...more } as const;
		return inlayHintsIn(this.#reviewed, range, context);
	}

	/** The lines that have hints, these in brackets where they stand; tabs as arrows. */
	picture(more: Partial<HintContext> = {}): readonly string[] {
		const lines = this.text.split('\n');
		const shown = new Map<number, string>();
		const hints = [...this.hints(more)].map((hint, at) => ({ hint, at }));
		hints.sort((a, b) => b.hint.position.character - a.hint.position.character || b.at - a.at);
		for (const { hint } of hints) {
			const { line, character } = hint.position;
			const before = shown.get(line) ?? lines[line] ?? '';
			const label = typeof hint.label === 'string' ? hint.label : hint.label.map(({ value }) => value).join('');
			shown.set(line, `${before.slice(0, character)}[${label}]${before.slice(character)}`);
		}
		return [...shown].sort(([a], [b]) => a - b).map(([, line]) => line.replaceAll('\t', '→').trim());
	}

	/** The symbols as a tree: indented names with their details, and the line that each begins on. */
	symbols(): readonly string[] {
		const describe = (symbols: readonly DocumentSymbol[], depth: string): readonly string[] =>
			symbols.flatMap(({ name, detail, range, children = [] }) => [
				`${depth}${range.start.line + 1} ${name}${detail === undefined ? '' : ` = ${detail}`}`,
				...describe(children, `${depth}  `),
			]);
		return describe(this.nested(), '');
	}

	nested(): readonly DocumentSymbol[] {
		const symbols = (part: Part) => symbolsOfPart(part, this.#context);
		return symbolsIn(this.#reviewed, symbols, reportSymbols(symbols));
	}

	/** The first and the last line of what folds, from 1. */
	folding(): readonly string[] {
		return foldingIn(this.#reviewed, (part) => foldingOfPart(part, this.#context.outline)).map(
			({ startLine, endLine }) => `${startLine + 1}-${endLine + 1}`,
		);
	}

	/** The lenses, several of one line in one entry: `line: text | text`. */
	lenses(): readonly string[] {
		const lines = new Map<number, string>();
		const lenses = (part: Part) => lensesOfPart(part, this.#context);
		for (const { range, command } of codeLensesOf(this.#reviewed, (part, uri) =>
			placedLenses(uri, part, { ...this.#context, lenses }),
		)) {
			const before = lines.get(range.start.line);
			const title = command?.title ?? '';
			lines.set(range.start.line, before === undefined ? title : `${before} | ${title}`);
		}
		return [...lines].map(([line, said]) => `${line + 1}: ${said}`);
	}

	/** What is highlighted at the cursor: the text with brackets, only the lines that have some; null where nothing is said. */
	highlights(): readonly string[] | null {
		const found = highlightsAt(this.#reviewed, this.cursor, this.#context.places);
		if (found === null) return null;
		const marks = found.map(({ range, kind }) => ({
			range,
			open: kind === 3 ? '<' : '[',
			close: kind === 3 ? '>' : ']',
		}));
		return this.bracketed(marks);
	}

	/** The tokens of a range as `kind.modifier "text"`. */
	tokens(range?: Range): readonly string[] {
		const { places, faults } = this.#context;
		const { data } = semanticTokensIn(this.#reviewed, (part) => tokensOfPart(part, places(part), faults(part)), range);
		const found: string[] = [];
		let [line, character] = [0, 0];
		for (let at = 0; at < data.length; at += 5) {
			const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
			character = lines === 0 ? character + characters : characters;
			line += lines;
			const modifiers = LEGEND.tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
			const start = this.#document.offsetAt({ line, character });
			const text = this.text.slice(start, start + length);
			found.push(`${[LEGEND.tokenTypes[type], ...modifiers].join('.')} ${text}`);
		}
		return found;
	}

	/** The lines of some ranges with brackets around these; tabs as arrows. */
	bracketed(
		marks: readonly { readonly range: Range; readonly open: string; readonly close: string }[],
	): readonly string[] {
		const at = marks.flatMap(({ range, open, close }) => [
			{ place: range.start, mark: open },
			{ place: range.end, mark: close },
		]);
		const lines = this.text.split('\n');
		const shown = new Map<number, string>();
		at.sort((a, b) => b.place.character - a.place.character);
		for (const { place, mark } of at) {
			const before = shown.get(place.line) ?? lines[place.line] ?? '';
			shown.set(place.line, `${before.slice(0, place.character)}${mark}${before.slice(place.character)}`);
		}
		return [...shown].sort(([a], [b]) => a - b).map(([, line]) => line.replaceAll('\t', '→').trim());
	}
}
