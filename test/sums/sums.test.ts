// What holds, what fails, what stays open, and which cell is wrong.

import assert from 'node:assert/strict';
import { format } from '../../server/src/core/number/exact.ts';
import { analyse, isOwn, type Sums } from '../../server/src/core/sums/analyse.ts';
import { recompute, type Scope } from '../../server/src/core/sums/recompute.ts';
import { columnKeyAt, rowKeyAt } from '../../server/src/core/sums/sheet.ts';
import { judge } from '../../server/src/core/sums/verdict.ts';
import { tablesOf } from '../support/check-table.ts';
import { rightRequests, writeReport } from '../support/make-report.ts';

const RIGHT = rightRequests(
	'2021',
	{ granted: [4, 1, 0, 0, 0, 0], refused_5: [2, 0, 0, 0, 0, 0], unable_1: [3, 0, 0, 0, 0, 0] },
	{ carriedIn: [1, 0, 0, 0, 0, 0], carriedOut: [2, 1, 0, 0, 0, 0] },
);

/** The sums of a right table 三 in which some cells were changed: `{ 'handled.0': '5' }`, and a row stands above （七）. */
function sumsOf(changes: Readonly<Record<string, string>> = {}, row = ''): Sums {
	const requests: Record<string, string[]> = Object.fromEntries(
		Object.entries(RIGHT).map(([key, cells]) => [key, [...cells]]),
	);
	for (const [place, value] of Object.entries(changes)) {
		const [row = '', column = ''] = place.split('.');
		requests[row]?.splice(Number(column), 1, value);
	}
	const text = writeReport({
		form: '2021',
		layout: 'row-per-line',
		organization: '青石镇',
		year: 2023,
		requests,
	});
	const [table] = tablesOf(text.replace(/\n(?=\t*（七）)/, `\n${row}`)).filter(({ form }) => form.key === 'requests');
	assert.ok(table);
	return analyse(table);
}

const name = ({ sheet }: Sums, place: number) => `${rowKeyAt(sheet, place)}.${columnKeyAt(sheet, place)}`;

/** The groups of failing equations, each with its repairs: `!` the preferred one, `*` a safe one. */
function groupsOf(sums: Sums): readonly string[] {
	return sums.groups.map(({ equations, repairs }) => {
		const failing = equations
			.map(({ kind, total }) => `${kind} ${name(sums, total)}`)
			.sort()
			.join(', ');
		const fixes = repairs.map(
			({ changes, preferred, safe }) =>
				`${preferred ? '!' : ''}${safe ? '*' : ''}${changes.map(({ place, to }) => `${name(sums, place)}=${format(to)}`).join('+')}`,
		);
		return `${failing} | ${fixes.join(' or ')}`;
	});
}

/** The verdicts on the equations that a table must satisfy. */
const verdictsOf = ({ sheet }: Sums) =>
	new Map(
		sheet.rules.equations
			.filter((equation) => isOwn(sheet, equation))
			.map((equation) => [equation, judge(sheet, equation)] as const),
	);

function counts(sums: Sums): Readonly<Record<string, number>> {
	const seen: Record<string, number> = {};
	for (const verdict of verdictsOf(sums).values()) seen[verdict] = (seen[verdict] ?? 0) + 1;
	return seen;
}

/** The last item of the balance left blank. */
const NO_LAST = Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((at) => [`carried_out.${at}`, '']));

describe('verdicts', () => {
	it('a right table holds', () => assert.deepEqual(counts(sumsOf()), { holds: 39 }));
	it('a blank part adds nothing', () =>
		assert.deepEqual(
			counts(sumsOf({ 'refused_1.0': '', 'refused_2.3': '—', 'refused_3.1': '/', 'refused_4.2': '无' })),
			{ holds: 39 },
		));
	it('a blank total decides nothing', () =>
		assert.deepEqual(counts(sumsOf({ 'granted.6': '' })), { holds: 37, 'total-unstated': 1, 'part-unstated': 1 }));
	it('a balance whose last item is blank fails where the others leave less than nothing', () => {
		assert.equal(counts(sumsOf({ ...NO_LAST, 'handled.0': '12' })).fails, 3);
		assert.equal(counts(sumsOf({ ...NO_LAST, 'handled.0': '11' })).fails, 2, 'something may be left, or nothing');
		assert.equal(counts(sumsOf({ ...NO_LAST, 'handled.0': '12', 'carried_in.0': '' })).fails, 3, 'its row fails');
		assert.equal(counts(sumsOf({ ...NO_LAST, 'handled.0': '12', 'carried_in.0': '' }))['total-unstated'], 8);
	});
	it('a row left blank adds nothing to the total of the results', () => {
		const blank = Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((at) => [`refused_1.${at}`, '']));
		assert.deepEqual(counts(sumsOf(blank)), { holds: 38, 'total-unstated': 1 });
	});
	it('a cell that cannot be read decides nothing', () =>
		assert.deepEqual(counts(sumsOf({ 'granted.0': '4?' })), { holds: 37, unreadable: 2 }));
	it('parts without numbers decide nothing', () => {
		const blank = Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [`granted.${at}`, '—']));
		assert.equal(counts(sumsOf(blank))['nothing-stated'], 1);
	});
	it('numbers beyond safe integers are exact', () => {
		const big = '9007199254740993';
		assert.deepEqual(groupsOf(sumsOf({ 'new.0': big, 'new.6': '9007199254740994' })).length, 1);
	});
});

