// Whole reports without end, for tests, measurements, pictures and whoever wants a folder full of them: distinct, as
// long as real ones, four years of each body, one in ten with a wrong number, or some as careless people send them in.

import { type ReportSpec, rightLitigation, rightRequests, writeReport, zeros } from './make-report.ts';
import { Random } from './random.ts';

/** A report and what its file is called. */
export interface MadeReport {
	readonly name: string;
	readonly year: number;
	readonly text: string;
}

const FIRST = [...'云松石白青河柳金玉长安永太新高东西南北海江山龙凤'];
const SECOND = [...'溪林桥鹿石口湾泉岭坪川阳原塘港浦屯庄岗沟台店寨'];
const SUBJECTS = [
	'镇党政办公室',
	'各村（社区）',
	'信息公开领导小组',
	'政务服务中心',
	'分管负责同志',
	'各站所',
	'便民大厅',
];
const VERBS = ['进一步完善', '持续推进', '认真落实', '及时梳理', '不断规范', '稳步开展', '着力加强', '全面提升'];
const OBJECTS = [
	'政府信息公开工作制度',
	'重点领域信息的发布与更新',
	'依申请公开的办理流程',
	'公开平台的日常维护',
	'工作人员的业务培训',
	'信息发布的保密审查',
	'政策文件的解读',
	'群众关切事项的回应',
];
const ENDS = [
	'取得了较好的成效',
	'满足了群众的知情权',
	'提高了工作的透明度',
	'为基层治理提供了保障',
	'得到了群众的认可',
];
/** The bodies of careless reports: not towns alone. */
const KINDS = ['镇人民政府', '乡人民政府', '街道办事处', '教育局', '水利局', '卫生健康委员会', '交通运输局'];
const MOST_CARRIED = 3;
const [FIRST_YEAR, YEARS] = [2021, 4];
/** As many sentences as make a report about as long as a real one of the smaller kind. */
const SENTENCES = 16;

/**
 * Report `index` of an endless row, the same for the same seed: four years of one body, then the next body. Of ten the
 * first has a wrong number. `sentences` are those of each of its two sections of prose.
 */
export function madeReport(index: number, { seed = 1, sentences = SENTENCES } = {}): MadeReport {
	const random = new Random(seed * 1_000_003 + index);
	const spec = specAt(index, random, sentences);
	const text = writeReport(spec);
	return { ...headOf(spec), text: index % 10 === 0 ? breakTotal(text, random) : text };
}

/** The same report as careless people send it in: one body of five has wrong totals, headings left out, no numbers at all. */
export function carelessReport(index: number, seed = 1): MadeReport {
	const random = new Random(seed * 1_000_003 + index);
	const body = Math.floor(index / YEARS);
	const spec = { ...specAt(index, random, SENTENCES), organization: organizationAt(body, KINDS[body % KINDS.length]) };
	const careless = body % 5 === 0;
	const faults = careless ? random.below(12) : random.chance(0.1) ? 1 : 0;
	const text = writeReport({ ...spec, requests: withWrongTotals(spec.requests, faults, random) });
	const torn = careless && random.chance(0.3) ? withoutHeadings(text, 1 + random.below(4)) : text;
	if (random.chance(0.04)) return { ...headOf(spec), text: torn.replace(/\t\d+(?=[\t\n])/g, '\t') };
	const misnumbered = random.chance(0.1) ? torn.replace(/\n五、[^\n]*/, '\n七、存在的主要问题及改进情况') : torn;
	return { ...headOf(spec), text: misnumbered };
}

function headOf({ organization, year }: ReportSpec): Pick<MadeReport, 'name' | 'year'> {
	return { name: `${organization}${year}年政府信息公开工作年度报告.txt`, year };
}

function organizationAt(body: number, kind = '镇人民政府'): string {
	const name = (at: number) => `${FIRST[at % FIRST.length]}${SECOND[Math.floor(at / FIRST.length) % SECOND.length]}`;
	return `${name(Math.floor(body / 529) + 7)}县${name(body)}${kind}`;
}

function specAt(index: number, random: Random, sentences: number): ReportSpec {
	const used = [true, random.chance(0.45), false, false, random.chance(0.1), random.chance(0.1)];
	const some = (most: number) => used.map((use) => (use ? random.below(most) : 0));
	const body = Math.floor(index / YEARS);
	const granted = some(30).map((value) => value + MOST_CARRIED);
	const refused = some(4);
	const place = index % YEARS;
	const carriedIn = carriedOutAt(body, place - 1);
	const requests = rightRequests(
		'2021',
		{ granted, refused_1: refused },
		{ carriedIn, carriedOut: carriedOutAt(body, place) },
	);
	const received = requests['new']?.at(-1) ?? '0';
	const count = () => String(random.below(3));
	const course = [random.below(3), random.below(3), 0, 0];
	return {
		form: '2021',
		layout: index % 2 === 0 ? 'row-per-line' : 'cell-per-line',
		organization: organizationAt(body),
		year: FIRST_YEAR + place,
		requests,
		litigation: rightLitigation([course, [0, 0, 0, 0], course]),
		proactive: {
			regulation: ['0', '0', '0'],
			normative: [count(), count(), String(10 + random.below(30))],
			licence: [String(random.below(500))],
			penalty: [String(random.below(50))],
			coercion: [String(random.below(20))],
			fees: [`${random.below(90)}.${random.below(9) + 1}`],
		},
		prose: {
			overview: `${prose(random, sentences)}全年收到政府信息公开申请${received}件，均已按期答复。${prose(random, 4)}`,
			problems: prose(random, sentences),
		},
	};
}

/** What a body hands on at the end of a year; the next year's report takes it up. */
function carriedOutAt(body: number, year: number): number[] {
	const random = new Random(body * 8 + year + 1);
	return random.chance(0.3) ? [random.below(MOST_CARRIED), 0, 0, 0, 0, 0] : zeros();
}

function prose(random: Random, sentences: number): string {
	let text = '';
	for (let at = 0; at < sentences; at++) {
		const pair = () => `${random.pick(VERBS)}${random.pick(OBJECTS)}`;
		text += `${random.pick(SUBJECTS)}${pair()}，${pair()}，${random.pick(ENDS)}。${at % 4 === 3 ? '\n' : ''}`;
	}
	return text;
}

/** Puts a wrong number into the last row total of table 三. */
function breakTotal(text: string, random: Random): string {
	const row = text.indexOf('（七）总计');
	const end = text.indexOf('四、结转下年度', row);
	const last = /\d+(?=\D*$)/.exec(text.slice(row, end));
	if (row < 0 || last === null) return text;
	const at = row + last.index;
	return `${text.slice(0, at)}${Number(last[0]) + 1 + random.below(9)}${text.slice(at + last[0].length)}`;
}

/** Some rows of table 三 with a total that is too large. */
function withWrongTotals(cells: ReportSpec['requests'], faults: number, random: Random): ReportSpec['requests'] {
	const rows = Object.entries(cells).map(([key, values]): readonly [string, string[]] => [key, [...values]]);
	for (let fault = 0; fault < faults; fault++) {
		const [, values] = random.pick(rows);
		values.push(String(Number(values.pop()) + 1 + random.below(8)));
	}
	return Object.fromEntries(rows);
}

function withoutHeadings(text: string, count: number): string {
	return ['二', '四', '六', '五']
		.slice(0, count)
		.reduce((left, number) => left.replace(new RegExp(`\n${number}、[^\n]*`), ''), text);
}
