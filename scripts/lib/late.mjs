// A program in pieces: what its start needs, and bundles beside it that are loaded when they are first asked for. Nothing
// stands in two of them: each takes from those before it what they have.

import { join, relative, resolve, sep } from 'node:path';
import esbuild from 'esbuild';
import { ROOT } from './run.mjs';

const SOURCES = join(ROOT, 'server', 'src');

/**
 * A program in pieces: what its start needs, its file and its bundle, and by late bundle the files of it that `require` names,
 * and those that it has for others, in the order in which they may take from each other: what two of them need stands in the
 * first, and is loaded with that.
 * @typedef {{ readonly entry: string, readonly bundle: string, readonly late: Readonly<Record<string, readonly string[]>> }} Parted
 */

/** The server begins with what its first diagnostics need. @type {Parted} */
export const SERVER = {
	entry: 'main.ts',
	bundle: 'server.js',
	late: {
		'server-text.js': ['lsp/seen.ts', 'lsp/at-place.ts', 'workspace/html.ts'],
		'server-project.js': ['node/config-file.ts', 'node/baseline-file.ts'],
		'server-workspace.js': [
			'lsp/workspace/begin.ts',
			'lsp/workspace/outcome.ts',
			'node/file-source.ts',
			'workspace/overview/overview.ts',
		],
		'server-tables.js': ['lsp/table-view.ts'],
	},
};

/** The command line begins with what tells whether anything is to be read. @type {Parted} */
export const COMMAND_LINE = {
	entry: 'cli/main.ts',
	bundle: 'cli.js',
	late: { 'cli-work.js': ['cli/work.ts', 'cli/text.ts'] },
};

/** The namespaces of files of which another bundle has the code, and of what such a bundle hands out. */
const [TAKEN, HANDED] = ['taken', 'handed'];

/**
 * A name that a bundle takes of a file that it has not.
 * @typedef {{ readonly taker: string, readonly file: string, readonly name: string }} Taking
 * @typedef {esbuild.BuildOptions & { plugins: esbuild.Plugin[] }} Options
 */

/** Which bundle has each file, by its path, and what the others take of it. */
class Takings {
	/** @type {Map<string, string>} */
	#owners = new Map();
	/** @type {Map<string, Taking>} */
	#all = new Map();

	/** @param {string} file */
	ownerOf(file) {
		return this.#owners.get(file);
	}

