// Which documents may be reports: plain text, TSV, CSV, Markdown and every .txt, by a look at their words.

import { Range, type TextDocument, type TextDocumentChangeEvent, window } from 'vscode';
import type { TextDocumentFilter } from 'vscode-languageclient';
import { SIGNS } from '../../server/src/core/forms/disclosure/signs.ts';
import { TEXT_SCHEME } from '../../server/src/documents/address.ts';

/** Files, unsaved texts, texts of documents and virtual workspaces; not the sides of a diff, an output channel and their like. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', TEXT_SCHEME];
const LANGUAGES = ['gouji-report', 'plaintext', 'tsv', 'csv', 'dynamic csv', 'markdown'];
/** A report names itself early; a long file is not read to its end for it. */
const SNIFFED = 200_000;
/** A word may be completed by typing its last character. */
const LONGEST_SIGN = Math.max(...SIGNS.map((sign) => sign.length));

/** The documents that the server is told of. */
export const SELECTOR: TextDocumentFilter[] = SCHEMES.flatMap((scheme) => [
	...LANGUAGES.map((language) => ({ scheme, language })),
	{ scheme, pattern: '**/*.txt' },
]);

/** Whether a document is one that may hold a report at all. */
export function isCandidate({ uri, languageId }: TextDocument): boolean {
	return SCHEMES.includes(uri.scheme) && (LANGUAGES.includes(languageId) || uri.path.toLowerCase().endsWith('.txt'));
}

/** The text in front: the active one; while none is, as where a view has the focus, the one that is meant if it is seen, else one that is. */
export function textInFront(meant: TextDocument | undefined): TextDocument | undefined {
	const { activeTextEditor, visibleTextEditors } = window;
	if (activeTextEditor !== undefined) return activeTextEditor.document;
	const seen = visibleTextEditors.map(({ document }) => document).filter(isCandidate);
	return seen.find((document) => document === meant) ?? seen[0];
}

/** Whether a document speaks like a report: one cheap look at its beginning before the server is started for it. */
export function looksLikeReport(document: TextDocument): boolean {
	return isCandidate(document) && speaksLikeReport(textBetween(document, 0, SNIFFED));
}

/** Whether a change made a document speak like a report: a look at the changed places alone, however long the text. */
export function becameReport({ document, contentChanges }: TextDocumentChangeEvent): boolean {
	return (
		isCandidate(document) &&
		contentChanges.some(({ rangeOffset, text }) => {
			const end = rangeOffset + Math.min(text.length, SNIFFED) + LONGEST_SIGN;
			return speaksLikeReport(textBetween(document, rangeOffset - LONGEST_SIGN, end));
		})
	);
}

/** Whether a text has one of the words of which every report has one. */
export function speaksLikeReport(text: string): boolean {
	return SIGNS.some((sign) => text.includes(sign));
}

/** The text between two offsets, as far as the document reaches; nothing else of it is copied. */
export function textBetween(document: TextDocument, start: number, end: number): string {
	return document.getText(new Range(document.positionAt(start), document.positionAt(end)));
}
