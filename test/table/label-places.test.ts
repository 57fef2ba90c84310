// Labels that do not stand where a row begins: behind its numbers, below them, or in a small table beside this one.

import assert from 'node:assert/strict';
import { checkTable, picturesOf, tablesOf } from '../support/check-table.ts';
import { CARRIED_IN, GRANTED, NEW, rows, TOTAL } from '../support/request-lines.ts';

const HEADS = '自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计';

describe('labels behind the numbers of their rows', () => {
	const behind = [
		`7\t1\t0\t0\t0\t0\t8\t${NEW}`,
		`2\t0\t0\t0\t0\t0\t2\t${CARRIED_IN}`,
		`9\t1\t0\t0\t0\t0\t10\t${GRANTED}`,
	];

	it('do not take the numbers of the next row', () => {
		assert.deepEqual(picturesOf(rows(HEADS, ...behind)), []);
		assert.deepEqual(picturesOf(rows(HEADS, ...behind).replaceAll('\t', '\n')), []);
	});
	it('are those of rows where numbers stand behind the last one too', () => {
		const before = [`${NEW}\t7\t1\t0\t0\t0\t0\t8`, `${CARRIED_IN}\t2\t0\t0\t0\t0\t0\t2`];
		assert.deepEqual(picturesOf(rows(HEADS, '1\t1\t1\t1\t1\t1\t6', ...before))[0]?.slice(-2), [
			'new: 7 1 0 0 0 0 8',
			'carried_in: 2 0 0 0 0 0 2',
		]);
	});
});

describe('labels behind the numbers of table 二', () => {
	it('do not take those of the next row', () => {
		const text = [
			'二、主动公开政府信息情况',
			'本年制发件数\t本年废止件数\t现行有效件数\t信息内容',
			'1\t0\t60\t规章',
			'2\t30\t30\t行政规范性文件',
			'本年处理决定数量\t\t\t信息内容',
			'1\t\t\t行政处罚',
			'60\t\t\t行政强制',
		];
		assert.deepEqual(picturesOf(text.join('\n')), []);
	});
});

describe('labels that name their groups before themselves', () => {
	const seven = '1\t0\t0\t0\t0\t0\t1';

	it('are read where lines and spaces part them', () => {
		checkTable(
			rows(
				`${NEW}\t7\t1\t0\t0\t0\t0\t8`,
				`三、本年度办理结果/（三）不 予公开/6.属于 四类过程性信息\t${seven}`,
				`三、本年度办理结果/（五）不予处理/5.要求行政机关确认或\n重新出具已获取信息\t${seven}`,
				`三、本年度办理结果-（六）其他处理[1]-3.其<br>他\t${seven}`,
				`三、本年度办理结果-（七）总计\t${seven}`,
			),
			`
			new: 7 1 0 0 0 0 8
			refused_6: 1 0 0 0 0 0 1
			declined_5: 1 0 0 0 0 0 1
			other_3: 1 0 0 0 0 0 1
			handled: 1 0 0 0 0 0 1`,
		);
	});
	it('do not take the numbers beside the group of the next row, where their end stands below their own', () => {
		const beside = (numbers: string, ...below: readonly string[]) =>
			rows(`三、本年度办理结果/（  ${numbers}`, ...below);
		const [, ...lines] = [
			beside('6  1  0  0  0  0  7', '一）予以公开'),
			beside('2  0  0  0  0  0  2', '三）不予公开/1、属于', '国家秘密'),
			beside('3  0  0  0  0  0  3', '三）不予公开/2、其他', '法律行政法规禁止公开'),
			beside('4  0  0  0  0  0  4', '三）不予公开/3、危及', '“三安全一稳定”'),
		].flatMap((text) => text.split('\n').slice(1, -1));
		const [table] = picturesOf(rows(`${NEW}  15  1  0  0  0  0  16`, ...lines, `${TOTAL}  15  1  0  0  0  0  16`));
		assert.deepEqual(
			table?.filter((row) => /^\w/.test(row) && !row.includes(' of ')),
			['new: 15 1 0 0 0 0 16', 'handled: 15 1 0 0 0 0 16'],
		);
	});
	it('may have a translation with a number behind them', () => {
		const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
		const text = [
			'二、主动公开政府信息情况',
			'<table>',
			row('信息内容', '上一年项目数量 Item 5', '本年增/减 Item 2', '处理决定数量 Item 8'),
			row('行政许可 Item 4', '3', '-7', '9'),
			row('其他对外管理服务事项 Item 6', '1', '2', '5'),
			'</table>',
		];
		checkTable(
			text.join('\n'),
			`
			licence: _ _ _ 3 -7 9 _ _
			service: _ _ _ 1 2 5 _ _`,
		);
	});
});

describe('the label of a group of the rows above', () => {
	it('is no wrong name of a group around the rows below it', () => {
		const text = rows(
			`${NEW}\t7\t1\t0\t0\t0\t0\t8`,
			'3.补正后申请内容仍不明确\t1\t0\t0\t0\t0\t0\t1',
			'（四）无法提供',
			'（五）不予处理\t1.信访举报投诉类申请\t1\t0\t0\t0\t0\t0\t1',
			'2.重复申请\t5\t1\t0\t0\t0\t0\t6',
		);
		const groups = tablesOf(text).flatMap((table) => table.rows.flatMap((row) => row.groups));
		assert.deepEqual(
			groups.map(({ group, exact }) => [group.key, exact]),
			[['declined', true]],
		);
	});
});

