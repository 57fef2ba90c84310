// `npm run bench [-- NAME …]`: the measurements, each by its name in test/bench; all of them where none is named.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { node, ROOT } from './lib/run.mjs';

const SOURCE = join(ROOT, 'test', 'bench');
const BUILT = join(ROOT, 'out', 'bench');
const SUFFIX = '.bench.ts';

const known = readdirSync(SOURCE)
	.filter((file) => file.endsWith(SUFFIX))
	.map((file) => file.slice(0, -SUFFIX.length));
const named = process.argv.slice(2);
const unknown = named.filter((name) => !known.includes(name));

if (unknown.length > 0) {
	console.error(`no measurement named ${unknown.join(', ')}; there are: ${known.join(', ')}`);
	process.exitCode = 2;
} else {
	await esbuild.build({
		entryPoints: known.map((name) => join(SOURCE, `${name}${SUFFIX}`)),
		outdir: BUILT,
		outExtension: { '.js': '.mjs' },
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		packages: 'external',
		logLevel: 'warning',
	});
	await esbuild.build({
		entryPoints: ['empty-server', 'decoding', 'listing'].map((name) => join(SOURCE, 'lib', `${name}.ts`)),
		outdir: join(BUILT, 'lib'),
		outExtension: { '.js': '.cjs' },
		bundle: true,
		minify: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
	});
	await esbuild.build({
		entryPoints: [join(SOURCE, 'lib', 'typing-suite.ts')],
		outfile: join(BUILT, 'lib', 'typing-suite.cjs'),
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		external: ['vscode'],
	});
	await node(['scripts/build.mjs']);
	for (const name of named.length > 0 ? named : known) {
		const code = await node([join(BUILT, `${name}.bench.mjs`)]);
		if (code !== 0) process.exitCode = code;
	}
}
