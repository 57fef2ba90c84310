// Runs an extension's suite in the served VS Code: `node vscode-served.mjs FOLDER --extensionDevelopmentPath=…
// --extensionTestsPath=…`, which is the command line that @vscode/test-electron gives to a VS Code.

import { fstatSync } from 'node:fs';
import { constants } from 'node:os';
import { format, parseArgs } from 'node:util';
import { browse } from './browser.mjs';
import { isPageNoise } from './noise.mjs';
import { notStarted, serve } from './served.mjs';

/** @import { ServeOptions } from './served.mjs' */

/** @typedef {{ code: number, reason?: unknown }} Ending */

/** A suite that blocks the extension host blocks its test runner's own limits too. On a busy machine it takes some minutes. */
const suiteMinutes = 20;

process.exit(await run(readCommandLine(process.argv.slice(2))));

/**
 * @param {ServeOptions} options
 * @returns {Promise<number>} the exit code
 */
async function run(options) {
	/** @type {() => Promise<void>} */
	let dispose = async () => undefined;
	/** @type {Ending} */
	const ending = await new Promise((end) => {
		onCallersEnd(end);
		const start = async () => {
			const served = await serve(options);
			dispose = served.dispose;
			served.died.then((words) => end({ code: 1, reason: `VS Code ended before the suite did:\n${words}` }));
			const codeAutomationExit = (/** @type {number} */ code) => end({ code });
			const page = await browse(served, { functions: { codeAutomationLog: show, codeAutomationExit } });
			for (const event of /** @type {const} */ (['crash', 'close'])) {
				page.on(event, () => end({ code: 1, reason: `the page of VS Code ended before the suite did (${event})` }));
			}
			const reason = `the suite took longer than ${suiteMinutes} minutes`;
			setTimeout(() => end({ code: 1, reason }), suiteMinutes * 60_000).unref();
		};
		start().catch((reason) => end({ code: notStarted, reason }));
	});
	if (ending.reason !== undefined) console.error(ending.reason);
	await dispose();
	return ending.code;
}

/**
 * @param {string[]} args
 * @returns {ServeOptions}
 */
function readCommandLine(args) {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		strict: false, // VS Code has many more flags; test-electron's concern its window, its updates and its data.
		options: {
			extensionDevelopmentPath: { type: 'string' },
			extensionTestsPath: { type: 'string' },
		},
	});
	const { extensionDevelopmentPath: extension, extensionTestsPath: suite } = values;
	if (typeof extension !== 'string' || typeof suite !== 'string') throw new Error('no extension or no suite to run');
	return { folder: positionals[0] ?? process.cwd(), extension, suite };
}

/**
 * The caller may ask for the end, or just be gone: then the pipe that is this program's standard input ends.
 *
 * @param {(ending: Ending) => void} end
 */
function onCallersEnd(end) {
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => end({ code: 128 + constants.signals[signal] }));
	}
	const input = fstatSync(0);
	if (input.isFIFO() || input.isSocket()) process.stdin.on('close', () => end({ code: 1 })).resume();
}

/**
 * @param {string} _level
 * @param {unknown[]} args as the suite gave them to its console
 */
function show(_level, args) {
	const text = format(...args);
	if (!isPageNoise(text)) console.log(text);
}
