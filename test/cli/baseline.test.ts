// Known findings: named with a reason, left out, and missed when they are gone.

import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gouji, makeScratch, type Scratch } from '../support/gouji.ts';
import { strictly } from '../support/schema.ts';

const NEW = '一、本年新收政府信息公开申请数量';
const HEADING = '三、收到和处理政府信息公开申请情况\n';
const WRONG = `${HEADING}${NEW}\t7\t1\t0\t0\t0\t0\t9\n`;
const validate = strictly('baseline');

interface Entry {
	readonly path: string;
	readonly check: string;
	reason: string;
}

describe('a baseline', () => {
	let scratch: Scratch;
	let file: string;
	const run = (...args: readonly string[]) => gouji(args, { folder: scratch.folder });
	const entries = (): Entry[] => {
		const value = JSON.parse(readFileSync(file, 'utf8'));
		validate(value);
		return value.findings;
	};
	beforeEach(() => {
		scratch = makeScratch();
		file = join(scratch.folder, 'gouji-baseline.json');
		scratch.write('甲镇/a.txt', WRONG);
		scratch.write('b.txt', WRONG.replace('9', '10'));
	});
	afterEach(() => scratch.remove());

	it("names today's findings, and leaves them out from then on", () => {
		const { out, code } = run('baseline', '--reason', '原始数据如此', '.');
		assert.deepEqual([out, code], ['登记了 2 个问题：gouji-baseline.json\n', 0]);
		assert.deepEqual(
			entries().map(({ path, check, reason }) => [path, check, reason]),
			[
				['b.txt', 'row-total', '原始数据如此'],
				['甲镇/a.txt', 'row-total', '原始数据如此'],
			],
		);
		const again = run('check', '--baseline', 'gouji-baseline.json', '.');
		assert.deepEqual(
			[again.out, again.err, again.code],
			['检查了 2 个文件，其中 2 份报告：没有发现问题（另有 2 个已登记）。\n', '', 0],
		);
	});
	it('knows a finding when its line moves, from another folder and under another name of the folder', () => {
		run('baseline', '--reason', '如此', '.');
		scratch.write('b.txt', `前言\n\n${WRONG.replace('9', '10')}`);
		const { out, code } = gouji(['check', '--baseline', '../gouji-baseline.json', '../b.txt'], {
			folder: join(scratch.folder, '甲镇'),
		});
		assert.match(out, /没有发现问题（另有 1 个已登记）/);
		assert.equal(code, 0);
	});
	it('does not know the finding once its numbers are others', () => {
		run('baseline', '--reason', '如此', '.');
		scratch.write('b.txt', WRONG.replace('9', '11'));
		const { out, err, code } = run('check', '--baseline', 'gouji-baseline.json', '.');
		assert.match(out, /应为 8，表中为 11/);
		assert.match(err, /^gouji: b\.txt：登记的问题已经没有了，可以删去：.*表中为 10。 \[row-total\]\n$/);
		assert.equal(code, 1);
	});
	it('entries of files that are gone are stale, those of files that were not looked at are not', () => {
		run('baseline', '--reason', '如此', '.');
		assert.equal(run('check', '--baseline', 'gouji-baseline.json', 'b.txt').err, '');
		rmSync(join(scratch.folder, '甲镇/a.txt'));
		assert.match(
			run('check', '--baseline', 'gouji-baseline.json', 'b.txt').err,
			/^gouji: 甲镇\/a\.txt：登记的问题已经没有了/,
		);
	});
	it('asks for reasons, keeps those that are written, and the entries of files that were not looked at', () => {
		run('baseline', '.');
		assert.equal(
			run('check', '--baseline', 'gouji-baseline.json', '.').err,
			'gouji: 有 2 个登记的问题没有写原因（reason）\n',
		);
		const value = { version: 1, findings: entries() };
		for (const entry of value.findings) entry.reason = `因为${entry.path}`;
		writeFileSync(file, JSON.stringify(value));
		run('baseline', '--reason', '新的', 'b.txt');
		assert.deepEqual(
			entries().map(({ reason }) => reason),
			['因为b.txt', '因为甲镇/a.txt'],
		);
	});
	it('the configuration may name it', () => {
		run('baseline', '--reason', '如此', '--output', 'known.json', '.');
		scratch.write('gouji.config.json', '{ "baseline": "known.json" }');
		assert.equal(gouji(['check', 'a.txt'], { folder: join(scratch.folder, '甲镇') }).code, 0);
	});
	it('is counted in the JSON', () => {
		run('baseline', '--reason', '如此', '.');
		const { out } = run('check', '--format', 'json', '--baseline', 'gouji-baseline.json', '.');
		const output = JSON.parse(out);
		strictly('output')(output);
		assert.equal(output.summary.known, 2);
		assert.deepEqual(output.files[0].findings, []);
	});
	for (const [what, content] of [
		['something else', '[]'],
		['no JSON', '{'],
		['an entry without a fingerprint', '{"version":1,"findings":[{"path":"a"}]}'],
	] as const) {
		it(`${what} is no baseline`, () => {
			scratch.write('known.json', content);
			const { err, code } = run('check', '--baseline', 'known.json', '.');
			assert.equal(code, 2);
			assert.match(err, /known\.json: 不是登记文件/);
		});
	}
	it('one that is not there is named', () => {
		const { err, code } = run('check', '--baseline', 'no.json', '.');
		assert.deepEqual([err, code], ['gouji: no.json: 找不到这个文件或文件夹\n', 2]);
	});
});
