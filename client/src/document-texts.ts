// The texts of documents as files of their own: what is saved there goes back into the document, cell by cell.

import {
	Disposable,
	EventEmitter,
	type FileChangeEvent,
	FileChangeType,
	type FileStat,
	FileSystemError,
	type FileSystemProvider,
	RelativePattern,
	Uri,
	window,
	workspace,
} from 'vscode';
import { fileAddressOf, kindOfName, textAddressOf } from '../../server/src/documents/address.ts';
import type { Document, Unwritable } from '../../server/src/documents/documents.ts';
import type { DocumentRoom } from './document-room.ts';
import { documentWords } from './document-words.ts';
import { words } from './words.ts';

/** So many places that cannot be written are named. */
const MOST_NAMED = 5;

/** The file whose text stands at an address, and the other way round. */
const fileOf = (text: Uri): Uri => Uri.parse(fileAddressOf(text.toString()));
export const textOf = (file: Uri): Uri => Uri.parse(textAddressOf(file.toString()));

/** The name of a file, for its reader. */
export function nameOf({ path }: Uri): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** The file system of the texts. Nothing is kept of a document but what the editor holds: each save reads it anew. */
export class DocumentTexts implements FileSystemProvider {
	readonly #room: () => DocumentRoom;
	readonly #changed = new EventEmitter<FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changed.event;

	constructor(room: () => DocumentRoom) {
		this.#room = room;
	}

	/** Tells when the document changes on disk, so that the editor shows or asks. */
	watch(uri: Uri): Disposable {
		const file = fileOf(uri);
		const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(file, '..'), nameOf(file)));
		const tell = (type: FileChangeType) => () => this.#changed.fire([{ type, uri }]);
		const listening = [
			watcher.onDidChange(tell(FileChangeType.Changed)),
			watcher.onDidCreate(tell(FileChangeType.Changed)),
			watcher.onDidDelete(tell(FileChangeType.Deleted)),
		];
		return Disposable.from(watcher, ...listening);
	}

	/** As the file's: whether it changed meanwhile is told by that. */
	async stat(uri: Uri): Promise<FileStat> {
		return workspace.fs.stat(fileOf(uri));
	}

	async readFile(uri: Uri): Promise<Uint8Array> {
		const bytes = await workspace.fs.readFile(fileOf(uri));
		const document = this.#read(uri, bytes);
		if (document.damage !== undefined) void window.showWarningMessage(documentWords().damaged(nameOf(uri)));
		return Buffer.from(document.text);
	}

	/**
	 * Writes the cells that changed into the document as it stands on disk. A change of anything else is turned down by name; the
	 * editor keeps the text, and nothing is written.
	 */
	async writeFile(uri: Uri, content: Uint8Array, { create }: { readonly create: boolean }): Promise<void> {
		const file = fileOf(uri);
		const bytes = await workspace.fs.readFile(file).then(
			(read) => read,
			(error) => {
				throw create ? FileSystemError.NoPermissions() : error;
			},
		);
		const document = this.#read(uri, bytes);
		const { edits, unwritable } = this.#room().changesOf(document, new TextDecoder().decode(content));
		if (unwritable.length > 0) throw FileSystemError.Unavailable(named(unwritable));
		if (edits.length === 0) return;
		const edited = this.#room().editDocument(bytes, document, edits);
		if (edited === undefined) throw FileSystemError.Unavailable(documentWords().refusal);
		await workspace.fs.writeFile(file, edited.bytes);
		this.#changed.fire([{ type: FileChangeType.Changed, uri }]);
		void window.showInformationMessage(documentWords().written(nameOf(uri), edits.length));
	}

	readDirectory(): never {
		throw FileSystemError.FileNotADirectory();
	}

	createDirectory(): never {
		throw FileSystemError.NoPermissions();
	}

	delete(): never {
		throw FileSystemError.NoPermissions();
	}

	rename(): never {
		throw FileSystemError.NoPermissions();
	}

	#read(uri: Uri, bytes: Uint8Array): Document {
		const document = this.#room().readDocument(bytes, kindOfName(uri.path) ?? 'docx');
		if (typeof document !== 'string') return document;
		throw FileSystemError.Unavailable(words().unreadFile(nameOf(uri), document));
	}
}

/** The places that cannot be written, in words; those that cannot be told apart once. */
function named(unwritable: readonly Unwritable[]): string {
	const said = documentWords();
	const places = unwritable.map(({ line, cell }) =>
		cell === undefined ? said.unwritableLine(line + 1) : said.unwritableCell(cell.table, cell.row, cell.column),
	);
	const shown = places.slice(0, MOST_NAMED);
	return said.unwritable(places.length > shown.length ? [...shown, said.more(places.length)] : shown);
}
