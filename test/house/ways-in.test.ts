// The ways into the project lead somewhere: the commands and files that CONTRIBUTING names, the editor's tasks, the hosted workflow.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const read = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');
const { scripts, engines } = JSON.parse(read('package.json'));
const CONTRIBUTING = read('CONTRIBUTING.md');
/** What a reader puts a name of their own into, and what scripts make. */
const MADE_UP = /late-report|NAME|\bja\b|^out\//;

describe('the ways in', () => {
	it('name commands that are there, and all of them', () => {
		const pages = [
			'CONTRIBUTING.md',
			'README.md',
			...readdirSync('docs').flatMap((file) => (file.endsWith('.md') ? [join('docs', file)] : [])),
		];
		for (const page of pages)
			for (const [, name = ''] of read(page).matchAll(/\bnpm run ([\w-]+)/g))
				assert.ok(name in scripts, `${page}: ${name}`);
		for (const name of Object.keys(scripts)) assert.match(CONTRIBUTING, new RegExp(`npm (?:run )?${name}\\b`), name);
	});

	it('name files that are there', () => {
		const named = [...CONTRIBUTING.matchAll(/`([\w./-]+\/[\w./-]+)`/g)].map(([, path = '']) => path);
		assert.ok(named.length > 15);
		const tests = named.filter((path) => !MADE_UP.test(path) && !existsSync(path) && !existsSync(join('test', path)));
		assert.deepEqual(
			tests.filter((path) => !existsSync(join('test', `${path}.test.ts`))),
			[],
		);
	});

	it('name files of one folder by their short names', () => {
		const folder = dirname(/`(server\/src\/core\/forms\/disclosure\/)`/.exec(CONTRIBUTING)?.[1] ?? '');
		for (const name of ['requests.ts', 'proactive.ts', 'litigation.ts', 'catalogue.ts', 'statements.ts']) {
			assert.ok(CONTRIBUTING.includes(`\`${name}\``), name);
			assert.ok(existsSync(join(folder, 'disclosure', name)), name);
		}
	});

	it("run the project's own scripts from VS Code", () => {
		const { tasks } = JSON.parse(read('.vscode', 'tasks.json'));
		const { configurations } = JSON.parse(read('.vscode', 'launch.json'));
		for (const { type, script } of tasks) if (type === 'npm') assert.ok(script in scripts, script);
		for (const { program = '.', preLaunchTask } of configurations) {
			assert.ok(existsSync(program.replace(/^\$\{workspaceFolder\}\//, '')), program);
			if (preLaunchTask !== undefined)
				assert.ok(
					tasks.some(({ label }: { label: string }) => label === preLaunchTask),
					preLaunchTask,
				);
		}
	});

	it('run .ci/run on three systems, with the oldest Node that is supported', () => {
		const workflow = read('.github', 'workflows', 'test.yml');
		const oldest = /(\d+\.\d+)/.exec(engines.node)?.[1] ?? '';
		for (const part of ['bash .ci/run', 'ubuntu-latest', 'macos-latest', 'windows-latest', `"${oldest}"`])
			assert.ok(workflow.includes(part), part);
		assert.match(workflow, /could not be run where it was written/);
	});
});
