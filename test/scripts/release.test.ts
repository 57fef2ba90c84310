// A release is made in a copy: the dry run changes nothing, the real one writes, commits and tags, and faults are named.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ProjectCopy } from '../support/project-copy.ts';

const RELEASE = join('scripts', 'release.mjs');

describe('npm run release', () => {
	let copy: ProjectCopy;
	const git = (...args: readonly string[]) => copy.run('git', ...args).said.trim();
	const commit = () => git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '--all', '--message', 'a');

	before(() => {
		copy = new ProjectCopy();
		// The tests themselves are run by whoever runs this one.
		copy.write(join('scripts', 'test.mjs'), '');
		git('init', '--quiet', '--initial-branch', 'main');
		git('config', 'user.name', 'a');
		git('config', 'user.email', 'a@b');
		git('add', '--all');
		commit();
	});
	after(() => copy.remove());

	it('looks at everything and changes nothing by a dry run', () => {
		const { status, said } = copy.node(RELEASE, '--dry-run');
		assert.equal(status, 0, said);
		for (const step of ['tree', 'version', 'changelog', 'notices', 'dependencies', 'package'])
			assert.match(said, new RegExp(`^ {2}ok {3}${step}$`, 'm'));
		assert.match(said, /^ {2}-- {3}tests: left out/m);
		assert.equal(git('status', '--short'), '');
		assert.equal(git('tag'), '');
	});

	it('writes version and day, commits, tags and packs', () => {
		copy.write('CHANGELOG.md', copy.read('CHANGELOG.md').replace(/^## .*$/m, '## 9.8.7（未发布 unreleased）'));
		commit();
		const { status, said } = copy.node(RELEASE, '9.8.7');
		assert.equal(status, 0, said);
		assert.equal(git('tag'), 'v9.8.7');
		assert.equal(git('log', '-1', '--format=%s'), 'Release 9.8.7');
		assert.equal(git('status', '--short'), '');
		for (const path of ['package.json', 'package-lock.json'])
			assert.equal(JSON.parse(copy.read(path)).version, '9.8.7');
		assert.ok(copy.read('README.md').includes('gouji-9.8.7.vsix'));
		assert.match(copy.read('CHANGELOG.md'), /^## 9\.8\.7（20\d\d-\d\d-\d\d）$/m);
		assert.ok(existsSync(join(copy.folder, 'gouji-9.8.7.vsix')));
	});

	it('names all that is in its way', () => {
		copy.write('README.md', `${copy.read('README.md')}\n`);
		// That it packs was seen twice.
		copy.write(join('scripts', 'package.mjs'), '');
		const { status, said } = copy.node(RELEASE, '--dry-run');
		assert.equal(status, 1);
		for (const fault of ['tree: not committed', 'version: v9.8.7 is released already', 'changelog: begins with'])
			assert.ok(said.includes(`FAILED ${fault}`), said);
	});
});
