// The editor suite: a VS Code started for tests calls `run()` in its extension host, which runs the test files beside it.
// The reporter that GOUJI_REPORTER names writes their counts where GOUJI_COUNTS says.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** On a busy machine a test takes long, waiting for one thing after the other. */
const timeout = 90_000;

export async function run(): Promise<void> {
	const mocha = new Mocha({ ui: 'bdd', timeout, color: false, reporter: process.env['GOUJI_REPORTER'] ?? 'spec' });
	for (const file of readdirSync(__dirname).sort()) {
		if (file.endsWith('.test.js')) mocha.addFile(join(__dirname, file));
	}
	const { passes, failures } = await runMocha(mocha);
	if (failures > 0) throw new Error(`${failures} editor tests failed`);
	if (passes === 0) throw new Error('no editor test was run');
}

function runMocha(mocha: Mocha): Promise<{ passes: number; failures: number }> {
	return new Promise((resolve) => {
		const runner = mocha.run(() => resolve({ passes: 0, failures: 0, ...runner.stats }));
	});
}
