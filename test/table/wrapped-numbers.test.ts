// Numbers that a narrow column breaks: the end of each stands on the line below, under its beginning.

import assert from 'node:assert/strict';
import { applied } from '../support/apply.ts';
import { review } from '../support/catalogue.ts';
import { findingsOf } from '../support/check-findings.ts';
import { checkTable, picturesOf } from '../support/check-table.ts';
import { CARRIED_IN, NEW, PARTIAL, rows, TOTAL } from '../support/request-lines.ts';

/** The lines of a row: its label, and each of its cells as the pieces that stand below each other. */
function row(label: readonly string[], ...cells: readonly string[]): string {
	const pieces = cells.map((cell) => cell.split('/'));
	const height = Math.max(label.length, ...pieces.map(({ length }) => length));
	return Array.from({ length: height }, (_, line) =>
		`${(label[line] ?? '').padEnd(20, '　')}${pieces.map((own) => (own[line] ?? '').padEnd(5)).join('')}`.trimEnd(),
	).join('\n');
}

const FIRST = row([NEW], '15,/428', '0', '0', '0', '16,/894', '2', '32,/324');
const SECOND = row([CARRIED_IN], '123/9', '0', '0', '0', '2', '0', '124/1');
const THIRD = row(['（一）予以公开'], '1,0/36', '0', '0', '0', '29', '0', '1,0/65');
const table = (...lines: readonly string[]) => rows(...lines);
/** The rows that are read. */
const read = (text: string) => picturesOf(text).flatMap((all) => all.filter((one) => /: [\d.]+ [\d.]/.test(one)));

