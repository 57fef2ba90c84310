// Statements: what the prose says about the numbers of the tables, with the cells that it speaks of.

import { CONTRASTS, OTHER_YEARS } from '../forms/plain-words.ts';
import {
	CARRIED_OUT,
	LAWSUITS,
	NEW,
	RAISED,
	REVIEWS,
	type StatedCells,
	type StatementRule,
} from '../forms/statements.ts';
import type { TableKey } from '../forms/types.ts';
import { type Exact, exact } from '../number/exact.ts';
import type { Span } from '../text/span.ts';
import type { Clause, Count } from './counts.ts';
import { isBareHead, isChannel, isPlain, matchHead } from './match.ts';
import { type Sentence, spanIn } from './sentences.ts';

/** A number that the prose states about a table. The Span holds the words and the number with its unit. */
export interface Statement extends Span {
	/** Where the digits stand; the words themselves where they state nought without a digit (未收到…). */
	readonly number: Span;
	readonly value: Exact;
	/** The size of the last printed place: the number is exact to half of it at least. */
	readonly step: number;
	readonly style: 'digits' | 'chinese' | 'words';
	readonly unit: string;
	/** The cells that it may speak of; it must agree with one reading. */
	readonly means: readonly StatedCells[];
}

type Topic = NonNullable<StatementRule['within']>;

/** Who reports, on which year: statements about others are left alone. */
export interface ProseContext {
	/** The reporting body, folded; an empty string where it is not known. */
	readonly organization: string;
	readonly year: number | null;
}

/** What a sentence speaks of while it is read. */
interface Reading {
	readonly sentence: Sentence;
	readonly context: ProseContext;
	readonly topics: Map<Topic, readonly StatedCells[]>;
	/** The sentence's last words are about another year: nothing is bound until it speaks of this one. */
	foreign: boolean;
	/** A number was counted that no rule knows: what follows may be about something else, though the sentence names a topic. */
	strayed: boolean;
	readonly statements: Statement[];
}

const REQUEST_WORDS = ['信息公开', '依申请公开', '申请公开'];

/** The statements of a sentence, and what it spoke of. */
export interface SentenceReading {
	readonly statements: readonly Statement[];
	readonly topics: Topics;
}

/** The cells that each topic was opened with. */
export type Topics = ReadonlyMap<Topic, readonly StatedCells[]>;

/** Reads a sentence. One that begins with 其中 goes on speaking of what the sentence before it spoke of. */
export function statementsIn(
	sentence: Sentence,
	clauses: readonly Clause[],
	context: ProseContext,
	before: Topics,
): SentenceReading {
	const { words } = sentence;
	const topics = new Map(words.startsWith('其中') ? before : []);
	const reading: Reading = { sentence, context, topics, foreign: false, strayed: false, statements: [] };
	if (OTHER_YEARS.some((word) => words.includes(word))) return reading;
	let last: Clause | undefined;
	for (const clause of clauses) {
		if (isOtherYear(clause.words, context.year) || isPartOfYear(clause.words)) reading.foreign = true;
		else if (namesYear(clause.words, context.year) && !(reading.foreign && clause.mark === '、'))
			reading.foreign = false;
		for (const [at, count] of clause.counts.entries()) readCount(reading, count, at === 0 ? last : undefined);
		if (clause.counts.length === 0) readNought(reading, clause);
		last = clause;
	}
	return reading;
}

/** Whether a clause names a year, and not the report's own. */
function isOtherYear(words: string, year: number | null): boolean {
	if (year === null || !words.includes('年')) return false;
	const named: readonly string[] = words.match(/\d{4}(?=年)/g) ?? [];
	const others = named.filter((one) => one !== String(year));
	return others.length > 0 && (others.length === named.length || words.includes('分别'));
}

/** Whether a clause names a part of the year alone: 截至6月底, 上半年. */
function isPartOfYear(words: string): boolean {
	if (!words.includes('月') && !words.includes('季度') && !words.includes('半年')) return false;
	if (/12月(?:31日|底|末)|年底|年末/.test(words)) return false;
	return /季度|半年|(?:至|截止|[1-9]|1[0-2])月(?:底|末|份|中旬)|前[1-9一二三四五六七八九十]个月/.test(words);
}

function namesYear(words: string, year: number | null): boolean {
	return year !== null && words.includes(`${year}年`);
}

function readCount(reading: Reading, count: Count, before: Clause | undefined): void {
	const joined = before !== undefined && before.counts.length === 0 && isBareHead(count.head);
	const headStart = joined ? before.start : count.headStart;
	const head = joined ? before.words + count.head : count.head;
	const isOpen = (rule: StatementRule) => isTopicOpen(reading, rule, count.start);
	const rule =
		reading.foreign || isPart(head, reading.sentence)
			? undefined
			: matchHead(head, { organization: reading.context.organization, isOpen });
	const means = rule === undefined ? undefined : meaningOf(reading, rule);
	if (rule === undefined || means === undefined || !isRightUnit(rule, count)) {
		if (!isChannel(head)) {
			reading.topics.clear();
			reading.strayed = true;
		}
		return;
	}
	openTopics(reading, rule, means);
	const { sentence } = reading;
	reading.statements.push({
		number: spanIn(sentence, count.start, count.numberEnd),
		...spanIn(sentence, headStart, count.end),
		value: rule.unit === 'money' ? tenThousands(count) : count.value,
		step: rule.unit === 'money' && count.unit === '元' ? count.step / 10_000 : count.step,
		style: count.style,
		unit: count.unit,
		means,
	});
}

