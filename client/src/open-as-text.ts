// 「作为文本打开」: the text of a Word document or a page, asked for in the explorer, a title or the palette, or offered once a folder.

import {
	commands,
	type Disposable,
	type ExtensionContext,
	languages,
	type Tab,
	TabInputCustom,
	TabInputText,
	type TextDocument,
	Uri,
	window,
	workspace,
} from 'vscode';
import { kindOfName, TEXT_SCHEME } from '../../server/src/documents/address.ts';
import { documentRoom } from './document-room.ts';
import { DocumentTexts, nameOf, textOf } from './document-texts.ts';
import { documentWords } from './document-words.ts';
import { speaksLikeReport } from './documents.ts';

/** The language of a report's text, which colours its tables. */
const REPORT_LANGUAGE = 'gouji-report';
/** The folders in which a document was offered to be opened as text. */
const OFFERED = 'gouji.offeredFolders';
/** A larger document is not read for an offer. */
const MOST_BYTES = 20_000_000;

/** Registers the texts of documents, the command that opens them, and the offer. */
export function registerDocumentTexts(context: ExtensionContext): Disposable[] {
	const room = documentRoom(context);
	const offers = new Offers(context, (bytes) => {
		const document = room().readDocument(bytes, 'docx');
		return typeof document !== 'string' && speaksLikeReport(document.text);
	});
	for (const document of workspace.textDocuments) colour(document);
	for (const { tabs } of window.tabGroups.all) for (const tab of tabs) void offers.look(tab);
	return [
		workspace.registerFileSystemProvider(TEXT_SCHEME, new DocumentTexts(room), { isCaseSensitive: true }),
		commands.registerCommand('gouji.openAsText', (file: unknown) => openAsText(file instanceof Uri ? file : undefined)),
		workspace.onDidOpenTextDocument(colour),
		window.tabGroups.onDidChangeTabs(({ opened }) => {
			for (const tab of opened) void offers.look(tab);
		}),
	];
}

/** Opens the text of a file, or of what the active tab shows. */
async function openAsText(asked: Uri | undefined): Promise<void> {
	const file = asked ?? fileOfTab(window.tabGroups.activeTabGroup.activeTab);
	if (file === undefined || kindOfName(file.path) === undefined) {
		void window.showInformationMessage(documentWords().noDocument);
		return;
	}
	await commands.executeCommand('vscode.open', file.scheme === TEXT_SCHEME ? file : textOf(file));
	// The page that shows nothing of a Word document has done its work.
	const empty = window.tabGroups.all.flatMap(({ tabs }) => tabs).filter((tab) => isEmptyPage(tab, file));
	if (empty.length > 0) await window.tabGroups.close(empty);
}

/** Whether a tab is VS Code's page for a Word document that it cannot show. */
function isEmptyPage({ input }: Tab, file: Uri): boolean {
	return input instanceof TabInputText && kindOfName(file.path) === 'docx' && input.uri.toString() === file.toString();
}

function fileOfTab(tab: Tab | undefined): Uri | undefined {
	const input = tab?.input;
	return input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
}

/** VS Code names the language of a file by its ending: of a document's text that says nothing. */
function colour(document: TextDocument): void {
	if (document.uri.scheme !== TEXT_SCHEME || document.languageId === REPORT_LANGUAGE) return;
	void languages.setTextDocumentLanguage(document, REPORT_LANGUAGE);
}

/** Offers to open the first report of a folder that VS Code cannot show: once, whatever the answer. */
class Offers {
	readonly #context: ExtensionContext;
	readonly #isReport: (bytes: Uint8Array) => boolean;
	readonly #looking = new Set<string>();

	constructor(context: ExtensionContext, isReport: (bytes: Uint8Array) => boolean) {
		this.#context = context;
		this.#isReport = isReport;
	}

	/** Looks at a tab that was opened: a Word document that no other extension shows. */
	async look({ input }: Tab): Promise<void> {
		if (!(input instanceof TabInputText) || input.uri.scheme === TEXT_SCHEME) return;
		const file = input.uri;
		if (kindOfName(file.path) !== 'docx') return;
		const folder = Uri.joinPath(file, '..').toString();
		if (this.#looking.has(folder) || this.#offered.includes(folder)) return;
		this.#looking.add(folder);
		try {
			if (await this.#mayOffer(file)) await this.#offer(file, folder);
		} finally {
			this.#looking.delete(folder);
		}
	}

	get #offered(): readonly string[] {
		return this.#context.workspaceState.get<readonly string[]>(OFFERED, []);
	}

	async #mayOffer(file: Uri): Promise<boolean> {
		try {
			if ((await workspace.fs.stat(file)).size > MOST_BYTES) return false;
			return this.#isReport(await workspace.fs.readFile(file));
		} catch {
			return false;
		}
	}

	async #offer(file: Uri, folder: string): Promise<void> {
		await this.#context.workspaceState.update(OFFERED, [...this.#offered, folder]);
		const { offer, open } = documentWords();
		if ((await window.showInformationMessage(offer(nameOf(file)), open)) === open) await openAsText(file);
	}
}