/** （三）1. states its total alone, and what businesses were told is left blank: the rows of both are open. */
const OPEN = {
	...Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [`refused_1.${at}`, ''])),
	'refused_1.6': '2',
	'handled.1': '',
};

describe('repairs', () => {
	it('fill no blank cell that decides an equation and breaks it', () => {
		const changes = { 'handled.0': '10', 'handled.6': '12', 'new.0': '11', 'new.1': '3', 'new.6': '14' };
		const groups = groupsOf(sumsOf({ ...OPEN, ...changes }));
		assert.deepEqual(
			groups.map((group) => group.split(' | ')[0]),
			['column-total handled.person'],
		);
		// One would settle the column, but its row has two.
		assert.doesNotMatch(groups.join(), /refused_1\.person=1(?!\+refused_1)/);
	});

	const cases: readonly (readonly [
		what: string,
		changes: Readonly<Record<string, string>>,
		groups: readonly string[],
	])[] = [
		['nothing wrong', {}, []],
		[
			'a cell of the total row',
			{ 'handled.0': '0' },
			['balance carried_out.person, column-total handled.person, row-total handled.total | !*handled.person=9'],
		],
		[
			'a total of a row',
			{ 'granted.6': '6' },
			['column-total handled.total, row-total granted.total | !*granted.total=5'],
		],
		[
			'a part of a row',
			{ 'granted.0': '5' },
			['column-total handled.person, row-total granted.total | !granted.person=4'],
		],
		[
			'a blank where a number belongs',
			{ 'granted.1': '' },
			['column-total handled.business, row-total granted.total | !granted.business=1'],
		],
		[
			'a cell of the total row over a blank item',
			{ ...NO_LAST, 'handled.0': '90' },
			['balance carried_out.person, column-total handled.person, row-total handled.total | !*handled.person=9'],
		],
		[
			'more results than applications, over a blank item',
			{ ...NO_LAST, 'handled.0': '12', 'handled.6': '13', 'granted.0': '7', 'granted.6': '8' },
			['balance carried_out.person | carried_in.person=2+carried_in.total=2 or new.person=11+new.total=13'],
		],
		[
			'two faults apart',
			{ 'granted.0': '5', 'refused_5.6': '7' },
			[
				'row-total granted.total, column-total handled.person | !granted.person=4',
				'column-total handled.total, row-total refused_5.total | !*refused_5.total=2',
			],
		],
		[
			'the total row left at nought',
			{ 'handled.0': '0', 'handled.1': '0', 'handled.6': '0' },
			[
				'balance carried_out.business, balance carried_out.person, balance carried_out.total, column-total handled.business, column-total handled.person, column-total handled.total | !*handled.person=9+handled.business=1+handled.total=10',
			],
		],
		[
			'an open balance',
			{ 'carried_out.1': '2', 'carried_out.6': '4' },
			[
				'balance carried_out.business, balance carried_out.total | new.business=3+new.total=13 or carried_in.business=1+carried_in.total=2 or carried_out.business=1+carried_out.total=3',
			],
		],
	];
	for (const [what, changes, groups] of cases) {
		it(what, () => {
			const sorted = (all: readonly string[]) =>
				all
					.map((group) =>
						group
							.split(' | ')
							.map((half, at) =>
								at === 0 ? half.split(', ').sort().join(', ') : half.split(' or ').sort().join(' or '),
							)
							.join(' | '),
					)
					.sort();
			assert.deepEqual(sorted(groupsOf(sumsOf(changes))), sorted(groups));
		});
	}

	describe('where a row is not read', () => {
		/** The first repair of the only fault, with its mark. */
		const first = (changes: Readonly<Record<string, string>>) => {
			const groups = groupsOf(sumsOf({ 'refused_1.0': '0\t0', ...changes }));
			assert.equal(groups.length, 1, groups.join('\n'));
			return groups[0]?.split(' | ')[1]?.split(' or ')[0];
		};

		it('none is preferred for what is usual: the row would tell', () =>
			assert.equal(first({ 'granted.6': '4' }), 'granted.total=5'));
		it('the one is preferred without which the parts that are read exceed a total', () => {
			assert.equal(first({ 'granted.0': '40' }), '!granted.person=4');
			assert.equal(first({ 'granted.6': '6' }), '!granted.total=5');
		});
	});
	describe('of a row alone', () => {
		const DRAFT = '三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t7\t1\t0\t0\t0\t0\t9\n';
		const tableOf = (text: string) => {
			const [table] = tablesOf(text);
			assert.ok(table);
			return table;
		};

		it('are preferred as ever: rows that are not there at all, as in a draft, tell nothing', () =>
			assert.match(groupsOf(analyse(tableOf(DRAFT)))[0] ?? '', /^row-total new\.total \| !new\.total=8 or /));
		it('are not taken over where a row that is not read stands beside it now', () => {
			const more = tableOf(`${DRAFT}（七）总计\t0\t0\n`);
			assert.deepEqual(groupsOf(analyse(more, undefined, [analyse(tableOf(DRAFT))])), groupsOf(analyse(more)));
			assert.doesNotMatch(groupsOf(analyse(more))[0] ?? '', /!/);
		});
	});
	describe('where a row that the form does not have counts among the results', () => {
		const counted = { 'new.0': '12', 'new.6': '14', 'handled.0': '11', 'handled.6': '12' };
		const first = (changes: Readonly<Record<string, string>>) => {
			const [group] = groupsOf(sumsOf({ ...counted, ...changes }, '移送其他街道办理\t2\t0\t0\t0\t0\t0\t2\n'));
			return group?.split(' | ')[1]?.split(' or ')[0];
		};

		it('none is preferred for what is usual: the column would tell', () =>
			assert.equal(first({ 'granted.0': '5' }), 'granted.total=6'));
		it('the one is preferred without which the known parts exceed a total', () =>
			assert.equal(first({ 'granted.0': '14' }), '!granted.person=4'));
	});
	it('a total is not safe to repair while a part of it is blank', () => {
		const [group] = sumsOf({ 'handled.0': '0', 'refused_1.0': '' }).groups;
		assert.deepEqual(
			group?.repairs.map(({ preferred, safe }) => [preferred, safe]),
			[[true, false]],
		);
	});
	it('every failing equation is in exactly one group', () => {
		const sums = sumsOf({ 'granted.0': '7', 'unable_1.6': '1', 'carried_in.2': '5', 'handled.4': '3' });
		const failing = [...verdictsOf(sums)].filter(([, verdict]) => verdict === 'fails').map(([equation]) => equation);
		const grouped = sums.groups.flatMap((group) => group.equations);
		assert.equal(grouped.length, new Set(grouped).size);
		assert.deepEqual(new Set(grouped), new Set(failing));
	});
});

