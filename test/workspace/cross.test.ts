// What is found across reports: right chains are silent, a changed number is found with true numbers, and either fix settles it.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { factsByFile, placeFact, placeFacts } from '../../server/src/workspace/cross.ts';
import { review } from '../support/catalogue.ts';
import { filesOf, rightChain, simpleReport } from '../support/chains.ts';
import { crossFindings, type Files, fixedFiles, foundIn, indexOf, saidOf } from '../support/cross-findings.ts';
import { type RequestsRow, writeReport, zeros } from '../support/make-report.ts';

const RUNS = { seed: 20240112, numRuns: 60 };
const NAMES = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

/** A right chain in one of whose later years something else is carried in. */
const brokenChain = fc
	.record({ chain: rightChain, at: fc.nat(), column: fc.nat(5), by: fc.integer({ min: 1, max: 3 }) })
	.map(({ chain, at, column, by }) => {
		const index = 1 + (at % (chain.specs.length - 1));
		const specs = chain.specs.map((spec, place) => {
			if (place !== index) return spec;
			const numbers = (row: RequestsRow) => (spec.requests[row] ?? []).map(Number);
			const carriedIn = numbers('carried_in').slice(0, 6);
			carriedIn[column] = (carriedIn[column] ?? 0) + by;
			const handled = numbers('granted').slice(0, 6);
			handled[column] = (handled[column] ?? 0) + by;
			const more = { handled, carriedIn, carriedOut: numbers('carried_out').slice(0, 6) };
			return simpleReport({ ...spec, ...more });
		});
		const year = specs[index]?.year ?? 0;
		const value = (of: number, row: RequestsRow, cell: number) => specs[of]?.requests[row]?.[cell] ?? '';
		return { files: filesOf({ specs }), index, year, column, value };
	});

