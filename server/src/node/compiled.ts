// Compiled code that is kept from run to run, in the user's own cache folder: a short run is mostly compiling.

import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { cacheFolder, pruneFolder } from './cache-folder.ts';
import { putInPlace } from './sealed.ts';

/** How code is kept. */
export interface Keeping {
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** What the run is for: other runs need other functions. */
	readonly kind: string;
}

/** Code that was compiled before, and the kinds of the runs that it comes from. */
interface KeptCode {
	readonly kinds: readonly string[];
	readonly code: Buffer;
}

const LINE_END = 0x0a;
/** A first run may need little, as where nothing is found, so that another of its kind adds what it compiled too. */
const RUNS_OF_A_KIND = 2;
const MOST_RUNS = 16;
/** The start is a small part of a run that takes more of the processor, in microseconds, and parts of its compiled code are let go. */
const SHORT_RUN = 3e6;

/**
 * Loads a module of CommonJS with the code that was compiled of it before; at the end of a short run what it compiled is kept,
 * unless enough such runs were. Loads it as any other where nothing can be kept. What is broken, or was compiled of another
 * text or by another engine, is made anew.
 */
export function requireKept(path: string, { environment, kind }: Keeping): unknown {
	const isOff = (environment['NODE_DISABLE_COMPILE_CACHE'] ?? '') !== '';
	const folder = isOff ? undefined : cacheFolder('compiled', environment);
	if (folder === undefined) return createRequire(path)(path);
	const source = Module.wrap(readFileSync(path, 'utf8'));
	const file = join(folder, `${basename(path)}-${process.versions.v8}-${process.arch}`);
	const known = keptIn(file, source);
	const script = new Script(source, { filename: path, ...(known && { cachedData: known.code }) });
	const kinds = known === undefined || script.cachedDataRejected === true ? [] : known.kinds;
	if (kinds.length < MOST_RUNS && kinds.filter((one) => one === kind).length < RUNS_OF_A_KIND)
		process.once('exit', () => {
			const { user, system } = process.cpuUsage();
			if (user + system < SHORT_RUN) keep(file, source, { kinds: [...kinds, kind], code: script.createCachedData() });
			pruneFolder(folder);
		});
	const loaded = { exports: {} };
	script.runInThisContext().call(loaded.exports, loaded.exports, createRequire(path), loaded, path, dirname(path));
	return loaded.exports;
}

/** A line of JSON, and behind it the code. The engine tells other versions of itself, but not other bytes. */
function keep(file: string, source: string, { kinds, code }: KeptCode): void {
	const about = JSON.stringify({ kinds, sums: [crc32(source), crc32(code)] });
	putInPlace(file, Buffer.concat([Buffer.from(`${about}\n`), code]));
}

/** The code that was compiled of a source; undefined where there is none, or it is not what was kept. */
function keptIn(file: string, source: string): KeptCode | undefined {
	try {
		const bytes = readFileSync(file);
		const end = bytes.indexOf(LINE_END);
		const code = bytes.subarray(end + 1);
		const { kinds, sums }: { kinds?: unknown; sums?: unknown } = JSON.parse(
			bytes.toString('utf8', 0, Math.max(0, end)),
		);
		if (!Array.isArray(kinds) || !Array.isArray(sums)) return undefined;
		return sums[0] === crc32(source) && sums[1] === crc32(code) ? { kinds, code } : undefined;
	} catch {
		return undefined;
	}
}
