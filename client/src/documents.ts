// Which documents may be reports: plain text, TSV, Markdown and every .txt, by a look at their words.

import type { TextDocument } from 'vscode';
import type { TextDocumentFilter } from 'vscode-languageclient';
import { REPORT_SIGNS } from '../../server/src/protocol.ts';

/** Files, unsaved texts and virtual workspaces; not the sides of a diff, an output channel and their like. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];
const LANGUAGES = ['gouji-report', 'plaintext', 'tsv', 'markdown'];
/** A report names itself early; a long file is not read to its end for it. */
const SNIFFED = 200_000;

/** The documents that the server is told of. */
export const SELECTOR: TextDocumentFilter[] = SCHEMES.flatMap((scheme) => [
	...LANGUAGES.map((language) => ({ scheme, language })),
	{ scheme, pattern: '**/*.txt' },
]);

/** Whether a document is one that may hold a report at all. */
export function isCandidate({ uri, languageId }: TextDocument): boolean {
	return SCHEMES.includes(uri.scheme) && (LANGUAGES.includes(languageId) || uri.path.toLowerCase().endsWith('.txt'));
}

/** Whether a document speaks like a report: one cheap look before the server is started for it. */
export function looksLikeReport(document: TextDocument): boolean {
	if (!isCandidate(document)) return false;
	const text = document.getText().slice(0, SNIFFED);
	return REPORT_SIGNS.some((sign) => text.includes(sign));
}
