// What the bundles do not carry of the libraries of the protocol, because it never runs there.

import { readFile } from 'node:fs/promises';

/**
 * By the name under which it is asked for, what stands in its place. `minimatch` serves servers that ask to hear of files
 * which are made, named or deleted: ours does not. `./files` finds packages of Node for a server of such, `./notebook` hears
 * of notebooks, `./sharedArrayCancellation` cancels requests by memory that threads share. `semver` asks whether VS Code is
 * new enough: it asks that itself, of `engines.vscode`, before it loads an extension.
 */
const INSTEAD = new Map([
	['minimatch', 'exports.Minimatch = class { constructor() { throw new Error("file operations are left out"); } };'],
	['./files', ''],
	['./notebook', 'exports.NotebookSyncFeature = (Base) => Base; exports.NotebookDocuments = class {};'],
	['./sharedArrayCancellation', ''],
	['semver/functions/parse', 'module.exports = (version) => ({ version, prerelease: [] });'],
	['semver/functions/satisfies', 'module.exports = () => true;'],
]);

/** What a server may answer, and ours does not: each adds a class upon another, and is that other one here. */
const UNANSWERED = [
	['./callHierarchy', 'CallHierarchyFeature'],
	['./fileOperations', 'FileOperationsFeature'],
	['./inlineCompletion', 'InlineCompletionFeature'],
	['./inlineValue', 'InlineValueFeature'],
	['./linkedEditingRange', 'LinkedEditingRangeFeature'],
	['./moniker', 'MonikerFeature'],
	['./textDocumentContent', 'TextDocumentContentFeature'],
	['./typeHierarchy', 'TypeHierarchyFeature'],
];
for (const [path = '', feature] of UNANSWERED) INSTEAD.set(path, `exports.${feature} = (Base) => Base;`);

/** Messages that no class is made for: the server's library names them where a server begins to hear of them. */
const UNASKED = ['colorProvider', 'declaration', 'implementation', 'selectionRange', 'typeDefinition'];

/** The messages of all these, and of notebooks, which the protocol's own package lists: the client's library asks for them. */
const UNHEARD = new Set(
	['./notebook', ...UNANSWERED.map(([path = '']) => path), ...UNASKED.map((name) => `./${name}`)].map((path) =>
		path.replace('./', './protocol.'),
	),
);

/**
 * The same for what tells the shapes of the protocol apart, and makes them: the server's library asks it nothing, and of its
 * numbers we know those that we need (`server/src/lsp/kinds.ts`).
 */
UNHEARD.add('vscode-languageserver-types');

/** Where in a file of the server's library begins what writes semantic tokens: ours writes its own (`server/src/lsp/semantic-tokens.ts`). */
const TOKENS = {
	file: /[/\\]vscode-languageserver[/\\]lib[/\\]common[/\\]semanticTokens\.js$/,
	from: 'class SemanticTokensDiff',
};

/** The packages of which no bundle has code, those that only these need among them. */
export const LEFT_OUT = ['minimatch', 'brace-expansion', 'balanced-match', 'semver'];

/** Who asks for them; what the server leaves out may be needed by the client under the same name. */
const LIBRARY = /[/\\]vscode-language(?:client|server)[/\\]lib[/\\]/;
const SERVER = /[/\\]vscode-(?:languageserver|jsonrpc)[/\\]lib[/\\]/;
const PROTOCOL = /[/\\]vscode-languageserver-protocol[/\\]lib[/\\]/;

const LIBRARIES = /[/\\]vscode-(?:jsonrpc|languageserver(?:-protocol)?)[/\\]lib[/\\].*\.js$/;

/**
 * The names that a module will export, each undefined until it is: TypeScript writes them before all else. The server's
 * libraries ask for none so early. Where all of another module is handed on, they say what of it is not, and stay.
 */
const ANNOUNCED = /^exports\.(?:\w+ = exports\.)*\w+ = void 0;$/gm;
const HANDED_ON = '__exportStar(require';

/**
 * What TypeScript writes before a module that asks for all of another one. Those that it wrote itself are given as they
 * are, and of those of Node the libraries only read.
 */
const ALL_OF = /^var __createBinding = [\s\S]*?^var __importStar = [\s\S]*?^\}\)\(\);$/m;
const AS_IT_IS = 'const __importStar = (mod) => mod;';

const NAMESPACE = 'left-out';

/** What the server needs of a file of its libraries. @param {string} path @param {string} contents */
function needed(path, contents) {
	if (!TOKENS.file.test(path)) return contents;
	const end = contents.indexOf(TOKENS.from);
	if (end < 0) throw new Error(`${path} has no ${TOKENS.from}`);
	return contents.slice(0, end);
}

/** @type {import('esbuild').Plugin} */
export const leftOut = {
	name: NAMESPACE,
	setup(build) {
		const [entry = ''] = [build.initialOptions.entryPoints].flat().filter((path) => typeof path === 'string');
		if (!entry.startsWith('client/')) {
			build.onResolve({ filter: /^(?:\.\/protocol\.|vscode-languageserver-types$)/ }, ({ path, importer }) =>
				UNHEARD.has(path) && PROTOCOL.test(importer) ? { path, namespace: NAMESPACE } : undefined,
			);
			build.onLoad({ filter: LIBRARIES }, async ({ path }) => {
				const contents = needed(path, await readFile(path, 'utf8'));
				if (contents.includes(HANDED_ON)) return { contents };
				return { contents: contents.replace(ANNOUNCED, '').replace(ALL_OF, AS_IT_IS) };
			});
		}
		build.onResolve({ filter: /^(minimatch$|semver\/|\.\/[a-zA-Z]+$)/ }, ({ path, importer }) =>
			INSTEAD.has(path) && (path.startsWith('./') ? SERVER : LIBRARY).test(importer)
				? { path, namespace: NAMESPACE }
				: undefined,
		);
		build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({ contents: INSTEAD.get(path) ?? '' }));
	},
};
