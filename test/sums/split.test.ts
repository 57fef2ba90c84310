// Digits that were run together: parted where the sums leave one way alone, left alone elsewhere.

import assert from 'node:assert/strict';
import { kindOf } from '../../server/src/core/forms/forms.ts';
import { format } from '../../server/src/core/number/exact.ts';
import { CATALOGUE, review } from '../support/catalogue.ts';
import { type RequestsRow, rightRequests } from '../support/make-report.ts';

const ROWS = kindOf(CATALOGUE, 'requests')?.usual.rows ?? [];
const RIGHT = rightRequests(
	'2021',
	{ granted: [12, 3, 0, 0, 0, 0] },
	{ carriedIn: [3, 0, 0, 0, 0, 0], carriedOut: [2, 0, 0, 0, 0, 0] },
);
const NUMBERS = new Map(Object.entries(RIGHT));
const HEADS = '结果维持结果纠正其他结果尚未审结总计'.repeat(3);

/** A text with tables 三 and 四 run together; table 四 holds some digits. */
function joined(digits: string): string {
	const rows = ROWS.filter((row) => NUMBERS.has(row.key)).map((row) => `${row.label}${NUMBERS.get(row.key)?.join('')}`);
	return `三、收到和处理政府信息公开申请情况${rows.join('')}四、政府信息公开行政复议、行政诉讼情况${HEADS}${digits}`;
}

function cellsOf(text: string, key: string): readonly (string | undefined)[] {
	const tables = review(text).parts.flatMap(({ report }) => report.tables);
	const cells = tables.find(({ form }) => form.key === key)?.rows.at(-1)?.cells ?? [];
	return cells.map((cell) => (cell?.amount.kind === 'number' ? format(cell.amount.value) : undefined));
}

const LABELS = new Map(ROWS.map(({ key, label }) => [key, label]));

/** Tables 三 and 四 run together, but for the rows of table 三 that are given: their numbers as they are printed. */
function joinedWith(rows: Readonly<Partial<Record<RequestsRow, string>>>): string {
	const given = new Map(Object.entries(rows));
	const all = [...LABELS].flatMap(([key, label]) =>
		NUMBERS.has(key) ? [`${label}${given.get(key) ?? '0'.repeat(7)}`] : [],
	);
	return `三、收到和处理政府信息公开申请情况${all.join('')}四、政府信息公开行政复议、行政诉讼情况${HEADS}${'0'.repeat(15)}`;
}

/** The numbers of a row of table 三. */
function rowOf(text: string, key: RequestsRow): readonly (number | undefined)[] {
	const tables = review(text).parts.flatMap(({ report }) => report.tables);
	const row = tables.find(({ form }) => form.key === 'requests')?.rows.find((one) => one.key === key);
	return (row?.cells ?? []).map((cell) =>
		cell?.amount.kind === 'number' ? Number(format(cell.amount.value)) : undefined,
	);
}

const printed = (numbers: readonly number[]) => numbers.join(' ');

