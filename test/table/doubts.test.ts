// Rows that seem whole and are not: a number of the label's note, a cell that says something else, a torn number, columns in
// another order. Nothing is read of them but what the text decides.

import { checkTable } from '../support/check-table.ts';
import { CARRIED_IN, FULL, GRANTED, NEW, PARTIAL, READ, rows, TOTAL } from '../support/request-lines.ts';

describe('a number that is no cell of its row', () => {
	it('is that of a translation in the label', () => {
		checkTable(rows(...FULL, `${GRANTED} Item 3\t6\t1\t0\t0\t0\t0\t7`), `${READ}\n	granted: 6 1 0 0 0 0 7`);
		checkTable(rows(...FULL, `${GRANTED} Item 3\t6\t1\t\t0\t0\t0\t7`), `${READ}\n	granted: 7 of 7`);
	});
	it('is one behind a translation between spaces, where the sum does not bear it out', () => {
		const spaced = FULL.map((row) => row.replaceAll('\t', '  '));
		checkTable(rows(...spaced, `${GRANTED} Item 3  6  1  0  0  0  7`), `${READ}\n	granted: 7 of 7`);
	});
	it('is a remark behind a row with a blank cell', () => {
		checkTable(rows(...FULL, `${GRANTED}\t6\t1\t\t0\t0\t0\t7\t2`), `${READ}\n	granted: 7 of 7`);
	});
	it('shares its cell with words', () => {
		checkTable(rows(...FULL, `${GRANTED}\t— 另有 6\t1\t0\t0\t0\t0\t7`), `${READ}\n	granted: 7 of 7`);
	});
	it('is the ordinal of the next row, and no last cell of a row is taken for one', () => {
		const numbered = (at: number, row: string) => `${at}\t${row}`;
		checkTable(
			rows(
				numbered(1, `${NEW}\t7\t1\t0\t0\t0\t0\t8`),
				numbered(2, `${CARRIED_IN}\t0\t0\t0\t0\t0\t0\t0`),
				numbered(3, `${GRANTED}\t6\t1\t0\t0\t0\t0\t7`),
				`\t${PARTIAL}\t1\t0\t0\t0\t0\t0\t1`,
				numbered(4, '（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0'),
				numbered(5, '\t2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0'),
				numbered(6, '\t3.危及“三安全一稳定”\t0\t0\t0\t0\t0\t0\t0'),
				numbered(7, '\t4.保护第三方合法权益\t0\t0\t0\t0\t0\t0\t0'),
				numbered(8, '\t5.属于三类内部事务信息\t0\t0\t0\t0\t0\t0\t0'),
				numbered(9, '\t6.属于四类过程性信息\t0\t0\t0\t0\t0\t0\t0'),
			),
			`
			new: 7 1 0 0 0 0 8
			carried_in: 0 0 0 0 0 0 0
			granted: 6 1 0 0 0 0 7
			partial: 1 0 0 0 0 0 1
			refused_1: 0 0 0 0 0 0 0
			refused_2: 0 0 0 0 0 0 0
			refused_3: 0 0 0 0 0 0 0
			refused_4: 0 0 0 0 0 0 0
			refused_5: 0 0 0 0 0 0 0
			refused_6: 0 0 0 0 0 0 0`,
		);
	});
});

describe('a number that may be torn', () => {
	it('is not read where digits stand directly below it, and the sum does not bear it out', () => {
		checkTable(
			rows(...FULL, `${GRANTED}\t6\t5\t0\t0\t0\t0\t1`, '1', `${TOTAL}\t6\t1\t0\t0\t0\t0\t7`),
			`${READ}
			granted: 7 of 7
			?:
			handled: 6 1 0 0 0 0 7`,
		);
	});
	it('is read where the sum does: the digits are a page number', () => {
		checkTable(
			rows(...FULL, `${GRANTED}\t6\t1\t0\t0\t0\t0\t7`, '2', `${TOTAL}\t6\t1\t0\t0\t0\t0\t7`),
			`${READ}
			granted: 6 1 0 0 0 0 7
			?:
			handled: 6 1 0 0 0 0 7`,
		);
	});
	it('may be parted by a space into thousands', () => {
		const spaced = FULL.map((row) => row.replaceAll('\t', ' '));
		for (const space of [' ', '\u00a0', '\u2009'])
			checkTable(rows(...spaced, `${GRANTED} 2${space}028 0 0 0 0 2028`), `${READ}\n	granted: 7 of 7`);
	});
});

describe('columns in another order', () => {
	it('are seen by the sums where the heads are lost: another column is the total', () => {
		checkTable(
			rows(
				`${NEW}\t8\t7\t1\t0\t0\t0\t0`,
				`${CARRIED_IN}\t3\t1\t0\t2\t0\t0\t0`,
				`${GRANTED}\t7\t6\t1\t0\t0\t0\t0`,
				`${PARTIAL}\t0\t0\t0\t0\t0\t0\t0`,
			),
			`
			new: 7 of 7
			carried_in: 7 of 7
			granted: 7 of 7
			partial: 7 of 7`,
		);
	});
	it('are seen by two heads that stand the other way round among torn ones', () => {
		checkTable(
			rows('\t自然人\t法人或其他组织\t总计', '\t\t科研机构\t商业企业\t社会公\n益组织 者\t法律服务机构', ...FULL),
			`
			new: 7 of 7
			carried_in: 7 of 7`,
		);
	});
});

const LAST = '四、结转下年度继续办理';

describe('tables of other markup', () => {
	it('of AsciiDoc end with a rule that is no cell', () => {
		const lines = (row: string) => `|${row.replaceAll('\t', '\n|')}\n`;
		checkTable(
			rows(
				'|===',
				...FULL.map(lines),
				lines(`${GRANTED}\t7\t1\t0\t0\t0\t0\t8`),
				`${lines(`${LAST}\t\t\t\t\t\t\t0`)}|===`,
			),
			`${READ}
			granted: 7 1 0 0 0 0 8
			carried_out: . . . . . . 0`,
		);
	});
	it('of a wiki have rules that are no dashes', () => {
		const wiki = (row: string) => `|-\n| ${row.replaceAll('\t', ' || ')}`;
		checkTable(
			rows('{| class="wikitable"', ...FULL.map(wiki), wiki(`${GRANTED}\t6\t1\t\t\t0\t0\t7`), '|}'),
			`${READ}\n	granted: 6 1 . . 0 0 7`,
		);
	});
});
