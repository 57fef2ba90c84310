// What the steps of a run came to; what failed in any of them is told once more together, for whoever sees only the end of a log.

import { readFile } from 'node:fs/promises';

/** @typedef {{ name: string, file?: string, message: string }} Failure */
/** @typedef {{ passed: number, failed: number, failures: readonly Failure[] }} Counts */

/** What is told at length; of all others the names are. */
const TOLD = 10;

/** Of a message only so much is told. */
const LINES = 16;
const CHARACTERS = 900;

/**
 * The counts of a step that is one thing, and passed or did not.
 * @param {string} name of the step
 * @param {string} [trouble] why it failed; it passed unless told
 * @returns {Counts}
 */
export function oneStep(name, trouble) {
	if (trouble === undefined) return { passed: 1, failed: 0, failures: [] };
	return { passed: 0, failed: 1, failures: [{ name, message: trouble }] };
}

/**
 * The counts that a run of tests left behind.
 * @param {string} path
 * @param {{ name: string, code: number, output?: string }} run its exit status, and what it printed, where that was kept
 * @returns {Promise<Counts>}
 */
export async function readCounts(path, { name, code, output = '' }) {
	/** @type {Counts} */
	let counts;
	try {
		counts = JSON.parse(await readFile(path, 'utf8'));
	} catch {
		const last = output
			.trim()
			.split('\n')
			.slice(-LINES / 2)
			.join('\n');
		return oneStep(name, `The run ended before it was through, with exit status ${code}.\n${last}`);
	}
	if (code === 0 || counts.failed > 0) return counts;
	return sumOf([counts, oneStep(name, `No test failed, but the run ended with exit status ${code}.`)]);
}

/**
 * @param {readonly Counts[]} parts
 * @returns {Counts}
 */
export function sumOf(parts) {
	return {
		passed: parts.reduce((sum, { passed }) => sum + passed, 0),
		failed: parts.reduce((sum, { failed }) => sum + failed, 0),
		failures: parts.flatMap(({ failures }) => failures),
	};
}

/**
 * The end of a log, in front of the sum: nothing where nothing failed.
 * @param {readonly Failure[]} failures
 */
export function retell(failures) {
	if (failures.length === 0) return '';
	const told = failures.map(({ name, file, message }, index) => {
		const title = `✖ ${name}${file === undefined ? '' : ` (${file})`}`;
		return index < TOLD ? `${title}\n${bounded(message)}` : title;
	});
	return `\nWhat failed:\n${told.join('\n')}\n`;
}

/** @param {string} message */
function bounded(message) {
	const whole = message.trim();
	const kept = whole.slice(0, CHARACTERS).split('\n').slice(0, LINES).join('\n');
	return `${kept}${kept.length < whole.length ? '\n…' : ''}`.replace(/^/gm, '    ');
}
