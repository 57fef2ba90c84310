// The files and folders of the workspace that could not be read, with the reason, until they can be or are gone.

import type { UnreadFile } from '../../protocol.ts';
import { keyOf } from '../uri.ts';

/** What could not be read, by key, in the order in which it was met. */
export class UnreadFiles {
	readonly #changed: (files: ReadonlyMap<string, UnreadFile>) => void;
	readonly #files = new Map<string, UnreadFile>();

	/** `changed` is told whenever one comes or goes. */
	constructor(changed: (files: ReadonlyMap<string, UnreadFile>) => void) {
		this.#changed = changed;
	}

	/** All of them. */
	get all(): ReadonlyMap<string, UnreadFile> {
		return this.#files;
	}

	/** Forgets what is not among the files of the workspace, folders too: those that cannot be read are met again. */
	keep(present: ReadonlySet<string>): void {
		for (const [key, { path }] of this.#files) if (!present.has(key)) this.set(path, undefined);
	}

	/** Notes why a file could not be read; undefined where it could, or is gone. */
	set(path: string, why: string | undefined): void {
		const key = keyOf(path);
		if (this.#files.get(key)?.why === why) return;
		if (why === undefined) this.#files.delete(key);
		else this.#files.set(key, { path, why });
		this.#changed(this.#files);
	}
}
