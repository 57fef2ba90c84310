// `npm run fuzz [-- --count N --seed S --from K --documents]`: changed texts, or documents, against the invariants; texts that fail are kept in out/fuzz.

import { join } from 'node:path';
import esbuild from 'esbuild';
import { node, ROOT } from './lib/run.mjs';

const BUILT = join(ROOT, 'out', 'fuzz', 'main.mjs');

await esbuild.build({
	entryPoints: [join(ROOT, 'test', 'fuzz', 'main.ts')],
	outfile: BUILT,
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node20',
	packages: 'external',
	sourcemap: 'inline',
	logLevel: 'warning',
});
process.exitCode = await node(['--enable-source-maps', BUILT, ...process.argv.slice(2)]);