	/** The first bundle that has a file keeps it. @param {string} file @param {string} bundle */
	own(file, bundle) {
		if (!this.#owners.has(file)) this.#owners.set(file, bundle);
	}

	/** @param {Taking} taking */
	add(taking) {
		this.#all.set(Object.values(taking).join(' '), taking);
	}

	/**
	 * What is taken of a bundle, each under the name by which it hands it out: one that nothing else of it has.
	 * @param {string} owner
	 */
	of(owner) {
		const taken = [...this.#all.values()].filter(({ file }) => this.#owners.get(file) === owner);
		const keys = [...new Set(taken.map(({ file, name }) => `${name} ${file}`))].sort();
		return taken.map(({ taker, file, name }) => {
			const at = keys.indexOf(`${name} ${file}`);
			const same = keys.slice(0, at).filter((key) => key.startsWith(`${name} `)).length;
			return { taker, file, name, alias: `$${name}${same === 0 ? '' : `$${same + 1}`}` };
		});
	}
}

/**
 * A program as one bundle.
 * @param {Parted} parted
 * @param {esbuild.BuildOptions} given
 * @returns {esbuild.BuildOptions}
 */
export function wholeOf({ entry, bundle }, given) {
	return { ...given, entryPoints: [join(SOURCES, entry)], outfile: join('dist', bundle) };
}

/**
 * Builds a program and its late bundles.
 * @param {Parted} parted
 * @param {Options} given what is the same for all of them
 */
export async function buildParted({ entry, bundle: first, late }, given) {
	const takings = new Takings();
	const options = { ...given, plugins: [asked(late), ...given.plugins] };
	const bundles = Object.entries({ [first]: [entry], ...late });
	// First what stands where, and what each takes of those before it; then the bundles, which hand that out.
	for (const [bundle, files] of bundles) await look(bundle, { files, takings, options });
	await Promise.all(
		bundles.map(([bundle, files]) =>
			esbuild.build({
				...options,
				stdin: entryOf(files, takings.of(bundle)),
				outfile: join('dist', bundle),
				plugins: [takes(bundle, takings), ...options.plugins],
			}),
		),
	);
}

/**
 * Notes which files a bundle has, and which names it takes of those that it has not.
 * @param {string} bundle
 * @param {{ files: readonly string[], takings: Takings, options: Options }} how
 */
async function look(bundle, { files, takings, options }) {
	const { metafile, outputFiles } = await esbuild.build({
		...options,
		format: 'esm',
		minify: false,
		stdin: entryOf(files, []),
		write: false,
		metafile: true,
		plugins: [names(bundle, takings), ...options.plugins],
	});
	for (const file of Object.keys(metafile.inputs)) takings.own(resolve(ROOT, file), bundle);
	const [{ text } = { text: '' }] = outputFiles;
	const found = [...text.matchAll(/^import (?:\{([^}]*)\} from )?"taken:([^"]+)";$/gm)];
	if (found.length !== text.split('"taken:').length - 1) throw new Error(`${bundle} takes a file whole`);
	for (const [, list = '', file = ''] of found)
		for (const one of list.split(',')) {
			const [name = ''] = one.trim().split(/\s+as\s+/);
			if (name !== '') takings.add({ taker: bundle, file: resolve(ROOT, file), name });
		}
}

/**
 * A module that has all of some files, and hands out what is taken of others when it is asked: a list of exports would cost
 * each start some milliseconds.
 * @param {readonly string[]} files below the sources of the server
 * @param {ReturnType<Takings['of']>} taken
 * @returns {esbuild.StdinOptions}
 */
function entryOf(files, taken) {
	const own = files.map((file) => `export * from './${file}';`);
	const others = taken.map(({ file, name, alias }) => `import { ${name} as ${alias} } from ${JSON.stringify(file)};`);
	const handed = `export const handed = () => ({ ${[...new Set(taken.map(({ alias }) => alias))]} });`;
	const contents = [...new Set(others), ...own, ...(taken.length > 0 ? [handed] : [])].join('\n');
	return { contents, resolveDir: SOURCES, loader: 'ts' };
}

/**
 * Leaves files that are asked for late to their bundles.
 * @param {Parted['late']} late
 * @returns {esbuild.Plugin}
 */
function asked(late) {
	const bundleOf = new Map(Object.entries(late).flatMap(([bundle, files]) => files.map((file) => [file, bundle])));
	return {
		name: 'asked',
		setup(build) {
			build.onResolve({ filter: /^\..*\.ts$/ }, ({ path, kind, resolveDir }) => {
				if (kind !== 'require-call') return undefined;
				const bundle = bundleOf.get(relative(SOURCES, resolve(resolveDir, path)).split(sep).join('/'));
				return bundle === undefined ? undefined : { path: `./${bundle}`, external: true };
			});
		},
	};
}

/**
 * Leaves what other bundles have as imports that name the file.
 * @param {string} bundle
 * @param {Takings} takings
 * @returns {esbuild.Plugin}
 */
function names(bundle, takings) {
	return {
		name: 'names',
		setup(build) {
			elsewhere(build, { bundle, takings }, (file) => ({ path: `taken:${relative(ROOT, file)}`, external: true }));
		},
	};
}

/**
 * Takes what other bundles have from what they hand out.
 * @param {string} bundle
 * @param {Takings} takings
 * @returns {esbuild.Plugin}
 */
function takes(bundle, takings) {
	/** @param {string} owner */
	const takenOf = (owner) => takings.of(owner).filter(({ taker }) => taker === bundle);
	return {
		name: 'takes',
		setup(build) {
			elsewhere(build, { bundle, takings }, (file) => ({ path: file, namespace: TAKEN }));
			build.onLoad({ filter: /^/, namespace: TAKEN }, ({ path }) => {
				const owner = takings.ownerOf(path) ?? '';
				const taken = takenOf(owner).filter(({ file }) => file === path);
				return { contents: `export { ${taken.map(({ name, alias }) => `${alias} as ${name}`)} } from '${owner}';` };
			});
			build.onResolve({ filter: /^/, namespace: TAKEN }, ({ path }) => ({ path, namespace: HANDED }));
			build.onLoad({ filter: /^/, namespace: HANDED }, ({ path }) => ({
				contents: `export const { ${takenOf(path).map(({ alias }) => alias)} } = require('./${path}').handed();`,
			}));
			build.onResolve({ filter: /^/, namespace: HANDED }, ({ path }) => ({ path, external: true }));
		},
	};
}

/**
 * Resolves what stands in another bundle by a function, and all else as ever.
 * @param {esbuild.PluginBuild} build
 * @param {{ bundle: string, takings: Takings }} which
 * @param {(file: string) => esbuild.OnResolveResult} found
 */
function elsewhere(build, { bundle, takings }, found) {
	build.onResolve({ filter: /^/ }, async ({ path, namespace, pluginData, ...from }) => {
		if (namespace === TAKEN || namespace === HANDED || pluginData === TAKEN) return undefined;
		const resolved = await build.resolve(path, { ...from, namespace, pluginData: TAKEN });
		const owner = takings.ownerOf(resolved.path);
		return owner === undefined || owner === bundle ? { ...resolved, pluginData: undefined } : found(resolved.path);
	});
}
