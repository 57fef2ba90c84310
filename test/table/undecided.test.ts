// Rows of which a table does not show how they are printed stay unread, and those that only their sums bear out are read by these.

import assert from 'node:assert/strict';
import { checkTable, tablesOf } from '../support/check-table.ts';
import { CARRIED_IN, FULL, GRANTED, NEW, READ, rows, TOTAL } from '../support/request-lines.ts';

const cells = (text: string) => text.split(' ').map((cell) => (cell === '.' ? '' : cell));

describe('rows with fewer numbers than columns', () => {
	it('are read by the blank cells that are printed', () => {
		checkTable(rows(...FULL, `${GRANTED}\t6\t\t1\t\t\t\t7`), `${READ}\n		granted: 6 . 1 . . . 7`);
	});
	it('are not read where a cell is lost, of which the blank ones are counted too', () => {
		const text = rows(...FULL, `${GRANTED}\t6\t\t1\t\t\t7`, `${TOTAL}\t6\t0\t1\t0\t0\t0\t7`);
		checkTable(text, `${READ}\n		granted: 6 of 7\n		handled: 6 0 1 0 0 0 7`);
		assert.equal(tablesOf(text)[0]?.rows[2]?.ragged?.told, true);
	});
	it('are not read where the separators of blank cells were dropped', () => {
		checkTable(rows(...FULL, `${GRANTED}\t6\t1\t7`), `${READ}\n		granted: 3 of 7`);
	});
	it('are not read where those at the end were trimmed', () => {
		checkTable(rows(...FULL, `${GRANTED}\t6\t1`), `${READ}\n		granted: 2 of 7`);
	});
	it('are not read where all rows are filled up to one width', () => {
		const filled = (label: string, values: readonly string[]) => `${[label, ...values].join('\t')}`.padEnd(60, '\t');
		checkTable(
			rows(
				filled(NEW, cells('7 1 0 0 0 0 8')),
				filled(CARRIED_IN, cells('0 0 0 0 0 0 0')),
				filled(GRANTED, cells('6 1 7')),
			),
			`${READ}\n		granted: 3 of 7`,
		);
	});
	describe('between full rows whose cells are lines', () => {
		const lines = (label: string, values: string) => [label, ...cells(values)].join('\n');
		const text = (granted: string) =>
			rows(
				lines(NEW, '7 1 0 0 0 0 8'),
				'',
				lines(CARRIED_IN, '0 0 0 0 0 0 0'),
				'',
				lines(`三、本年度办理结果\n${GRANTED}`, granted),
				'\n',
				lines('（三）不予公开\n1.属于国家秘密', '1 0 0 0 0 0 1'),
			);
		const read = (granted: string) => `${READ}
			granted: ${granted}
			refused_1: 1 0 0 0 0 0 1`;

		it('are read where they add up and end on the line of the last column', () => {
			checkTable(text('6 . 1 . 0 0 7'), read('6 . 1 . 0 0 7'));
		});
		it('are not read where they do not add up, or end elsewhere', () => {
			checkTable(text('6 . 1 . 0 0 8'), read('5 of 7'));
			checkTable(text('6 1 . 0 0 7'), read('5 of 7'));
			checkTable(text('. 6 . 1 . 0 0 7'), read('5 of 7'));
		});
		it('are not read where they state noughts alone', () => {
			checkTable(text('0 . 0 . 0 0 0'), read('5 of 7'));
		});
	});
	it('are not read by their places where the same number of spaces parts all cells', () => {
		checkTable(
			rows(
				`${NEW}  7  1  0  0  0  0  8`,
				`${CARRIED_IN}  0  0  0  0  0  0  0`,
				`${GRANTED}  2  1  0  0  0  0  3`,
				`（二）部分公开      2  0  0  0  0  2`,
			),
			`${READ}
			granted: 2 1 0 0 0 0 3
			partial: 6 of 7`,
		);
	});
	describe('between full rows that two spaces part everywhere', () => {
		const spaced = [`${NEW}  7  1  0  0  0  0  8`, `${CARRIED_IN}  0  0  0  0  0  0  0`];
		const granted = `${GRANTED}  2  1  0  0  0  0  3`;
		const others = `${READ}\n			granted: 2 1 0 0 0 0 3`;

		it('are read by the number of spaces, up to the end of their line', () => {
			checkTable(
				rows(...spaced, granted, '（二）部分公开  2    10    0  0  12'),
				`${others}\n			partial: 2 . 10 . 0 0 12`,
			);
			checkTable(
				rows(
					...spaced,
					granted,
					`（二）部分公开（区分处理的，只计这一情形，不计其他情形）${' '.repeat(14)}`,
					`${TOTAL}  2  1  0  0  0  0  3`,
				),
				`${others}\n			partial: . . . . . . .\n			handled: 2 1 0 0 0 0 3`,
			);
		});
		it('are not read where spaces were lost, or are no multiple of two', () => {
			checkTable(rows(...spaced, granted, '（二）部分公开  2    1  0  0  3'), `${others}\n			partial: 5 of 7`);
			checkTable(rows(...spaced, granted, '（二）部分公开  2    1   0   0  0  3'), `${others}\n			partial: 6 of 7`);
		});
		it('are not read where few rows show it, or spaces stand behind one of them', () => {
			const partial = '（二）部分公开  2    1    0  0  3';
			checkTable(rows(...spaced, partial), `${READ}\n			partial: 5 of 7`);
			checkTable(rows(...spaced, `${granted}  `, partial), `${others}\n			partial: 5 of 7`);
		});
	});
	it('are not read between single spaces', () => {
		checkTable(
			rows(`${NEW} 7 1 0 0 0 0 8`, `${CARRIED_IN} 0 0 0 0 0 0 0`, `${GRANTED} 6 1 7`),
			`${READ}\n		granted: 3 of 7`,
		);
	});
});

