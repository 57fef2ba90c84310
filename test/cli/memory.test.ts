// What a check costs at most, whatever the bytes of its file are: 200 MB and twelve times as many of memory, a minute of time; and what was left unread is named.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MOST } from '../../server/src/core/text/budget.ts';
import { gouji, makeScratch, type Scratch } from '../support/gouji.ts';

const BASE = 200_000_000;
const SLOPE = 12;
/** Milliseconds of processor time; the clock that gives a file up counts no fewer. */
const LONGEST = 60_000;

const TITLE = '青石镇2023年政府信息公开工作年度报告\n';
const HEAD = `${TITLE}一、总体情况\n略。\n三、收到和处理政府信息公开申请情况\n`;
const NEW = '一、本年新收政府信息公开申请数量';
const RUN = `${NEW}7100008二、上年结转政府信息公开申请数量0000000（一）予以公开6100007`;
const OPEN = '单位\t甲\t乙\t合计\n';

/** Something again and again behind the beginning of a report, of about so many bytes. */
const filled = (size: number, unit: string | Uint8Array, head = HEAD) => {
	const beginning = Buffer.from(head);
	const one = Buffer.from(unit);
	return Buffer.concat([beginning, Buffer.alloc(Math.floor(size / one.length) * one.length, one)]);
};
/** Two reports, one after the other, that hold as much of something as one may. */
const full = (unit: string, cells: number, head = HEAD) => {
	const report = Buffer.from(head + unit.repeat(Math.floor((MOST.cells - 20) / cells)));
	return Buffer.concat([report, report]);
};

const MB = 1_000_000;
const SHAPES: Readonly<Record<string, () => Uint8Array>> = {
	'line feeds': () => filled(40 * MB, '\n'),
	'carriage returns': () => filled(10 * MB, '\r'),
	'tabs on lines of their own': () => filled(10 * MB, '\t\n'),
	'one line of cells': () => filled(20 * MB, '1\t'),
	'one line of digits': () => filled(20 * MB, '1'),
	bars: () => filled(10 * MB, '|'),
	'cells that span others': () => filled(MB / 4, '<tr><td colspan=60 rowspan=60>1\n', `${HEAD}<table>\n`),
	'prose that counts': () => full('本年收到政府信息公开申请7件，其中自然人3件、法人4件，予以公开2件。\n', 4),
	titles: () => filled(10 * MB, TITLE),
	'wrong reports': () => filled(3 * MB, readFileSync(join('samples', '2023 河口镇（多处有误，一行一行）.txt')), ''),
	'reports full of lines with tabs': () => full('\t\n', 1),
	'reports full of decimals': () => full('某\t1.5\t2.5\t4.0\n', 3, HEAD + OPEN),
	'reports full of totals': () => full('某\t1\t2\n某\t1\t2\n某\t1\t2\n小计\t3\t6\n', 8),
	'reports full of numbers between spaces': () => full('1  2  3\n', 2),
	'reports full of rows': () => full(`${NEW}\t7\t1\t0\t0\t0\t0\t8\n`, 7),
	'reports full of tables that are run together': () => full(`${RUN}\n`, 15),
	GB18030: () => filled(20 * MB, new Uint8Array([0xd5, 0xfe, 0xb8, 0xae, 0x0a]), ''),
	'bytes of no encoding': () => filled(20 * MB, new Uint8Array([0xff, 0x81, 0x0a]), ''),
};

/**
 * How much room V8 leaves for what is new depends on its version and on the memory of the machine: up to 192 MB, which say
 * nothing about us. So it is held.
 */
const YOUNG = '--max-semi-space-size=8';
/** Writes at the end of a process how much memory it held at most, in KB. */
const COUNTING = resolve('test', 'support', 'peak-memory.cjs');

describe('the memory of a check', () => {
	let scratch: Scratch;
	beforeEach(() => {
		scratch = makeScratch();
	});
	afterEach(() => scratch.remove());

	/** The most memory that a check held, in bytes by the system's own count, and its processor time in milliseconds. */
	function costOf(path: string, format: string): { readonly used: number; readonly took: number } {
		const args = [
			YOUNG,
			'--require',
			COUNTING,
			resolve('dist', 'gouji.js'),
			'check',
			'--alone',
			'--format',
			format,
			path,
		];
		const run = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
		assert.ok(run.status === 0 || run.status === 1 || run.status === 2, run.stderr.toString());
		const [kilobytes = 0, took = 0] = (run.output[3]?.toString() ?? '').split(' ').map(Number);
		return { used: kilobytes * 1024, took };
	}

	for (const [name, write] of Object.entries(SHAPES)) {
		it(name, () => {
			const bytes = write();
			const { used, took } = costOf(scratch.write('a.txt', bytes), name.startsWith('prose') ? 'json' : 'csv');
			const most = BASE + SLOPE * bytes.length;
			assert.ok(used > 0 && used <= most, `${used} bytes of memory for ${bytes.length}, more than ${most}`);
			assert.ok(took > 0 && took <= LONGEST, `${took} ms`);
		});
	}

	it('what is too much is named by its line and left unread, and all else is checked', () => {
		const wrong = `${HEAD}${NEW}\t7\t1\t0\t0\t0\t0\t9\n`;
		const much = `${HEAD}${'\t\n'.repeat(MOST.cells + 1)}`;
		scratch.write('a.txt', wrong + much + wrong);
		scratch.write('b.txt', wrong);
		const { out, err, code } = gouji(['check', '--alone', '.'], { folder: scratch.folder });
		assert.equal(code, 2);
		assert.match(err, /^gouji: a\.txt:6: 这份报告的表格超过 3 万格，没有检查。[^\n]*\n$/);
		const places = [...out.matchAll(/^([ab]\.txt:\d+):\d+ 错误/gm)].map(([, place]) => place);
		assert.deepEqual(places, ['a.txt:5', `a.txt:${5 + 4 + MOST.cells + 1 + 5}`, 'b.txt:5']);
	});

	it('says so in every format that has a place for it', () => {
		scratch.write('a.txt', `${HEAD}${'\n'.repeat(MOST.lines)}`);
		for (const [format, said] of [
			['junit', /<error message="这份报告超过 10 万行/],
			['sarif', /"executionSuccessful":false.*这份报告超过 10 万行/s],
		] as const)
			assert.match(gouji(['check', '--format', format, '.'], { folder: scratch.folder }).out, said);
	});

	it('of texts that are no reports nothing is said', () => {
		scratch.write('a.txt', '行政复议是法律规定的救济途径。\n'.repeat(60_000));
		const { out, err, code } = gouji(['check', '.'], { folder: scratch.folder });
		assert.deepEqual([out, err, code], ['检查了 1 个文件，没有认出年度报告。\n', '', 0]);
	});
});
