// What `npm run new-check` writes compiles, passes its own tests, and says what is left to write: tried on a copy.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { ProjectCopy } from '../support/project-copy.ts';

const NEW_CHECK = join('scripts', 'new-check.mjs');
const TEST = join('scripts', 'test.mjs');

describe('npm run new-check', () => {
	let copy: ProjectCopy;

	before(() => {
		copy = new ProjectCopy();
	});
	after(() => copy.remove());

	it('writes a check that runs, in every place where a check stands', () => {
		assert.equal(copy.node(NEW_CHECK, 'late-report').status, 0);
		const types = copy.node(join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.json');
		assert.equal(types.status, 0, types.said);
		const lint = copy.node(join('node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'lint', 'server/src/core');
		assert.equal(lint.status, 0, lint.said);
		assert.equal(copy.node(join('scripts', 'derive.mjs'), '--check').status, 0);
		const tests = copy.node(TEST, 'checks', 'docs', '-g', 'late-report');
		assert.equal(tests.status, 0, tests.said);
		assert.match(tests.said, /fires-cells[\s\S]*silent-rows[\s\S]*page of late-report[\s\S]*wrong 1/);
		assert.ok(copy.read('package.json').includes('gouji.checks.late-report'));
	});

	it('is held back by the house until it is written', () => {
		const { status, said } = copy.node(TEST, 'house', '-g', 'left to write');
		assert.equal(status, 1);
		for (const file of ['checks/late-report.ts', 'words/zh.ts', 'docs/checks/late-report.md', 'silent.change'])
			assert.ok(said.includes(file), file);
	});

	it('writes nothing for a name that is taken, or that is none', () => {
		for (const name of ['unit', 'Late', '', '../a']) assert.equal(copy.node(NEW_CHECK, name).status, 2, name);
	});
});
