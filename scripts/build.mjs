// Builds the bundles of the product into dist/: `node scripts/build.mjs [--watch]`.

import { chmod, readFile, rm } from 'node:fs/promises';
import esbuild from 'esbuild';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));

/** What every bundle shares; `charset` keeps Chinese as it is instead of doubling its size. */
const shared = /** @type {const} */ ({
	bundle: true,
	platform: 'node',
	format: 'cjs',
	target: 'node20',
	charset: 'utf8',
	minify: true,
	sourcemap: false,
	legalComments: 'none',
	logLevel: 'warning',
});

/** jsonc-parser's other build hides its files from a bundler. */
const mainFields = ['module', 'main'];

/** @type {esbuild.BuildOptions[]} */
const bundles = [
	{ ...shared, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
	{ ...shared, entryPoints: ['server/src/main.ts'], outfile: 'dist/server.js', mainFields },
	{ ...shared, entryPoints: ['server/src/worker.ts'], outfile: 'dist/worker.js' },
	{
		...shared,
		entryPoints: ['server/src/cli/main.ts'],
		outfile: 'dist/gouji.js',
		mainFields,
		banner: { js: '#!/usr/bin/env node' },
		define: { GOUJI_VERSION: JSON.stringify(version) },
	},
];

if (process.argv.includes('--watch')) {
	for (const bundle of bundles) await (await esbuild.context({ ...bundle, minify: false, sourcemap: true })).watch();
} else {
	await rm('dist', { recursive: true, force: true });
	await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
	await chmod('dist/gouji.js', 0o755);
}
