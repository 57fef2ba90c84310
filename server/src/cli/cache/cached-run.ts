// A run that remembers: where nothing changed, what it said is said again; else what changed is read, and nothing else.

import { join } from 'node:path';
import { cacheFolder, pruneFolder } from '../../node/cache-folder.ts';
import type * as Kept from '../../node/entries.ts';
import { readSealed, writeSealed } from '../../node/sealed.ts';
import type { Prepared } from '../job.ts';
import type { Output } from '../output.ts';
import type { Piece } from '../printer.ts';
import type { RunParts } from '../run-parts.ts';
import { visible } from '../visible.ts';
import { type FoundFiles, findFiles } from './found.ts';
import { keyOf } from './key.ts';

/** What a run knows of its files beforehand. */
export interface Remembered {
	readonly found: FoundFiles;
	/** The results of one pass over the files; passes ask different things of each. */
	readonly entriesOf: (pass: string) => Kept.Entries<Prepared>;
}

/** What a run said, and its exit status. */
interface Said {
	readonly code: number;
	readonly out: Uint8Array;
	readonly err: string;
}

/** So much output is kept; more is made again. */
const MOST_SAID = 100_000_000;

/** Does a run, or says again what it said when everything was as it is now. */
export async function cachedRun(
	parts: RunParts,
	run: (parts: RunParts, remembered?: Remembered) => Promise<number>,
): Promise<number> {
	const { terminal, settings, output } = parts;
	const folder = cacheFolder('check', terminal.environment);
	if (folder === undefined) terminal.complain(`gouji: ${visible(settings.words.noCache)}\n`);
	const found = folder === undefined ? undefined : await findFiles(parts);
	if (folder === undefined || found === undefined) return run(parts);
	const key = keyOf(parts);
	const path = join(folder, `${key}.run`);
	const digest = found.digest();
	const before = digest === undefined ? undefined : saidIn(path, digest);
	if (before !== undefined) {
		if (before.err !== '') terminal.complain(before.err);
		if (before.out.length > 0) await output.write(before.out);
		return before.code;
	}
	const record = new Record(parts);
	// Loaded when something changed.
	const kept: typeof Kept = require('../../node/entries.ts');
	const entriesOf = (pass: string) => new kept.Entries<Prepared>(join(folder, `${key}.${pass}`), isPrepared);
	const code = await run(record.parts, { found, entriesOf });
	const said = record.said(code);
	if (code !== 2 && said !== undefined && digest !== undefined) keep(path, digest, said);
	pruneFolder(folder);
	return code;
}

/** Whether something kept is what comes of a file. */
function isPrepared(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	const { items, facts, tooMuch, summary } = value as Partial<Prepared>;
	return [items, facts, tooMuch].every(Array.isArray) && typeof summary?.findings === 'object';
}

/** Hears what a run says. */
class Record {
	readonly parts: RunParts;
	readonly #out: Buffer[] = [];
	#size = 0;
	#err = '';

	constructor(parts: RunParts) {
		const { terminal, output } = parts;
		const complain = (text: string) => {
			this.#err += text;
			terminal.complain(text);
		};
		const hearing: Output = {
			...output,
			write: (piece) => {
				this.#hear(piece);
				return output.write(piece);
			},
		};
		this.parts = { ...parts, terminal: { ...terminal, complain }, output: hearing };
	}

	/** What was said; undefined where it was too much. */
	said(code: number): Said | undefined {
		return this.#size > MOST_SAID ? undefined : { code, out: Buffer.concat(this.#out), err: this.#err };
	}

	#hear(piece: Piece): void {
		const bytes = Buffer.from(piece as string);
		this.#size += bytes.length;
		if (this.#size > MOST_SAID) this.#out.length = 0;
		else this.#out.push(bytes);
	}
}

/** A line of JSON, and behind it what was printed. */
function keep(path: string, digest: string, { code, out, err }: Said): void {
	writeSealed(path, Buffer.concat([Buffer.from(`${JSON.stringify({ digest, code, err })}\n`), out]));
}

/** What a run said; undefined where that is not known, or its files were others. */
function saidIn(path: string, digest: string): Said | undefined {
	try {
		const held = readSealed(path);
		const end = held?.indexOf('\n') ?? -1;
		if (held === undefined || end < 0) return undefined;
		const said: { digest?: unknown; code?: unknown; err?: unknown } = JSON.parse(held.toString('utf8', 0, end));
		const { code, err } = said;
		if (said.digest !== digest || typeof err !== 'string' || (code !== 0 && code !== 1)) return undefined;
		return { code, err, out: held.subarray(end + 1) };
	} catch {
		return undefined;
	}
}
