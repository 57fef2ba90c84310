// What failed in any step of a run, told once more together: whoever sees only the end of a log sees it too.

/** @typedef {{ name: string, file?: string, message: string }} Failure */
/** @typedef {{ passed: number, failed: number, failures: Failure[], milliseconds?: Record<string, number> }} Counts */

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
