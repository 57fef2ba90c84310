// Mocha's own list of tests, and the counts in a file for the sum over all runs.

const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

module.exports = class extends Mocha.reporters.Spec {
	/**
	 * @param {import('mocha').Runner} runner
	 * @param {import('mocha').MochaOptions} options
	 */
	constructor(runner, options) {
		super(runner, options);
		runner.once('end', () => {
			const path = process.env.GOUJI_COUNTS;
			const { passes, failures } = this.stats;
			if (path !== undefined) writeFileSync(path, JSON.stringify({ passed: passes, failed: failures }));
		});
	}
};