describe('carry-over', () => {
	it('is silent in right chains, whatever the variants of the name', async () => {
		await fc.assert(
			fc.asyncProperty(rightChain, async (chain) => assert.deepEqual(await saidOf(filesOf(chain)), [])),
			RUNS,
		);
	});

	it('names the columns with both numbers, once for a pair of reports', async () => {
		await fc.assert(
			fc.asyncProperty(brokenChain, async ({ files, index, year, column, value }) => {
				const found = await foundIn(files);
				assert.deepEqual(
					found.map(({ check, address }) => [check, address]),
					[['carry-over', `${year}.txt`]],
				);
				for (const cell of [column, 6]) {
					const said = `${NAMES[cell]} ${value(index, 'carried_in', cell)}（上年 ${value(index - 1, 'carried_out', cell)}）`;
					assert.ok(found[0]?.message.includes(said), `${said}: ${found[0]?.message}`);
				}
			}),
			RUNS,
		);
	});

	it('is settled by either of its fixes, each in its own file', async () => {
		await fc.assert(
			fc.asyncProperty(brokenChain, fc.nat(1), async ({ files, year }, at) => {
				const [finding] = await foundIn(files);
				assert.ok(finding);
				const fixed = fixedFiles(files, finding, { fixAt: at });
				const changed = Object.keys(files).filter((name) => files[name] !== fixed[name]);
				assert.deepEqual(changed, [at === 0 ? `${year}.txt` : `${year - 1}.txt`]);
				const left = await foundIn(fixed);
				assert.ok(!left.some(({ check, address }) => check === 'carry-over' && address === finding.address));
			}),
			RUNS,
		);
	});

	it('is told without the other report where that cannot be read, and not at all where its own cannot', async () => {
		const files = {
			'2022.txt': writeReport(simpleReport({ year: 2022, carriedOut: [3, 0, 0, 0, 0, 0] })),
			'2023.txt': writeReport(simpleReport({ year: 2023 })),
		};
		const { index, parts } = indexOf(files);
		const facts = factsByFile(index).get('2023.txt') ?? [];
		const own = parts.get('2023.txt') ?? [];
		const [finding] = (await placeFacts(facts, { parts: own, others: () => undefined })).get(0) ?? [];
		assert.deepEqual([finding?.check, finding?.fixes, finding?.related], ['carry-over', [], []]);
		assert.equal(
			(await crossFindings(index, (address) => (address === '2022.txt' ? parts.get(address) : undefined))).size,
			0,
		);
	});

	it('compares what both state alone', async () => {
		const out = writeReport(simpleReport({ year: 2022, carriedOut: [3, 2, 0, 0, 0, 0] }));
		const into = writeReport(simpleReport({ year: 2023, carriedIn: [3, 2, 0, 0, 0, 0] }));
		const blank = into.replace('申请数量\t3\t2\t0\t0\t0\t0\t5', '申请数量\t\t\t\t\t\t\t');
		assert.notEqual(blank, into);
		assert.deepEqual(
			(await foundIn({ 'a.txt': out, 'b.txt': blank })).filter(({ check }) => check === 'carry-over'),
			[],
		);
	});

	it('holds between reports of one file, and the places are those of the file', async () => {
		const prose = { overview: '镇里把公开栏全部换新，按月张贴收支明细。'.repeat(4) };
		const first = writeReport(simpleReport({ year: 2022, carriedOut: [3, 0, 0, 0, 0, 0], prose }));
		const second = writeReport(simpleReport({ year: 2023, carriedIn: [2, 0, 0, 0, 0, 0], prose }));
		const files: Files = { 'both.txt': first + second };
		const [finding, ...more] = await foundIn(files);
		assert.ok(finding);
		assert.equal(more.length, 0);
		const starts = new Map([['both.txt', first.length]]);
		const fixed = (at: number) => fixedFiles(files, finding, { fixAt: at, starts })['both.txt'] ?? '';
		assert.equal(fixed(0).slice(0, first.length), first);
		assert.match(fixed(0).slice(first.length), /上年结转政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3\n/);
		assert.equal(fixed(1).slice(first.length), second);
		assert.match(fixed(1).slice(0, first.length), /结转下年度继续办理\t2\t0\t0\t0\t0\t0\t2\n/);
	});

	it('of last year’s versions one that agrees is enough', async () => {
		const last = (carried: number) => writeReport(simpleReport({ year: 2022, carriedOut: [carried, 0, 0, 0, 0, 0] }));
		const files = {
			'a.txt': last(3),
			'b.txt': last(2),
			'c.txt': writeReport(simpleReport({ year: 2023, carriedIn: [2, 0, 0, 0, 0, 0] })),
		};
		assert.deepEqual(
			(await foundIn(files)).map(({ check, address }) => [check, address]),
			[['duplicate-report', 'b.txt']],
		);
	});

	it('speaks English when asked', async () => {
		const files = {
			'2022.txt': writeReport(simpleReport({ year: 2022, carriedOut: [3, 0, 0, 0, 0, 0] })),
			'2023.txt': writeReport(simpleReport({ year: 2023, carriedIn: [2, 0, 0, 0, 0, 0] })),
		};
		assert.deepEqual(await saidOf(files, { language: 'en' }), [
			'2023.txt: carry-over 2 cells of 上年结转 differ from what the report on 2022 carries out: 自然人 2 (last year 3), 总计 2 (last year 3).',
		]);
	});
});

describe('reading again', () => {
	it('reads a file once that many speak of', async () => {
		const prose = { overview: '镇里把公开栏全部换新，按月张贴收支明细。'.repeat(4) };
		const towns = Array.from({ length: 12 }, (_, at) => `云山县${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(at)}石镇`);
		const report = (organization: string, year: number, carried: number) =>
			writeReport(simpleReport({ organization, year, carriedOut: [carried, 0, 0, 0, 0, 0], prose }));
		const files: Files = {
			'archive.txt': towns.map((town) => report(town, 2022, 3)).join(''),
			...Object.fromEntries(towns.map((town) => [`new/${town}.txt`, report(town, 2023, 0)])),
		};
		const { index, parts } = indexOf(files);
		const reads: string[] = [];
		const found = await crossFindings(index, (address) => {
			reads.push(address);
			return parts.get(address);
		});
		assert.equal(found.size, towns.length);
		assert.equal(reads.filter((address) => address === 'archive.txt').length, 1);
		assert.equal(reads.length, 1 + towns.length);
	});
});

describe('settings', () => {
	const files = {
		'2022.txt': writeReport(simpleReport({ year: 2022, carriedOut: [3, 0, 0, 0, 0, 0] })),
		'2024.txt': writeReport(simpleReport({ year: 2024, carriedIn: zeros() })),
	};
	it('switch a check off, and say how much it weighs', async () => {
		assert.deepEqual(
			(await foundIn(files)).map(({ check, severity }) => [check, severity]),
			[['missing-year', 'info']],
		);
		assert.deepEqual(await foundIn(files, { checks: { 'missing-year': 'off' } }), []);
		const [error] = await foundIn(files, { checks: { 'missing-year': 'error' } });
		assert.equal(error?.severity, 'error');
	});
});

