// SARIF, JUnit and CSV: valid as their readers want them, and the same tomorrow.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { gouji, makeScratch, type Scratch } from '../support/gouji.ts';

const NEW = '一、本年新收政府信息公开申请数量';
const HEADING = '三、收到和处理政府信息公开申请情况\n';
const WRONG = `${HEADING}${NEW}\t7\t1\t0\t0\t0\t0\t9\n`;

interface Result {
	readonly ruleId: string;
	readonly ruleIndex: number;
	readonly level: string;
	readonly locations: readonly {
		readonly physicalLocation: {
			readonly artifactLocation: { readonly uri: string };
			readonly region: { readonly startLine: number; readonly startColumn: number };
		};
	}[];
	readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface SarifRun {
	readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
	readonly results: readonly Result[];
	readonly invocations: readonly {
		readonly executionSuccessful: boolean;
		readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
	}[];
}

/** The validator of the standard's own schema, one of whose patterns is none with the flag u. */
function sarifValidator() {
	const require = createRequire(import.meta.url);
	const ajv = new AjvDraft04({ strict: false, allErrors: true, unicodeRegExp: false });
	addFormats.default(ajv);
	return ajv.compile(
		JSON.parse(readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')),
	);
}

describe('formats', () => {
	let scratch: Scratch;
	beforeEach(() => {
		scratch = makeScratch();
	});
	afterEach(() => scratch.remove());

	describe('sarif', () => {
		const validate = sarifValidator();
		const sarif = (args: readonly string[], folder?: string): SarifRun => {
			const run = gouji(['check', '--format', 'sarif', ...args], folder === undefined ? {} : { folder });
			const log: unknown = JSON.parse(run.out);
			assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 3)));
			return (log as { readonly runs: readonly [SarifRun] }).runs[0];
		};
		const marks = (run: SarifRun) => run.results.map(({ partialFingerprints }) => partialFingerprints);

		it('is valid for the samples, in both languages, and for nothing', () => {
			const { results, tool } = sarif(['samples']);
			assert.ok(results.length > 5);
			for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
			assert.equal(sarif(['samples', '--language', 'en']).results.length, results.length);
			assert.deepEqual(sarif([scratch.folder]).results, []);
		});
		it('places count from 1, and addresses are relative to the folder of the run', () => {
			scratch.write('某 镇/报告#1.txt', WRONG);
			const [result] = sarif(['.'], scratch.folder).results;
			const place = result?.locations[0]?.physicalLocation;
			assert.equal(place?.artifactLocation.uri, `${encodeURIComponent('某 镇')}/${encodeURIComponent('报告#1.txt')}`);
			assert.deepEqual([place?.region.startLine, place?.region.startColumn, result?.level], [2, 30, 'error']);
		});
		it('a finding keeps its fingerprint when lines move, in another language, and loses it with other numbers', () => {
			scratch.write('a.txt', WRONG);
			const before = marks(sarif(['a.txt'], scratch.folder));
			assert.equal(new Set(before.map((mark) => mark['primaryLocationLineHash'])).size, before.length);
			assert.deepEqual(marks(sarif(['a.txt', '--language', 'en'], scratch.folder)), before);
			scratch.write('a.txt', `本镇政府信息公开情况如下。\n\n${WRONG}`);
			assert.deepEqual(marks(sarif(['a.txt'], scratch.folder)), before);
			scratch.write('a.txt', WRONG.replace('9', '19'));
			assert.notDeepEqual(marks(sarif(['a.txt'], scratch.folder)), before);
		});
		it('findings that are alike have fingerprints of their own', () => {
			const leftover = '某某镇2023年政府信息公开工作年度报告\n错误！未找到引用源。\n中间\n错误！未找到引用源。\n';
			scratch.write('a.txt', leftover + WRONG + WRONG);
			const all = marks(sarif(['a.txt'], scratch.folder)).map((mark) => mark['primaryLocationLineHash']);
			assert.ok(all.length > 1);
			assert.equal(new Set(all).size, all.length);
		});
		it('a path that cannot be read is a notification', () => {
			const [invocation] = sarif([scratch.write('a.txt', WRONG), 'no-such-file']).invocations;
			assert.equal(invocation?.executionSuccessful, false);
			assert.equal(invocation?.toolExecutionNotifications[0]?.message.text, 'no-such-file: 找不到这个文件或文件夹');
		});
		it('lists no more findings than code scanning takes, and says so', () => {
			const input = `${scratch.write('a.txt', WRONG)}\n`.repeat(26_000);
			const run = gouji(['check', '--format', 'sarif', '--files-from', '-'], { input });
			const { results, invocations } = JSON.parse(run.out).runs[0] as SarifRun;
			assert.equal(results.length, 25_000);
			const said = invocations[0]?.toolExecutionNotifications[0]?.message.text ?? '';
			assert.match(said, /^SARIF 最多列 25000 个问题（GitHub 的上限），还有 1000 个没有列出$/);
			assert.ok(run.err.includes(said));
			assert.equal(run.code, 1);
		});
	});

