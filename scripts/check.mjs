// `npm run check`: types, lint and format, derived files, and the tests that hold the house together.

import { pathToFileURL } from 'node:url';
import { retell } from './lib/failures.mjs';
import { runJobs } from './lib/jobs.mjs';
import { tool } from './lib/run.mjs';
import { buildTests, houseJob, testsNamed } from './lib/tests.mjs';

/** @typedef {import('./lib/jobs.mjs').Job} Job */

const TSC = tool('typescript/bin/tsc');
const BIOME = tool('@biomejs/biome/bin/biome');

/**
 * What is checked beside the tests, which must be built.
 * @returns {readonly Job[]}
 */
export function checkJobs() {
	return [
		{ name: 'types: tests', args: [TSC, '-p', 'test/tsconfig.json'] },
		{ name: 'types: product', args: [TSC, '-p', 'tsconfig.json'] },
		{ name: 'types: core', args: [TSC, '-p', 'server/src/core/tsconfig.json'] },
		{ name: 'types: pages', args: [TSC, '-p', 'client/webview/tsconfig.json'] },
		{ name: 'types: scripts', args: [TSC, '-p', 'scripts/tsconfig.json'] },
		{ name: 'lint and format', args: [BIOME, 'check', '--error-on-warnings', '--max-diagnostics=20', '.'] },
		{ name: 'derived files', args: ['scripts/derive.mjs', '--check'] },
		houseJob(),
	];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await buildTests(testsNamed('house'));
	const { failed, failures } = await runJobs(checkJobs());
	if (failed > 0) console.log(retell(failures));
	process.exitCode = failed === 0 ? 0 : 1;
}