describe('the numbers that the form prints before labels', () => {
	const lines = (label: string, cells: string) => `${[label, ...cells.split(' ')].join('\n')}\n`;

	it('are no values of the rows above where they stand by themselves', () => {
		const parted = (parts: string) =>
			rows(
				lines(NEW, '7 1 0 0 0 0 8'),
				lines(GRANTED, '2 0 0 0 0 0 2'),
				lines(`1${parts}属于国家秘密`, '1 1 0 0 0 0 2'),
				lines(`2${parts}其他法律行政法规禁止公开`, '0 0 0 0 0 0 0'),
				lines(`3${parts}危及“三安全一稳定”`, '2 0 0 0 0 2'),
				lines(`4${parts}保护第三方合法权益`, '1 0 0 0 0 0 1'),
				lines(`5${parts}属于三类内部事务信息`, '1 0 0 0 0 0 1'),
				lines('（七）总计', '7 1 0 0 0 0 8'),
			);
		for (const parts of ['\t', '\n'])
			checkTable(
				parted(parts),
				`
				new: 7 1 0 0 0 0 8
				granted: 2 0 0 0 0 0 2
				refused_1: 1 1 0 0 0 0 2
				refused_2: 0 0 0 0 0 0 0
				refused_3: 6 of 7
				refused_4: 1 0 0 0 0 0 1
				refused_5: 1 0 0 0 0 0 1
				handled: 7 1 0 0 0 0 8`,
			);
	});
});

describe('a label of which the number alone stands before the values', () => {
	it('begins its row there', () => {
		checkTable(
			rows(
				`${NEW}\t7\t1\t0\t0\t0\t0\t8`,
				'（五）不予处理\t（1）\t\t\t\t\t\t\t6',
				'信访举报投诉类申请',
				'\t（2）重复申请\t\t\t\t\t\t\t2',
				'\t（3）要求提供公开出版物\t1\t\t\t\t\t\t1',
			),
			`
			new: 7 1 0 0 0 0 8
			declined_1: . . . . . . 6
			declined_2: . . . . . . 2
			declined_3: 1 . . . . . 1`,
		);
	});
});

describe('a small table beside the rows', () => {
	const total = (label: string) => `${label}\t7\t1\t0\t0\t0\t0\t8`;
	const beside = (label: string) =>
		rows(
			total(NEW),
			`${CARRIED_IN}\t0\t0\t0\t0\t0\t0\t0\t\t网络\t5`,
			`${GRANTED}\t7\t1\t0\t0\t0\t0\t8\t\t合计\t5`,
			total(label),
		);

	it('has no rows that lack cells', () => {
		const told = tablesOf(beside('总计')).flatMap((table) => table.rows.filter(({ ragged }) => ragged?.told === true));
		assert.deepEqual(told, []);
	});
});

describe("a line that ends a group's label and begins its first row", () => {
	it('has the cells of the row where separators put them', () => {
		checkTable(
			rows(
				`${NEW}\t7\t1\t0\t0\t0\t0\t8`,
				`${CARRIED_IN}\t0\t0\t0\t0\t0\t0\t0`,
				`${GRANTED}\t6\t1\t0\t0\t0\t0\t7`,
				'（三）不予',
				'公开(1)属于国家秘密\t\t1\t\t\t\t\t1',
				'(2)其他法律行政法规禁止公开\t1\t0\t0\t0\t0\t0\t1',
			),
			`
			new: 7 1 0 0 0 0 8
			carried_in: 0 0 0 0 0 0 0
			granted: 6 1 0 0 0 0 7
			refused_1: . 1 . . . . 1
			refused_2: 1 0 0 0 0 0 1`,
		);
	});
});

describe('marks of notes', () => {
	const REFUSED = [
		'（三）不予公开\t1.属于国家秘密\t1\t0\t0\t0\t0\t0\t1',
		'\t2.其他法律行政法规禁止公开\t2\t0\t0\t0\t0\t0\t2',
	];
	const plain = picturesOf(rows(HEADS, `${GRANTED}\t9\t1\t0\t0\t0\t0\t10`, ...REFUSED));

	for (const [what, from, to] of [
		['behind a group', '不予公开', '不予公开①'],
		['apart from a group', '不予公开', '不予公开 ※'],
		['within a group', '不予公开', '不予⑴公开'],
		['behind a row', '国家秘密', '国家秘密②'],
		['behind a head', '商业企业', '商业企业❶'],
		['in place of the number of a row', '1.属于', '①属于'],
	] as const)
		it(`${what} change nothing`, () => {
			const text = rows(HEADS, `${GRANTED}\t9\t1\t0\t0\t0\t0\t10`, ...REFUSED);
			assert.ok(text.includes(from));
			assert.equal(plain[0]?.length, 3);
			assert.deepEqual(picturesOf(text.replace(from, to)), plain);
		});

	it('in place of a number are no number', () => {
		const text = rows(HEADS, `${GRANTED}\t9\t1\t0\t0\t0\t0\t10`, ...REFUSED).replace('\t2\t0', '\t※\t0');
		assert.deepEqual(picturesOf(text)[0]?.slice(-1), ['refused_2: unreadable 0 0 0 0 0 2']);
	});
});
