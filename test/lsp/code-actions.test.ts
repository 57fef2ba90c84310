// The light bulb's menu: what is offered where, and what is not.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Layout } from '../../server/src/core/grid/grid.ts';
import { ACCEPT } from '../../server/src/protocol-findings.ts';
import { rightRequests, writeReport } from '../support/make-report.ts';
import { menuAt } from '../support/menu.ts';

/** A right report; `change` spoils it and sets the cursor. */
function report(layout: Layout, change: (text: string) => string): string {
	const results = { granted: [30, 12, 0, 0, 0, 0], partial: [4, 1, 0, 0, 0, 0] };
	const text = writeReport({
		form: '2021',
		layout,
		organization: '云山县青石镇人民政府',
		year: 2023,
		requests: rightRequests('2021', results, { carriedIn: [1, 0, 0, 0, 0, 0], carriedOut: [2, 0, 0, 0, 0, 0] }),
	});
	return change(text);
}

const titles = (fixture: string) => menuAt(fixture).map(({ title }) => title);

/** The line of table 三 that begins with a label, with one of its numbers replaced and the cursor on it. */
function wrong(label: string, column: number, to: string): string {
	return report('row-per-line', (text) => {
		const start = text.indexOf(label);
		const end = text.indexOf('\n', start);
		const cells = text.slice(start, end).split('\t');
		const at = cells.length - 7 + column;
		return `${text.slice(0, start)}${[...cells.slice(0, at), `$0${to}`, ...cells.slice(at + 1)].join('\t')}${text.slice(end)}`;
	});
}

describe('the menu at a wrong sum', () => {
	it('offers the preferred repair, and of the parts none that nobody would have meant', () => {
		const offered = titles(wrong('一、本年新收', 6, '99'));
		assert.equal(offered.length, 1, offered.join('\n'));
		assert.match(offered[0] ?? '', /^\* 将一、本年新收·总计改为 \d+$/);
	});

	it('keeps beside it those that one slip of the hand makes', () => {
		const fixture = readFileSync(join('samples', '2023 河口镇（多处有误，一行一行）.txt'), 'utf8');
		const at = fixture.lastIndexOf('\n', fixture.indexOf('五、存在')) - 1;
		const line = fixture.lastIndexOf('\n', fixture.lastIndexOf('\t', at)) + 1;
		const offered = titles(`${fixture.slice(0, line)}$0${fixture.slice(line)}`);
		assert.ok(offered.length <= 4, offered.join('\n'));
		assert.deepEqual(offered[0], '* 将行政复议·总计改为 1');
	});

	it('does not show the same change twice, as a quick fix and as 重算', () => {
		const menu = menuAt(wrong('一、本年新收', 6, '99'));
		assert.equal(new Set(menu.map(({ after }) => after)).size, menu.length);
	});

	it('offers 重算 where no quick fix does the same', () => {
		const elsewhere = wrong('一、本年新收', 6, '99').replace('$0', '').replace('二、上年结转', '二、$0上年结转');
		assert.deepEqual(
			menuAt(elsewhere).map(({ kind, title }) => [kind, title]),
			[['refactor.rewrite.recompute', '按各项重算全表（改 1 格）']],
		);
	});

	it('works nothing out for a total of which rows are missing', () => {
		const only = ['一、本年新收', '（一）予以公开', '1.属于国家秘密', '（七）总计', '四、结转下年度'];
		const fixture = report('row-per-line', (text) => {
			const lines = text.split('\n');
			const first = lines.findIndex((line) => line.startsWith('一、本年新收'));
			const last = lines.findIndex((line) => line.startsWith('四、结转下年度'));
			const kept = lines.slice(first, last + 1).filter((line) => only.some((label) => line.includes(label)));
			return [...lines.slice(0, first), ...kept, ...lines.slice(last + 1)]
				.join('\n')
				.replace(/（七）总计(\t\d+){7}/, '（七）$0总计\t\t\t\t\t\t\t');
		});
		assert.deepEqual(titles(fixture), ['将本行空格填 0（7 格）']);
	});
});

