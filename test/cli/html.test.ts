// `gouji check --format html`: one page about all reports, with links that lead from where it stands.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hrefOf } from '../../server/src/cli/formats/html.ts';
import { gouji } from '../support/gouji.ts';

const TEXT = '松林镇人民政府\n2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n';
const RIGHT = `${TEXT.replace('松林镇', '青石镇')}一、本年新收政府信息公开申请数量\t7\t1\t0\t0\t0\t0\t8\n`;
const WRONG = `${TEXT}一、本年新收政府信息公开申请数量\t7\t1\t0\t0\t0\t0\t9\n`;

describe('gouji check --format html', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'gouji-'));
		mkdirSync(join(folder, '年 报'));
		writeFileSync(join(folder, '年 报', '甲#1.txt'), WRONG);
		writeFileSync(join(folder, '年 报', '会议.txt'), '会议记录\n');
		writeFileSync(join(folder, '年 报', '乙.txt'), RIGHT);
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	it('prints one whole page and exits by what it found', () => {
		const { out, err, code } = gouji(['check', '--format', 'html', folder]);
		assert.deepEqual([err, code], ['', 1]);
		assert.match(out, /^<!DOCTYPE html>\n[\s\S]*<\/html>\n$/);
		assert.match(out, /2 份报告，2 个单位，2023 年度/);
		assert.ok(out.includes(`href="${pathToFileURL(join(folder, '年 报', '甲#1.txt'))}"`));
	});

	it('shows the wrong table as the form looks', () => {
		const { out } = gouji(['check', '--format', 'html', folder]);
		assert.match(out, /<details open><summary>松林镇人民政府 · 2023<\/summary>\n<section class="sheet">/);
		assert.match(out, /<td class="total wrong"[^>]*>9<b>应为 8<\/b><\/td>/);
		assert.match(out, /\.sheet td\.wrong/);
		assert.equal(out.split('<table').length - 1, 4, 'the table of a right report is not shown');
	});

	it('names the files that could not be read', () => {
		writeFileSync(join(folder, '年 报', '丙<b>.docx'), 'no document');
		const { out, code } = gouji(['check', '--format', 'html', '年 报'], { folder });
		assert.equal(code, 2);
		const [said] = /<p>△ [^\n]*<\/p>/.exec(out) ?? [];
		assert.equal(said, `<p>△ 另有 1 个文件读不了，没有检查： <code>${join('年 报', '丙&#60;b&#62;.docx')}</code></p>`);
	});

	it('calls files that stand below it by their way from there', () => {
		const path = join(folder, '年 报', '丙.docx');
		writeFileSync(path, 'no document');
		gouji(['check', '--format', 'html', '--output', join(folder, 'o.html'), folder]);
		const inside = readFileSync(join(folder, 'o.html'), 'utf8');
		assert.ok(inside.includes(`<code>${join('年 报', '丙.docx')}</code>`));
		assert.ok(inside.includes(`<code>${join('年 报', '甲#1.txt')}:4</code>`));
		mkdirSync(join(folder, 'sub'));
		gouji(['check', '--format', 'html', '--output', join(folder, 'sub', 'o.html'), folder]);
		assert.ok(readFileSync(join(folder, 'sub', 'o.html'), 'utf8').includes(`<code>${path}</code>`));
	});

	it('is no format of read', () => {
		const { err, code } = gouji(['read', '--format', 'html', folder]);
		assert.match(err, /html/);
		assert.equal(code, 2);
	});

	it('writes the address of a path as a page in the current folder needs it', () => {
		const here = { folder, from: folder };
		assert.equal(hrefOf(join('年 报', '甲#1?.txt'), here), '%E5%B9%B4%20%E6%8A%A5/%E7%94%B2%231%3F.txt');
		assert.equal(hrefOf('a:b.txt', here), 'a%3Ab.txt');
		assert.equal(hrefOf('-', here), undefined);
	});

	it('links lead to the files from where the page stands', () => {
		mkdirSync(join(folder, 'sub'));
		gouji(['check', '--format', 'html', '--output', join('sub', 'o.html'), '年 报'], { folder });
		const page = readFileSync(join(folder, 'sub', 'o.html'), 'utf8');
		const links = [...page.matchAll(/href="([^"#][^"]*)"/g)].map(([, link = '']) => decodeURIComponent(link));
		assert.ok(links.length > 0);
		for (const link of links) assert.ok(existsSync(join(folder, 'sub', link)), link);
	});
});
