// The built command line: what it prints, where it complains, and how it ends.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gouji, makeScratch, type Scratch } from '../support/gouji.ts';
import { strictly } from '../support/schema.ts';

const NEW = '一、本年新收政府信息公开申请数量';
const HEADING = '三、收到和处理政府信息公开申请情况\n';
const RIGHT = `${HEADING}${NEW}\t7\t1\t0\t0\t0\t0\t8\n`;
const WRONG = `${HEADING}${NEW}\t7\t1\t0\t0\t0\t0\t9\n`;
const validate = strictly('output');
const validateLine = strictly('output', 'line');

interface Output {
	readonly files: readonly {
		readonly path: string;
		readonly encoding: string;
		readonly report: object | null;
		readonly findings: readonly { readonly check: string; readonly message: string }[];
		readonly part?: number;
		readonly range?: object;
	}[];
	readonly summary: {
		readonly files: number;
		readonly reports: number;
		readonly findings: Readonly<Record<string, number>>;
	};
}

function json(args: readonly string[], input?: string | Uint8Array): Output {
	const run = gouji([...args.slice(0, 1), '--format', 'json', ...args.slice(1)], input === undefined ? {} : { input });
	const output: unknown = JSON.parse(run.out);
	validate(output);
	return output as Output;
}

describe('gouji', () => {
	let scratch: Scratch;
	let folder: string;
	const write: Scratch['write'] = (name, content) => scratch.write(name, content);
	beforeEach(() => {
		scratch = makeScratch();
		({ folder } = scratch);
	});
	afterEach(() => scratch.remove());

	describe('text', () => {
		it('names file, line and column, the sentence and the equation, and sums up', () => {
			const path = write('a.txt', WRONG);
			const { out, code } = gouji(['check', path]);
			assert.equal(code, 1);
			const [first, second, third, last] = out.trimEnd().split('\n');
			assert.equal(first, `${path}:2:30 错误 一、本年新收·总计应为 8，表中为 9。 [row-total]`);
			assert.equal(second, '    「一、本年新收」一行：各类申请人合计 7+1=8，总计 9');
			assert.equal(third, '    请核对原始数据后改正。');
			assert.equal(last, '检查了 1 个文件，其中 1 份报告：1 个错误。');
		});
		it('has no colours where no terminal is', () =>
			assert.ok(!gouji(['check', write('a.txt', WRONG)]).out.includes('\u001b')));
		it('speaks English when asked', () => {
			assert.match(
				gouji(['check', '--language', 'en', write('a.txt', WRONG)]).out,
				/should be 8, the table says 9\.[\s\S]*Checked 1 file, 1 report: 1 error\./,
			);
		});
		it('says so where nothing is wrong', () => {
			const { out, code } = gouji(['check', write('a.txt', RIGHT)]);
			assert.deepEqual([out, code], ['检查了 1 个文件，其中 1 份报告：没有发现问题。\n', 0]);
		});
		it('says so where no report is recognised', () => {
			const path = write('a.txt', '会议记录\n');
			assert.equal(gouji(['check', path]).out, '检查了 1 个文件，没有认出年度报告。\n');
			assert.equal(gouji(['check', folder, '--changed-since', 'HEAD']).code, 2);
			assert.equal(gouji(['read', path]).out, `${path} 没有认出年度报告\n`);
		});
		it('says so where there is no file', () => assert.equal(gouji(['check', folder]).out, '没有要检查的文件。\n'));
		it('broken bytes are named by their place', () => {
			const bytes = Buffer.concat([Buffer.from(`${RIGHT.repeat(3)}甲`), Buffer.from([0xe4]), Buffer.from('乙\n')]);
			const path = write('a.txt', bytes);
			const { err, code } = gouji(['check', '--fail-on', 'never', path]);
			assert.equal(err, `gouji: ${path}: 有 1 处字节损坏，按「\ufffd」读：第 7 行第 2 列\n`);
			assert.equal(code, 0);
		});
		it('read shows what was recognised', () => {
			const { out, code } = gouji(['read', write('a.txt', WRONG)]);
			assert.equal(code, 0);
			assert.match(
				out,
				/^ {2}「收到和处理政府信息公开申请情况」表 · 一行一行 · 1 行\n {4}一、本年新收 {2}7 1 0 0 0 0 9/m,
			);
		});
	});

	describe('json', () => {
		it('is valid for every sample', () => {
			const { summary, files } = json(['check', 'samples']);
			assert.equal(summary.files, files.length);
			assert.equal(summary.reports, files.length);
		});
		it('of a file without a report says null', () =>
			assert.equal(json(['check', write('a.txt', '会议记录\n')]).files[0]?.report, null));
		it('of a file with several reports has an entry for each', () => {
			const report = (name: string) => readFileSync(join('samples', name), 'utf8');
			const path = write(
				'two.txt',
				report('2023 青石镇（正确，一行一行）.txt') + report('2023 松林镇（总计有误，一格一行）.txt'),
			);
			const { files } = json(['check', path]);
			assert.deepEqual(
				files.map(({ part }) => part),
				[1, 2],
			);
			assert.deepEqual(files[0]?.findings, []);
			assert.ok(files.every(({ range }) => range !== undefined));
		});
		it('line by line is the same, the summary last', () => {
			const lines = gouji(['check', '--format', 'ndjson', 'samples']).out.trimEnd().split('\n');
			const values = lines.map((line) => JSON.parse(line));
			for (const value of values) validateLine(value);
			const { files, summary } = json(['check', 'samples']);
			assert.deepEqual(values, [...files, { summary }]);
		});
		it('line by line of no file is the summary', () =>
			assert.deepEqual(gouji(['check', '--format', 'ndjson', folder]).out.trimEnd().split('\n').length, 1));
		it('a table of no known form has no key, its rows have their labels, and it is no section', () => {
			const table = '地区\t咨询\t投诉\t合计\n东镇\t3\t4\t7\n西镇\t1\t2\t3\n南镇\t6\t1\t7\n北镇\t2\t2\t5\n';
			const [file] = json(['check', write('a.txt', table)]).files;
			assert.ok(file?.report);
			const { form, sections, tables } = file.report as {
				form: null;
				sections: readonly object[];
				tables: readonly { key: null; rows: readonly { key: null; label: string }[] }[];
			};
			assert.deepEqual([form, sections.length, tables.length, tables[0]?.key], [null, 0, 1, null]);
			assert.deepEqual(
				tables[0]?.rows.map(({ key, label }) => [key, label]),
				[
					[null, '东镇'],
					[null, '西镇'],
					[null, '南镇'],
					[null, '北镇'],
				],
			);
			const [finding] = file.findings;
			assert.match(JSON.stringify(finding), /"table":null,"row":"北镇","column":"合计","actual":"5","expected":"4"/);
			assert.equal(json(['check', write('b.txt', '合计\t3\n')]).files[0]?.report, null);
		});
		it('read has no findings', () => assert.deepEqual(json(['read', write('a.txt', WRONG)]).files[0]?.findings, []));
		it('of no file at all is whole', () => assert.deepEqual(json(['check', folder]).files, []));
	});

	describe('input', () => {
		const bytes = (encoding: 'utf-16le' | 'utf-16be'): Uint8Array => {
			const buffer = Buffer.from(`\ufeff${WRONG}`, 'utf16le');
			return encoding === 'utf-16le' ? buffer : buffer.swap16();
		};
		const inputs: readonly (readonly [encoding: string, input: string | Uint8Array])[] = [
			['utf-8', WRONG],
			['utf-8', `\ufeff${WRONG}`],
			['utf-16le', bytes('utf-16le')],
			['utf-16be', bytes('utf-16be')],
		];
		for (const [encoding, input] of inputs) {
			it(`from standard input in ${encoding}`, () => {
				const [file] = json(['check', '-'], input).files;
				assert.deepEqual([file?.path, file?.encoding, file?.findings.length], ['-', encoding, 1]);
			});
		}
		it('in GB18030', () => {
			const [file] = json(['check', join('samples', '2023 石桥乡（总计一行为零，GB18030 编码）.txt')]).files;
			assert.deepEqual([file?.encoding, file?.findings.map(({ check }) => check)], ['gb18030', ['column-total']]);
		});
		it('folders are searched for text files, links and hidden folders aside', () => {
			mkdirSync(join(folder, 'deep', '.git'), { recursive: true });
			write('a.txt', WRONG);
			write('deep/b.md', RIGHT);
			write('deep/c.TXT', RIGHT);
			write('deep/d.docx', WRONG);
			write('deep/.git/e.txt', WRONG);
			symlinkSync(folder, join(folder, 'deep', 'loop'));
			assert.deepEqual(
				json(['check', folder]).files.map(({ path }) => path.slice(folder.length + 1)),
				['a.txt', join('deep', 'b.md'), join('deep', 'c.TXT')],
			);
		});
		it('a missing path is named, the others are checked', () => {
			const { out, err, code } = gouji(['check', join(folder, 'no.txt'), write('a.txt', WRONG)]);
			assert.equal(code, 2);
			assert.match(err, /no\.txt/);
			assert.match(out, /1 个错误/);
		});
		it('a binary file is named and left alone', () => {
			const { err, code } = gouji(['check', write('a.txt', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 255, 254]))]);
			assert.equal(code, 2);
			assert.match(err, /不是文本文件/);
		});
		it('an empty file is no report', () => assert.equal(gouji(['check', write('a.txt', '')]).code, 0));
	});

	describe('status', () => {
		it('goes by --fail-on', () => {
			const warned = write('a.txt', RIGHT.replace('8\n', '8\n二、上年结转信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n'));
			const code = (failOn: string) => gouji(['check', '--fail-on', failOn, warned]).code;
			assert.deepEqual(['error', 'warning', 'info', 'hint', 'never'].map(code), [0, 1, 1, 1, 0]);
		});
		it('--alone is taken', () => assert.equal(gouji(['check', '--alone', write('a.txt', WRONG)]).code, 1));
		for (const args of [
			['prüfe', 'a'],
			['check'],
			['check', '--format', 'xml', 'a'],
			['check', '--nonsense', 'a'],
			['check', '--fail-on', 'all', 'a'],
			['--format', 'json'],
			['check', '--dry-run', 'a'],
			['check', '--fix', '-'],
			['check', '--null', 'a'],
			['check', '--fix=yes', 'a'],
			['check', '--output'],
			['check', '-', '-'],
			['read', '--fix', 'a'],
			['tables', '--format', 'text', 'a'],
		]) {
			it(`of «${args.join(' ')}» is 2, with a word why`, () => {
				const { out, err, code } = gouji(args);
				assert.deepEqual([code, out], [2, '']);
				assert.match(err, /^gouji: .+\n/);
			});
		}
		it('a mistake is said in the language that was asked for, with what was probably meant', () => {
			assert.match(
				gouji(['check', '--fromat', 'json', 'a']).err,
				/^gouji: 没有 --fromat 这个选项，是不是 --format？\n/,
			);
			const { err } = gouji(['check', '--language', 'en', '--fromat', 'json', 'a']);
			assert.match(err, /^gouji: no option --fromat; did you mean --format\?\n/);
			const environment = { GOUJI_LANGUAGE: 'en' };
			assert.match(gouji(['chekc'], { environment }).err, /^gouji: no command "chekc"\n/);
		});
		it('the system is quoted in words', () => {
			assert.equal(gouji(['check', join(folder, 'no')]).err, `gouji: ${join(folder, 'no')}: 找不到这个文件或文件夹\n`);
			assert.match(gouji(['check', '--language', 'en', join(folder, 'no')]).err, /no such file or folder/);
		});
		it('help and version are no mistakes', () => {
			assert.match(gouji(['--help']).out, /用法/);
			assert.match(gouji(['--help', '--language', 'en']).out, /Usage/);
			for (const command of ['check', 'read', 'tables', 'baseline'])
				assert.match(gouji([command, '--help']).out, new RegExp(`^gouji ${command} `));
			assert.equal(gouji(['--version']).out.trim(), JSON.parse(readFileSync('package.json', 'utf8')).version);
			assert.deepEqual(gouji([]).code, 0);
		});
		it('output that cannot be written is status 2 and a word why', function () {
			if (!existsSync('/dev/full')) this.skip();
			const path = write('a.txt', WRONG);
			const run = spawnSync('sh', ['-c', `"${process.execPath}" dist/gouji.js check "${path}" > /dev/full`]);
			assert.deepEqual([run.status, run.stderr.toString()], [2, 'gouji: 程序出错，没有完成：磁盘满了\n']);
		});
		it('a reader that closes early ends the run quietly', () => {
			const report = readFileSync(join('samples', '2023 河口镇（多处有误，一行一行）.txt'), 'utf8');
			const { out, err } = pipedToHead(write('a.txt', report.repeat(500)));
			assert.deepEqual([out.length > 0, err], [true, '']);
		});
	});
});

/** What is left of a long output whose reader takes one line, and what was complained. */
function pipedToHead(path: string): { readonly out: string; readonly err: string } {
	const command = `"${process.execPath}" dist/gouji.js read "${path}" | head -n 1`;
	const run = spawnSync('sh', ['-c', command]);
	return { out: run.stdout.toString(), err: run.stderr.toString() };
}
