// Reads a list of paths piece by piece: lines, or paths that end with NUL.

import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/**
 * The paths that a list names, as they come; nothing but one piece of the list is kept. `-` is standard input.
 * NUL ends the paths where `nul` says so or the first piece of the list holds one. Empty lines are passed over.
 * Throws what the system throws.
 */
export async function* readPathList(path: string, nul: boolean): AsyncIterable<string> {
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
		yield* names.map((name) => cleaned(name, end)).filter((name) => name !== '');
	}
	const last = cleaned(rest + decoder.end(), end);
	if (last !== '') yield last;
}

function cleaned(name: string, end: string | undefined): string {
	return end !== '\0' && name.endsWith('\r') ? name.slice(0, -1) : name;
}
