// What a folder says about itself is not believed further than it goes: pipes, devices, sizes, links, and where it has files written.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gouji, makeScratch, type Scratch } from '../support/gouji.ts';

const WRONG = readFileSync(join('samples', '2023 松林镇（总计有误，一格一行）.txt'), 'utf8');

/** What may stand where a file is expected, and how it is told. */
const ODD: readonly (readonly [what: string, make: (path: string) => boolean, said: string])[] = [
	['a pipe', (path) => spawnSync('mkfifo', [path]).status === 0, '不是普通文件'],
	[
		'a link to a device',
		(path) => existsSync('/dev/zero') && symlinkSync('/dev/zero', path) === undefined,
		'不是普通文件',
	],
	['a file of 200 MB', (path) => spawnSync('truncate', ['-s', '200M', path]).status === 0, '文件太大'],
];

describe('hostile folders', () => {
	let scratch: Scratch;
	beforeEach(() => {
		scratch = makeScratch();
		scratch.write('a.txt', WRONG);
	});
	afterEach(() => scratch.remove());
	const run = (...args: readonly string[]) => gouji(args, { folder: scratch.folder });

	for (const [what, make, said] of ODD) {
		for (const name of ['gouji.config.json', 'gouji-baseline.json'])
			it(`${what} as ${name} is named, and not waited for`, function () {
				if (!make(join(scratch.folder, name))) this.skip();
				const baseline = name === 'gouji-baseline.json' ? ['--baseline', name] : [];
				const { err, code } = run('check', ...baseline, '.');
				assert.match(err, new RegExp(`^gouji: [^\\n]*${name}: ${said}\\n$`));
				assert.equal(code, 2);
			});
		for (const name of ['.gitignore', '.goujiignore'])
			it(`${what} as ${name} is named, and all else is checked`, function () {
				if (!make(join(scratch.folder, name))) this.skip();
				const { out, err, code } = run('check', '.');
				assert.match(err, new RegExp(`^gouji: ${name}: ${said}\\n$`));
				assert.match(out, /检查了 1 个文件/);
				assert.equal(code, 2);
			});
	}

	it('a device as a list of files is named, and not read for ever', function () {
		if (!existsSync('/dev/zero')) this.skip();
		const { err, code } = run('check', '--files-from', '/dev/zero');
		assert.deepEqual([err, code], ['gouji: /dev/zero: 不是普通文件\n', 2]);
	});
	it('a list whose names never end is refused', () => {
		scratch.write('list', 'a'.repeat(300_000));
		assert.match(run('check', '--files-from', 'list').err, /^gouji: list: 文件太大\n$/);
	});

	it('a configuration nested without end is refused', () => {
		scratch.write('gouji.config.json', '['.repeat(900_000));
		const { err, code } = run('check', 'a.txt');
		assert.match(err, /gouji\.config\.json/);
		assert.equal(code, 2);
	});

	it('a link to a folder is not followed, unless it is named or --follow says so', () => {
		mkdirSync(join(scratch.folder, 'in'));
		scratch.write('elsewhere/b.txt', WRONG);
		symlinkSync(join(scratch.folder, 'elsewhere'), join(scratch.folder, 'in', 'link'), 'dir');
		assert.equal(run('check', 'in').out, '没有要检查的文件。\n');
		assert.match(run('check', '--follow', 'in').out, /检查了 1 个文件/);
		assert.match(run('check', join('in', 'link')).out, /检查了 1 个文件/);
	});

	for (const [what, prepare] of [
		['by its name', (path: string) => void scratch.write('gouji.config.json', JSON.stringify({ baseline: path }))],
		['by a way up', () => void scratch.write('gouji.config.json', '{ "baseline": "../known.json" }')],
		['by a link', (path: string) => symlinkSync(path, join(scratch.folder, 'gouji-baseline.json'))],
	] as const)
		it(`a configuration cannot have a baseline written elsewhere: ${what}`, () => {
			const other = makeScratch();
			const path = other.write('known.json', '{"version":1,"findings":[]}');
			prepare(path);
			const { err, code } = run('baseline', '.');
			assert.match(err, /^gouji: 登记文件 .* 不在 .* 里，没有写；要写在那里，请用 --output\n$/);
			assert.equal(code, 2);
			assert.equal(readFileSync(path, 'utf8'), '{"version":1,"findings":[]}');
			other.remove();
		});
	it('it may name one in its folder, and the command line one anywhere', () => {
		scratch.write('gouji.config.json', '{ "baseline": "known/baseline.json" }');
		mkdirSync(join(scratch.folder, 'known'));
		assert.equal(run('baseline', '.').code, 0);
		assert.deepEqual(readdirSync(join(scratch.folder, 'known')), ['baseline.json']);
		const other = makeScratch();
		assert.equal(run('baseline', '--output', join(other.folder, 'b.json'), '.').code, 0);
		assert.ok(existsSync(join(other.folder, 'b.json')));
		other.remove();
	});

	it('a full disk is told with the file that was to be written', function () {
		if (!existsSync('/dev/full')) this.skip();
		const { err, code } = run('check', '--output', '/dev/full', '.');
		assert.deepEqual([err, code], ['gouji: /dev/full: 磁盘满了\n', 2]);
	});
});
