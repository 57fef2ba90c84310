// Files that changed on disk: looked at one after the other, not before a running check is done, across reports once for all.

import type { WorkspaceCheck } from './check.ts';

/** So many files are looked at before other work is let in. */
const FILES_AT_A_TIME = 10;

/** The files that changed and were not looked at since. Idle it does nothing. */
export class ChangedFiles {
	readonly #check: () => WorkspaceCheck;
	readonly #rest: () => Promise<void>;
	/** By address, whether the file or folder is gone. */
	readonly #waiting = new Map<string, boolean>();
	#holding = 0;
	#working = false;

	/** `rest` lets other work run. */
	constructor(check: () => WorkspaceCheck, rest: () => Promise<void>) {
		this.#check = check;
		this.#rest = rest;
	}

	/** Notes a file that changed or appeared, or a file or folder that is gone. */
	add(uri: string, gone: boolean): void {
		this.#waiting.delete(uri);
		this.#waiting.set(uri, gone);
		void this.#work();
	}

	/** A check may have read a file before it changed, and tell of it after: nothing is looked at before the check is done. */
	async after<Result>(check: () => Promise<Result>): Promise<Result> {
		this.#holding++;
		try {
			return await check();
		} finally {
			this.#holding--;
			void this.#work();
		}
	}

	async #work(): Promise<void> {
		if (this.#working || this.#holding > 0 || this.#waiting.size === 0) return;
		this.#working = true;
		try {
			for (let done = 0; this.#waiting.size > 0 && this.#holding === 0; done++) {
				if (done % FILES_AT_A_TIME === 0) await this.#rest();
				await this.#next();
			}
			await this.#check().lookAcross();
		} finally {
			this.#working = false;
		}
		await this.#work();
	}

	async #next(): Promise<void> {
		for (const [uri, gone] of this.#waiting) {
			this.#waiting.delete(uri);
			if (gone) this.#check().forget(uri);
			else await this.#appeared(uri);
			return;
		}
	}

	/** Of a folder that came whole, as one that was renamed, nobody tells the files. */
	async #appeared(uri: string): Promise<void> {
		const files = await this.#check().filesIn(uri);
		if (files === undefined) await this.#check().recheck(uri);
		else for (const file of files) if (!this.#waiting.has(file)) this.#waiting.set(file, false);
	}
}
