// Writes files whole or not at all: beside their place first, then moved there.

import {
	accessSync,
	closeSync,
	constants,
	fchmodSync,
	fchownSync,
	fsyncSync,
	openSync,
	readFileSync,
	realpathSync,
	renameSync,
	type Stats,
	statSync,
	unlinkSync,
	writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file that is being written. Nothing stands at its place until `close`; `abandon` leaves what stood there before. */
export interface NewFile {
	readonly write: (piece: string | Uint8Array) => void;
	readonly close: () => void;
	readonly abandon: () => void;
}

/** Begins a file. A link's target is replaced, not the link; permissions and owner are kept. Throws what the system throws. */
export function newFile(path: string): NewFile {
	const { target, before } = placeOf(path);
	if (before !== undefined && !before.isFile())
		return openFile(
			openSync(target, 'w'),
			() => {},
			() => {},
		);
	if (before !== undefined) accessSync(target, constants.W_OK);
	const beside = join(dirname(target), `.gouji-${process.pid}-${Date.now().toString(36)}.tmp`);
	const file = openSync(beside, 'wx', 0o666);
	return openFile(
		file,
		() => {
			if (before !== undefined) keepOwner(file, before);
			fsyncSync(file);
		},
		(whole) => (whole ? renameSync(beside, target) : unlinkSync(beside)),
	);
}

/** Replaces what a file holds, unless it holds something else than `before` by now. Throws what the system throws. */
export function replaceFile(path: string, before: Uint8Array, after: Uint8Array): 'replaced' | 'changed' {
	const file = newFile(path);
	try {
		if (!readFileSync(path).equals(before)) {
			file.abandon();
			return 'changed';
		}
		file.write(after);
	} catch (error) {
		file.abandon();
		throw error;
	}
	file.close();
	return 'replaced';
}

function placeOf(path: string): { readonly target: string; readonly before: Stats | undefined } {
	try {
		const target = realpathSync(path);
		return { target, before: statSync(target) };
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		return { target: join(realpathSync(dirname(path)), basename(path)), before: undefined };
	}
}

function openFile(file: number, finish: () => void, settle: (whole: boolean) => void): NewFile {
	let open = true;
	const end = (whole: boolean) => {
		if (!open) return;
		open = false;
		closeSync(file);
		settle(whole);
	};
	return {
		write: (piece) => {
			const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
			for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
		},
		close: () => {
			try {
				finish();
			} catch (error) {
				end(false);
				throw error;
			}
			end(true);
		},
		abandon: () => end(false),
	};
}

/** Another user's file that may be written keeps its owner where the system allows that. */
function keepOwner(file: number, { uid, gid, mode }: Stats): void {
	try {
		fchownSync(file, uid, gid);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
	}
	fchmodSync(file, mode & 0o7777);
}
