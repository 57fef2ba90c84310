// A worker that dies with a file costs that file alone: it is named, and every other one is reported.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gouji, makeScratch, type Scratch } from '../support/gouji.ts';

const WRONG = readFileSync(join('samples', '2023 松林镇（总计有误，一格一行）.txt'), 'utf8');
const environment = { NODE_OPTIONS: `--require ${JSON.stringify(resolve('test', 'support', 'dying-worker.cjs'))}` };
const COUNT = 300;

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
			assert.deepEqual(named, [
				'gouji: 17 ends a worker.txt: 检查这个文件时程序中断，没有检查完',
				'gouji: 9 ends a worker.txt: 检查这个文件时程序中断，没有检查完',
			]);
			const lines = out
				.trimEnd()
				.split('\n')
				.map((line) => JSON.parse(line));
			assert.equal(lines.filter(({ report }) => report != null).length, COUNT);
			assert.equal(code, 2);
		});
});
