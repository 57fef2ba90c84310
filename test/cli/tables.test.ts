// `gouji tables`: every recognised cell once, the same in every format.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { numberCell, packRows } from '../../server/src/cli/formats/sheet-rows.ts';
import { SheetFile } from '../../server/src/cli/formats/xlsx.ts';
import { crc32 } from '../../server/src/documents/zip/crc.ts';
import { readZip } from '../../server/src/documents/zip/directory.ts';
import { gouji, makeScratch, type Scratch } from '../support/gouji.ts';

const NEW = '一、本年新收政府信息公开申请数量';
const HEADING = '三、收到和处理政府信息公开申请情况\n';
const CARRIED_IN = '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n';
const TEXT = `${HEADING}${NEW}\t7\t=1+1\t-\t\t０\t1,200\t1,207\n${CARRIED_IN}`;

type Row = Readonly<Record<string, string | number | null>>;

describe('tables', () => {
	let scratch: Scratch;
	let path: string;
	const tables = (format: string, ...paths: readonly string[]) => gouji(['tables', '--format', format, ...paths]);
	const rowsOf = (...paths: readonly string[]): Row[] => JSON.parse(tables('json', ...paths).out);
	beforeEach(() => {
		scratch = makeScratch();
		path = scratch.write('a.txt', TEXT);
	});
	afterEach(() => scratch.remove());

	it('a cell is a row with its table, row, column, text and exact value', () => {
		const rows = rowsOf(path);
		assert.deepEqual(
			rows.slice(0, 7).map(({ column, columnLabel, text, value }) => [column, columnLabel, text, value]),
			[
				['person', '自然人', '7', '7'],
				['business', '商业企业', '=1+1', null],
				['research', '科研机构', '-', rows[2]?.['value'] ?? null],
				['charity', '社会公益组织', '', null],
				['legal', '法律服务机构', '０', '0'],
				['other', '其他', '1,200', '1200'],
				['total', '总计', '1,207', '1207'],
			],
		);
		assert.deepEqual(
			['table', 'tableLabel', 'row', 'rowLabel', 'part'].map((key) => rows[0]?.[key]),
			['requests', '收到和处理政府信息公开申请情况', 'new', '一、本年新收', 1],
		);
	});
	it('knows organisation, year and form of the samples, and every cell that the JSON has', () => {
		const rows = rowsOf('samples');
		const { files } = JSON.parse(gouji(['read', '--format', 'json', 'samples']).out);
		const cells = files.flatMap((file: { report: { tables: { rows: { cells: object[] }[] }[] } }) =>
			file.report.tables.flatMap((table) => table.rows.flatMap((row) => row.cells)),
		);
		assert.ok(cells.length > 500);
		assert.equal(rows.length, cells.length);
		for (const row of rows) for (const key of ['organization', 'year', 'form']) assert.ok(row[key] !== null, key);
	});
	it('line by line is the same', () => {
		const lines = tables('ndjson', 'samples').out.trimEnd().split('\n');
		assert.deepEqual(
			lines.map((line) => JSON.parse(line)),
			rowsOf('samples'),
		);
	});
	it('TSV has the keys at its head and the same rows', () => {
		const [head = '', ...lines] = tables('tsv', 'samples').out.trimEnd().split('\n');
		const keys = head.split('\t');
		assert.deepEqual(
			lines.map((line) => line.split('\t')),
			rowsOf('samples').map((row) => keys.map((key) => String(row[key] ?? ''))),
		);
	});
	it('what was written beside the reports is none of them, and says nothing', () => {
		for (const format of ['csv', 'tsv']) scratch.write(`cells.${format}`, tables(format, 'samples').out);
		scratch.write('findings.csv', gouji(['check', '--format', 'csv', 'samples']).out);
		const { out, code } = gouji(['check', scratch.folder]);
		assert.match(out, /4 个文件，其中 1 份报告/);
		assert.equal(code, 0);
		assert.doesNotMatch(out, /cells|findings/);
	});
	it('CSV opens in Excel, and nothing in it is a formula', () => {
		const [head, ...lines] = tables('csv', path).out.split('\r\n');
		assert.equal(head, '\ufeff文件,第几份,机关,年度,式样,表,行,行名,栏,栏名,原文,数值,表名');
		assert.ok(lines[1]?.endsWith(",business,商业企业,'=1+1,,收到和处理政府信息公开申请情况"), lines[1]);
		assert.ok(lines[5]?.endsWith(',other,其他,"1,200",1200,收到和处理政府信息公开申请情况'), lines[5]);
	});
	it('of a file without a report is empty but for its head', () => {
		const none = scratch.write('b.txt', '会议记录\n');
		assert.deepEqual(rowsOf(none), []);
		assert.equal(tables('csv', none).out.split('\r\n').length, 2);
	});

	describe('xlsx', () => {
		const sheet = (bytes: Uint8Array, name = 'xl/worksheets/sheet1.xml') =>
			Buffer.from(unzipSync(bytes)[name] ?? []).toString('utf8');
		it('holds the same rows, numbers as numbers and text as text', () => {
			const xml = sheet(tables('xlsx', path).bytes);
			assert.equal(xml.match(/<row>/g)?.length, rowsOf(path).length + 1);
			assert.ok(
				xml.includes(
					'<t>=1+1</t></is></c><c/><c t="inlineStr"><is><t>收到和处理政府信息公开申请情况</t></is></c></row>',
				),
			);
			assert.ok(
				xml.includes(
					'<t>1,200</t></is></c><c><v>1200</v></c><c t="inlineStr"><is><t>收到和处理政府信息公开申请情况</t></is></c></row>',
				),
			);
		});
		it('is a whole workbook: every part that it names is there', () => {
			const files = unzipSync(tables('xlsx', 'samples').bytes);
			const text = (name: string) => Buffer.from(files[name] ?? []).toString('utf8');
			const named = [...text('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name ?? '');
			assert.deepEqual(
				[...named, '[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels'].sort(),
				Object.keys(files).sort(),
			);
			assert.match(text('xl/workbook.xml'), /<sheet name="表格" sheetId="1" r:id="rId1"\/>/);
			for (const [, target] of text('xl/_rels/workbook.xml.rels').matchAll(/Target="([^"]+)"/g))
				assert.ok(`xl/${target}` in files);
		});
		it('names on a sheet of its own the files that could not be read', () => {
			const broken = scratch.write('b.docx', 'no document');
			const { bytes, code } = tables('xlsx', path, broken);
			const book = sheet(bytes, 'xl/workbook.xml');
			assert.match(
				book,
				/<sheet name="表格" sheetId="1" r:id="rId1"\/><sheet name="读不了的文件" sheetId="2" r:id="rId2"\/>/,
			);
			const texts = [...sheet(bytes, 'xl/worksheets/sheet2.xml').matchAll(/<t>([^<]*)<\/t>/g)].map(([, text]) => text);
			assert.deepEqual(texts, ['文件', '原因', broken, '文档损坏，打不开；请用 Word 或 WPS 打开后另存']);
			assert.equal(sheet(bytes), sheet(tables('xlsx', path).bytes));
			assert.equal(code, 2);
		});
		it('goes into a file by --output', () => {
			const target = join(scratch.folder, 'out.xlsx');
			assert.equal(gouji(['tables', '--format', 'xlsx', '--output', target, path]).out, '');
			assert.equal(sheet(readFileSync(target)), sheet(tables('xlsx', path).bytes));
		});
		it('goes on on another sheet where one is full, and keeps long numbers exact', () => {
			const row = (...numbers: readonly string[]) =>
				packRows(numbers.map((number) => `<row>${numberCell(number)}</row>`).join(''), numbers.length);
			const file = new SheetFile({
				columns: 1,
				head: packRows('<row><c><v>0</v></c></row>', 1),
				name: (number) => `第${number}张`,
				pack: (xml) => packRows(xml, 0),
				mostRows: 4,
			});
			const pieces = [...file.begin()];
			for (const rows of [row('1', '2'), row('3'), row('4', '5'), row('6', '1234567890123456')])
				pieces.push(...file.add(rows));
			const bytes = Buffer.concat([...pieces, ...file.end()]);
			const values = ['sheet1', 'sheet2', 'sheet3'].map((name) =>
				[...sheet(bytes, `xl/worksheets/${name}.xml`).matchAll(/<(?:v|t)[^>]*>([^<]*)</g)].map(([, value]) => value),
			);
			assert.deepEqual(values, [
				['0', '1', '2', '3'],
				['0', '4', '5'],
				['0', '6', '1234567890123456'],
			]);
			assert.ok(sheet(bytes, 'xl/worksheets/sheet3.xml').includes('t="inlineStr"><is><t>1234567890123456'));
			assert.match(sheet(bytes, 'xl/workbook.xml'), /name="第3张" sheetId="3" r:id="rId3"/);
			// The sums of what was put together are those of the whole, which a spreadsheet asks for.
			for (const one of readZip(bytes)?.entries ?? assert.fail())
				assert.equal(one.crc, crc32(unzipSync(bytes)[one.name] ?? new Uint8Array()), one.name);
		});
	});
});
