// A worker that dies with a file costs that file alone: it is named, and every other one is reported.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gouji, makeScratch, type Scratch } from '../support/gouji.ts';

const WRONG = readFileSync(join('samples', '2023 松林镇（总计有误，一格一行）.txt'), 'utf8');
/** The message for a file with which a worker ends. */
const ENDED = '检查这个文件时程序中断，没有检查完';
const environment = { NODE_OPTIONS: `--require ${JSON.stringify(resolve('test', 'support', 'dying-worker.cjs'))}` };
const COUNT = 300;
/** More bytes than are harmless in the process itself. */
const LARGE = 16_000_001;

describe('a worker that dies', () => {
	let scratch: Scratch;
	beforeEach(() => {
		scratch = makeScratch();
		for (let at = 0; at < COUNT; at++) scratch.write(`${at}.txt`, WRONG);
		scratch.write('17 ends a worker.txt', WRONG);
		scratch.write('9 ends a worker.txt', WRONG);
	});
	afterEach(() => scratch.remove());

	const check = (...args: readonly string[]) =>
		gouji(['check', '--jobs', '2', '--format', 'ndjson', ...args, '.'], { folder: scratch.folder, environment });

	for (const args of [['--alone'], []])
		it(`costs its file${args.length > 0 ? '' : ', where reports are held against each other too'}`, () => {
			const { out, err, code } = check(...args);
			const named = err.split('\n').filter((line) => line !== '');
			assert.deepEqual(named, [`gouji: 17 ends a worker.txt: ${ENDED}`, `gouji: 9 ends a worker.txt: ${ENDED}`]);
			assert.equal(reportsIn(out), COUNT);
			assert.equal(code, 2);
		});
});

describe('a large file among few', () => {
	let scratch: Scratch;
	beforeEach(() => {
		scratch = makeScratch();
		for (const name of ['1.txt', '3 ends a worker.txt', '4.txt']) scratch.write(name, WRONG);
		for (const name of ['2', '5']) scratch.write(`${name} ends a worker.txt`, WRONG + '\n'.repeat(LARGE));
		scratch.write('6.txt', WRONG + '\n'.repeat(LARGE));
	});
	afterEach(() => scratch.remove());

	for (const jobs of [[], ['--jobs', '1']])
		it(`is done by a worker, with which it costs itself alone ${jobs.join(' ')}`.trimEnd(), () => {
			const { out, err, code } = gouji(['check', '--format', 'ndjson', ...jobs, '.'], {
				folder: scratch.folder,
				environment,
			});
			const named = err.split('\n').filter((line) => line !== '');
			assert.deepEqual(named.slice(0, 2), [
				`gouji: 2 ends a worker.txt: ${ENDED}`,
				`gouji: 5 ends a worker.txt: ${ENDED}`,
			]);
			assert.match(named[2] ?? '', /^gouji: 6\.txt:\d+: 这份报告超过/);
			assert.equal(reportsIn(out), 3);
			assert.equal(code, 2);
		});
});

function reportsIn(ndjson: string): number {
	const lines = ndjson.trimEnd().split('\n');
	return lines.filter((line) => JSON.parse(line).report != null).length;
}
