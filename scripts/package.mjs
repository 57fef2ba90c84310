// `npm run package [-- FILE]`: builds and packs the extension into one .vsix, bundles alone and no dependencies.
// With `--built` it packs what is built already.

import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { node, ROOT } from './lib/run.mjs';

/** An extension that is handed round on a stick stays small. */
const MOST_BYTES = 1_400_000;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { built: { type: 'boolean' } } });
if (!values.built && (await node(['scripts/build.mjs'])) !== 0) process.exit(1);
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const [asked] = positionals;
const path = asked === undefined ? join(ROOT, `gouji-${version}.vsix`) : resolve(asked);
await createVSIX({
	cwd: ROOT,
	packagePath: path,
	dependencies: false,
	skipLicense: true,
	allowMissingRepository: true,
	// Pictures of a readme do not load where the extension is installed from a file, so it has one of its own without any.
	readmePath: 'docs/extension.md',
	rewriteRelativeLinks: false,
});
const bytes = statSync(path).size;
console.log(`${path}: ${bytes} 字节 bytes`);
if (bytes > MOST_BYTES) {
	console.error(`larger than ${MOST_BYTES} bytes`);
	process.exitCode = 1;
}
