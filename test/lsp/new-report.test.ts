// A new report: what it holds before anything is filled in, and where the snippet stands still.

import assert from 'node:assert/strict';
import { columnsOf, headingOf } from '../../server/src/core/forms/forms.ts';
import { newReport } from '../../server/src/lsp/new-report.ts';
import { snippetOf } from '../../server/src/lsp/snippets.ts';
import { CATALOGUE, type Form, formOf, review, tableOf } from '../support/catalogue.ts';

const TO_WRITE = '（待写）';
const made = (year: number, organization = '云山县青石镇人民政府') =>
	newReport(CATALOGUE, { organization, year, toWrite: TO_WRITE });

/** A snippet as the text that it becomes, each stop filled with what `fill` says of its number. */
function filled(snippet: string, fill: (number: number, held: string) => string): string {
	return snippet
		.replace(/(?<!\\)\$\{(\d+)(?::([^}]*))?\}/g, (_, number, held = '') => fill(Number(number), held))
		.replace(/\\([\\$}])/g, '$1');
}

/** How many cells the tables of a form have. */
function cellsOf(form: Form): number {
	return Object.values(formOf(form).tables)
		.flatMap((table) => table.rows.filter(({ local }) => local !== true).map(({ key }) => columnsOf(table, key).length))
		.reduce((sum, count) => sum + count, 0);
}

describe('a new report', () => {
	for (const [year, form] of [
		[2025, '2021'],
		[2020, '2019'],
	] as const) {
		it(`on ${year} has the six headings and the tables of its form, and nothing is said of it`, () => {
			const text = filled(made(year).snippet, (_, held) => held);
			const [part] = review(text).parts;
			assert.deepEqual(part?.findings, []);
			assert.deepEqual(
				[part?.report.organization, part?.report.year, part?.report.form?.key],
				['云山县青石镇人民政府', year, form],
			);
			for (const section of CATALOGUE.sections) assert.ok(text.includes(`\n${headingOf(section)}\n`));
			assert.equal(part?.report.tables.length, 3);
			assert.equal(text.split('\n')[0], made(year).title);
		});

		it(`on ${year} is led through cell by cell, and then through what is to be written`, () => {
			const cells = cellsOf(form);
			const stops: string[] = [];
			const text = filled(made(year).snippet, (number, held) => {
				stops[number - 1] = held;
				return held === '' ? String(number) : held;
			});
			assert.deepEqual(stops, [...Array.from({ length: cells }, () => ''), TO_WRITE, TO_WRITE]);
			const numbers = (review(text).parts[0]?.report.tables ?? []).flatMap(({ rows }) =>
				rows.flatMap((row) => row.cells.flatMap((cell) => (cell?.amount.kind === 'number' ? [cell.amount.value] : []))),
			);
			assert.deepEqual(
				numbers,
				Array.from({ length: cells }, (_, at) => at + 1),
			);
		});
	}

	it('takes whatever it is called, and no body at all', () => {
		const name = '甲$1}\\乙镇人民政府';
		assert.equal(filled(made(2025, name).snippet, () => '').split('\n')[0], `${name}2025年政府信息公开工作年度报告`);
		const text = filled(made(2025, '').snippet, (_, held) => held);
		assert.deepEqual(review(text).parts[0]?.findings, []);
	});
});

describe('an inserted section', () => {
	it('of one row without a label stands still in each cell', () => {
		const columns = tableOf('2021', 'litigation').columns.length;
		const part = review('云山县青石镇人民政府2023年政府信息公开工作年度报告\n\n一、总体情况\n情况如下。\n').parts[0];
		assert.ok(part);
		const snippet = snippetOf(`四、政府信息公开行政复议、行政诉讼情况\n\n总计\n${'\t'.repeat(columns - 1)}`, part);
		assert.deepEqual(
			snippet.match(/\$\{\d+\}/g),
			Array.from({ length: columns }, (_, at) => `\${${at + 1}}`),
		);
	});
});
