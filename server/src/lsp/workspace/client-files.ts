// Files that are on no disk of this machine: the editor lists and reads them, as in a virtual workspace.

import type { Connection } from 'vscode-languageserver';
import type { ReadyCatalogue } from '../../core/report/catalogue.ts';
import type { Opened } from '../../documents/open.ts';
import { READ_FILE, READ_FOLDER, type ReadFileResult, type ReadFolderResult } from '../../protocol.ts';
import {
	IGNORE_FILES,
	LARGEST_SAID,
	type Layers,
	Selection,
	type SelectionOptions,
} from '../../workspace/files/selection.ts';
import type { Hash } from '../../workspace/known/fingerprint.ts';
import type { FileSource, TellEach } from './file-source.ts';
import { type FileJob, jobOf, type Outcome, type ReviewTask } from './outcome.ts';

/** The files of this disk, and through the editor those of all other places. */
export function allFiles(
	disk: FileSource,
	connection: Connection,
	{ catalogue, hash }: { readonly catalogue: ReadyCatalogue; readonly hash: Hash },
): FileSource {
	const far = new ClientFiles(connection, disk.open, { catalogue, hash });
	const isNear = (uri: string) => uri.startsWith('file:');
	return {
		list: async (folders, selection, unreadable) => [
			...(await disk.list(folders.filter(isNear), selection, unreadable)),
			...(await far.list(
				folders.filter((uri) => !isNear(uri)),
				selection,
				unreadable,
			)),
		],
		takes: (folders, selection, uri) => isNear(uri) && disk.takes(folders, selection, uri),
		isFolder: disk.isFolder,
		read: (uri) => (isNear(uri) ? disk.read(uri) : far.read(uri)),
		reviewAll: async (uris, task, telling) => {
			await disk.reviewAll(uris.filter(isNear), task, telling);
			await far.reviewAll(
				uris.filter((uri) => !isNear(uri)),
				task,
				telling,
			);
		},
		open: disk.open,
		reason: disk.reason,
		rest: disk.rest,
		pausing: disk.pausing,
	};
}

/** A folder of a walk: its address, its path from where the walk began, and what the folders above leave out. */
interface Walked {
	readonly uri: string;
	readonly within: string;
	readonly above: Layers;
}

interface Walk {
	readonly selection: Selection;
	readonly unreadable: (uri: string, why: string) => void;
	readonly found: string[];
}

class ClientFiles {
	readonly #connection: Connection;
	readonly #open: FileSource['open'];
	readonly #catalogue: ReadyCatalogue;
	readonly #hash: Hash;

	constructor(
		connection: Connection,
		open: FileSource['open'],
		{ catalogue, hash }: { readonly catalogue: ReadyCatalogue; readonly hash: Hash },
	) {
		this.#connection = connection;
		this.#open = open;
		this.#catalogue = catalogue;
		this.#hash = hash;
	}

	async list(
		folders: readonly string[],
		options: SelectionOptions,
		unreadable: (uri: string, why: string) => void,
	): Promise<readonly string[]> {
		const selection = new Selection(options);
		const found: string[] = [];
		for (const folder of folders) {
			await this.#walk({ uri: folder, within: '', above: [] }, { selection, unreadable, found });
		}
		return found;
	}

	async read(uri: string): Promise<Opened> {
		const { bytes, why } = await this.#connection.sendRequest<ReadFileResult>(READ_FILE, { uri });
		if (bytes === null) throw new Error(why);
		return this.#open(
			uri,
			Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0)),
		);
	}

	async reviewAll(uris: readonly string[], task: ReviewTask, { each, signal }: TellEach): Promise<void> {
		const job = jobOf(task, this.#catalogue, this.#hash);
		for (const uri of uris) {
			if (signal.aborted) return;
			each(uri, await this.#outcomeOf(uri, job));
		}
	}

	async #outcomeOf(uri: string, job: FileJob): Promise<Outcome> {
		try {
			return job.run(uri, await this.read(uri));
		} catch (error) {
			return job.failed(error instanceof Error ? error.message : String(error));
		}
	}

	async #walk({ uri, within, above }: Walked, walk: Walk): Promise<void> {
		const { entries, why } = await this.#connection.sendRequest<ReadFolderResult>(READ_FOLDER, { uri });
		if (entries === null) {
			walk.unreadable(uri, why);
			return;
		}
		const layers = walk.selection.enter(within, above, await this.#ignoreTexts(entries));
		for (const { name, folder, uri: address } of entries) {
			const below = within === '' ? name : `${within}/${name}`;
			if (folder && walk.selection.takesFolder(below, name, layers))
				await this.#walk({ uri: address, within: below, above: layers }, walk);
			else if (!folder && walk.selection.takesFile(below, name, layers)) walk.found.push(address);
		}
	}

	async #ignoreTexts(entries: NonNullable<ReadFolderResult['entries']>): Promise<readonly string[]> {
		const texts: string[] = [];
		for (const name of IGNORE_FILES) {
			const entry = entries.find((one) => one.name === name && !one.folder);
			const decoded = entry === undefined ? undefined : await this.read(entry.uri).catch(() => undefined);
			if (decoded?.text !== undefined && decoded.text.length <= LARGEST_SAID) texts.push(decoded.text);
		}
		return texts;
	}
}
