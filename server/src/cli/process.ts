// The process behind `gouji`, for the reports that it is handed.

import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { readOptions } from './options.ts';
import { run } from './run.ts';
import type { KnownReports } from './run-parts.ts';
import { usualLanguage } from './settings.ts';
import { Stop, whyOf } from './terminal.ts';
import type { Written } from './told.ts';
import { visibleLines } from './visible.ts';
import { cliWords } from './words/languages.ts';

/** The version of the product, put in by the build. */
declare const GOUJI_VERSION: string;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Resolves as soon as the stream takes more; a closed pipe (`| head`) ends the process quietly, unfinished. */
function write(piece: string | Uint8Array): Promise<void> {
	return new Promise((resolve) => {
		if (process.stdout.write(piece)) resolve();
		else process.stdout.once('drain', resolve);
	});
}

function complain(text: string): void {
	process.stderr.write(text);
}

/** A process that waits for a file listens to no handler, so there is one only as long as something is to be tidied up. */
function whenStopped(tidy: () => void): () => void {
	const stop = (signal: NodeJS.Signals) => {
		tidy();
		forget();
		process.kill(process.pid, signal);
	};
	const forget = () => {
		for (const signal of SIGNALS) process.off(signal, stop);
	};
	for (const signal of SIGNALS) process.on(signal, stop);
	return forget;
}

/** Prints what was asked for; the exit status. */
async function main(catalogue: KnownReports): Promise<number> {
	const environment = process.env;
	const asked = readOptions(process.argv.slice(2), usualLanguage({ environment }));
	if ('print' in asked) {
		await write(asked.print === 'version' ? `${GOUJI_VERSION}\n` : asked.words.help[asked.print]);
		return 0;
	}
	if ('wrong' in asked) {
		complain(`gouji: ${visibleLines(asked.wrong)}\n${asked.words.seeHelp}\n`);
		return 2;
	}
	const interactive = process.stdout.isTTY === true;
	const colours = interactive && (environment['NO_COLOR'] ?? '') === '';
	const version = GOUJI_VERSION;
	const worker = join(__dirname, 'worker.js');
	const unread = new Set<string>();
	const terminal = {
		write,
		complain,
		unread: (path: string) => void unread.add(path),
		whenStopped,
		interactive,
		colours,
		version,
		environment,
		folder: process.cwd(),
		worker,
	};
	const code = await run(asked.options, terminal, catalogue);
	parentPort?.postMessage({ unread: unread.size } satisfies Written);
	return code;
}

/** A run that breaks down says so; its output is not to be taken for whole. */
function fail(error: unknown): void {
	const words = cliWords(usualLanguage({ environment: process.env }));
	const said = error instanceof Stop ? error.message : words.crashed(whyOf(error, words));
	complain(`gouji: ${visibleLines(said)}\n`);
	process.exitCode = 2;
}

/** Runs what the arguments of the process ask for. */
export function runProcess(catalogue: KnownReports): void {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') fail(error);
		process.exit(2);
	});
	process.stderr.on('error', () => {});
	main(catalogue).then((code) => {
		process.exitCode = code;
	}, fail);
}
