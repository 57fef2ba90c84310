// Counts how often the pieces of a program run: work without a clock, the same number at every run.

import { spawnSync } from 'node:child_process';
import { type Profiler, Session } from 'node:inspector';

/**
 * Code that is optimised is counted by other rules, and when V8 optimises depends on what else the machine does.
 * Without its compilers the interpreter runs every piece, and counts are repeatable to the last step.
 */
const REPEATABLE = ['--no-opt', '--no-maglev', '--no-sparkplug'];

/** How often the pieces of the program ran meanwhile. Repeatable only in a process that `runSteps` started. */
export function countSteps(run: () => void): number {
	const session = new Session();
	session.connect();
	session.post('Profiler.enable');
	session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
	run();
	let count = 0;
	session.post('Profiler.takePreciseCoverage', (_, { result }: Profiler.TakePreciseCoverageReturnType) => {
		for (const { functions } of result)
			for (const { ranges } of functions) for (const range of ranges) count += range.count;
	});
	session.disconnect();
	return count;
}

/** Runs a built module in a process where steps are repeatable; what it printed as JSON. */
export function runSteps(module: string): unknown {
	const run = spawnSync(process.execPath, [...REPEATABLE, module], { encoding: 'utf8', maxBuffer: 2 ** 26 });
	if (run.status !== 0) throw new Error(`${module}: ${run.signal ?? run.status}\n${run.stderr}`);
	return JSON.parse(run.stdout);
}
