// Runs the built command line as a process of its own.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What a run printed, and its exit status. */
export interface Run {
	readonly out: string;
	readonly err: string;
	readonly code: number | null;
	readonly bytes: Buffer;
}

/** Where a run is started, and with what. */
export interface RunOptions {
	readonly input?: string | Uint8Array;
	readonly folder?: string;
	readonly environment?: Readonly<Record<string, string>>;
	/** The module that is started; the built command line unless told. */
	readonly script?: string;
}

/** Runs `gouji` with arguments. */
export function gouji(
	args: readonly string[],
	{ input = '', folder, environment, script = join('dist', 'gouji.js') }: RunOptions = {},
): Run {
	const run = spawnSync(process.execPath, [resolve(script), ...args], {
		input,
		maxBuffer: 2 ** 28,
		...(folder === undefined ? {} : { cwd: folder }),
		...(environment === undefined ? {} : { env: { ...process.env, ...environment } }),
	});
	return {
		out: run.stdout.toString('utf8'),
		err: run.stderr.toString('utf8'),
		code: run.status,
		bytes: run.stdout,
	};
}

/** A folder of its own for each test; the paths are those that stand in it. */
export interface Scratch {
	readonly folder: string;
	/** Writes a file with the folders above it; its path. */
	readonly write: (name: string, content: string | Uint8Array) => string;
	readonly remove: () => void;
}

/** Makes an empty folder. */
export function makeScratch(): Scratch {
	const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
	return {
		folder,
		write: (name, content) => {
			const path = join(folder, name);
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, content);
			return path;
		},
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}
