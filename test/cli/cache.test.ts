// `--cache`: what is said is what would be said without it, whatever changed, and only what changed is read.

import assert from 'node:assert/strict';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import modules from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pruneFolder } from '../../server/src/node/cache-folder.ts';
import { gouji, type Run } from '../support/gouji.ts';
import { madeReport } from '../support/made-reports.ts';

/** Files are known by their times only when they have not changed for so many milliseconds. */
const SETTLED = 2100;
const COUNT = 12;

describe('--cache', () => {
	const scratch = mkdtempSync(join(tmpdir(), 'gouji-'));
	const folder = join(scratch, 'reports');
	const caches = join(scratch, 'caches');
	const results = join(caches, 'gouji', 'check');
	const reads = join(scratch, 'reads');
	const hook = resolve('test', 'support', 'counting-reads.cjs');
	const loaded = resolve('test', 'support', 'loaded-files.cjs');
	const environment = {
		XDG_CACHE_HOME: caches,
		LOCALAPPDATA: caches,
		HOME: scratch,
		GOUJI_READS: reads,
		NODE_OPTIONS: `--require ${JSON.stringify(hook)}`,
	};
	const report = (at: number) => join(folder, `${at}.txt`);

	before(async () => {
		mkdirSync(folder);
		mkdirSync(caches);
		for (let at = 0; at < COUNT; at++) writeFileSync(report(at), madeReport(at).text);
		await wait(SETTLED);
	});
	afterEach(() => rmSync(join(caches, 'gouji'), { recursive: true, force: true }));
	after(() => rmSync(scratch, { recursive: true, force: true }));

	/** A run, and how many reports it opened. */
	function run(...args: readonly string[]): Run & { readonly read: number } {
		const done = gouji(args, { folder, environment });
		return { ...done, read: Number(readFileSync(reads, 'utf8')) };
	}
	function assertSame(one: Run, other: Run): void {
		assert.equal(one.out, other.out);
		assert.equal(one.err, other.err);
		assert.equal(one.code, other.code);
		assert.ok(one.bytes.equals(other.bytes));
	}
	/** Leaves what is known of each file, but not what a whole run said. */
	function forgetRuns(): void {
		for (const name of readdirSync(results)) if (name.endsWith('.run')) rmSync(join(results, name));
	}

	for (const args of [
		['check'],
		['check', '--alone', '--format', 'sarif'],
		['check', '--format', 'html'],
		['tables', '--format', 'xlsx'],
	])
		it(`says the same and reads nothing: ${args.join(' ')}`, () => {
			const plain = run(...args, '.');
			const first = run(...args, '--cache', '.');
			const again = run(...args, '--cache', '.');
			forgetRuns();
			const byFile = run(...args, '--cache', '.');
			for (const one of [first, again, byFile]) assertSame(one, plain);
			assert.equal(again.read, 0);
			assert.ok(first.read >= COUNT);
			assert.ok(byFile.read <= first.read - COUNT, `${byFile.read} of ${first.read}`);
		});

	it('loads nothing that reads files where nothing changed', () => {
		const note = join(scratch, 'loaded.json');
		const loading = { ...environment, GOUJI_LOADED: note, NODE_OPTIONS: `--require ${JSON.stringify(loaded)}` };
		const loadedBy = (): unknown => {
			gouji(['check', '--cache', '.'], { folder, environment: loading });
			return JSON.parse(readFileSync(note, 'utf8'));
		};
		assert.deepEqual(loadedBy(), ['cli-work.js', 'cli.js', 'gouji.js']);
		assert.deepEqual(loadedBy(), ['cli.js', 'gouji.js']);
	});

	it('asks again where anything was chosen otherwise', () => {
		run('check', '--cache', '.');
		for (const args of [['--language', 'en'], ['--alone'], ['--fail-on', 'never']])
			assertSame(run('check', '--cache', ...args, '.'), run('check', ...args, '.'));
		writeFileSync(join(folder, 'gouji.config.json'), '{ "checks": { "row-total": "off", "column-total": "off" } }');
		try {
			assertSame(run('check', '--cache', '.'), run('check', '.'));
		} finally {
			rmSync(join(folder, 'gouji.config.json'));
		}
	});

	it('is made anew where it is broken', () => {
		const args = ['check', '--alone', '--format', 'json', '.'];
		const plain = run(...args, '--cache');
		for (const harm of [
			(bytes: Buffer) => bytes.subarray(0, bytes.length >> 1),
			() => Buffer.alloc(0),
			() => Buffer.from('{"digest":"x"}\n[[1,2,3]]\n'),
			(bytes: Buffer) => Buffer.from(bytes).fill(0x30, bytes.length >> 1, (bytes.length >> 1) + 9),
		]) {
			for (const name of readdirSync(results)) {
				const path = join(results, name);
				writeFileSync(path, harm(readFileSync(path)));
			}
			assertSame(run(...args, '--cache'), plain);
		}
		const again = run(...args, '--cache');
		assert.equal(again.read, 0);
		assertSame(again, plain);
	});

	it('believes no line that was put in the place of another, and no list that was', () => {
		const args = ['check', '--alone', '--format', 'json', '.'];
		const plain = run(...args, '--cache');
		forgetRuns();
		for (const name of readdirSync(results)) {
			const path = join(results, name);
			writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"error":1', '"error":0'));
		}
		assertSame(run(...args, '--cache'), plain);
	});

	it('is no use where others may write, and says so', function () {
		if (process.platform === 'win32') this.skip();
		const plain = run('check', '--cache', '.');
		chmodSync(join(caches, 'gouji'), 0o777);
		const open = run('check', '--cache', '.');
		assert.match(open.err, /--cache/);
		assert.equal(open.out, plain.out);
		assert.ok(open.read >= COUNT);
	});

	it('leaves nothing in the folder that is checked', () => {
		const before = readdirSync(folder);
		run('check', '--cache', '.');
		assert.deepEqual(readdirSync(folder), before);
		assert.ok(existsSync(results));
	});

	it('has the compiled code beside it where Node keeps such, whatever the run', () => {
		run('check', '.');
		assert.equal(existsSync(join(caches, 'gouji', 'compiled')), 'enableCompileCache' in modules);
	});

	it('does not go with --fix', () => {
		const { err, code } = run('check', '--fix', '--cache', '.');
		assert.match(err, /--fix.*--cache/);
		assert.equal(code, 2);
	});

	it('keeps to its bounds: the oldest files go', () => {
		const kept = join(scratch, 'kept');
		rmSync(kept, { recursive: true, force: true });
		for (const at of [1, 2, 3, 4]) {
			mkdirSync(kept, { recursive: true });
			writeFileSync(join(kept, `${at}`), 'x'.repeat(100));
			utimesSync(join(kept, `${at}`), at, at);
		}
		pruneFolder(kept, { files: 3, bytes: 1000 });
		assert.deepEqual(readdirSync(kept).sort(), ['2', '3', '4']);
		pruneFolder(kept, { files: 3, bytes: 150 });
		assert.deepEqual(readdirSync(kept), ['4']);
	});

	it('and threads change nothing', () => {
		const many = join(scratch, 'many');
		mkdirSync(many);
		for (let at = 0; at < 210; at++) writeFileSync(join(many, `${at}.txt`), madeReport(at, { sentences: 2 }).text);
		const check = (...args: readonly string[]) => run('check', '--format', 'ndjson', ...args, many);
		const plain = check('--jobs', '1');
		for (const args of [['--jobs', '2'], ['--jobs', '2', '--cache'], ['--cache']]) assertSame(check(...args), plain);
	});

	it('says what a change made, and reads what changed', () => {
		const args = ['check', '--alone', '--format', 'json', '.'];
		run(...args, '--cache');
		const before = readFileSync(report(1), 'utf8');
		const { atime, mtime } = statSync(report(1));
		const digit = before.lastIndexOf('\t') + 1;
		// As many bytes, and the old time put back.
		writeFileSync(report(1), `${before.slice(0, digit)}${before[digit] === '9' ? '8' : '9'}${before.slice(digit + 1)}`);
		utimesSync(report(1), atime, mtime);
		const changed = run(...args, '--cache');
		assert.equal(changed.read, 1);
		assertSame(changed, run(...args));
		rmSync(report(2));
		const gone = run(...args, '--cache');
		assertSame(gone, run(...args));
		writeFileSync(report(1), before);
		writeFileSync(report(2), madeReport(2).text);
		const back = run(...args, '--cache');
		assert.equal(back.read, 2);
		assertSame(back, run(...args));
	});

	it('does not believe a time that lies ahead, as when the clock went back', async () => {
		const ahead = new Date(Date.now() + 3_600_000);
		utimesSync(report(3), ahead, ahead);
		await wait(SETTLED);
		run('check', '--alone', '--cache', '.');
		assert.equal(run('check', '--alone', '--cache', '.').read, 1);
	});
});
