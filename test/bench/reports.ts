// Whole reports as the measurements need them: distinct, as long as real ones, one in ten with a wrong number.

import { type ReportSpec, rightRequests, writeReport, zeros } from '../support/make-report.ts';
import { Random } from '../support/random.ts';

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
const MOST_CARRIED = 3;
/** As many sentences as make a report about as long as a real one of the smaller kind. */
const SENTENCES = 16;

/** Report `index` of an endless row of distinct ones; the same for the same seed. `sentences` are those of each of its two sections of prose. */
export function reportAt(index: number, seed = 1, sentences = SENTENCES): string {
	const random = new Random(seed * 1_000_003 + index);
	const text = writeReport(specAt(index, random, sentences));
	return index % 10 === 0 ? breakTotal(text, random) : text;
}

/** What a file of it would be called. */
export function nameAt(index: number): string {
	return `${organizationAt(Math.floor(index / 4))}${2020 + (index % 4)}年政府信息公开工作年度报告 ${index}.txt`;
}

function organizationAt(body: number): string {
	const name = (at: number) => `${FIRST[at % FIRST.length]}${SECOND[Math.floor(at / FIRST.length) % SECOND.length]}`;
	return `${name(Math.floor(body / 529) + 7)}县${name(body)}镇人民政府`;
}

function specAt(index: number, random: Random, sentences: number): ReportSpec {
	const used = [true, random.chance(0.45), false, false, random.chance(0.1), random.chance(0.1)];
	const some = (most: number) => used.map((use) => (use ? random.below(most) : 0));
	const body = Math.floor(index / 4);
	const granted = some(30).map((value) => value + MOST_CARRIED);
	const refused = some(4);
	const carriedIn = carriedOutAt(body, (index % 4) - 1);
	const requests = rightRequests('2021', { granted, refused_1: refused }, carriedIn, carriedOutAt(body, index % 4));
	const received = requests['new']?.at(-1) ?? '0';
	const count = () => String(random.below(3));
	const [upheld, corrected] = [count(), count()];
	const group = [upheld, corrected, '0', '0', String(Number(upheld) + Number(corrected))];
	return {
		form: '2021',
		layout: index % 2 === 0 ? 'row-per-line' : 'cell-per-line',
		organization: organizationAt(body),
		year: 2020 + (index % 4) + 1,
		requests,
		litigation: [...group, '0', '0', '0', '0', '0', ...group],
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