/** Whether the words before a number name one part of what the sentence parts: 按时答复35件，延期答复2件. */
function isPart(head: string, { words }: Sentence): boolean {
	return CONTRASTS.some(([part, other]) => head.includes(part) && words.includes(other));
}

/** Table 二 states fees in 万元. */
function tenThousands({ value, unit }: Count): Exact {
	if (unit !== '元') return value;
	return typeof value === 'number' ? exact(BigInt(value), 4) : exact(value.units, value.scale + 4);
}

function isRightUnit(rule: StatementRule, { unit }: Count): boolean {
	return rule.unit === 'money' ? unit === '元' || unit === '万元' : !unit.endsWith('元');
}

/** A column needs a row that was spoken of; all else a sentence that names its topic, or speaks of requests already. */
function isTopicOpen(reading: Reading, { within, columns, means }: StatementRule, at: number): boolean {
	const { topics, sentence, strayed } = reading;
	if (within === undefined) return !strayed || means?.[0]?.rows[0] === 'new';
	if (topics.has(within)) return true;
	if (within === 'litigation' && columns === undefined && topics.has('requests')) return true;
	return columns === undefined && !strayed && isSpokenOf(sentence.words.slice(0, at), within);
}

/** Whether the words of a sentence speak of a topic before any number of it does: they name it. */
function isSpokenOf(words: string, topic: Topic): boolean {
	return (topic === 'requests' || topic === 'litigation') && REQUEST_WORDS.some((word) => words.includes(word));
}

function meaningOf({ topics }: Reading, rule: StatementRule): readonly StatedCells[] | undefined {
	if (rule.columns === undefined) return rule.means;
	const open = rule.within === undefined ? undefined : topics.get(rule.within);
	const { columns } = rule;
	return open?.map((cells) => ({
		...cells,
		columns: cells.columns.flatMap((column) => columns.map((part) => column.replace(/total$/, part))),
	}));
}

/** What the sentence speaks of from here on. A column of a row does not change the row. */
function openTopics({ topics }: Reading, rule: StatementRule, means: readonly StatedCells[]): void {
	const [first] = means;
	if (first === undefined || rule.columns !== undefined) return;
	const total = first.columns.every((column) => column.endsWith('total'));
	const topic: TableKey = first.table;
	topics.set(topic, total ? means : NEW);
	if (first.rows.includes('refused_1') && first.rows.includes('refused_2')) topics.set('refused', means);
	if (first.rows[0] === 'normative') topics.set('normative', means);
}

/** A clause without a number may state nought: 未收到政府信息公开申请, 未发生行政复议, 全部办结. */
function readNought(reading: Reading, clause: Clause): void {
	if (reading.foreign) return;
	const { sentence, statements } = reading;
	const span = spanIn(sentence, clause.start, clause.start + clause.words.length);
	for (const means of noughtsOf(reading, clause.words))
		statements.push({ number: span, ...span, value: 0, step: 1, style: 'words', unit: '', means: [means] });
}

/** Words that only say that there was none, or of what kind. */
const NONE_WORDS = [
	'发生过',
	'存在',
	'出现',
	'收到过',
	'任何',
	'过',
	'案件',
	'行政复议',
	'行政诉讼',
	'复议',
	'诉讼',
	...RAISED,
];
/** Words without which a clause states no nought. */
const NOUGHT_SIGNS = ['未', '没', '无', '办结'];
const NO_REQUEST =
	/^(.*?)(?:未|没有)(?:收到|接到|受理|收)(.{0,20})(?:信息公开|依申请公开|公开信息|公开政府信息)(?:的)?(?:申请)?(?:事项|件|案件|情况)?$/;
const NO_COURT = /^(.*?)(?:暂?未有|未曾|没有|暂无|未|无)(.*)(?:复议|诉讼)(?:案件|案|事项|的?情况|事件)?$/;
const ALL_DONE = /(?:全部(?:按期|按时|依法)?(?:答复)?办结|办结率(?:达|达到|为)?100%)$/;

function noughtsOf(reading: Reading, words: string): readonly StatedCells[] {
	const plain = (before = '', others: readonly string[] = []) => isPlain(before, reading.context.organization, others);
	if (!NOUGHT_SIGNS.some((sign) => words.includes(sign))) return [];
	const request = NO_REQUEST.exec(words);
	if (request !== null) return plain(request[1]) && plain(request[2], NONE_WORDS) ? NEW.slice(0, 1) : [];
	if (ALL_DONE.test(words) && reading.topics.has('requests')) return CARRIED_OUT;
	const court = NO_COURT.exec(words);
	if (
		court === null ||
		!plain(court[1]) ||
		!plain(court[2], NONE_WORDS) ||
		!isSpokenOf(reading.sentence.words, 'litigation')
	)
		return [];
	return [...(words.includes('复议') ? REVIEWS : []), ...(words.includes('诉讼') ? LAWSUITS : [])];
}
