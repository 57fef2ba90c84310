// Which files a folder gives: by name, by ignore files, through links, and past what cannot be read.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { listFiles, takesPath } from '../../server/src/node/walk.ts';
import { Selection, type SelectionOptions } from '../../server/src/workspace/files/selection.ts';

describe('walking folders', () => {
	let root = '';
	const made: string[] = [];

	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), 'gouji-'));
		made.push(root);
	});
	after(() => {
		for (const folder of made) rmSync(folder, { recursive: true, force: true });
	});

	function file(path: string, text = ''): void {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}

	/** The files that were found, though they stand elsewhere. */
	const elsewhere: string[] = [];

	function found(options: SelectionOptions = {}, follow = false): readonly string[] {
		elsewhere.length = 0;
		const problems: string[] = [];
		const paths = [
			...listFiles([root], {
				selection: new Selection(options),
				problem: ({ path }) => problems.push(path),
				follow,
				elsewhere: (path) => elsewhere.push(path),
			}),
		];
		assert.deepEqual(problems, []);
		return paths.map((path) => relative(root, path).replaceAll('\\', '/'));
	}

	it('takes text files by their names, in a stable order, and no hidden ones', () => {
		for (const path of [
			'乙.txt',
			'甲/年报.TXT',
			'甲/表.csv',
			'甲/表.tsv',
			'说明.md',
			'照片.jpg',
			'.隐藏.txt',
			'.草稿/a.txt',
			'甲/.草稿/a.txt',
			'.git/a.txt',
		])
			file(path);
		file('node_modules/a/readme.md');
		assert.deepEqual(found(), ['乙.txt', '甲/年报.TXT', '甲/表.csv', '甲/表.tsv', '说明.md']);
	});

	it('obeys ignore files, the inner ones before the outer ones', () => {
		for (const path of ['a.txt', 'b.txt', '旧/a.txt', '新/a.txt', '新/草稿/a.txt']) file(path);
		file('.gitignore', '旧/\nb.txt\n');
		file('.goujiignore', '草稿/\n');
		file('新/.goujiignore', '!草稿/\n');
		assert.deepEqual(found(), ['a.txt', '新/a.txt', '新/草稿/a.txt']);
	});

	it('obeys patterns, whatever the ignore files leave', () => {
		for (const path of ['2022/a.txt', '2023/a.txt', '2023/b.md', 'a.jpg']) file(path);
		assert.deepEqual(found({ include: ['2023/**'] }), ['2023/a.txt', '2023/b.md']);
		assert.deepEqual(found({ exclude: ['**/*.md', '2022'] }), ['2023/a.txt']);
	});

	it('ends at links in a loop, and finds each file once', () => {
		file('a/b/report.txt');
		symlinkSync(root, join(root, 'a', 'b', 'up'), 'dir');
		symlinkSync(join(root, 'a'), join(root, 'again'), 'dir');
		assert.deepEqual(found(), ['a/b/report.txt']);
	});

	it('reads what links to files lead to; links to folders it follows where it is asked to, once', () => {
		const inside = root;
		root = mkdtempSync(join(tmpdir(), 'gouji-'));
		made.push(root);
		file('report.txt');
		symlinkSync(root, join(inside, 'one'), 'dir');
		symlinkSync(root, join(inside, 'two'), 'dir');
		symlinkSync(join(root, 'report.txt'), join(inside, 'own.txt'), 'file');
		root = inside;
		assert.deepEqual(found(), ['own.txt']);
		assert.deepEqual(found({}, true), ['one/report.txt', 'own.txt']);
		assert.deepEqual(elsewhere, [join(inside, 'one', 'report.txt'), join(inside, 'own.txt')]);
	});

	it('names a path that is not there, and a link that leads nowhere, and goes on', () => {
		file('a.txt');
		symlinkSync(join(root, 'gone'), join(root, 'b.txt'));
		const problems: string[] = [];
		const paths = [
			...listFiles([join(root, 'no'), root], {
				selection: new Selection(),
				problem: ({ path }) => problems.push(path),
			}),
		];
		assert.deepEqual(paths, [join(root, 'a.txt')]);
		assert.deepEqual(problems, [join(root, 'no'), join(root, 'b.txt')]);
	});

	it('tells of one path whether a walk would find it', () => {
		file('.gitignore', 'out/\n');
		const takes = (path: string) => takesPath(root, join(root, path), new Selection());
		assert.deepEqual(['a.txt', 'x/a.txt', 'out/a.txt', 'a.jpg', '../a.txt', '.git/a.txt'].map(takes), [
			true,
			true,
			false,
			false,
			false,
			false,
		]);
	});

	it('tells so of a link as well: what stands below is found where it stands', () => {
		const elsewhere = mkdtempSync(join(tmpdir(), 'gouji-'));
		made.push(elsewhere);
		writeFileSync(join(elsewhere, 'b.txt'), '');
		file('a.txt', '');
		symlinkSync(join(root, 'a.txt'), join(root, 'inside.txt'));
		symlinkSync(join(elsewhere, 'b.txt'), join(root, 'outside.txt'));
		const taken = ['inside.txt', 'outside.txt'].filter((path) => takesPath(root, join(root, path), new Selection()));
		const walked = [...listFiles([root], { selection: new Selection(), problem: () => {} })];
		assert.deepEqual(taken, ['outside.txt']);
		assert.deepEqual(walked, [join(root, 'a.txt'), join(root, 'outside.txt')]);
	});
});
