// Writes many reports that differ from each other, one in ten of them wrong: `node scripts/reports.mjs FOLDER COUNT`.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadModules } from './lib/core.mjs';

const [folder, wanted] = process.argv.slice(2);
const count = Number(wanted);
if (folder === undefined || !Number.isSafeInteger(count) || count < 1) {
	console.error('node scripts/reports.mjs FOLDER COUNT');
	process.exit(2);
}

/** So many files stand in one folder: more are slow to list on some systems. */
const IN_A_FOLDER = 1000;
const { madeReport } = await loadModules(['test/support/made-reports.ts']);

for (let number = 0; number < count; number++) {
	const where = join(folder, String(Math.floor(number / IN_A_FOLDER)).padStart(4, '0'));
	if (number % IN_A_FOLDER === 0) await mkdir(where, { recursive: true });
	const { name, text } = madeReport(number);
	await writeFile(join(where, name), text);
}
