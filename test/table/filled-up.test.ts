// Rows that a program filled up to one width: those with fewer labels before them have more separators behind their last column.

import assert from 'node:assert/strict';
import { findingsOf } from '../support/check-findings.ts';
import { picturesOf } from '../support/check-table.ts';
import { rows } from '../support/request-lines.ts';

/** Table 三 as web pages lose it to text: a label that spans rows stands before the first of them alone. No row is full. */
const TABLE = rows(
	'(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和) | 申请人情况 | ||||||||',
	'自然人 | 法人或其他组织 | 总计 | |||||||',
	'商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||',
	'一、本年新收政府信息公开申请数量 | 714 | | | 883 | 733 | 1 | 2331 | ||',
	'二、上年结转政府信息公开申请数量 | | | | 57 | | | 57 | ||',
	'三、本年度办理结果 | (一)予以公开 | | | | | 36 | | 36 | |',
	'(二)部分公开(区分处理的,只计这一情形,不计其他情形) | 21 | | | 89 | 99 | | 209 | ||',
	'(三)不予公开 | 1.属于国家秘密 | 69 | | | | | | 69 | |',
	'2.其他法律行政法规禁止公开 | 35 | | | 47 | 60 | | 142 | ||',
	'3.危及“三安全一稳定” | | | | | 54 | 1 | 55 | ||',
	'4.保护第三方合法权益 | 132 | | | 95 | | | 227 | ||',
	'5.属于三类内部事务信息 | 97 | | | | 125 | | 222 | ||',
	'6.属于四类过程性信息 | 76 | | | 3 | 101 | | 180 | ||',
	'7.属于行政执法案卷 | 107 | | | | | | 107 | ||',
	'8.属于行政查询事项 | 16 | | | 123 | | | 139 | ||',
	'(四)无法提供 | 1.本机关不掌握相关政府信息 | | | | | | | | |',
	'2.没有现成信息需要另行制作 | 18 | | | 135 | 19 | | 172 | ||',
	'3.补正后申请内容仍不明确 | 4 | | | | 32 | | 36 | ||',
	'(五)不予处理 | 1.信访举报投诉类申请 | | | | | | | | |',
	'2.重复申请 | | | | 98 | | | 98 | ||',
	'3.要求提供公开出版物 | | | | 117 | | | 117 | ||',
	'4.无正当理由大量反复申请 | | | | 144 | 140 | | 284 | ||',
	'5.要求行政机关确认或重新出具已获取信息 | | | | | | | | ||',
	'(六)其他处理 | 139 | | | 89 | | | 228 | ||',
	'(七)总计 | 714 | | | 940 | 666 | 1 | 2321 | ||',
	'四、结转下年度继续办理 | | | | | 67 | | 67 | ||',
);

describe('rows that are filled up to one width', () => {
	it('are read where their total is stated, whatever labels stand before them', () => {
		const [pictures = []] = picturesOf(TABLE);
		assert.equal(pictures.length, 23);
		assert.deepEqual(pictures.slice(1, 5), [
			'carried_in: . . . 57 . . 57',
			'granted: . . . . 36 . 36',
			'partial: 21 . . 89 99 . 209',
			'refused_1: 69 . . . . . 69',
		]);
	});
	it('are read where few rows state anything', () => {
		const few = rows(
			'自然人 | 法人或其他组织 | 总计 | |||||||',
			'商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||',
			'一、本年新收政府信息公开申请数量 | 8 | | | | | | 8 | ||',
			'二、上年结转政府信息公开申请数量 | | | | | | | | ||',
			'三、本年度办理结果 | (一)予以公开 | 2 | | | | | | 2 | |',
			'(二)部分公开(区分处理的,只计这一情形,不计其他情形) | | | 3 | | | | 3 | ||',
			'(三)不予公开 | 1.属于国家秘密 | 1 | | | | | | | |',
			'2.其他法律行政法规禁止公开 | | | | | | | | ||',
			'3.危及“三安全一稳定” | | | | | | | | ||',
		);
		// What is filled up behind a total that is not stated may be a cell that was lost.
		const read = (text: string) =>
			picturesOf(text)
				.flat()
				.filter((picture) => !picture.endsWith(' of 7'));
		assert.deepEqual(read(few), ['new: 8 . . . . . 8', 'granted: 2 . . . . . 2', 'partial: . . 3 . . . 3']);
		const unlike = few.replace('8 | | | | | | 8 |', '8 | | | | | 8 | |');
		assert.deepEqual(read(unlike), ['granted: 2 . . . . . 2', 'partial: . . 3 . . . 3']);
	});
	it('are none where columns below each other have room for all values, too', () => {
		const sheet = rows(
			'\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计',
			'\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t',
			'一、本年新收政府信息公开申请数量\t\t\t5\t\t\t\t2\t\t',
			'二、上年结转政府信息公开申请数量\t\t\t\t\t\t\t\t\t',
			'三、本年度办理结果\t（一）予以公开\t\t\t\t\t\t\t\t',
			'\t（三）不予公开\t1.属于国家秘密\t2\t\t\t\t\t\t=SUM(D6:I6)',
			'\t\t2.其他法律行政法规禁止公开\t\t\t\t\t2\t\t=SUM(D7:I7)',
			'\t\t3.危及“三安全一稳定”\t\t\t\t\t\t\t',
		);
		assert.deepEqual(
			picturesOf(sheet)
				.flat()
				.filter((picture) => picture.startsWith('new')),
			[],
		);
	});
	it('lack no cell', () => {
		assert.deepEqual(
			findingsOf(TABLE).filter(({ severity }) => severity !== 'info'),
			[],
		);
	});
	it('lack none either where a bar stands alone on the line behind them', () => {
		const decisions = `二、主动公开政府信息情况
第二十条第（一）项 |
信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
规章 | 0 | 0 | 28 |
规范性文件 | 3 | 3 | 28 |
第二十条第（五）项 |
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
行政许可 | 40 | 0 |
|
其他对外管理服务事项 | 12 | -3 | 40 |
第二十条第（六）项 |
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
行政处罚 | 387 | 0 | 2108 |
行政强制 | 0 | -1 | 24 |
`;
		const ragged = (text: string) => findingsOf(text).filter(({ check }) => check === 'ragged-row');
		assert.deepEqual(
			ragged(decisions).map(({ severity }) => severity),
			['info'],
		);
		assert.deepEqual(
			ragged(decisions.replace('0 |\n|\n', '0 |\n')).map(({ severity }) => severity),
			['warning'],
		);
	});
});
