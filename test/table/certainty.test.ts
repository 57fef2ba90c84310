// Which rows are certain: only of those is told what is odd about them.

import assert from 'node:assert/strict';
import { certainRows, isCertain, whyUnread } from '../../server/src/core/table/certainty.ts';
import { tablesOf } from '../support/check-table.ts';

const HEADS = '项目\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计';
const ROWS = [
	'一、本年新收政府信息公开申请数量\t7\t1\t0\t0\t0\t0\t8',
	'二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
	'（一）予以公开\t6\t1\t0\t0\t0\t0\t7',
	'（二）部分公开\t1\t0\t0\t0\t0\t0\t1',
];
const tableOf = (...lines: readonly string[]) =>
	tablesOf(`三、收到和处理政府信息公开申请情况\n${[HEADS, ...lines].join('\n')}\n`)[0] ?? assert.fail();

describe('certainty', () => {
	it('is that of all rows where every one is told apart', () => {
		const table = tableOf(...ROWS);
		assert.deepEqual(certainRows(table), [true, true, true, true]);
		assert.equal(isCertain(table), true);
	});
	it('is not that of the rows beside words that are not understood', () => {
		const table = tableOf(...ROWS.slice(0, 2), '某某事项说明', ...ROWS.slice(2));
		const certain = certainRows(table);
		assert.equal(isCertain(table), false);
		assert.equal(certain[0], true);
		assert.ok(certain.includes(false));
	});
	it('is not that of the neighbours of a row whose numbers could stand anywhere', () => {
		const spaced = ROWS.map((row) => row.replaceAll('\t', ' '));
		const table = tableOf(...spaced.slice(0, 2), '（一）予以公开 6 1 7', ...spaced.slice(3));
		assert.deepEqual(certainRows(table).slice(1), [false, true, false]);
		assert.equal(isCertain(table), false);
	});
	it('is left to the neighbours of a row that tells how many cells it lost', () => {
		const table = tableOf(...ROWS.slice(0, 2), '（一）予以公开\t6\t1\t0\t0\t0\t7', ...ROWS.slice(3));
		assert.deepEqual(certainRows(table).slice(1), [true, true, true]);
	});
	it('is that of a row that stands in the columns of the full row above it, though a page shifts another one', () => {
		const { rows } = tableOf(
			'一、本年新收政府信息公开申请数量\t\t2\t0\t0\t0\t0\t0\t2\t',
			'二、上年结转政府信息公开申请数量\t\t\t0\t0\t0\t0\t0\t0\t',
			'\t（二）部分公开\t0\t0\t0\t0\t0\t0\t0\t',
			'\t\t5.要求行政机关确认或重新出具已获取信息\t0\t0\t0\t0\t0\t0\t0',
			'四、结转下年度继续办理\t\t\t0\t0\t0\t0\t0\t0\t0',
		);
		const kinds = rows[1]?.cells.map((cell) => cell?.amount.kind);
		assert.deepEqual(kinds, ['blank', ...Array.from({ length: 6 }, () => 'number')]);
		assert.equal(rows[1]?.ragged, undefined);
	});
	it('is not that of a row that ends where the full row of its level does, though that one shows no columns', () => {
		const { rows } = tableOf(
			'一、本年新收政府信息公开申请数量\t7\t1\t0\t\t0\t0\t0\t8',
			'二、上年结转政府信息公开申请数量\t\t0\t0\t\t0\t0\t0\t0',
			'三、本年度办理结果\t（一）予以公开\t6\t1\t0\t0\t0\t0\t7',
			'\t（二）部分公开\t1\t0\t0\t0\t0\t0\t1',
		);
		assert.deepEqual(rows[1]?.ragged, { found: 6, expected: 7, told: false });
	});
	it('says why a row is not read', () => {
		const why = (...lines: readonly string[]) => tableOf(...lines).rows.map(whyUnread);
		assert.deepEqual(why(...ROWS), [undefined, undefined, undefined, undefined]);
		assert.equal(why(...ROWS.slice(0, 3), '（二）部分公开\t1\t0\t0\t0\t0\t1')[3], 'ragged');
		assert.equal(why('一、本年新收政府信息公开申请数量 7 1 0 0 0 0 8', '（一）予以公开 6 1 7')[1], 'blanks');
		assert.equal(why(...ROWS, '（二）部分公开\t2\t3\t3\t3\t3\t3\t17')[3], 'twice');
	});
});
