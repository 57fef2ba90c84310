// Watches over one served VS Code: when the program that started it is gone, however it went, ends all and tidies up.
//
// `node keeper.mjs FOLDER`, with a pipe as file descriptor 3: waits for the pipe's end, which comes with dispose(), with
// Ctrl+C and with kill -9 alike; kills every process that bears the folder's mark; removes the folder.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { isKept, markInEnvironment, markOnCommandLine } from './keep.mjs';

/** More looks at the process table than any live process needs; a process that the kernel cannot end is left to it. */
const mostLooks = 500;

const [folder = '', stay] = process.argv.slice(2);
if (!isKept(folder)) throw new Error(`not a folder to watch over: ${folder}`);

if (stay === undefined) {
	// A second process, whose parent is then gone, is out of reach of those who kill a tree of processes from its root.
	const args = [fileURLToPath(import.meta.url), folder, 'stay'];
	spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'ignore', 'ignore', 3] }).unref();
} else {
	const pipe = new Socket({ fd: 3, allowHalfOpen: true }).resume();
	await Promise.race([once(pipe, 'end'), once(pipe, 'close')]).catch(() => undefined);
	await killBearers();
	await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
	process.exit(); // closes the pipe, which tells the other end that all is done
}

/** Kills until a whole look at the process table finds none, so that what was being born meanwhile is found too. */
async function killBearers() {
	for (let looks = 0; looks < mostLooks; looks++) {
		const living = await bearers();
		if (living.length === 0) return;
		for (const pid of living) kill(pid);
	}
}

async function bearers() {
	const pids = (await readdir('/proc')).map(Number).filter((pid) => Number.isInteger(pid) && pid !== process.pid);
	const marked = await Promise.all(pids.map(isMarked));
	return pids.filter((_, index) => marked[index]);
}

/** @param {number} pid */
async function isMarked(pid) {
	const environment = (await read(pid, 'environ')).split('\0');
	const marks = Object.entries(markInEnvironment(folder));
	if (marks.some(([name, value]) => environment.includes(`${name}=${value}`))) return true;
	const commandLine = (await read(pid, 'cmdline')).split(/[\0 ]/); // Chromium's helpers rewrite theirs with blanks.
	return commandLine.includes(markOnCommandLine(folder));
}

/**
 * Other users' processes cannot be read, and a dead one has nothing left: neither is ours to kill.
 *
 * @param {number} pid
 * @param {string} file
 */
async function read(pid, file) {
	return readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
}

/** @param {number} pid */
function kill(pid) {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It ended by itself in between.
	}
}