describe('the menu at a heading', () => {
	it('renumbers it', () => {
		const [entry, ...others] = menuAt(report('row-per-line', (text) => text.replace('二、主动', '2. $0主动')));
		assert.deepEqual([entry?.title, others.length], ['* 将标题序号改为「二、」', 0]);
		assert.equal(
			entry?.after,
			report('row-per-line', (text) => text),
		);
	});

	it('numbers one that has no number', () => {
		const [entry] = menuAt(report('row-per-line', (text) => text.replace('二、主动', '$0主动')));
		assert.equal(
			entry?.after,
			report('row-per-line', (text) => text),
		);
	});

	it('renumbers all that are wrong at once, or the one', () => {
		const fixture = report('row-per-line', (text) =>
			text.replace('五、存在', '$0四、存在').replace('六、其他', '五、其他'),
		);
		const [all, ...single] = menuAt(fixture);
		assert.equal(all?.title, '* 改正全部 2 个标题序号');
		assert.equal(
			all?.after,
			report('row-per-line', (text) => text),
		);
		assert.deepEqual(
			single.map(({ title }) => title),
			['将标题序号改为「五、」', '将标题序号改为「六、」'],
		);
	});

	for (const [ends, newline] of [
		['LF', '\n'],
		['CRLF', '\r\n'],
	] as const) {
		it(`writes that there is nothing else to report, in a text with ${ends}`, () => {
			const whole = report('row-per-line', (text) => text.replaceAll('\n', newline));
			const fixture = whole.replace(
				`六、其他需要报告的事项${newline}无其他需要报告的事项。`,
				'六、其他$0需要报告的事项',
			);
			const [entry] = menuAt(fixture);
			assert.equal(entry?.title, '* 写「无其他需要报告的事项。」');
			assert.equal(entry?.after, whole);
		});
	}

	it('writes nothing into another empty section', () => {
		assert.deepEqual(
			titles(report('row-per-line', (text) => text.replace('五、存在', '$0五、存在').replace(/(五、.*\n).*\n/, '$1'))),
			[],
		);
	});
});

describe('a missing section', () => {
	/** The report without section 四, the cursor on the heading before it, and the blank lines as asked. */
	const without = (layout: Layout, blank: (text: string) => string) => {
		const whole = blank(report(layout, (text) => text));
		const start = whole.indexOf('四、政府');
		const fixture = `${whole.slice(0, start)}${whole.slice(whole.indexOf('五、存在', start))}`;
		return { whole, fixture };
	};
	const emptied = (text: string) => text.replaceAll(/[0-9]/g, '');

	for (const [what, layout, blank] of [
		['a blank line', 'row-per-line', (text: string) => text.replaceAll(/\n{3,}/g, '\n\n')],
		['no blank lines', 'row-per-line', (text: string) => text.replaceAll(/\n{2,}/g, '\n')],
		['several blank lines', 'cell-per-line', (text: string) => text],
	] as const) {
		it(`comes with ${what} where the document has them`, () => {
			const { whole, fixture } = without(layout, blank);
			const at = fixture.indexOf('三、收到');
			const [entry] = menuAt(`${fixture.slice(0, at)}$0${fixture.slice(at)}`);
			assert.equal(entry?.title, '* 插入缺失的章节「四、政府信息公开行政复议、行政诉讼情况」');
			assert.equal(emptied(entry?.after ?? ''), emptied(whole));
		});
	}
});

