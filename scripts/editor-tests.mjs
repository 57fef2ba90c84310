// Runs the editor's suite in a real VS Code, over a copy of the samples and of files made to be awkward: all of it, or
// `node scripts/editor-tests.mjs views …`. Its counts go where GOUJI_COUNTS says.

import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildEditorSuite } from './host/build-suite.mjs';
import { copyExtension } from './host/extension.mjs';
import { runEditorTests } from './host/run-editor-tests.mjs';
import { oneStep } from './lib/failures.mjs';
import { ROOT } from './lib/run.mjs';
import { REPORTER } from './lib/tests.mjs';

/** @typedef {import('./lib/failures.mjs').Counts} Counts */

/** @type {Counts} */
const NONE = { passed: 0, failed: 0, failures: [] };

/**
 * The workspace that the suite opens: nothing in it is the project's own.
 * @returns {Promise<string>}
 */
async function makeWorkspace() {
	const folder = await mkdtemp(join(tmpdir(), 'gouji-报告 (test)-'));
	await cp(join(ROOT, 'samples'), folder, { recursive: true });
	await mkdir(join(folder, '下级单位'));
	await writeFile(join(folder, '下级单位', '图片.txt'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
	await writeFile(join(folder, '下级单位', '会议记录.txt'), '会议记录\n一\t1\n');
	return folder;
}

/**
 * Runs the suite; where no VS Code can run it says so on a line of its own.
 * @param {readonly string[]} files of test/editor, without `.test.ts`; all of them where none is named
 * @returns {Promise<Counts>}
 */
async function runEditorSuite(files) {
	const workspace = await makeWorkspace();
	// Tests take parts of it away, which others start meanwhile.
	const extension = await mkdtemp(join(tmpdir(), 'gouji-extension-'));
	try {
		await copyExtension(resolve(ROOT), extension);
		const suite = await buildEditorSuite(extension, files);
		const result = await runEditorTests({ suite, workspace, extension, environment: { GOUJI_REPORTER: REPORTER } });
		if (result.ran) return result.counts;
		console.log(`编辑器测试没有运行 · editor tests not run: ${result.why}`);
		// Whoever names a VS Code wants the tests run in it.
		const wanted = process.env['CI'] ?? process.env['GOUJI_VSCODE'];
		return wanted === undefined ? NONE : oneStep('the editor suite', `It was not run: ${result.why}`);
	} finally {
		for (const folder of [workspace, extension]) await rm(folder, { recursive: true, force: true });
	}
}

const counts = await runEditorSuite(process.argv.slice(2));
const path = process.env['GOUJI_COUNTS'];
if (path !== undefined) await writeFile(path, JSON.stringify(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;