describe('rows that end as they begin', () => {
	it('are not read where none is full, and the heads end with more separators than they have room for', () => {
		const text = [
			'二、主动公开政府信息情况',
			'信息内容\t本年制发件数\t本年废止件数\t现行有效件数\t',
			'规章\t21\t25\t',
			'行政规范性文件\t0\t28\t',
			'信息内容\t本年处理决定数量\t',
			'行政许可\t',
			'行政处罚\t',
		].join('\n');
		assert.deepEqual(
			tablesOf(text).flatMap((table) => table.rows.flatMap((row) => row.cells.filter(Boolean))),
			[],
		);
	});
});

describe('rows with a cell on each line', () => {
	const lines = (label: string, values: string) => [label, ...cells(values)].join('\n');

	it('are read where their sums hold', () => {
		checkTable(
			rows(lines(NEW, '7 1 0 0 0 0 8'), lines(GRANTED, '6 1 0 0 0 0 7'), lines(TOTAL, '6 1 0 0 0 0 7')),
			`
			new: 7 1 0 0 0 0 8
			granted: 6 1 0 0 0 0 7
			handled: 6 1 0 0 0 0 7`,
		);
	});
	it('are not read where none of them adds up', () => {
		checkTable(
			rows(lines(NEW, '8 7 1 0 0 0 0'), lines(GRANTED, '7 6 1 0 0 0 0'), `${TOTAL}\t6\t1\t0\t0\t0\t0\t7`),
			`
			new: 7 of 7
			granted: 7 of 7
			handled: 6 1 0 0 0 0 7`,
		);
	});
	it('have no blank cell where the number of a torn label stands', () => {
		checkTable(
			rows(
				lines(NEW, '7 1 0 0 0 0 8'),
				lines('1.本机关不掌握相关政府信息', '1 1 0 0 0 0 2'),
				lines('2.没有现成信息需要另行制作', '1 0 0 0 0 0 1'),
				lines('3.补正后申请内容仍不明确', '0 0 4 0 1 5'),
				'（五）',
				lines('1.信访举报投诉类申请', '1 0 0 0 0 0 1'),
				'不予处理',
				lines('2.重复申请', '1 0 0 0 0 0 1'),
			),
			`
			new: 7 1 0 0 0 0 8
			unable_1: 1 1 0 0 0 0 2
			unable_2: 1 0 0 0 0 0 1
			unable_3: 6 of 7
			declined_1: 1 0 0 0 0 0 1
			declined_2: 1 0 0 0 0 0 1`,
		);
	});
	it('are not read where a lost line may be any of them', () => {
		checkTable(
			rows(lines(NEW, '7 1 0 0 0 0 8'), lines(GRANTED, '6 1 0 0 0 7'), lines(TOTAL, '6 1 0 0 0 0 7')),
			`
			new: 7 1 0 0 0 0 8
			granted: 6 of 7
			handled: 6 1 0 0 0 0 7`,
		);
	});
});

