// What the command line needs of the world, and the words for what the world refuses.

import { reason, type Unreadable } from '../node/files.ts';
import { rest } from '../node/pausing.ts';
import type { CliWords } from './words/words.ts';

/** Where a run writes and complains. */
export interface Terminal {
	/** Resolves when the piece was taken. */
	readonly write: (piece: string | Uint8Array) => Promise<void>;
	readonly complain: (text: string) => void;
	/** Hears of each file that was not read, or not to its end; of one with much trouble, several times. */
	readonly unread: (path: string) => void;
	/** Does something first where the user ends the process, until the answer is called. */
	readonly whenStopped: (tidy: () => void) => () => void;
	/** Whether the output goes to a terminal, and whether that shows colours. */
	readonly interactive: boolean;
	readonly colours: boolean;
	readonly version: string;
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly folder: string;
	/** The module of the workers. */
	readonly worker: string;
}

/** Ends a run with status 2 and a sentence. */
export class Stop extends Error {}

/** Does work that writes files. A signal is heard between two of them: what is being written is whole then, and nothing lies beside it. */
export async function unbroken<Result>(terminal: Terminal, work: () => Promise<Result>): Promise<Result> {
	const forget = terminal.whenStopped(() => {});
	try {
		return await work();
	} finally {
		// The process looks for signals between two pauses.
		await rest();
		await rest();
		forget();
	}
}

/** Why something failed: in our words where there are any for the system's code, else in the system's. */
export function whyOf(error: unknown, words: CliWords): string {
	const code = codeOf(error);
	return (code === undefined ? undefined : words.system(code)) ?? reason(error);
}

/** The same for a path that the walk could not read: the system's message begins with its code. */
export function whyUnread({ why }: Unreadable, words: CliWords): string {
	return words.system(why.slice(0, Math.max(0, why.indexOf(':')))) ?? why;
}

function codeOf(error: unknown): string | undefined {
	const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
	return typeof code === 'string' ? code : undefined;
}
