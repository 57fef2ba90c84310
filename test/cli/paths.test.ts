// Which files a run looks at: named, listed, changed in git, or left out by the configuration.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gouji, makeScratch, type RunOptions, type Scratch } from '../support/gouji.ts';

const NEW = '一、本年新收政府信息公开申请数量';
const HEADING = '三、收到和处理政府信息公开申请情况\n';
const WRONG = `${HEADING}${NEW}\t7\t1\t0\t0\t0\t0\t9\n`;

describe('paths', () => {
	let scratch: Scratch;
	const seen = (args: readonly string[], options: RunOptions = {}) => {
		const { out, err } = gouji(['check', '--format', 'ndjson', ...args], { folder: scratch.folder, ...options });
		assert.equal(err, '');
		const lines = out.trimEnd().split('\n').slice(0, -1);
		return lines.map((line) => JSON.parse(line).path as string);
	};
	beforeEach(() => {
		scratch = makeScratch();
	});
	afterEach(() => scratch.remove());

	it('a file that is named twice is checked once, whatever its names', () => {
		const path = scratch.write('a.txt', WRONG);
		symlinkSync(path, join(scratch.folder, 'link.txt'));
		assert.deepEqual(seen(['a.txt', './a.txt', path, 'link.txt', '.']), ['a.txt']);
	});
	it('links to files and folders that are named are followed', () => {
		const path = scratch.write('real/a.txt', WRONG);
		symlinkSync(path, join(scratch.folder, 'file'));
		symlinkSync(join(scratch.folder, 'real'), join(scratch.folder, 'folder'));
		assert.deepEqual(seen(['file']), ['file']);
		assert.deepEqual(seen(['folder']), [join('folder', 'a.txt')]);
	});
	it('a link that leads nowhere and one that leads to itself are named', () => {
		symlinkSync(join(scratch.folder, 'no'), join(scratch.folder, 'gone'));
		symlinkSync(join(scratch.folder, 'round'), join(scratch.folder, 'round'));
		const { err, code } = gouji(['check', 'gone', 'round'], { folder: scratch.folder });
		assert.deepEqual([err, code], ['gouji: gone: 找不到这个文件或文件夹\ngouji: round: 链接绕成了圈\n', 2]);
	});

	describe('--files-from', () => {
		const lists: readonly (readonly [what: string, list: string, args: readonly string[]])[] = [
			['lines', '甲/a.txt\nb.txt\n', []],
			['lines without an end', '甲/a.txt\nb.txt', []],
			['lines of Windows, with a mark and empty ones', '\ufeff甲/a.txt\r\n\r\nb.txt\r\n', []],
			['paths that end with NUL', '甲/a.txt\0b.txt\0', []],
			['one path and --null', '甲/a.txt\0b.txt', ['--null']],
			['folders', '甲\nb.txt\n', []],
		];
		for (const [what, list, args] of lists) {
			it(`takes ${what}, from a file and from standard input`, () => {
				scratch.write('甲/a.txt', WRONG);
				scratch.write('b.txt', WRONG);
				scratch.write('list', list);
				const paths = [join('甲', 'a.txt'), 'b.txt'];
				assert.deepEqual(seen(['--files-from', 'list', ...args]), paths);
				assert.deepEqual(seen(['--files-from', '-', ...args], { input: list }), paths);
			});
		}
		it('a name with a line end in it is one name after NUL', () => {
			scratch.write('a\nb.txt', WRONG);
			assert.deepEqual(seen(['--files-from', '-'], { input: 'a\nb.txt\0' }), ['a\nb.txt']);
		});
		it('a list that is not there is named', () => {
			const { err, code } = gouji(['check', '--files-from', 'no'], { folder: scratch.folder });
			assert.deepEqual([err, code], ['gouji: no: 找不到这个文件或文件夹\n', 2]);
		});
		it('an empty list is no mistake', () => assert.deepEqual(seen(['--files-from', '-']), []));
	});

	describe('--changed-since', () => {
		const git = (...args: readonly string[]) => {
			const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.invalid'];
			const run = spawnSync('git', [...who, ...args], { cwd: scratch.folder });
			assert.equal(run.status, 0, run.stderr.toString());
		};
		beforeEach(() => {
			git('init', '--quiet');
			for (const name of ['甲 镇.txt', '乙镇.txt', '丙镇.txt']) scratch.write(name, WRONG);
			git('add', '.');
			git('commit', '--quiet', '--message', 'first');
		});
		it('takes files that changed or are new, by any name, and none that is gone', () => {
			scratch.write('甲 镇.txt', WRONG.replace('9', '10'));
			scratch.write('新/丁镇.txt', WRONG);
			git('rm', '--quiet', '丙镇.txt');
			assert.deepEqual(
				seen(['--changed-since', 'HEAD']).map((path) => path.replace(`${scratch.folder}/`, '')),
				[join('新', '丁镇.txt'), '甲 镇.txt'],
			);
			assert.deepEqual(seen(['--changed-since', 'HEAD', '新']), [join('新', '丁镇.txt')]);
		});
		it('nothing changed is nothing to check', () =>
			assert.equal(
				gouji(['check', '--changed-since', 'HEAD'], { folder: scratch.folder }).out,
				'没有要检查的文件。\n',
			));
		it('works through a link to the folder', () => {
			scratch.write('乙镇.txt', WRONG.replace('9', '10'));
			const link = `${scratch.folder}-link`;
			symlinkSync(scratch.folder, link);
			const { out } = gouji(['check', '--changed-since', 'HEAD', link]);
			spawnSync('rm', [link]);
			assert.match(out, /检查了 1 个文件/);
		});
		for (const revision of ['no-such', '--output=x', 'HEAD:乙镇.txt']) {
			it(`«${revision}» is no revision`, () => {
				const { err, code } = gouji(['check', '--changed-since', revision], { folder: scratch.folder });
				assert.deepEqual([err, code], [`gouji: git 中没有「${revision}」这个版本\n`, 2]);
			});
		}
	});
	it('--changed-since outside of git says so', () => {
		const { err, code } = gouji(['check', '--changed-since', 'HEAD'], { folder: scratch.folder });
		assert.match(err, /不在 git 仓库里/);
		assert.equal(code, 2);
	});
	it('--changed-since without git says so', () => {
		const environment = { PATH: scratch.folder };
		const { err, code } = gouji(['check', '--changed-since', 'HEAD'], { folder: scratch.folder, environment });
		assert.deepEqual([err, code], ['gouji: 找不到 git，--changed-since 用不了\n', 2]);
	});
});

