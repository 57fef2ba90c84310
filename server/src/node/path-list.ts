// Reads a list of paths piece by piece: lines, or paths that end with NUL.

import { createReadStream, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { refused } from './regular.ts';

/** No path has so many characters. */
const LONGEST = 100_000;

/**
 * The paths that a list names, as they come; nothing but one piece of the list is kept. `-` is standard input.
 * NUL ends the paths where `nul` says so or the first piece of the list holds one. Empty lines are passed over.
 * Throws what the system throws.
 */
export async function* readPathList(path: string, nul: boolean): AsyncIterable<string> {
	if (path !== '-') refuseDevice(path);
	const stream: Readable = path === '-' ? process.stdin : createReadStream(path);
	const decoder = new StringDecoder('utf8');
	let end: string | undefined = nul ? '\0' : undefined;
	let rest = '';
	for await (const piece of stream) {
		const text = decoder.write(piece as Buffer);
		rest += end === undefined ? text.replace(/^\ufeff/, '') : text;
		end ??= rest.includes('\0') ? '\0' : '\n';
		const names = rest.split(end);
		rest = names.pop() ?? '';
		if (rest.length > LONGEST) throw refused('EFBIG', path);
		yield* names.map((name) => cleaned(name, end)).filter((name) => name !== '');
	}
	const last = cleaned(rest + decoder.end(), end);
	if (last !== '') yield last;
}

/** A pipe may give a list, as `<(find …)` of a shell does; a device would give names without end. */
function refuseDevice(path: string): void {
	const stats = statSync(path);
	if (stats.isCharacterDevice() || stats.isBlockDevice()) throw refused('EFTYPE', path);
}

function cleaned(name: string, end: string | undefined): string {
	return end !== '\0' && name.endsWith('\r') ? name.slice(0, -1) : name;
}
