// `npm start`: builds, shows the findings of a wrong sample report, and opens the samples in VS Code with the extension.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openVSCode } from './host/open.mjs';
import { node, ROOT } from './lib/run.mjs';

const SAMPLE = '2023 松林镇（总计有误，一格一行）.txt';
const folder = join(ROOT, 'samples');
const file = join(folder, SAMPLE);

/**
 * Where the wrong total of the sample stands: the first number below （七）总计.
 * @param {string} text
 */
function wrongTotal(text) {
	const label = text.split('\n').findIndex((line) => line.trim() === '（七）总计');
	return { line: label + 2, column: 2 };
}

if ((await node(['scripts/build.mjs'])) !== 0) process.exit(1);
console.log(`$ gouji check samples/${SAMPLE}\n`);
await node(['dist/gouji.js', 'check', '--fail-on', 'never', join('samples', SAMPLE)]);
console.log('');
const opened = await openVSCode({ folder, extension: ROOT, file, place: wrongTotal(readFileSync(file, 'utf8')) });
if (!opened.opened) {
	console.error(`VS Code 没有打开 · VS Code was not opened: ${opened.why}`);
	process.exitCode = 1;
}