describe('digits that were run together', () => {
	it('are parted where one way satisfies the sums', () => {
		assert.deepEqual(cellsOf(joined('100121010200011'), 'litigation'), [...'100121010200011']);
		const wide = ['10', '0', '0', '2', '12', ...'0000000000'];
		assert.deepEqual(cellsOf(joined(wide.join('')), 'litigation'), wide);
		assert.deepEqual(cellsOf(joined('0'.repeat(15)), 'requests'), ['2', '0', '0', '0', '0', '0', '2']);
	});
	it('are left alone where no way does', () => assert.deepEqual(cellsOf(joined('100131010200011'), 'litigation'), []));
	it('are left alone where there are too many ways to try', () => {
		assert.deepEqual(cellsOf(joined('1'.repeat(120)), 'litigation'), []);
		assert.deepEqual(cellsOf(joined('1234567890'.repeat(12)), 'litigation'), []);
	});

	it('are parted by the totals below them, where these are printed apart', () => {
		// Several ways, one of which the columns allow.
		const numbers = [22, 1, 11, 1, 21, 21, 77];
		const below = { new: printed(numbers), handled: printed(numbers) };
		assert.deepEqual(rowOf(joinedWith({ ...below, granted: numbers.join('') }), 'granted'), numbers);
		assert.deepEqual(rowOf(joinedWith({ granted: numbers.join('') }), 'granted'), []);
	});

	it('are left alone where a column states more than the total that they would give', () => {
		// The total has a slip in it, and a wrong way to part it adds up by chance; a row that cannot be parted hides the sums.
		const text = [
			'三、收到和处理政府信息公开申请情况',
			'一、本年新收政府信息公开申请数量88100041130',
			'（一）予以公开9000009',
			'（二）部分公开160000622',
			'1.属于国家秘密010001011',
			'2.其他法律行政法规禁止公开0000000',
			'3.危及“三安全一稳定”0000000',
			'（七）总计88109044133',
			'四、结转下年度继续办理0000022',
		].join('\n');
		assert.deepEqual(rowOf(text, 'handled'), []);
	});

	it('are left alone where a row can be parted in more ways than are looked at', () => {
		// 46 ways, of which 41 are found; the columns would allow the first one alone.
		const digits = '111111122111257';
		const first = [1, 1, 11, 11, 122, 111, 257];
		assert.equal(first.join(''), digits);
		const below = { new: printed(first), handled: printed(first) };
		assert.deepEqual(rowOf(joinedWith({ ...below, granted: digits }), 'granted'), []);
	});

	it('are left alone where several rows have more combinations than are tried', () => {
		// 24 ways each; only the least numbers of all three add up to three times themselves.
		const digits = '11211121211248';
		const least = [1, 1, 211, 12, 12, 11, 248];
		assert.equal(least.join(''), digits);
		const two = least.map((number) => number * 2);
		const pair = { new: printed(two), handled: printed(two), granted: digits, partial: digits };
		assert.deepEqual(rowOf(joinedWith(pair), 'partial'), least);
		const three = least.map((number) => number * 3);
		const rows = { new: printed(three), handled: printed(three), granted: digits, partial: digits, refused_1: digits };
		assert.deepEqual(rowOf(joinedWith(rows), 'partial'), []);
	});

	it('are left alone where a slip makes a wrong parting add up', () => {
		// 210 was written for 21: 2+10+0+0+10+2 is 24 as well, and breaks more sums of columns than the slip does.
		const right = printed([21, 0, 0, 1, 0, 2, 24]);
		assert.deepEqual(rowOf(joinedWith({ new: '2100010224', granted: right, handled: right }), 'new'), []);
		assert.deepEqual(rowOf(joinedWith({ new: '2100010224', granted: '2100010224', handled: right }), 'granted'), []);
	});

	it('are parted where no row is empty, and a sum of a column is wrong', () => {
		// Rows that add up with a cell left out are rare: so many of them show that none is.
		const row = [1, 0, 20, 0, 3, 0, 24];
		const all = Object.fromEntries([...LABELS.keys()].map((key) => [key, row.join('')]));
		assert.deepEqual(rowOf(joinedWith(all), 'granted'), row);
		// Where the cells that state nothing are left out, the rows do not add up.
		const dropped = Object.fromEntries([...LABELS.keys()].map((key) => [key, '120324']));
		assert.deepEqual(rowOf(joinedWith(dropped), 'granted'), []);
	});

	it('are parted in a row of many digits', () => {
		const numbers = [15_486, 0, 20_759, 18_722, 0, 2, 54_969];
		const digits = { new: numbers.join(''), handled: numbers.join(''), granted: numbers.join('') };
		assert.deepEqual(rowOf(joinedWith(digits), 'granted'), numbers);
		const long = [196, 77, 268, 265, 806, 175, 210, 207, 0, 592, 281, 199, 12, 0, 492].map(String);
		assert.deepEqual(cellsOf(joined(long.join('')), 'litigation'), long);
	});

	it('are parted in a row that no sum goes along where they cannot be fewer numbers', () => {
		const heads = '二、主动公开政府信息情况信息内容本年制发件数本年废止件数现行有效件数';
		const read = (digits: string) =>
			review(`${heads}规章${digits}行政规范性文件0012行政许可7${joined('0'.repeat(15))}`)
				.parts.flatMap(({ report }) => report.tables.find(({ form }) => form.key === 'proactive') ?? [])
				.flatMap(({ rows }) => rows[0]?.cells ?? [])
				.flatMap((cell) => (cell?.amount.kind === 'number' ? format(cell.amount.value) : []));
		assert.deepEqual(read('006'), ['0', '0', '6']);
		// A blank cell that was dropped, and 12 and 5, or 1 and 25.
		assert.deepEqual(read('125'), []);
	});

	it('are parted where spaces stand among them, and before the number of the next label', () => {
		const rows = {
			granted: '\u300012\u30003\u300000\u300000\u300015',
			refused_1: ' 000 0 00 0',
			refused_2: '\u30000 00 000 0',
		};
		const text = joinedWith({
			...rows,
			new: printed([12, 3, 0, 0, 0, 0, 15]),
			handled: printed([12, 3, 0, 0, 0, 0, 15]),
		});
		assert.deepEqual(rowOf(text, 'granted'), [12, 3, 0, 0, 0, 0, 15]);
		assert.deepEqual(rowOf(text, 'refused_1'), [0, 0, 0, 0, 0, 0, 0]);
		assert.deepEqual(rowOf(text, 'refused_2'), [0, 0, 0, 0, 0, 0, 0]);
	});

	it('keep the places of their labels and numbers in the text', () => {
		const text = joined('0'.repeat(15));
		const [requests, litigation] = review(text).parts.flatMap(({ report }) => report.tables);
		for (const row of requests?.rows ?? []) {
			const label = LABELS.get(row.key ?? '') ?? '';
			assert.equal(text.slice(row.label.start, row.label.end), label.replace(/[）”]$/, ''));
			assert.equal(text.slice(row.start, row.end), `${label}${NUMBERS.get(row.key ?? '')?.join('')}`);
			assert.equal(row.repeated, false);
		}
		assert.ok((requests?.rows.length ?? 0) > 20);
		assert.equal(text.slice(requests?.start, requests?.end).endsWith('2000002'), true);
		assert.equal(text.slice(litigation?.start, litigation?.end).endsWith(HEADS + '0'.repeat(15)), true);
	});
});
