// `npm run check`: types, lint and format, derived files, and the tests that hold the house together.

import { pathToFileURL } from 'node:url';
import { oneStep, retell, sumOf } from './lib/failures.mjs';
import { listenTo, tool } from './lib/run.mjs';
import { buildTests, runTests } from './lib/tests.mjs';

/** @typedef {import('./lib/failures.mjs').Counts} Counts */

const STEPS = /** @type {const} */ ([
	['types: core', [tool('typescript/bin/tsc'), '-p', 'server/src/core/tsconfig.json']],
	['types: product', [tool('typescript/bin/tsc'), '-p', 'tsconfig.json']],
	['types: pages', [tool('typescript/bin/tsc'), '-p', 'client/webview/tsconfig.json']],
	['types: tests', [tool('typescript/bin/tsc'), '-p', 'test/tsconfig.json']],
	['types: scripts', [tool('typescript/bin/tsc'), '-p', 'scripts/tsconfig.json']],
	['lint and format', [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '--max-diagnostics=20', '.']],
	['derived files', ['scripts/derive.mjs', '--check']],
]);

/**
 * Runs all steps, also behind a failing one.
 * @returns {Promise<Counts>}
 */
export async function check() {
	const counts = [];
	for (const [name, args] of STEPS) {
		const { code, output } = await listenTo(args);
		if (code !== 0) console.log(output);
		console.log(`${code === 0 ? '  ok  ' : 'FAILED'} ${name}`);
		counts.push(oneStep(name, code === 0 ? undefined : output));
	}
	await buildTests();
	counts.push(await runTests(['house/**/*.mjs']));
	return sumOf(counts);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { failed, failures } = await check();
	console.log(retell(failures));
	process.exitCode = failed === 0 ? 0 : 1;
}
