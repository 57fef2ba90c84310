// Many bodies in one folder, some of the same short name: right reports are silent, whatever they are called and wherever they lie.

import assert from 'node:assert/strict';
import { serialize } from 'node:v8';
import fc from 'fast-check';
import { factsOf } from '../../server/src/workspace/facts.ts';
import { rightReport } from '../support/arbitrary.ts';
import { review } from '../support/catalogue.ts';
import { simpleReport } from '../support/chains.ts';
import { type Files, saidOf } from '../support/cross-findings.ts';
import { writeReport } from '../support/make-report.ts';

const COUNTIES = ['云山县', '临江市', '松口区'];
const TOWNS = ['城关镇', '白鹿乡'];
const YEARS = [2021, 2022, 2023];

/** How a body calls itself, and where its files lie. */
interface Style {
	readonly name: (county: string, town: string) => string;
	readonly file: (county: string, town: string, year: number) => string;
}

const names: readonly Style['name'][] = [
	(county, town) => `${county}${town}人民政府`,
	(county, town) => `岭南省${county}${town}`,
	(_, town) => `${town}人民政府`,
	(_, town) => town,
];
const files: readonly Style['file'][] = [
	(county, town, year) => `flat/${county.charCodeAt(0)}-${town.charCodeAt(0)}-${year}.txt`,
	(county, town, year) => `${county}/${town}/${year}.txt`,
	(county, town, year) => `${year}年/${county.charCodeAt(0)}/${town.charCodeAt(0)}.txt`,
	(county, town, year) => `all/${county}${town}${year}年政府信息公开工作年度报告.txt`,
];

const carried = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 6, maxLength: 6 });
const body = fc.record({
	carried: fc.array(carried, { minLength: YEARS.length + 1, maxLength: YEARS.length + 1 }),
	handled: fc.array(carried, { minLength: YEARS.length, maxLength: YEARS.length }),
	name: fc.constantFrom(...names),
	file: fc.constantFrom(...files),
});
type Body = typeof body extends fc.Arbitrary<infer Value> ? Value : never;

function filesOf(bodies: readonly Body[]): Files {
	const places = COUNTIES.flatMap((county) => TOWNS.map((town) => [county, town] as const));
	const written = places.flatMap(([county, town], at) => {
		const one = bodies[at];
		return YEARS.map((year, step) => {
			const carriedIn = one?.carried[step] ?? [];
			const handled = (one?.handled[step] ?? []).map((value, column) => value + (carriedIn[column] ?? 0));
			const spec = { organization: one?.name(county, town) ?? '', year, carriedIn, handled };
			const text = writeReport(simpleReport({ ...spec, carriedOut: one?.carried[step + 1] ?? [] }));
			return [one?.file(county, town, year) ?? '', text] as const;
		});
	});
	return Object.fromEntries(written);
}

describe('a province', () => {
	it('of right reports is silent, each body with a style of its own', async () => {
		const bodies = fc.array(body, { minLength: 6, maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(bodies, async (list) => assert.deepEqual(await saidOf(filesOf(list)), [])),
			{ seed: 20201231, numRuns: 60, endOnFailure: true },
		);
	});

	it('has one finding for a carry that is changed where names are full', async () => {
		const bodies = fc.array(body, { minLength: 6, maxLength: 6 });
		const [full = assert.fail()] = names;
		await fc.assert(
			fc.asyncProperty(bodies, fc.nat(5), fc.nat(5), async (list, at, column) => {
				const right = list.map((one) => ({ ...one, name: full }));
				const wrong = filesOf(
					right.map((one, place) => {
						if (place !== at) return one;
						const [first = [], second = [], ...rest] = one.carried;
						return {
							...one,
							carried: [first, second.map((value, cell) => value + (cell === column ? 1 : 0)), ...rest],
						};
					}),
				);
				// What the first year hands over is as before; the second year takes in something else.
				const now = filesOf(right);
				const mixed = Object.fromEntries(
					Object.entries(wrong).map(([path, text]) => [
						path,
						text.includes(`\n${YEARS[1]}年政府`) ? text : (now[path] ?? ''),
					]),
				);
				const said = await saidOf(mixed);
				assert.equal(said.length, 1, said.join('\n'));
				assert.match(said[0] ?? '', /: carry-over /);
			}),
			{ seed: 7, numRuns: 30, endOnFailure: true },
		);
	});
});

describe('facts', () => {
	it('are small, and the same in every thread', () => {
		fc.assert(
			fc.property(rightReport, ({ text }) => {
				const [part = assert.fail()] = review(text).parts;
				const facts = factsOf({ address: '省/县/镇/2023.txt', part: 0 }, part);
				assert.deepEqual(structuredClone(facts), facts);
				assert.ok(serialize(facts).length < 1500, `${serialize(facts).length} bytes`);
			}),
			{ seed: 3, numRuns: 100 },
		);
	});
});
