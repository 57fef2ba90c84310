// The files of a workspace as the check asks for them: by address, from a disk or from the client.

import type { Opened } from '../../documents/open.ts';
import type { SelectionOptions } from '../../workspace/files/selection.ts';
import type { Pause } from './in-turns.ts';
import type { Outcome, ReviewTask } from './outcome.ts';

/** Files as the server's surroundings have them; all of it speaks of addresses, not paths. */
export interface FileSource {
	/** The files under folders that a selection takes. What cannot be read is named. */
	readonly list: (
		folders: readonly string[],
		selection: SelectionOptions,
		unreadable: (uri: string, why: string) => void,
	) => Promise<readonly string[]>;
	/** Whether a selection takes a file that stands under one of the folders. */
	readonly takes: (folders: readonly string[], selection: SelectionOptions, uri: string) => boolean;
	/** Whether a folder stands there that is no link. */
	readonly isFolder: (uri: string) => boolean;
	/** A file's text. Rejects with what the system says. */
	readonly read: (uri: string) => Promise<Opened>;
	/** The text of a file whose bytes came from elsewhere. Never throws. */
	readonly open: (uri: string, bytes: Uint8Array) => Opened;
	/** Reviews files, many at a time where that pays, and tells what came of each. */
	readonly reviewAll: (uris: readonly string[], task: ReviewTask, telling: TellEach) => Promise<void>;
	readonly reason: (error: unknown) => string;
	/** Lets other work run. */
	readonly rest: () => Promise<void>;
	/** What lets other work run now and then, for one piece of long work. */
	readonly pausing: () => Pause;
}

/** Who is told what came of each file, and until when. */
export interface TellEach {
	readonly each: (uri: string, outcome: Outcome) => void;
	readonly signal: AbortSignal;
}
