// A family of reports that the product does not know is read by its catalogue alone.

import assert from 'node:assert/strict';
import { format } from '../../server/src/core/number/exact.ts';
import type { TableRow } from '../../server/src/core/table/table.ts';
import { review as reviewByProduct } from '../support/catalogue.ts';
import { LAYOUTS, STATED, writeMade } from './reports.ts';
import { partOf, review } from './reviewed.ts';

describe('reports of a family that the product does not know', () => {
	it('are none for the product', () => {
		const { parts } = reviewByProduct(writeMade());
		assert.ok(parts.every(({ report }) => report.kind === 'other'));
	});

	for (const layout of LAYOUTS) {
		for (const form of ['2015', '2024'] as const) {
			it(`are read whole, and right ones are silent: ${layout}, ${form}`, () => {
				const year = form === '2015' ? 2023 : 2024;
				const { report, findings, equations, stated } = partOf(writeMade({ layout, form, year, prose: STATED }));
				assert.deepEqual(
					[report.kind, report.form?.key, report.title?.organization, report.title?.year],
					['report', form, '云山县水务局', year],
				);
				assert.deepEqual(
					report.sections.map(({ key }) => key),
					['tasks', 'spent', 'money', 'notes'],
				);
				assert.deepEqual(
					report.tables.map(({ form: { key }, rows }) => [key, rows.filter(hasNumbers).length]),
					[
						['trips', 1],
						['funds', form === '2015' ? 11 : 12],
					],
				);
				assert.deepEqual(
					stated.map(({ statement, verdict }) => [format(statement.value), verdict]),
					[
						['120', 'agrees'],
						['100', 'agrees'],
					],
				);
				assert.deepEqual([findings, equations.failed, equations.undecided], [[], 0, 0]);
				assert.equal(equations.held, form === '2015' ? 21 : 22);
			});
		}
	}

	it('may call a group by its other words', () => {
		const { findings, equations } = partOf(writeMade().replace('（一）人员经费', '（一）职工薪酬'));
		assert.deepEqual([findings, equations.held], [[], 21]);
	});

	it('may count their columns', () => {
		const index = Array.from({ length: 12 }, (_, at) => `${at + 1}`).join('\t');
		const part = partOf(writeMade().replace('30\t8\t', `栏次\t${index}\n\t30\t8\t`));
		assert.deepEqual([part.findings, part.report.tables[0]?.rows.length], [[], 1]);
	});

	it('are told apart where several stand in one text', () => {
		const text = writeMade({ year: 2022 }) + writeMade({ year: 2023 });
		assert.deepEqual(
			review(text).parts.map(({ report }) => report.title?.year),
			[2022, 2023],
		);
	});

	it('are parted where two years stand side by side', () => {
		const wide = writeMade()
			.replace('项目\t\t\t一般公共预算', '项目\t\t\t2023年\t\t\t2022年\n\t\t\t一般公共预算')
			.replace('政府性基金\t合计', '政府性基金\t合计\t一般公共预算\t政府性基金\t合计')
			.replace(/^(.*)(\t[\d.]+\t[\d.]+\t[\d.]+)$/gm, '$1$2$2');
		const tables = partOf(wide).report.tables.filter(({ form }) => form.key === 'funds');
		assert.deepEqual(
			tables.map(({ year, rows }) => [year, rows.length]),
			[
				[2022, 11],
				[2023, 11],
			],
		);
	});

	it('are read from columns that spaces keep, and from a page', () => {
		const spaced = writeMade()
			.replace('公务接待费\t合计', '公务接待费\n合计')
			.replace('\n30\t', '\n\t30\t')
			.replaceAll('\t', '      ');
		const html = writeMade()
			.split('\n')
			.map((line) => (line.includes('\t') ? `<tr><td>${line.split('\t').join('</td><td>')}</td></tr>` : line))
			.join('\n')
			.replace(/(?:<tr>.*\n)+/g, (rows) => `<table>\n${rows}</table>\n`);
		for (const text of [spaced, html])
			assert.deepEqual(
				partOf(text).report.tables.map(({ form }) => form.key),
				['trips', 'funds'],
			);
	});
});

/** Whether a row states anything; the words of a group do not. */
function hasNumbers({ cells }: TableRow): boolean {
	return cells.some((cell) => cell?.amount.kind === 'number');
}
