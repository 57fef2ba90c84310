// Runs the command line in a thread of its own.

import { Worker } from 'node:worker_threads';
import type { Written } from '../../server/src/cli/told.ts';

/** How the command line is started. */
export interface GoujiRun {
	readonly script: string;
	readonly args: readonly string[];
	readonly environment: NodeJS.ProcessEnv;
}

/** What became of a run whose output is written: how many files it could not read, and what it said of them. */
export interface GoujiEnd extends Written {
	readonly said: string;
}

/** Findings are no failure, nor are files that cannot be read. Rejects with what the command line says where nothing was written. */
export function runGouji({ script, args, environment }: GoujiRun): Promise<GoujiEnd> {
	return new Promise((resolve, reject) => {
		const thread = new Worker(script, { argv: [...args], env: environment, stdout: true, stderr: true });
		let said = '';
		let written: Written | undefined;
		thread.stdout.resume();
		thread.stderr.setEncoding('utf8').on('data', (piece: string) => {
			said += piece;
		});
		thread.on('message', (told: Written) => {
			written = told;
		});
		thread.on('error', reject);
		thread.on('exit', () => {
			if (written === undefined) reject(new Error(said.trim()));
			else resolve({ ...written, said: said.trim() });
		});
	});
}