describe('removing a section that was pasted twice', () => {
	const whole = report('row-per-line', (text) => text);
	const place = (words: string) => whole.indexOf(words);
	for (const [what, from, to] of [
		['in the midst', place('五、'), place('六、其他')],
		['at the end, above the signature', place('六、其他'), whole.lastIndexOf('\n\n') + 2],
	] as const) {
		it(`leaves the text as it was before, ${what}`, () => {
			assert.ok(from > 0 && to > from);
			const section = whole.slice(from, to);
			const [entry] = menuAt(`${whole.slice(0, to)}$0${section}${whole.slice(to)}`);
			assert.equal(entry?.title, '* 删去重复的部分');
			assert.equal(entry?.after, whole);
		});
	}
});

describe('accepting one of several findings of a line', () => {
	it('names the finding in few words', () => {
		const whole = report('row-per-line', (text) => text);
		const without = whole.slice(0, whole.indexOf('四、政府')) + whole.slice(whole.indexOf('六、其他'));
		const at = without.indexOf('三、收到');
		const menu = menuAt(`${without.slice(0, at)}$0${without.slice(at)}`, [ACCEPT]);
		assert.deepEqual(
			menu.map(({ title }) => title).filter((title) => title.startsWith('已核实')),
			[
				'已核实，不再提示：缺少「四、政府信息公开行政复议、行政诉讼情况」',
				'已核实，不再提示：缺少「五、存在的主要问题及改进情况」',
			],
		);
	});
	it('leaves out the end of a long message', () => {
		const ragged = report('row-per-line', (text) =>
			text.replace(/（一）予以公开\t(\d+\t){6}\d+/, '（一）予以$0公开\t30\t12\t0\t0\t0\t42'),
		);
		const menu = menuAt(ragged, [ACCEPT]);
		assert.deepEqual(
			menu.map(({ title }) => title).filter((title) => title.startsWith('已核实')),
			['已核实，不再提示：「（一）予以公开」一行的格数不对：应有 7 格，实有 6 格…'],
		);
	});
});

describe('the menu at a row with a cell too few', () => {
	const without = (cells: string) =>
		report('row-per-line', (text) => text.replace(/（一）予以公开\t(\d+\t){6}\d+/, `（一）予以$0公开\t${cells}`));

	it('offers a blank cell at each place where the fewest sums fail, with the row as it then reads', () => {
		const offered = titles(without('30\t12\t0\t0\t0\t42')).filter((title) => title.startsWith('补'));
		assert.deepEqual(offered, [
			'补一个空格：30 12 □ 0 0 0 42',
			'补一个空格：30 12 0 □ 0 0 42',
			'补一个空格：30 12 0 0 □ 0 42',
			'补一个空格：30 12 0 0 0 □ 42',
		]);
	});

	it('puts a blank cell there and changes nothing else', () => {
		const fixture = without('30\t12\t0\t0\t0\t42');
		const entry = menuAt(fixture).find(({ title }) => title === '补一个空格：30 12 0 □ 0 0 42');
		assert.equal(entry?.after, fixture.replace('$0', '').replace('\t30\t12\t0\t0\t0\t42', '\t30\t12\t0\t\t0\t0\t42'));
	});

	it('offers none where more than one is missing', () => {
		assert.deepEqual(
			titles(without('30\t12\t42')).filter((title) => title.startsWith('补')),
			[],
		);
	});
});

describe('the menu at blank cells', () => {
	it('fills those of the row, or of the table, with nought', () => {
		const fixture = report('row-per-line', (text) =>
			text
				.replace(/（一）予以公开\t(\d+)\t(\d+)\t0\t0/, '（一）予以$0公开\t$1\t$2\t\t')
				.replace('1.属于国家秘密\t0\t', '1.属于国家秘密\t\t'),
		);
		const menu = menuAt(fixture).filter(({ kind }) => kind === 'refactor.rewrite.fill');
		assert.deepEqual(
			menu.map(({ title }) => title),
			['将本行空格填 0（2 格）', '将全表空格填 0（3 格）'],
		);
		assert.equal(
			menu[1]?.after,
			report('row-per-line', (text) => text),
		);
	});
});
