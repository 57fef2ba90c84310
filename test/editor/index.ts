// The editor suite: a VS Code started for tests calls `run()` in its extension host, which runs the test files beside it.

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** Starting the server and the first review of a large report fit in it on a slow machine. */
const timeout = 20_000;

/** What the environment variable GOUJI_COUNTS asks to be written, for whoever adds up all suites. */
export interface Counts {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
	readonly milliseconds: number;
}

export async function run(): Promise<void> {
	const mocha = new Mocha({ ui: 'bdd', timeout, color: false });
	for (const file of readdirSync(__dirname).sort()) {
		if (file.endsWith('.test.js')) mocha.addFile(join(__dirname, file));
	}
	const counts = await runMocha(mocha);
	const target = process.env['GOUJI_COUNTS'];
	if (target) writeFileSync(target, `${JSON.stringify(counts)}\n`);
	if (counts.failed > 0) throw new Error(`${counts.failed} editor tests failed`);
	if (counts.passed === 0) throw new Error('no editor test was run');
}

function runMocha(mocha: Mocha): Promise<Counts> {
	return new Promise((resolve) => {
		const runner = mocha.run(() => {
			const { passes = 0, failures = 0, pending = 0, duration = 0 } = runner.stats ?? {};
			resolve({ passed: passes, failed: failures, skipped: pending, milliseconds: duration });
		});
	});
}
