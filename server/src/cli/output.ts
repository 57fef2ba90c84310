// Where the results of a run go: the terminal, or a file that takes its place when all is written.

import { type BigIntStats, existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type NewFile, newFile } from '../node/write.ts';
import type { Options } from './options.ts';
import type { Piece } from './printer.ts';
import { Stop, type Terminal, whyOf } from './terminal.ts';
import type { CliWords } from './words/words.ts';

export interface Output {
	readonly write: (piece: Piece) => Promise<void>;
	readonly close: () => void;
	readonly abandon: () => void;
	/** Whether the output is to take the place of a file, by whatever name. */
	readonly replaces: (path: string) => boolean;
}

/** Set by VS Code: the folder in which an output grows, so that its user does not see it beside the reports. */
const TEMPORARY = 'GOUJI_TEMPORARY';

/** Opens the output of a run. Throws Stop where it cannot be written, or is one of the files that are named. */
export function outputOf({ command, format, output, paths }: Options, words: CliWords, terminal: Terminal): Output {
	if (output === undefined || command === 'baseline') {
		if (format === 'xlsx' && terminal.interactive) throw new Stop(words.xlsxToTerminal);
		return { write: terminal.write, close: () => {}, abandon: () => {}, replaces: () => false };
	}
	const target = resolve(terminal.folder, output);
	const same = paths.find((path) => path !== '-' && relative(resolve(terminal.folder, path), target) === '');
	const before = statOf(target);
	if (before?.isDirectory()) throw new Stop(`${output}: ${words.system('EISDIR')}`);
	if (same !== undefined) throw new Stop(words.overReport(same));
	if (!existsSync(dirname(target))) throw new Stop(words.noFolder(output, dirname(output)));
	let begun: NewFile | undefined;
	// Standard input is waited for; where it is read, no handler may keep the user from ending the process.
	const forget = paths.includes('-') ? () => {} : terminal.whenStopped(() => begun?.abandon());
	try {
		const file = newFile(target, terminal.environment[TEMPORARY]);
		begun = file;
		const ending = (end: () => void) => () => {
			forget();
			end();
		};
		const named =
			<Arguments extends readonly unknown[]>(does: (...given: Arguments) => void) =>
			(...given: Arguments) => {
				try {
					does(...given);
				} catch (error) {
					throw new Stop(`${output}: ${whyOf(error, words)}`);
				}
			};
		const write = named(file.write);
		return {
			write: async (piece) => write(piece),
			close: named(ending(file.close)),
			abandon: ending(file.abandon),
			replaces: (path) => before !== undefined && isSame(before, statOf(resolve(terminal.folder, path))),
		};
	} catch (error) {
		forget();
		throw new Stop(`${output}: ${whyOf(error, words)}`);
	}
}

function statOf(path: string): BigIntStats | undefined {
	try {
		return statSync(path, { bigint: true });
	} catch {
		return undefined;
	}
}

function isSame(one: BigIntStats, other: BigIntStats | undefined): boolean {
	return one.isFile() && one.ino === other?.ino && one.dev === other.dev;
}
