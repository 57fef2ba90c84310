// The command line in odd surroundings: pipes and devices, names of all kinds, an early end, outputs that are inputs.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gouji, makeScratch, type Scratch } from '../support/gouji.ts';

const CELLS = readFileSync(join('samples', '2023 松林镇（总计有误，一格一行）.txt'), 'utf8');
const NO_FILE = '不是普通文件；要从管道读，请用「-」';
const hasPatch = spawnSync('patch', ['--version']).status === 0;

describe('odd surroundings', () => {
	let scratch: Scratch;
	beforeEach(() => {
		scratch = makeScratch();
	});
	afterEach(() => scratch.remove());

	it('pipes and devices are named and not waited for', function () {
		const pipe = join(scratch.folder, 'pipe.txt');
		if (!existsSync('/dev/zero') || spawnSync('mkfifo', [pipe]).status !== 0) this.skip();
		const { err, code } = gouji(['check', pipe, '/dev/zero']);
		assert.deepEqual([err, code], [`gouji: ${pipe}: ${NO_FILE}\ngouji: /dev/zero: ${NO_FILE}\n`, 2]);
	});
	it('a folder with a pipe, and a link to one, is walked past them', function () {
		const pipe = join(scratch.folder, 'pipe.txt');
		if (spawnSync('mkfifo', [pipe]).status !== 0) this.skip();
		scratch.write('in/a.txt', CELLS);
		symlinkSync(pipe, join(scratch.folder, 'in', 'link.txt'));
		spawnSync('mkfifo', [join(scratch.folder, 'in', 'pipe.txt')]);
		const { out, err } = gouji(['check', '--format', 'ndjson', join(scratch.folder, 'in')]);
		assert.equal(err, '');
		assert.deepEqual(JSON.parse(out.trimEnd().split('\n').at(-1) ?? '').summary.files, 1);
	});

	it('what a terminal would obey is written out', () => {
		const name = 'a\u001b[31m\u0007.txt';
		scratch.write(name, CELLS.replace('\t（五）不予公开', '\t（五）不予\u001b[5m公开'));
		for (const args of [['check'], ['read'], ['check', '--fix']]) {
			const { out, err } = gouji([...args, name, '\u001b[2Jno.txt'], { folder: scratch.folder });
			assert.equal(/[^\P{Cc}\n]/u.test(out + err), false);
			assert.match(out, /a\\x1b\[31m\\x07\.txt/);
		}
	});

	const names = ['a b.txt', '全角　空格.txt', 'quo"te.txt', 'back\\slash.txt', 'tab\t.txt', 'line\nend.txt'];
	for (const name of names) {
		it(`patch takes what --dry-run prints of ${JSON.stringify(name)}`, function () {
			if (!hasPatch || process.platform === 'win32') this.skip();
			const path = scratch.write(name, CELLS);
			const { bytes } = gouji(['check', '--fix', '--dry-run', name], { folder: scratch.folder });
			const patch = spawnSync('patch', ['-p0', '--binary'], { cwd: scratch.folder, input: bytes });
			assert.equal(patch.status, 0, patch.stdout.toString());
			const patched = readFileSync(path);
			scratch.write(name, CELLS);
			gouji(['check', '--fix', name], { folder: scratch.folder });
			assert.notEqual(patched.toString(), CELLS);
			assert.deepEqual(patched, readFileSync(path));
		});
	}

	describe('--output', () => {
		it('onto a report that is read is refused, by whatever name, and the report stays', () => {
			const path = scratch.write('in/a.txt', CELLS);
			const link = join(scratch.folder, 'link');
			const hard = join(scratch.folder, 'hard');
			symlinkSync(path, link);
			linkSync(path, hard);
			for (const [output, input] of [
				[path, path],
				[link, path],
				[hard, path],
				[path, link],
				[path, join(scratch.folder, 'in')],
			] as const) {
				const { err, code } = gouji(['check', '--format', 'csv', '--output', output, input]);
				assert.match(err, /^gouji: .+ 正在检查，不能作输出文件\n$/);
				assert.equal(code, 2);
				assert.equal(readFileSync(path, 'utf8'), CELLS);
			}
			assert.deepEqual(readdirSync(join(scratch.folder, 'in')), ['a.txt']);
		});
		it('into the folder that is read works every time', () => {
			scratch.write('a.txt', CELLS);
			const all = join(scratch.folder, 'all.tsv');
			const run = () => gouji(['tables', '--format', 'tsv', '--output', all, scratch.folder]);
			assert.deepEqual([run().code, run().code], [0, 0]);
			const text = readFileSync(all, 'utf8');
			run();
			assert.equal(readFileSync(all, 'utf8'), text);
		});
		// The second one is another disk, where the machine has one.
		for (const place of [tmpdir(), existsSync('/dev/shm') ? '/dev/shm' : tmpdir()]) {
			it(`grows in the folder that VS Code names, such as ${place}`, async () => {
				const aside = mkdtempSync(join(place, 'gouji-aside-'));
				try {
					scratch.write('out.txt', 'before');
					const options = { cwd: scratch.folder, env: { ...process.env, GOUJI_TEMPORARY: aside } };
					const args = [resolve('dist', 'gouji.js'), 'check', '--output', 'out.txt', '-'];
					const child = spawn(process.execPath, args, options);
					const ended = once(child, 'exit');
					while (readdirSync(aside).length === 0) await new Promise(setImmediate);
					assert.deepEqual(readdirSync(scratch.folder), ['out.txt']);
					assert.equal(readFileSync(join(scratch.folder, 'out.txt'), 'utf8'), 'before');
					child.stdin.end(CELLS);
					assert.deepEqual(await ended, [1, null]);
					assert.match(readFileSync(join(scratch.folder, 'out.txt'), 'utf8'), /\[row-total\]/);
					assert.deepEqual([readdirSync(scratch.folder), readdirSync(aside)], [['out.txt'], []]);
				} finally {
					rmSync(aside, { recursive: true, force: true });
				}
			});
		}
		for (const jobs of ['1', '2']) {
			it(`an early end leaves nothing behind, with --jobs ${jobs}`, async function () {
				if (process.platform === 'win32') this.skip();
				// More than the run gets through before it is ended, however busy the machine is.
				for (let at = 0; at < 400; at++) scratch.write(`in/${at}.txt`, CELLS.repeat(40));
				const args = ['check', '--alone', '--format', 'json', '--jobs', jobs, '--output', 'out.json', 'in'];
				const child = spawn(process.execPath, [resolve('dist', 'gouji.js'), ...args], { cwd: scratch.folder });
				const ended = once(child, 'exit');
				const begun = () => readdirSync(scratch.folder).some((name) => name.endsWith('.tmp'));
				while (!begun()) await new Promise(setImmediate);
				child.kill('SIGINT');
				assert.deepEqual(await ended, [null, 'SIGINT']);
				assert.deepEqual(readdirSync(scratch.folder), ['in']);
			});
		}
	});

	it('a run whose reader went away does not claim that nothing was found', function () {
		if (process.platform === 'win32') this.skip();
		const path = scratch.write('a.txt', CELLS.repeat(300));
		const command = `("${process.execPath}" dist/gouji.js read "${path}"; echo $? >&2) | head -n 1`;
		assert.equal(spawnSync('sh', ['-c', command]).stderr.toString(), '2\n');
	});
});