describe('missing-year', () => {
	it('is silent where many bodies lack the year and none has it', async () => {
		const report = (organization: string, year: number) => writeReport(simpleReport({ organization, year }));
		const of = (towns: readonly string[]) =>
			Object.fromEntries(
				towns.flatMap((town) => [2021, 2023].map((year) => [`${town}${year}.txt`, report(`云山县${town}`, year)])),
			);
		assert.equal((await foundIn(of(['青石镇', '松林镇']))).length, 2);
		assert.equal((await foundIn(of(['青石镇', '松林镇', '河口镇']))).length, 0);
	});
});

describe('facts that are out of date', () => {
	it('of a copied text give nothing where the texts were rewritten', async () => {
		const prose = (seed: number) =>
			Array.from(
				{ length: 20 },
				(_, at) =>
					`${String.fromCharCode(...Array.from({ length: 20 }, (_, step) => 0x4e00 + ((seed + at * 97 + step * 31) % 5000)))}。`,
			).join('');
		const report = (year: number, seed: number) =>
			writeReport(simpleReport({ year, prose: { overview: prose(seed) } }));
		const { index, parts } = indexOf({ 'a.txt': report(2022, 1), 'b.txt': report(2023, 1) });
		const [fact, ...more] = index.findings();
		assert.ok(fact);
		assert.equal(more.length, 0);
		const here = parts.get('b.txt')?.[0];
		const rewritten = review(report(2022, 2500)).parts[0];
		assert.ok(here && rewritten);
		assert.equal(placeFact(fact, { here, there: parts.get('a.txt')?.[0] })?.check, 'copied-text');
		assert.equal(placeFact(fact, { here, there: rewritten }), undefined);
		assert.equal(placeFact(fact, { here, there: undefined }), undefined);
	});
	it('of numbers that were corrected give nothing', () => {
		const report = (year: number, carriedIn: number, carriedOut: number) =>
			writeReport(
				simpleReport({
					year,
					carriedIn: [carriedIn, 0, 0, 0, 0, 0],
					carriedOut: [carriedOut, 0, 0, 0, 0, 0],
					proactive: { normative: ['1', '0', String(10 + carriedIn)] },
				}),
			);
		const options = { checks: { stock: 'hint' } } as const;
		const { index, parts } = indexOf({ 'a.txt': report(2022, 0, 3), 'b.txt': report(2023, 2, 0) });
		const here = parts.get('b.txt')?.[0];
		const [corrected] = review(report(2023, 3, 0)).parts;
		assert.ok(here && corrected);
		const facts = index.findings(options);
		assert.deepEqual(
			facts.map(({ check }) => check),
			['carry-over', 'stock'],
		);
		for (const fact of facts) {
			assert.equal(placeFact(fact, { here, there: parts.get('a.txt')?.[0] }, options)?.check, fact.check);
			assert.equal(placeFact(fact, { here: corrected, there: parts.get('a.txt')?.[0] }, options), undefined);
		}
	});
	it('of versions that were made the same give nothing', () => {
		const report = (granted: number) => writeReport(simpleReport({ year: 2022, handled: [granted, 0, 0, 0, 0, 0] }));
		const { index, parts } = indexOf({ 'a.txt': report(5), 'b.txt': report(6) });
		const [fact] = index.findings();
		const [here, there] = ['b.txt', 'a.txt'].map((address) => parts.get(address)?.[0]);
		assert.ok(fact && here);
		assert.match(placeFact(fact, { here, there })?.message ?? '', /有 6 格的数字不同/);
		assert.match(placeFact(fact, { here, there: undefined })?.message ?? '', /有 6 格的数字不同/);
		assert.equal(placeFact(fact, { here, there: here }), undefined);
	});
	it('of tables that are gone give nothing', () => {
		const { index } = indexOf({
			'a.txt': writeReport(simpleReport({ year: 2022, carriedOut: [3, 0, 0, 0, 0, 0] })),
			'b.txt': writeReport(simpleReport({ year: 2023 })),
		});
		const [fact] = index.findings();
		const [bare] = review(
			'青石镇2023年政府信息公开工作年度报告\n一、总体情况\n无\n五、存在的主要问题及改进情况\n无\n六、其他需要报告的事项\n无\n',
		).parts;
		assert.ok(fact && bare);
		assert.equal(placeFact(fact, { here: bare, there: bare }), undefined);
	});
});
