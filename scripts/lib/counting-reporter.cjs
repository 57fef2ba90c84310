// Mocha's own list of tests, and in a file, for the sum over all runs: the counts, and what failed.

const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

/** So many lines of a message are told, and places of a stack. */
const LINES = 12;
const FRAMES = 3;

/**
 * What a thrown value says, with the project's own places of its stack.
 * @param {unknown} error
 */
function tell(error) {
	if (!(error instanceof Error)) return String(error);
	const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
	const own = frames.filter((line) => !/node_modules|node:|internal/.test(line)).slice(0, FRAMES);
	return [...`${error.name}: ${error.message}`.split('\n').slice(0, LINES), ...own].join('\n');
}

/**
 * The source of a built file of tests: it stands below `test/` as that one does below `out/test/`.
 * @param {string} built
 */
function sourceOf(built) {
	const [, path] = /[\\/]out[\\/](test[\\/].*)\.m?js$/.exec(built) ?? [];
	return path === undefined ? built : `${path.replaceAll('\\', '/')}.ts`;
}

module.exports = class extends Mocha.reporters.Spec {
	/**
	 * @param {import('mocha').Runner} runner
	 * @param {import('mocha').MochaOptions} options
	 */
	constructor(runner, options) {
		super(runner, options);
		const path = process.env.GOUJI_COUNTS;
		if (path === undefined) return;
		/** @type {import('./failures.mjs').Failure[]} */
		const told = [];
		runner.on('fail', (test, error) => {
			const file = test.file === undefined ? {} : { file: sourceOf(test.file) };
			told.push({ name: test.fullTitle(), ...file, message: tell(error) });
		});
		runner.once('end', () => {
			const { passes, failures } = this.stats;
			writeFileSync(path, JSON.stringify({ passed: passes, failed: failures, failures: told }));
		});
	}
};
