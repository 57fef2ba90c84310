// The command line on documents: checked, printed, fixed in place, and what it says of those that cannot be read.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { docxOf, mainPart, paragraph } from '../support/docx.ts';
import { gouji, makeScratch, type Scratch } from '../support/gouji.ts';
import { bodyOfText, docxOfText, pageOfText } from '../support/report-document.ts';
import { strictly } from '../support/schema.ts';

const SAMPLE = join('samples', '2023 石桥乡（总计一行为零，GB18030 编码）.txt');
/** A report whose row of totals was left at nought: it is put right without a doubt. */
const wrong = new TextDecoder('gb18030').decode(readFileSync(SAMPLE));
const right = readFileSync(join('samples', '2023 青石镇（正确，一行一行）.txt'), 'utf8');

interface Cell {
	readonly text: string;
	readonly range: { readonly start: { readonly line: number; readonly character: number } };
}
interface Entry {
	readonly encoding: string;
	readonly report: { readonly tables: readonly { readonly rows: readonly { readonly cells: readonly Cell[] }[] }[] };
}

describe('documents in the command line', () => {
	let scratch: Scratch;
	beforeEach(() => {
		scratch = makeScratch();
	});
	afterEach(() => scratch.remove());
	const run = (...args: readonly string[]) => gouji(args, { folder: scratch.folder });

	it('are found in folders; what Word leaves beside them, and pages of our own, are not', () => {
		scratch.write('a.docx', docxOfText(wrong));
		scratch.write('b/页.HTML', pageOfText(wrong));
		scratch.write('~$a.docx', 'owner');
		scratch.write('readme.html', '<p>no report</p>');
		run('check', '--format', 'html', '--output', 'out.html', '--alone', '.');
		const { out, err } = run('check', '--alone', '.');
		assert.equal(err, '');
		assert.deepEqual(
			out
				.split('\n')
				.filter((line) => line.includes('[column-total]'))
				.map((line) => line.split(' ')[0]),
			['a.docx', 'b/页.HTML:69:32'],
		);
		assert.match(out, /检查了 4 个文件，其中 2 份报告/);
	});

	it('are told by table, row and cell, or by their words; a page by its lines too', () => {
		const spoilt = wrong.replace('总体情况', '总体状况');
		const places = (name: string) =>
			run('check', '--alone', name)
				.out.split('\n')
				.filter((line) => line.includes('['));
		scratch.write('a.docx', docxOfText(spoilt));
		scratch.write('a.htm', pageOfText(spoilt));
		for (const line of places('a.docx'))
			assert.match(line, /^a\.docx (?:第 \d+ 个表格第 \d+ 行第 \d+ 格|「.{1,21}」处) /);
		for (const line of places('a.htm'))
			assert.match(line, /^a\.htm:\d+:\d+ (?:第 \d+ 个表格第 \d+ 行第 \d+ 格|「.{1,21}」处) /);
		assert.ok(
			places('a.docx').some((line) => line.startsWith('a.docx 第 5 个表格第 27 行第 3 格 错误 （七）总计有 4 格')),
		);
	});

	it('print as JSON with ranges that count in the text that gouji text prints', () => {
		const validate = strictly('output');
		for (const [name, bytes] of [
			['a.docx', docxOfText(right)],
			['a.html', pageOfText(right)],
		] as const) {
			scratch.write(name, bytes);
			const { out } = run('check', '--format', 'json', name);
			validate(JSON.parse(out));
			const [entry] = JSON.parse(out).files as Entry[];
			const lines = run('text', name).out.split('\n');
			assert.equal(entry?.encoding, name === 'a.docx' ? 'docx' : 'utf-8');
			const cells = entry?.report.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)) ?? [];
			assert.ok(cells.length >= 200);
			for (const {
				text,
				range: { start },
			} of cells)
				assert.ok(lines[start.line]?.startsWith(text, start.character), `${name} ${start.line}`);
		}
	});

	it('give the same findings and tables as their text', () => {
		scratch.write('a.docx', docxOfText(wrong));
		scratch.write('a.html', pageOfText(wrong));
		scratch.write('a.txt', wrong);
		const csv = (name: string) => run('tables', name).out.replaceAll(name, '');
		assert.ok(csv('a.txt').length > 5000);
		for (const name of ['a.docx', 'a.html']) assert.equal(csv(name), csv('a.txt'));
		const found = (name: string) =>
			JSON.parse(run('check', '--format', 'json', '--alone', name).out).files[0].findings.map(
				(one: { message: string }) => one.message,
			);
		for (const name of ['a.docx', 'a.html']) assert.deepEqual(found(name), found('a.txt'));
	});

	it('are printed as text: of documents theirs, of texts their own', () => {
		scratch.write('a.docx', docxOf(paragraph('甲')));
		scratch.write('b.txt', Buffer.from('\ufeff乙\r\n丙', 'utf16le'));
		assert.equal(run('text', 'a.docx', 'b.txt').out, '甲\n乙\r\n丙');
		assert.equal(gouji(['text', '-'], { input: docxOf(paragraph('丁')) }).out, '丁\n');
		const missing = run('text', 'a.docx', 'c.docx');
		assert.deepEqual([missing.out, missing.err, missing.code], ['甲\n', 'gouji: c.docx: 找不到这个文件或文件夹\n', 2]);
		assert.match(run('text', '--format', 'json', 'a.docx').err, /--format 不能用于 gouji text/);
	});

	it('are fixed in place, and right afterwards', () => {
		const path = scratch.write('a.docx', docxOfText(wrong));
		const before = unzipSync(readFileSync(path));
		assert.equal(run('check', '--fix', 'a.docx').err, '改正了 1 个文件中的 4 格。\n');
		const after = unzipSync(readFileSync(path));
		const main = mainPart(bodyOfText(wrong))
			.split('（七）总计')
			.map((piece, at) => (at === 1 ? fixedRow(piece) : piece));
		assert.equal(new TextDecoder().decode(after['word/document.xml']), main.join('（七）总计'));
		for (const name of Object.keys(before))
			if (name !== 'word/document.xml') assert.deepEqual(after[name], before[name]);
		const again = run('check', '--alone', '--fix', 'a.docx');
		assert.equal(again.err, '没有可以放心改正的地方。\n');
		assert.ok(!again.out.includes('-total]'));
	});

	it('are fixed in place where they are pages', () => {
		const page = pageOfText(wrong);
		const path = scratch.write('a.html', page);
		const dry = run('check', '--fix', '--dry-run', 'a.html');
		assert.match(dry.out, /^-\t（七）总计\t0\t0\t0\t0\t0\t0\t0$/m);
		assert.equal(readFileSync(path, 'utf8'), page);
		assert.equal(run('check', '--fix', 'a.html').err, '改正了 1 个文件中的 4 格。\n');
		const changed = readFileSync(path, 'utf8')
			.split('\n')
			.filter((line, at) => line !== page.split('\n')[at]);
		assert.deepEqual(changed, [
			'<tr><td></td><td>（七）总计</td><td>36</td><td>8</td><td>0</td><td>0</td><td>1</td><td>0</td><td>45</td></tr>',
		]);
	});

	it('are left alone where they are signed', () => {
		const bytes = docxOf(bodyOfText(wrong), { others: { '_xmlsignatures/sig1.xml': '<x/>' } });
		const path = scratch.write('a.docx', bytes);
		assert.match(
			run('check', '--fix', 'a.docx').err,
			/^gouji: a\.docx: 这一格写不回文档（可能有数字签名），没有改动$/m,
		);
		assert.deepEqual(readFileSync(path), Buffer.from(bytes));
	});

	it('that cannot be read say why, and the others are checked', () => {
		scratch.write(
			'locked.docx',
			Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
		);
		scratch.write('old.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
		scratch.write('pdf.docx', '%PDF-1.4');
		scratch.write('sheet.docx', zipSync({ 'xl/workbook.xml': new Uint8Array() }));
		scratch.write('cut.docx', docxOfText(right).slice(0, 900));
		scratch.write(
			'torn.docx',
			docxOf('', { others: { 'word/document.xml': mainPart(bodyOfText(right)).slice(0, -30) } }),
		);
		scratch.write('whole.docx', docxOfText(right));
		const { out, err, code } = run('check', '--alone', '.');
		assert.equal(code, 2);
		assert.deepEqual(err.trimEnd().split('\n').sort(), [
			'gouji: cut.docx: 文档损坏，打不开；请用 Word 或 WPS 打开后另存',
			'gouji: locked.docx: 有密码，请去掉密码后再检查',
			'gouji: old.docx: 不是 .docx，请用 Word 或 WPS 另存为 .docx',
			'gouji: pdf.docx: 不是 .docx，请用 Word 或 WPS 另存为 .docx',
			'gouji: sheet.docx: 不是 Word 文档',
			'gouji: torn.docx: 文档中间损坏，只读到损坏的地方',
		]);
		assert.match(out, /其中 2 份报告/);
	});

	it('have lines in SARIF and CSV where they are pages, and none where they are Word documents', () => {
		scratch.write('a.html', pageOfText(wrong));
		scratch.write('a.docx', docxOfText(wrong));
		const resultOf = (name: string) =>
			JSON.parse(run('check', '--format', 'sarif', name).out).runs[0].results.find(
				({ ruleId }: { ruleId: string }) => ruleId === 'column-total',
			);
		const page = resultOf('a.html');
		const line =
			pageOfText(wrong)
				.split('\n')
				.findIndex((one) => one.includes('（七）总计')) + 1;
		assert.equal(page.locations[0].physicalLocation.region.startLine, line);
		assert.equal(page.fixes[0].artifactChanges[0].replacements[0].deletedRegion.startLine, line);
		const { locations, fixes } = resultOf('a.docx');
		assert.deepEqual(locations[0].physicalLocation, { artifactLocation: { uri: 'a.docx' } });
		assert.equal(locations[0].logicalLocations[0].fullyQualifiedName, 'requests.handled.person');
		assert.deepEqual(fixes, []);
		const csv = (name: string) =>
			run('check', '--format', 'csv', name)
				.out.split('\n')
				.find((one) => one.includes('column-total'));
		assert.match(csv('a.docx') ?? '', /,2023,,,/);
		assert.ok(csv('a.html')?.includes(`,2023,${line},`));
	});

	it('and their text are one report to checks across reports', () => {
		const last = right.replaceAll('2023', '2022').replaceAll('2024', '2023');
		scratch.write('2022/青石镇.txt', last);
		scratch.write('2023/青石镇.txt', wrong.replaceAll('石桥乡', '青石镇'));
		const found = () =>
			run('check', '.')
				.out.split('\n')
				.filter((line) => line.includes('[carry-over]'))
				.map((line) => line.split(' ')[0]);
		const alone = found();
		assert.equal(alone.length, 1);
		scratch.write('2023/青石镇.docx', docxOfText(wrong.replaceAll('石桥乡', '青石镇')));
		assert.deepEqual(found(), ['2023/青石镇.docx']);
		scratch.write('2022/青石镇.html', pageOfText(last));
		assert.deepEqual(found(), ['2023/青石镇.docx']);
		assert.ok(!run('check', '.').out.includes('[duplicate-report]'));
	});
});

/** The row of totals with the numbers that the results above it make. */
function fixedRow(xml: string): string {
	const numbers = ['36', '8', '0', '0', '1', '0', '45'];
	let at = 0;
	return xml.replace(/>0</g, (zero) => (at < numbers.length ? `>${numbers[at++]}<` : zero));
}
