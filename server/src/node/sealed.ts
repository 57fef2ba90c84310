// Files that say whether they are whole: a hash stands before what they hold. Nobody misses one that cannot be written.

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { sha256 } from './hash.ts';

const LINE_END = 0x0a;

/** What a file holds; undefined where there is none, or it is not what was written. */
export function readSealed(path: string): Buffer | undefined {
	try {
		const bytes = readFileSync(path);
		const end = bytes.indexOf(LINE_END);
		const held = bytes.subarray(end + 1);
		return sha256(held) === bytes.toString('latin1', 0, Math.max(0, end)) ? held : undefined;
	} catch {
		return undefined;
	}
}

/** Puts a file in its place, whole or not at all, for the user alone. */
export function writeSealed(path: string, held: Uint8Array): void {
	const beside = `${path}.${process.pid}.tmp`;
	try {
		writeFileSync(beside, Buffer.concat([Buffer.from(`${sha256(held)}\n`), held]), { flag: 'wx', mode: 0o600 });
		renameSync(beside, path);
	} catch {
		rmSync(beside, { force: true });
	}
}
