// The process behind `gouji`.

import { HELP, readOptions } from './options.ts';
import { run } from './run.ts';

/** The version of the product, put in by the build. */
declare const GOUJI_VERSION: string;

/** Resolves as soon as the stream takes more; a closed pipe (`| head`) ends the process quietly. */
function write(text: string): Promise<void> {
	return new Promise((resolve) => {
		if (process.stdout.write(text)) resolve();
		else process.stdout.once('drain', resolve);
	});
}

async function main(): Promise<void> {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
	const asked = readOptions(process.argv.slice(2));
	if ('print' in asked) await write(asked.print === 'help' ? HELP : `${GOUJI_VERSION}\n`);
	else if ('wrong' in asked) {
		process.stderr.write(`gouji: ${asked.wrong}\n用 gouji --help 查看用法 · see gouji --help\n`);
		process.exitCode = 2;
	} else {
		const colours = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
		const complain = (text: string) => process.stderr.write(text);
		process.exitCode = await run(asked.options, { write, complain, colours, version: GOUJI_VERSION });
	}
}

void main();