	describe('junit', () => {
		it('a check that found something is a failed test of the file, milder ones are output', () => {
			const path = scratch.write('a.txt', `${WRONG}二、上年结转信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n`);
			const lines = gouji(['check', '--format', 'junit', path]).out.trimEnd().split('\n');
			const text = lines.join('\n');
			assert.equal(lines[0], '<?xml version="1.0" encoding="UTF-8"?>');
			assert.ok(text.includes(`<testsuite name="${path}" tests="3" failures="1" errors="0">`), text);
			assert.match(
				text,
				/\[row-total\]" [^>]*><failure message="[^"]*:2:30 错误 一、本年新收·总计应为 8，表中为 9。">/,
			);
			assert.match(text, /\[row-label\]" [^>]*><system-out>/);
			assert.ok(text.includes(`classname="${path.replaceAll('.', '_')}" file="${path}"/>`));
		});
		it('what is a warning fails where warnings do', () => {
			const path = scratch.write('a.txt', `${WRONG}二、上年结转信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n`);
			assert.match(gouji(['check', '--format', 'junit', '--fail-on', 'warning', path]).out, /failures="2"/);
		});
		it('names and texts are escaped, and what XML cannot hold is replaced', () => {
			const path = scratch.write('a<&">.txt', `${WRONG}（一）予以\u0001公<开\t0\t0\t0\t0\t0\t0\t0\n`);
			const { out } = gouji(['check', '--format', 'junit', '--fail-on', 'hint', path]);
			assert.ok(out.includes('a&lt;&amp;&quot;&gt;.txt'));
			assert.ok(!out.includes('\u0001') && !out.includes('公<开'));
		});
		it('a path that cannot be read is an error', () =>
			assert.match(
				gouji(['check', '--format', 'junit', 'no-such-file']).out,
				/<testsuite name="no-such-file" tests="1" failures="0" errors="1">\n.*<error message="找不到这个文件或文件夹"\/>/,
			));
	});

	describe('csv', () => {
		const csv = (...paths: readonly string[]) => gouji(['check', '--format', 'csv', ...paths]).out;
		it('begins with a mark, ends its lines as the standard says, and quotes line ends', () => {
			const path = scratch.write('a.txt', WRONG);
			const [head, row, ...rest] = csv(path).split('\r\n');
			assert.equal(head, '\ufeff文件,第几份,机关,年度,行号,列号,级别,检查项,问题,表,行,栏,表中数,应为');
			assert.ok(row?.startsWith(`${path},1,,,2,30,错误,row-total,"一、本年新收·总计应为 8，表中为 9。\n`), row);
			assert.ok(row?.endsWith('",「收到和处理政府信息公开申请情况」表,一、本年新收,总计,9,8'), row);
			assert.deepEqual(rest, ['']);
		});
		it('names the group whose label is wrong, as rows are named', () => {
			const rows = csv('samples').split('\r\n');
			const wrong = rows.find((row) => row.includes(',row-label,行名「（五）不予公开」')) ?? '';
			assert.ok(wrong.includes(',（五）不予处理,'), wrong);
		});
		it('has a line for a file that could not be read', () => {
			const rows = csv(scratch.write('a.txt', WRONG), scratch.write('b.docx', 'no document')).split('\r\n');
			const unread = `${scratch.folder}/b.docx,,,,,,没有检查,,文档损坏，打不开；请用 Word 或 WPS 打开后另存,,,,,`;
			assert.deepEqual(rows.slice(2), [unread, '']);
		});
		it('nothing in it is a formula', () => {
			scratch.write('=cmd.txt', WRONG);
			const { out } = gouji(['check', '--format', 'csv', '=cmd.txt'], { folder: scratch.folder });
			assert.ok(out.includes("\r\n'=cmd.txt,"), out);
		});
	});

	describe('a list that was written into the folder', () => {
		const LISTS = ['check --format csv', 'tables --format csv', 'tables --format tsv'];
		const counts = () => {
			const { summary } = JSON.parse(gouji(['check', '--format', 'json', scratch.folder]).out);
			return [summary.files, summary.reports, summary.findings.error];
		};
		beforeEach(() => scratch.write('a.txt', WRONG));

		for (const language of ['zh-cn', 'en'])
			for (const list of LISTS)
				it(`is no report: ${list} --language ${language}`, () => {
					const { out } = gouji([...list.split(' '), '--language', language, scratch.folder]);
					// A list that is long enough quotes all that makes a report.
					scratch.write(list.endsWith('tsv') ? '勾稽.tsv' : '勾稽.csv', `${out}${WRONG}`);
					assert.deepEqual(counts(), [2, 1, 1]);
				});
		it('is one to the letter of its head alone', () => {
			const { out } = gouji(['check', '--format', 'csv', scratch.folder]);
			scratch.write('b.csv', `${out.replace('应为', '应为数')}${WRONG}`);
			assert.deepEqual(counts(), [2, 2, 2]);
		});
	});

	it('--output writes a file whole, and standard output stays empty', () => {
		const path = scratch.write('a.txt', WRONG);
		const target = `${scratch.folder}/结果.csv`;
		const { out, code } = gouji(['check', '--format', 'csv', '--output', target, path]);
		assert.deepEqual([out, code], ['', 1]);
		assert.equal(readFileSync(target, 'utf8'), gouji(['check', '--format', 'csv', path]).out);
	});
	it('--output never takes the place of what is checked', () => {
		const path = scratch.write('a.txt', WRONG);
		const said = `gouji: ${path} 正在检查，不能作输出文件\n`;
		for (const paths of [[path], [scratch.folder]]) {
			const { err, code } = gouji(['check', '--output', path, ...paths]);
			assert.deepEqual([err, code], [said, 2]);
		}
		assert.equal(readFileSync(path, 'utf8'), WRONG);
	});
	it('--output says that it is a folder, or stands in none', () => {
		const path = scratch.write('a.txt', WRONG);
		const missing = `${scratch.folder}/没有/结果.txt`;
		const said = (output: string) => gouji(['check', '--output', output, path]).err;
		assert.equal(said(scratch.folder), `gouji: ${scratch.folder}: 这是文件夹，不是文件\n`);
		assert.equal(said(missing), `gouji: ${missing}: 没有 ${scratch.folder}/没有 这个文件夹，请先建好\n`);
	});
});