describe('重算', () => {
	const changed = (sums: Sums, scope: Scope) => {
		const { changes, unbalanced } = recompute(sums.sheet, scope);
		return [...changes.map(({ place, to }) => `${name(sums, place)}=${format(to)}`), format(unbalanced?.by ?? 0)];
	};
	it('of a row sets its total', () =>
		assert.deepEqual(changed(sumsOf({ 'granted.6': '9' }), { row: 'granted' }), ['granted.total=5', '0']));
	it('of （七） sets its columns', () =>
		assert.deepEqual(changed(sumsOf({ 'handled.0': '0', 'handled.6': '0' }), 'total-row'), [
			'handled.person=9',
			'handled.total=10',
			'0',
		]));
	it('of a table does the row totals first', () =>
		assert.deepEqual(changed(sumsOf({ 'granted.6': '9', 'handled.6': '0' }), 'table'), [
			'granted.total=5',
			'handled.total=10',
			'0',
		]));
	it('fills blank totals', () =>
		assert.deepEqual(changed(sumsOf({ 'granted.6': '', 'handled.1': '' }), 'table'), [
			'granted.total=5',
			'handled.business=1',
			'0',
		]));
	it('tells what is out of balance afterwards', () =>
		assert.deepEqual(changed(sumsOf({ 'granted.0': '6' }), 'table'), [
			'granted.total=7',
			'handled.person=11',
			'handled.total=12',
			'-2',
		]));
	it('leaves a total alone whose row and column disagree', () => {
		assert.deepEqual(changed(sumsOf({ 'granted.6': '9' }), 'total-row'), ['0']);
	});
	it('does nothing where a part cannot be read', () =>
		assert.deepEqual(changed(sumsOf({ 'granted.0': '4?', 'granted.6': '9' }), { row: 'granted' }), ['0']));
});