describe('numbers that a narrow column broke', () => {
	it('are put together, also where their label goes on beside them', () => {
		checkTable(
			table(
				FIRST,
				SECOND,
				row(['（二）部分公开（区分处理的，只计', '这一情形，不计其他情形）'], '7', '0', '0', '0', '581', '0', '588'),
				row(['（六）其他', '处理'], '1,/0/00', '0', '0', '0', '0', '0', '1,/0/00'),
				row([TOTAL], '18,/247', '0', '0', '0', '1', '0', '18,/248'),
			),
			`
			new: 15428 0 0 0 16894 2 32324
			carried_in: 1239 0 0 0 2 0 1241
			partial: 7 0 0 0 581 0 588
			other: 1000 0 0 0 0 0 1000
			handled: 18247 0 0 0 1 0 18248`,
		);
	});
	it('are read with digits of any width, and with a column at the edge of the page', () => {
		const wide = (text: string) => text.replace(/[\d,]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
		const lines = [FIRST, THIRD].map(wide);
		checkTable(
			table(...lines),
			`
			new: 15428 0 0 0 16894 2 32324
			granted: 1036 0 0 0 29 0 1065`,
		);
	});
	it('leave a wrong sum to be told where the other rows add up', () => {
		const others = [NEW, CARRIED_IN, '（一）予以公开', PARTIAL].map((label) =>
			row([label], '123/9', '0', '0', '0', '2', '0', '124/1'),
		);
		const text = table(...others, row([TOTAL], '123/9', '0', '0', '0', '2', '0', '125/1'));
		const [finding] = findingsOf(text).filter(({ check }) => check === 'row-total');
		assert.equal(finding?.row, 'handled');
		assert.equal(text.slice(finding?.start, finding?.end), '125');
	});
	it('are mended piece by piece where the new number is as long, and else not at all', () => {
		const right = [NEW, '（一）予以公开', PARTIAL, '（七）总计'].map((label) =>
			row([label], '123/9', '0', '0', '0', '2', '0', '124/1'),
		);
		const fixOf = (line: string) => {
			const text = table(...right.slice(0, 1), line, ...right.slice(1));
			const finding = findingsOf(text).find(({ check }) => check === 'row-total') ?? assert.fail();
			const [fix] = finding.fixes ?? [];
			return fix && applied(text, fix.edits);
		};
		const fixed = fixOf(row([CARRIED_IN], '123/9', '0', '0', '0', '2', '0', '125/2'));
		assert.ok(fixed?.split('\n').some((line) => line.endsWith(' 124')));
		assert.ok(fixed?.split('\n').every((line) => !line.endsWith(' 125')));
		assert.equal(fixOf(row([CARRIED_IN], '999/9', '0', '0', '0', '2', '0', '100/1')), undefined);
	});
	it('are found by each of their pieces', () => {
		const text = table(FIRST, THIRD);
		const [part] = review(text).parts;
		const [first] = part?.report.tables[0]?.rows ?? [];
		assert.equal(first?.cells[0]?.more?.length, 1);
		assert.ok((first?.end ?? 0) >= text.indexOf('324\n', text.indexOf('428')) + 3);
	});
});

describe('numbers below a row that are not the ends of its numbers', () => {
	const NONE: Readonly<Record<string, string>> = {
		'under none of them': FIRST.replace('428  ', '   42'),
		'under two of them': row([NEW], '15', '0', '0', '0', '16', '2', '33').replace(/$/, `\n${'　'.repeat(20)}1   22222`),
		'which add up to nothing': row([NEW], '15,/428', '0', '0', '0', '16,/894', '2', '32,/325'),
		'that would begin a number with a nought': row([NEW], '15', '0/1', '0', '0', '16', '2', '33'),
		'that leave a group open': row([NEW], '15,/42', '0', '0', '0', '16,/89', '2', '32,/32'),
		'behind a label of their own': `${row([NEW], '15', '0', '0', '0', '0', '0', '15')}\n${row(['2.重复申请'], '4', '', '', '', '', '', '4')}`,
	};
	for (const [name, lines] of Object.entries(NONE))
		it(`${name}: nothing is put together`, () => {
			for (const one of read(table(lines))) assert.ok(!/\d{3}/.test(one), one);
		});
	it('with which and without which the row adds up: nothing is told where no other row tells', () => {
		const text = table(row([NEW], '123/4', '0', '0', '0', '0', '0', '123/4'));
		assert.deepEqual(read(text), []);
		assert.equal(read(table(...[row([NEW], '123/4', '0', '0', '0', '0', '0', '123/4'), SECOND])).length, 2);
	});
});

describe('numbers in a column in which the row above has none', () => {
	it('belong to it where it adds up with them', () => {
		checkTable(
			table(
				row([NEW], '7', '1', '0', '0', '0', '0', '8'),
				row([CARRIED_IN], '0', '0', '0', '/150', '0', '47', '197'),
				row([TOTAL], '3', '1', '0', '0', '0', '0', '4'),
			),
			`
			new: 7 1 0 0 0 0 8
			carried_in: 0 0 0 150 0 47 197
			handled: 3 1 0 0 0 0 4`,
		);
	});
	it('do not where a line goes on at its beginning', () => {
		const text = table(
			`${row([CARRIED_IN], '9', '0', '0', '0', '0', '0')}\n9`,
			`${row([NEW], '0', '0', '0', '0', '0', '0')}\n0`,
		);
		assert.deepEqual(read(text), ['carried_in: 9 0 0 0 0 0 9', 'new: 0 0 0 0 0 0 0']);
	});
	it('do not where it does not', () => {
		const text = table(row([CARRIED_IN], '0', '0', '0', '/15', '0', '47', '197'));
		assert.deepEqual(read(text), []);
	});
});

describe('numbers whose beginnings stand above their rows', () => {
	const bottom = (label: string, above: readonly string[], ...cells: readonly string[]) =>
		`${'　'.repeat(20)}${above.map((cell) => cell.padEnd(5)).join('')}`.trimEnd().concat(`\n${row([label], ...cells)}`);
	it('are not taken for what the line of their label prints alone, where this adds up as well', () => {
		const first = bottom(NEW, ['12', '', '', '', '', '', '12'], '3', '0', '0', '0', '0', '0', '3');
		const second = bottom(CARRIED_IN, ['29', '', '', '', '', '', '29'], '0', '0', '0', '0', '0', '0', '0');
		assert.deepEqual(read(table(row(['（一）予以公开'], '4', '0', '0', '0', '0', '0', '4'), first, second)), []);
	});
	it('are none of the row above, though this lacks one', () => {
		const lacking = row([CARRIED_IN], '4', '1', '', '2', '1', '1', '9');
		const text = table(lacking, bottom(TOTAL, ['', '', '', '', '', '', '15'], '48', '25', '25', '22', '15', '19', '4'));
		assert.deepEqual(
			read(text).filter((one) => one.startsWith('handled')),
			[],
		);
	});
	it('are no wrong sum', () => {
		const text = table(
			row([NEW], '4', '0', '0', '0', '0', '0', '4'),
			bottom(TOTAL, ['', '', '', '', '', '', '15'], '48', '25', '25', '22', '15', '19', '4'),
		);
		assert.deepEqual(read(text), []);
	});
});
