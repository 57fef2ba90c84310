// What the results of a run depend on besides its files: whatever differs here is kept apart.

import { statSync } from 'node:fs';
import { sha256 } from '../../node/hash.ts';
import { LARGE, readRegular } from '../../node/regular.ts';
import type { RunParts } from '../run-parts.ts';

/** Stands for the program, what it knows, what was asked for and all settings, as the name of a file. */
export function keyOf({ options, settings, terminal, catalogue }: RunParts): string {
	// How many threads there are changes nothing, nor does where the results go but for links that lead from there.
	const { jobs, ...asked } = options;
	const { review, config, folder, baseline } = settings;
	const program = [terminal.version, stampOf(terminal.worker), process.version];
	const { colours, interactive, folder: from } = terminal;
	const where = { colours, interactive, from };
	const known = baseline === undefined ? undefined : contentOf(baseline);
	const all = { program, catalogue: catalogue.data, asked, review, config, folder, where, known };
	return sha256(JSON.stringify(all)).slice(0, 40);
}

/** A version that is still worked on changes without being called otherwise. */
function stampOf(path: string): readonly number[] {
	const { size, mtimeMs } = statSync(path);
	return [size, mtimeMs];
}

function contentOf(path: string): string | undefined {
	try {
		return sha256(readRegular(path, LARGE));
	} catch {
		return undefined;
	}
}
