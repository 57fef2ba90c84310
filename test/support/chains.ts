// Reports of one body over several years, each carrying in what the year before carried out.

import fc from 'fast-check';
import type { Files } from './cross-findings.ts';
import { type ReportSpec, rightRequests, writeReport, zeros } from './make-report.ts';

/** What a series of reports says. */
export interface Chain {
	readonly specs: readonly ReportSpec[];
}

const LITIGATION = new Array<string>(15).fill('0');
const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 });

/** A report in which `handled` requests were granted, with what it carries in and out. */
export function simpleReport(
	spec: Partial<Pick<ReportSpec, 'organization' | 'layout' | 'form' | 'proactive' | 'prose'>> & {
		readonly year: number;
		readonly handled?: readonly number[];
		readonly carriedIn?: readonly number[];
		readonly carriedOut?: readonly number[];
	},
): ReportSpec {
	const { form = '2021', handled = [9, 1, 0, 0, 0, 0], carriedIn = zeros(form), carriedOut = zeros(form) } = spec;
	return {
		form,
		layout: spec.layout ?? 'row-per-line',
		organization: spec.organization ?? '云山县青石镇人民政府',
		year: spec.year,
		requests: rightRequests(form, { granted: handled }, { carriedIn, carriedOut }),
		litigation: LITIGATION,
		proactive: spec.proactive ?? {},
		...(spec.prose === undefined ? {} : { prose: spec.prose }),
	};
}

/** Right reports of two to five years in a row, in either form and layout. */
export const rightChain: fc.Arbitrary<Chain> = fc
	.record({
		first: fc.integer({ min: 2019, max: 2021 }),
		carried: fc.array(counts, { minLength: 3, maxLength: 6 }),
		layouts: fc.array(fc.constantFrom('row-per-line' as const, 'cell-per-line' as const), {
			minLength: 6,
			maxLength: 6,
		}),
		names: fc.array(fc.constantFrom('云山县青石镇人民政府', '云山县青石镇', '青石镇人民政府'), {
			minLength: 6,
			maxLength: 6,
		}),
	})
	.map(({ first, carried, layouts, names }) => ({
		specs: carried.slice(1).map((carriedOut, at) => {
			const carriedIn = carried[at] ?? zeros();
			return simpleReport({
				year: first + at,
				form: first + at < 2021 ? '2019' : '2021',
				layout: layouts[at] ?? 'row-per-line',
				organization: at === 0 ? '云山县青石镇人民政府' : (names[at] ?? ''),
				carriedIn,
				carriedOut,
				handled: carriedIn.map((value) => value + 3),
			});
		}),
	}));

/** The files of a chain, one for each year. */
export function filesOf({ specs }: Chain): Files {
	return Object.fromEntries(specs.map((spec) => [`${spec.year}.txt`, writeReport(spec)]));
}