describe('a number beside which a stop was typed', () => {
	it('is no blank cell', () => {
		checkTable(
			rows(`${NEW}\t7\t1\t0\t0\t0\t0\t8`, `${CARRIED_IN}\t0\t0\t0\t0\t0\t0\t0`, `${GRANTED}\t。27\t0\t0\t0\t0\t0\t27`),
			`
			new: 7 1 0 0 0 0 8
			carried_in: 0 0 0 0 0 0 0
			granted: unreadable 0 0 0 0 0 27`,
		);
	});
});

describe('numbers that are none of the values of a row', () => {
	it('leave it unread where they stand in its cells', () => {
		checkTable(
			rows(
				'信访举报投诉类申请\t\t\t2\t245\ufffd',
				'17\t请\t\t',
				'18\t求',
				'19\t当',
				'20\t重新出具已获取信息\t7\t0\t8\t2\t0\t0\t3',
			),
			`
			declined_1: 3 of 7
			?:
			?:
			declined_5: 7 0 8 2 0 0 3`,
		);
	});
});

describe('columns in another order', () => {
	const heads = '项目\t总计\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他';

	it('are bound by the heads, where the sums bear them out', () => {
		checkTable(
			rows(heads, `${NEW}\t8\t7\t1\t0\t0\t0\t0`, `${CARRIED_IN}\t2\t0\t0\t2\t0\t0\t0`),
			`
			new: 7 1 0 0 0 0 8
			carried_in: 0 0 2 0 0 0 2`,
		);
	});
	it('are not bound where the sums speak against it', () => {
		checkTable(
			rows(heads, `${NEW}\t7\t1\t0\t0\t0\t0\t8`, `${CARRIED_IN}\t2\t1\t0\t0\t0\t0\t3`),
			`
			new: 7 of 7
			carried_in: 7 of 7`,
		);
	});
});

describe('rows with a number too many among them', () => {
	it('do not tell how others are printed, where most stand in other columns', () => {
		checkTable(
			rows(
				...FULL,
				`${GRANTED}\t\t0\t4\t0\t0\t0\t4\t2`,
				'（二）部分公开\t1\t0\t\t\t0\t1\t2',
				'（六）其他处理\t1\t\t\t\t0\t0\t1',
				`${TOTAL}\t3\t0\t4\t0\t0\t1\t8`,
			),
			`
			new: 7 1 0 0 0 0 8
			carried_in: 0 0 0 0 0 0 0
			granted: 7 of 7
			partial: 1 0 . . 0 1 2
			other: 1 . . . 0 0 1
			handled: 3 0 4 0 0 1 8`,
		);
	});
	it('are not read where spaces align, and others end with words that no head names', () => {
		checkTable(
			rows(`${NEW}  7  1  0  0  0  0  8  见附件`, `${CARRIED_IN}  0  0  0  0  0  6  3`),
			`
			new: 7 1 0 0 0 0 8
			carried_in: 7 of 7`,
		);
	});
	it('are not read where nothing shows blank cells, and another row has one too many', () => {
		checkTable(
			rows(`${NEW} 7 1 0 0 0 0 8 3`, `${CARRIED_IN} 0 0 0 0 0 6 3`, `${GRANTED} 0 0 2 0 0 0 2`),
			`
			new: 8 of 7
			carried_in: 7 of 7
			granted: 0 0 2 0 0 0 2`,
		);
	});
});

describe('a row with more values than twice the columns', () => {
	const LABELS = [
		'（一）予以公开',
		'（二）部分公开',
		'1.属于国家秘密',
		'2.其他法律行政法规禁止公开',
		'3.危及“三安全一稳定”',
	];
	const MORE = ['4.保护第三方合法权益', '5.属于三类内部事务信息'];
	const many = `6.属于四类过程性信息\t${'1\t'.repeat(16)}1`;

	it('is a table turned on its side where only labels stand before it', () => {
		assert.deepEqual(tablesOf(rows(NEW, CARRIED_IN, ...LABELS, ...MORE, many)), []);
	});
	it('is a broken row where others have values', () => {
		const [table] = tablesOf(
			rows(`${NEW}\t7\t1\t0\t0\t0\t0\t8`, `${CARRIED_IN}\t0\t0\t0\t0\t0\t0\t0`, ...LABELS, ...MORE, many),
		);
		assert.deepEqual(
			table?.rows.slice(0, 2).map(({ key, cells }) => [key, cells.length]),
			[
				['new', 7],
				['carried_in', 7],
			],
		);
	});
});
