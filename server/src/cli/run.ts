// The commands of `gouji`: what a run writes and how it ends. What reads files is loaded where any is to be read.

import { cachedRun } from './cache/cached-run.ts';
import type { Options } from './options.ts';
import { outputOf } from './output.ts';
import type { KnownReports } from './run-parts.ts';
import { readSettings } from './settings.ts';
import { type Terminal, unbroken } from './terminal.ts';
import type * as Texts from './text.ts';
import type * as Work from './work.ts';

const texts = (): typeof Texts => require('./text.ts');
const reading = (): typeof Work => require('./work.ts');

/** Runs a command; the exit status: 0 nothing found, 1 something, 2 a path could not be read. Throws Stop for bad use. */
export async function run(options: Options, terminal: Terminal, catalogue: KnownReports): Promise<number> {
	const settings = readSettings(options, terminal);
	const output = outputOf(options, settings.words, terminal);
	const parts = { options, settings, terminal, output, catalogue };
	const work = () => {
		if (options.command === 'text') return texts().printTexts(parts);
		if (!options.cache) return new (reading().Run)(parts).run();
		return cachedRun(parts, (heard, remembered) => new (reading().Run)(heard, remembered).run());
	};
	try {
		const writes = options.fix === 'yes' || options.command === 'baseline';
		const code = await (writes ? unbroken(terminal, work) : work());
		output.close();
		return code;
	} finally {
		output.abandon();
	}
}
