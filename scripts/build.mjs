// Builds the bundles of the product into dist/: `npm run build`, or `npm run watch` for as long as one types.

import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import esbuild from 'esbuild';
import { buildParted, COMMAND_LINE, SERVER, wholeOf } from './lib/late.mjs';
import { leftOut } from './lib/left-out.mjs';
import { packPlaces } from './lib/places.mjs';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));

/**
 * What reads documents is a bundle of its own, which the others load with the first document that they meet; so are the words
 * of the language that is not the usual one, and the command line, whose compiled code is kept by who loads it.
 * @type {esbuild.Plugin}
 */
const apart = {
	name: 'apart',
	setup(build) {
		for (const [filter, path] of /** @type {const} */ ([
			[/\/documents\/documents\.ts$/, './documents.js'],
			[/^\.\/main\.ts$/, './cli.js'],
			[/^\.\/en\.ts$/, './english.js'],
		]))
			build.onResolve({ filter }, ({ kind }) => (kind === 'require-call' ? { path, external: true } : undefined));
	},
};

/** What every bundle shares; `charset` keeps Chinese as it is instead of doubling its size. */
const shared = /** @type {const} */ ({
	bundle: true,
	platform: 'node',
	format: 'cjs',
	target: 'node20',
	charset: 'utf8',
	loader: { '.css': 'text' },
	minify: true,
	sourcemap: false,
	legalComments: 'none',
	logLevel: 'warning',
});

/** What runs in a page of the editor: a browser's code, and style sheets as they are. */
const page = /** @type {const} */ ({
	...shared,
	platform: 'browser',
	format: 'iife',
	target: 'chrome122',
	loader: { '.css': 'css' },
});

/** jsonc-parser's other build hides its files from a bundler. */
const mainFields = ['module', 'main'];

/** While one types each of them is one bundle; else they are parted into what their start needs and what they load late. */
const server = { ...shared, mainFields };
const commandLine = { ...shared, mainFields, define: { GOUJI_VERSION: JSON.stringify(version) } };

/** @type {esbuild.BuildOptions[]} */
const bundles = [
	{ ...shared, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
	{ ...page, entryPoints: { 'table-view': 'client/webview/page.ts' }, outdir: 'dist' },
	{ ...page, entryPoints: { 'table-view': 'client/webview/page.css' }, outdir: 'dist' },
	{ ...shared, entryPoints: ['server/src/worker.ts'], outfile: 'dist/worker.js' },
	{ ...shared, entryPoints: ['server/src/documents/documents.ts'], outfile: 'dist/documents.js' },
	{ ...shared, entryPoints: ['server/src/core/words/en.ts'], outfile: 'dist/english.js' },
	{
		...shared,
		entryPoints: ['server/src/cli/start.ts'],
		outfile: 'dist/gouji.js',
		banner: { js: '#!/usr/bin/env node' },
	},
];

let running = 0;

/**
 * Says when building begins and ends, as .vscode/tasks.json reads it, and each error on a line of its own.
 * @type {esbuild.Plugin}
 */
const telling = {
	name: 'telling',
	setup(build) {
		build.onStart(() => {
			if (running++ === 0) console.log('building');
		});
		build.onEnd(({ errors }) => {
			for (const { location, text } of errors)
				console.log(`${location?.file ?? ''}:${location?.line ?? 1}:${(location?.column ?? 0) + 1}: error: ${text}`);
			if (--running === 0) console.log('built');
		});
	},
};

/**
 * What a debugger can follow, built again after each change.
 * @type {esbuild.BuildOptions}
 */
const watched = { minify: false, sourcemap: true, logLevel: 'silent', plugins: [apart, leftOut, telling] };

await rm('dist', { recursive: true, force: true });
await mkdir('dist');
await writeFile('dist/places.br', packPlaces());
if (process.argv.includes('--watch')) {
	const contexts = await Promise.all(
		[wholeOf(SERVER, server), wholeOf(COMMAND_LINE, commandLine), ...bundles].map((bundle) =>
			esbuild.context({ ...bundle, ...watched }),
		),
	);
	await Promise.all(contexts.map((context) => context.watch()));
} else {
	const plugins = [apart, leftOut];
	await Promise.all([
		buildParted(SERVER, { ...server, plugins }),
		buildParted(COMMAND_LINE, { ...commandLine, plugins }),
		...bundles.map((bundle) => esbuild.build({ ...bundle, plugins })),
	]);
	await chmod('dist/gouji.js', 0o755);
}
