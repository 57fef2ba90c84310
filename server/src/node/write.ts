// Writes files whole or not at all: beside their place first, then moved there.

import {
	accessSync,
	closeSync,
	constants,
	copyFileSync,
	fchmodSync,
	fchownSync,
	fsyncSync,
	openSync,
	renameSync,
	rmSync,
	type Stats,
	statSync,
	unlinkSync,
	writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { readRegular } from './regular.ts';
import { placeOf } from './within.ts';

/** A file that is being written. Nothing stands at its place until `close`; `abandon` leaves what stood there before. */
export interface NewFile {
	readonly write: (piece: string | Uint8Array) => void;
	/** Has all that was written on the disk; `close` does so too. */
	readonly finish: () => void;
	readonly close: () => void;
	readonly abandon: () => void;
}

/**
 * Begins a file. A link's target is replaced, not the link; permissions and owner are kept. It grows in `folder`, or beside
 * its place where none is named. Throws what the system throws.
 */
export function newFile(path: string, folder?: string): NewFile {
	const target = placeOf(path);
	const before = statSync(target, { throwIfNoEntry: false });
	if (before !== undefined && !before.isFile())
		return openFile(
			openSync(target, 'w'),
			() => {},
			() => {},
		);
	if (before !== undefined) accessSync(target, constants.W_OK);
	const name = `.gouji-${process.pid}-${Date.now().toString(36)}.tmp`;
	if (folder !== undefined) accessSync(dirname(target), constants.W_OK);
	const growing = join(folder ?? dirname(target), name);
	const file = openSync(growing, 'wx', 0o666);
	return openFile(
		file,
		() => {
			if (before !== undefined) keepOwner(file, before);
			fsyncSync(file);
		},
		(whole) => {
			if (!whole) unlinkSync(growing);
			else if (folder === undefined) renameSync(growing, target);
			else moveFar(growing, { target, beside: join(dirname(target), name), before });
		},
	);
}

/** Moves a file to its place. From another disk it is copied beside that first, so that nothing half stands there either. */
function moveFar(
	from: string,
	{ target, beside, before }: { readonly target: string; readonly beside: string; readonly before: Stats | undefined },
): void {
	try {
		renameSync(from, target);
		return;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
	}
	try {
		copyFileSync(from, beside, constants.COPYFILE_EXCL);
		const file = openSync(beside, 'r+');
		try {
			if (before !== undefined) keepOwner(file, before);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
		renameSync(beside, target);
	} catch (error) {
		rmSync(beside, { force: true });
		throw error;
	}
	unlinkSync(from);
}

/**
 * Replaces what a file holds, unless it holds something else than `before` by now: looked at when the new content lies
 * ready beside it, so that nothing is lost that another program wrote meanwhile. Throws what the system throws.
 */
export function replaceFile(path: string, before: Uint8Array, after: Uint8Array): 'replaced' | 'changed' {
	const file = newFile(path);
	try {
		file.write(after);
		file.finish();
		if (!isStill(path, before)) return 'changed';
		file.close();
		return 'replaced';
	} finally {
		file.abandon();
	}
}

function isStill(path: string, before: Uint8Array): boolean {
	const now = readRegular(path, before.length);
	return typeof now !== 'string' && Buffer.compare(now, before) === 0;
}

function openFile(file: number, complete: () => void, settle: (whole: boolean) => void): NewFile {
	let open = true;
	let finished = false;
	const finish = () => {
		if (finished) return;
		complete();
		finished = true;
	};
	const end = (whole: boolean) => {
		if (!open) return;
		open = false;
		try {
			closeSync(file);
			settle(whole);
		} catch (error) {
			if (whole) settle(false);
			throw error;
		}
	};
	return {
		write: (piece) => {
			const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
			for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
		},
		finish,
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
