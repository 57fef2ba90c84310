// What is pasted into a report from Word, WPS or a browser: a table becomes cells with tabs between them, as in a text that
// was made of the document.

import * as vscode from 'vscode';
import { documentRoom } from './document-room.ts';
import { SELECTOR, speaksLikeReport } from './documents.ts';
import { editorWords } from './editor-words.ts';
import { tabText } from './paste-text.ts';

const HTML = 'text/html';
const PLAIN = 'text/plain';
/** What VS Code adds to what was copied in itself. */
const OWN = 'vscode-editor-data';
/** More than this is pasted as it is: nothing should keep a user waiting for what he pastes. */
const MOST_CHARACTERS = 5_000_000;

/** What is used here of VS Code's paste API, which came with 1.97. */
interface PasteApi {
	readonly DocumentDropOrPasteEditKind?: { readonly Text: { append(...parts: string[]): unknown } };
	readonly DocumentPasteEdit?: new (text: string, title: string, kind: unknown) => object;
	readonly languages: {
		registerDocumentPasteEditProvider?(selector: object, provider: object, metadata: object): vscode.Disposable;
	};
}

/** Registers it where VS Code can do so. `isReport`: whether a document was recognised as a report. */
export function registerPaste(
	context: vscode.ExtensionContext,
	isReport: (uri: string) => boolean,
): readonly vscode.Disposable[] {
	const { languages, DocumentDropOrPasteEditKind: kinds, DocumentPasteEdit } = vscode as unknown as PasteApi;
	if (languages.registerDocumentPasteEditProvider === undefined || kinds === undefined) return [];
	const room = documentRoom(context);
	const kind = kinds.Text.append('gouji', 'table');
	const read = (html: string) => {
		const document = room().readDocument(new TextEncoder().encode(html), 'html');
		return typeof document === 'string' ? undefined : document.text;
	};
	const provider = {
		async provideDocumentPasteEdits(
			{ uri }: vscode.TextDocument,
			_: readonly vscode.Range[],
			transfer: vscode.DataTransfer,
		): Promise<object[] | undefined> {
			if (DocumentPasteEdit === undefined || transfer.get(OWN) !== undefined) return undefined;
			const [html, plain] = await Promise.all([stringOf(transfer, HTML), stringOf(transfer, PLAIN)]);
			if (html.length > MOST_CHARACTERS || !(isReport(uri.toString()) || speaksLikeReport(plain))) return undefined;
			const text = tabText({ html, plain }, read);
			return text === undefined ? undefined : [new DocumentPasteEdit(text, editorWords().pasteTable, kind)];
		},
	};
	const metadata = { providedPasteEditKinds: [kind], pasteMimeTypes: [HTML] };
	return [languages.registerDocumentPasteEditProvider(SELECTOR, provider, metadata)];
}

async function stringOf(transfer: vscode.DataTransfer, mime: string): Promise<string> {
	return (await transfer.get(mime)?.asString()) ?? '';
}
