// Corrections, reports on less than a year, and bodies that were renamed: what looks like a fault of the set and is none.

import assert from 'node:assert/strict';
import { simpleReport } from '../support/chains.ts';
import { type Files, saidOf } from '../support/cross-findings.ts';
import { writeReport } from '../support/make-report.ts';

const OFFICE = '云山县教育局';

interface Spec {
	readonly year: number;
	readonly organization?: string;
	/** Requests of natural persons that were carried in and out. */
	readonly carried?: readonly [number, number];
	/** The two lines of the title. */
	readonly title?: string;
}

function report({ year, organization = OFFICE, carried: [first, last] = [0, 0], title }: Spec): string {
	const one = (value: number) => [value, 0, 0, 0, 0, 0];
	const text = writeReport(
		simpleReport({ organization, year, handled: one(9 + first), carriedIn: one(first), carriedOut: one(last) }),
	);
	return title === undefined ? text : text.replace(/^.*\n.*\n/, `${title}\n`);
}

/** What is said across some files by one check. */
async function saidBy(check: string, files: Files): Promise<readonly string[]> {
	return (await saidOf(files)).filter((said) => said.includes(`: ${check} `));
}

describe('versions of reports', () => {
	const first = report({ year: 2022, carried: [0, 3] });
	const second = { year: 2022, carried: [0, 2] } as const;

	it('two that say nothing of it are told', async () => {
		assert.equal((await saidBy('duplicate-report', { 'a/1.txt': first, 'a/2.txt': report(second) })).length, 1);
	});
	for (const suffix of ['（更正）', '（修订版）', '(更新版)']) {
		it(`a title that ends in ${suffix} is one, and may differ`, async () => {
			const title = `${OFFICE}2022年政府信息公开工作年度报告${suffix}`;
			const files = {
				'a/1.txt': first,
				'a/2.txt': report({ ...second, title }),
				'a/3.txt': report({ year: 2023, carried: [2, 0] }),
			};
			assert.deepEqual(await saidBy('duplicate-report', files), []);
			assert.deepEqual(await saidBy('carry-over', files), []);
		});
	}
	for (const name of ['1更正.txt', '1-修订.txt', '1（备份）.txt'])
		it(`a file called ${name} may differ`, async () => {
			assert.deepEqual(await saidBy('duplicate-report', { 'a/1.txt': first, [`a/${name}`]: report(second) }), []);
		});
	for (const suffix of ['（初稿）', '（送审稿）', '（征求意见稿）']) {
		it(`a draft that was left behind, its title ending in ${suffix}, is told`, async () => {
			const title = `${OFFICE}2022年政府信息公开工作年度报告${suffix}`;
			const files = { 'a/1.txt': first, 'a/2.txt': report({ ...second, title }) };
			assert.equal((await saidBy('duplicate-report', files)).length, 1);
		});
	}
	it('an office whose name has such a word in it is one like others', async () => {
		const organization = '云山县城市更新局';
		const files = {
			'a/云山县城市更新局1.txt': report({ ...second, organization }),
			'a/云山县城市更新局2.txt': report({ year: 2022, organization, carried: [0, 5] }),
		};
		assert.equal((await saidBy('duplicate-report', files)).length, 1);
	});
});

describe('reports on less than a year', () => {
	for (const period of ['上半年', '第一季度', '1-6月']) {
		it(`${period} is neither the year nor held against it`, async () => {
			const title = `${OFFICE}2022年${period}政府信息公开工作报告`;
			const files = {
				'a/1.txt': report({ year: 2022, carried: [0, 7], title }),
				'a/2.txt': report({ year: 2022, carried: [0, 2] }),
				'a/3.txt': report({ year: 2023, carried: [2, 0] }),
			};
			assert.deepEqual(await saidOf(files), []);
		});
	}
	it('a title that names the days of a whole year is one on the year', async () => {
		const title = `${OFFICE}2022年1月1日至12月31日政府信息公开工作年度报告`;
		const files = {
			'a/1.txt': report({ year: 2022, carried: [0, 7], title }),
			'a/2.txt': report({ year: 2023, carried: [2, 0] }),
		};
		assert.equal((await saidBy('carry-over', files)).length, 1);
	});
});

describe('missing years', () => {
	const around = { 'a/1.txt': report({ year: 2021 }), 'a/3.txt': report({ year: 2023 }) };

	it('one is told', async () => assert.equal((await saidBy('missing-year', around)).length, 1));
	it('a report beside that names no body and no year may be the missing one', async () => {
		const nameless = report({ year: 2022, organization: '', title: '政府信息公开工作年度报告' });
		assert.deepEqual(await saidBy('missing-year', { ...around, 'a/2.txt': nameless }), []);
	});
	it('a township that was a town for a year misses none', async () => {
		const named = (year: number, organization: string) => report({ year, organization });
		const files = {
			'a/1.txt': named(2021, '云山县白鹿乡人民政府'),
			'a/2.txt': named(2022, '云山县白鹿镇人民政府'),
			'a/3.txt': named(2023, '云山县白鹿乡人民政府'),
		};
		assert.deepEqual(await saidBy('missing-year', files), []);
	});
});