describe('the configuration', () => {
	let scratch: Scratch;
	const run = (args: readonly string[], options: RunOptions = {}) =>
		gouji(args, { folder: scratch.folder, ...options });
	beforeEach(() => {
		scratch = makeScratch();
		scratch.write('a.txt', WRONG);
	});
	afterEach(() => scratch.remove());

	it('counts for its folder and all below, comments and commas at the end allowed', () => {
		scratch.write('gouji.config.json', '// 本县\n{ "language": "en", "checks": { "row-total": "warning", }, }\n');
		mkdirSync(join(scratch.folder, 'deep'));
		const { out, code } = run(['check', '../a.txt'], { folder: join(scratch.folder, 'deep') });
		assert.match(out, /warning .* should be 8/);
		assert.equal(code, 0);
	});
	it('the command line comes first, then the configuration, then the environment', () => {
		const environment = { GOUJI_LANGUAGE: 'en', GOUJI_CHECKS: '{"row-total":"off","unit":"loud"}' };
		assert.match(run(['check', 'a.txt'], { environment }).out, /nothing found/);
		scratch.write('gouji.config.json', '{ "language": "zh-cn", "checks": { "row-total": "hint" } }');
		assert.match(run(['check', 'a.txt'], { environment }).out, /1 个建议/);
		assert.match(run(['check', '--language', 'en', 'a.txt'], { environment }).out, /1 hint/);
	});
	it('an environment that says nothing sensible says nothing', () =>
		assert.equal(run(['check', 'a.txt'], { environment: { GOUJI_CHECKS: '{', GOUJI_LANGUAGE: 'fr' } }).code, 1));
	it('leaves files out of folders, by where it stands; a file that is named itself is checked', () => {
		scratch.write('草稿/b.txt', WRONG);
		scratch.write('定稿/c.txt', WRONG);
		scratch.write('gouji.config.json', '{ "include": ["*/**"], "exclude": ["草稿/**"] }');
		const checked = (args: readonly string[], folder = scratch.folder) =>
			(run(['check', ...args], { folder }).out.match(/检查了 (\d+) 个文件/) ?? [])[1];
		assert.equal(checked(['.']), '1');
		assert.equal(checked(['..'], join(scratch.folder, '草稿')), '1');
		assert.equal(checked(['草稿/b.txt', 'a.txt']), '2');
	});
	it('--config names another one', () => {
		scratch.write('other.json', '{ "checks": { "row-total": "off" } }');
		assert.equal(run(['check', '--config', 'other.json', 'a.txt']).code, 0);
		assert.match(run(['check', '--config', 'no.json', 'a.txt']).err, /^gouji: .*no\.json: 找不到这个文件或文件夹\n$/);
	});
	const mistakes: readonly (readonly [text: string, place: string, said: RegExp])[] = [
		['{\n  "chekcs": {}\n}', '2:3', /没有「chekcs」这个设置/],
		['{ "checks": { "row-totals": "off" } }', '1:15', /没有「checks\.row-totals」这个设置/],
		['{ "checks": { "row-total": "loud" } }', '1:28', /「checks\.row-total」的值不对，可以是：off、/],
		['{ "language": 3 }', '1:15', /「language」的值不对/],
		[`{ "include": ["${'{a,b}'.repeat(20)}"] }`, '1:15', /include/],
		['{ "exclude": "*" }', '1:14', /「exclude」的值不对/],
		['{ "rollUp": [{ "parent": "某县" }] }', '1:14', /「rollUp」的值不对/],
		['{ "constructor": 1 }', '1:3', /没有「constructor」这个设置/],
		['[]', '1:1', /的值不对/],
		['{ "language": ', '1:', /不是正确的 JSON/],
		['', '1:1', /不是正确的 JSON/],
	];
	for (const [text, place, said] of mistakes) {
		it(`«${text}» is refused with its place`, () => {
			const path = scratch.write('gouji.config.json', text);
			const { err, out, code } = run(['check', 'a.txt']);
			assert.deepEqual([out, code], ['', 2]);
			assert.ok(err.includes(`gouji.config.json:${place}`), err);
			assert.match(err, said);
			assert.ok(path !== '');
		});
	}
	it('may say how bodies are summed up', () => {
		scratch.write('gouji.config.json', '{ "rollUp": [{ "parent": "某县", "children": ["甲镇", "乙镇"] }] }');
		assert.equal(run(['check', 'a.txt']).code, 1);
	});
});
