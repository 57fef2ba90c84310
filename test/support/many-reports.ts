// A folder of invented reports, right and wrong ones: some hundred to look at, or ten thousand to wait for.

import type { Form } from './catalogue.ts';
import { type Cells, rightRequests, writeReport, zeros } from './make-report.ts';
import { Random } from './random.ts';

/** A file of the folder, its path relative and with forward slashes. */
export interface ReportFile {
	readonly path: string;
	readonly text: string;
}

const FIRST = [...'青松柳河石白云龙凤清金银玉长安平和大小南北东西上下新'];
const SECOND = [...'林湾口桥鹿山溪泉岭塘沟坪坡滩渡店集寨堡庄'];
const KINDS = ['镇人民政府', '乡人民政府', '街道办事处', '县教育局', '县水利局', '县卫生健康委员会', '市交通运输局'];
const LAST_YEAR = 2024;

/** The reports of so many organisations on so many years, one in twelve missing; the same ones for the same seed. */
export function* manyReports(organizations: number, years: number, seed = 7): Iterable<ReportFile> {
	const source = new Random(seed);
	const random: Below = (end) => source.below(end);
	for (let at = 0; at < organizations; at++) {
		const careless = at % 5 === 0;
		for (let back = 0; back < years; back++) {
			if (random(12) === 0) continue;
			const year = LAST_YEAR - back;
			const organization = nameOf(at);
			yield {
				path: `${year}/${organization}${year}年度报告.txt`,
				text: reportOf(organization, year, careless, random),
			};
		}
	}
}

type Below = (end: number) => number;

function reportOf(organization: string, year: number, careless: boolean, random: Below): string {
	const form: Form = year >= 2021 ? '2021' : '2019';
	const counts = (first: number, others: number) => zeros().map((_, at) => random(at === 0 ? first : others));
	const right = rightRequests(
		form,
		{ granted: counts(90, 4), unable_2: counts(9, 1) },
		zeros().map(() => random(3)),
		zeros().map(() => random(3)),
	);
	const faults = careless ? random(12) : random(10) === 0 ? 1 : 0;
	const text = writeReport({
		form,
		layout: random(2) === 0 ? 'row-per-line' : 'cell-per-line',
		organization,
		year,
		requests: withWrongTotals(right, faults, random),
		litigation: new Array<string>(15).fill('0'),
		proactive: {},
	});
	const torn = careless && random(3) === 0 ? withoutHeadings(text, 1 + random(4)) : text;
	if (random(25) === 0) return torn.replace(/\t\d+(?=[\t\n])/g, '\t');
	return random(9) === 0 ? torn.replace(/\n五、[^\n]*/, '\n七、存在的主要问题及改进情况') : torn;
}

function withWrongTotals(cells: Cells, faults: number, random: Below): Cells {
	const rows: (readonly [key: string, values: string[]])[] = Object.entries(cells).map(([key, values]) => [
		key,
		[...values],
	]);
	for (let fault = 0; fault < faults; fault++) {
		const values = rows[random(rows.length)]?.[1] ?? [];
		values[values.length - 1] = String(Number(values.at(-1)) + 1 + random(8));
	}
	return Object.fromEntries(rows);
}

function withoutHeadings(text: string, count: number): string {
	return ['二', '四', '六', '五']
		.slice(0, count)
		.reduce((left, at) => left.replace(new RegExp(`\n${at}、[^\n]*`), ''), text);
}

function nameOf(at: number): string {
	const pick = (list: readonly string[], index: number) => list[index % list.length] ?? '';
	const beyond = Math.floor(at / (FIRST.length * SECOND.length));
	const place =
		pick(FIRST, at) + pick(SECOND, Math.floor(at / FIRST.length)) + (beyond > 0 ? pick(SECOND, beyond) : '');
	return place + pick(KINDS, at);
}
