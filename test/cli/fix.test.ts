// `--fix`: the totals that leave no doubt, and not a byte beside them.

import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gouji, makeScratch, type Scratch } from '../support/gouji.ts';

const CELLS = join('samples', '2023 松林镇（总计有误，一格一行）.txt');
const CHINESE = join('samples', '2023 石桥乡（总计一行为零，GB18030 编码）.txt');

/** The sample with its wrong cell, and how it is right. */
const before = readFileSync(CELLS, 'utf8');
const after = before.replace('\t（七）总计\n\t6\n', '\t（七）总计\n\t36\n');

describe('--fix', () => {
	let scratch: Scratch;
	beforeEach(() => {
		scratch = makeScratch();
	});
	afterEach(() => scratch.remove());

	it('the samples are what the tests take them for', () => assert.notEqual(before, after));

	const encodings: readonly (readonly [name: string, encode: (text: string) => Uint8Array])[] = [
		['UTF-8', (text) => Buffer.from(text)],
		['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
		['UTF-8 with CR LF', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
		['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
		['UTF-16, big end first', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
	];
	for (const [name, encode] of encodings) {
		it(`changes the cell alone in ${name}`, () => {
			const path = scratch.write('a.txt', encode(before));
			const { err, out } = gouji(['check', '--fix', path]);
			assert.deepEqual(readFileSync(path), Buffer.from(encode(after)));
			assert.equal(err, '改正了 1 个文件中的 1 格。\n');
			assert.ok(!out.includes('row-total'));
		});
	}

	it('changes the cells alone in GB18030', () => {
		const bytes = readFileSync(CHINESE);
		const path = scratch.write('a.txt', bytes);
		assert.match(gouji(['check', '--fix', path]).err, /^改正了 1 个文件中的 4 格。/);
		const fixed = readFileSync(path);
		const differing = [...linesOf(fixed)].flatMap((line, at) => (line === linesOf(bytes)[at] ? [] : [at]));
		assert.equal(differing.length, 1);
		assert.equal(linesOf(fixed)[differing[0] ?? 0]?.slice(-17), '\t36\t8\t0\t0\t1\t0\t45\r');
	});
	it('a second run finds nothing more to do', () => {
		const path = scratch.write('a.txt', before);
		gouji(['check', '--fix', path]);
		assert.equal(gouji(['check', '--fix', path]).err, '没有可以放心改正的地方。\n');
		assert.equal(readFileSync(path, 'utf8'), after);
	});
	it('--dry-run shows the change and makes none', () => {
		const path = scratch.write('a.txt', before);
		const { out, err, code } = gouji(['check', '--fix', '--dry-run', path]);
		assert.equal(readFileSync(path, 'utf8'), before);
		assert.deepEqual(out.split('\n').slice(0, 2), [`--- ${path}`, `+++ ${path}`]);
		assert.deepEqual(
			out.split('\n').filter((line) => /^[-+]\t/.test(line)),
			['-\t6', '+\t36'],
		);
		assert.deepEqual([err, code], ['可以改正 1 个文件中的 1 格。\n', 1]);
	});
	it('what has broken bytes is left as it is, and named', () => {
		const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xe4, 0x0a])]);
		const path = scratch.write('a.txt', bytes);
		const { err } = gouji(['check', '--fix', path]);
		assert.match(err, /a\.txt: 有字节损坏，没有改动\n/);
		assert.deepEqual(readFileSync(path), bytes);
	});
	it('permissions are kept, a link stays a link, and nothing is left beside the file', () => {
		const path = scratch.write('deep/a.txt', before);
		chmodSync(path, 0o640);
		const link = join(scratch.folder, 'link.txt');
		symlinkSync(path, link);
		gouji(['check', '--fix', link]);
		assert.equal(readFileSync(path, 'utf8'), after);
		assert.equal(statSync(path).mode & 0o777, 0o640);
		assert.ok(lstatSync(link).isSymbolicLink());
		assert.deepEqual(readdirSync(join(scratch.folder, 'deep')), ['a.txt']);
	});
	describe('while it is written', () => {
		const meanwhile = (what: string, path: string) => {
			const hook = JSON.stringify(resolve('test', 'support', 'meanwhile.cjs'));
			const environment = { NODE_OPTIONS: `--require ${hook}`, GOUJI_MEANWHILE: what, GOUJI_PATH: path };
			return gouji(['check', '--fix', path], { environment });
		};
		it('a line that another program appends is not lost', () => {
			const path = scratch.write('a.txt', before);
			const { err, code } = meanwhile('append', path);
			assert.equal(readFileSync(path, 'utf8'), `${before}又写一行\n`);
			assert.equal(err, `gouji: ${path}: 刚刚被别的程序改过，没有改动\n1 个文件没有改动，原因见上。\n`);
			assert.equal(code, 1);
			assert.deepEqual(readdirSync(scratch.folder), ['a.txt']);
		});
		it('and may not take its place, this is said, and nothing is left beside it', () => {
			const path = scratch.write('a.txt', before);
			const { err, code } = meanwhile('refuse', path);
			assert.equal(readFileSync(path, 'utf8'), before);
			assert.equal(err, `gouji: ${path}: 系统不允许\n1 个文件没有改动，原因见上。\n`);
			assert.equal(code, 2);
			assert.deepEqual(readdirSync(scratch.folder), ['a.txt']);
		});
		it('a signal leaves nothing beside the file, and ends the run', function () {
			if (process.platform === 'win32') this.skip();
			const path = scratch.write('a.txt', before);
			assert.equal(meanwhile('stop', path).code, null);
			assert.ok([before, after].includes(readFileSync(path, 'utf8')));
			assert.deepEqual(readdirSync(scratch.folder), ['a.txt']);
		});
	});
	it('nothing is written to a file elsewhere, to which a link leads from the folder', () => {
		const path = scratch.write('elsewhere/a.txt', before);
		scratch.write('in/b.txt', before);
		symlinkSync(path, join(scratch.folder, 'in', 'a.txt'));
		symlinkSync(join(scratch.folder, 'elsewhere'), join(scratch.folder, 'in', 'folder'), 'dir');
		const { err } = gouji(['check', '--fix', '--follow', '--alone', join(scratch.folder, 'in')]);
		assert.equal(readFileSync(path, 'utf8'), before);
		assert.equal(readFileSync(join(scratch.folder, 'in', 'b.txt'), 'utf8'), after);
		assert.match(err, /a\.txt: 是指向别处的链接，没有改动\n/);
		assert.match(err, /改正了 1 个文件中的 1 格。[12] 个文件没有改动，原因见上。\n$/);
	});
	it('known findings are left alone', () => {
		const path = scratch.write('a.txt', before);
		const baseline = join(scratch.folder, 'known.json');
		gouji(['baseline', '--output', baseline, path]);
		gouji(['check', '--fix', '--baseline', baseline, path]);
		assert.equal(readFileSync(path, 'utf8'), before);
	});
});

function linesOf(bytes: Uint8Array): readonly string[] {
	return Buffer.from(bytes).toString('latin1').split('\n');
}
