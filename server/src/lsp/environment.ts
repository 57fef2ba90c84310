// What a server is handed by the place in which it runs.

import type { ReadyCatalogue } from '../core/report/catalogue.ts';
import type { Config } from '../workspace/files/config.ts';
import type { BaselineFiles } from './known-findings.ts';
import type { Late } from './late.ts';
import type { FileSource } from './workspace/file-source.ts';

/** What a server needs of the place in which it runs. */
export interface Environment {
	/** The reports that are known. */
	readonly catalogue: ReadyCatalogue;
	/** The files on its disk, made when they are first asked for. */
	readonly files: () => FileSource;
	readonly late: Late;
	/** The configuration of the first of some folders that has one, and what is wrong with it. */
	readonly configIn: (folders: readonly string[]) => {
		readonly config: Config;
		readonly problems: readonly string[];
		/** The folder whose configuration it is; the first of them where none has any. */
		readonly folder: string | undefined;
	};
	readonly baselines: BaselineFiles;
	/** Told before an open text of so many UTF-16 units is looked at. */
	readonly looksAt: (length: number) => void;
	/** Runs something later; the answer takes it back. */
	readonly later: (run: () => void, milliseconds: number) => () => void;
}
