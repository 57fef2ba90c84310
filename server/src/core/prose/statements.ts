// Statements: what the prose says about the numbers of the tables, with the cells that it speaks of.

import type { StatedCells, StatementRule } from '../forms/catalogue.ts';
import { type Exact, inTenThousands } from '../number/exact.ts';
import type { Span } from '../text/span.ts';
import type { Clause, Count } from './counts.ts';
import { isBareHead, isChannel, isPlain, matchHead, type ReadyProse } from './match.ts';
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

/** Who reports, on which year: statements about others are left alone. */
export interface ProseContext {
	readonly prose: ReadyProse;
	/** The reporting body, folded; an empty string where it is not known. */
	readonly organization: string;
	readonly year: number | null;
}

/** The unit of texts, in which no table counts. */
const WRITTEN = '篇';

/** What a sentence speaks of while it is read. */
interface Reading {
	readonly sentence: Sentence;
	readonly context: ProseContext;
	readonly topics: Map<string, readonly StatedCells[]>;
	/** The sentence's last words are about another year: nothing is bound until it speaks of this one. */
	foreign: boolean;
	/** A number was counted that no rule knows: what follows may be about something else, though the sentence names a topic. */
	strayed: boolean;
	readonly statements: Statement[];
	/** Numbers that the sentence counts in the tables' own words before it spoke of their topic. */
	waiting: readonly Waiting[];
}

/** A number, the rule that its words follow, and where they begin. */
interface Waiting {
	readonly rule: StatementRule;
	readonly count: Count;
	readonly headStart: number;
}

/** The statements of a sentence, and what it spoke of. */
export interface SentenceReading {
	readonly statements: readonly Statement[];
	readonly topics: Topics;
}

/** The cells that each topic was opened with. */
export type Topics = ReadonlyMap<string, readonly StatedCells[]>;

/** What the sentence before spoke of, and whether it stands in the same paragraph. */
export interface Before {
	readonly topics: Topics;
	readonly near: boolean;
}

/**
 * Reads a sentence. One that begins with 其中, or with words that need a topic, goes on speaking of what the sentence
 * before it in the paragraph spoke of.
 */
export function statementsIn(
	{ sentence, clauses }: { readonly sentence: Sentence; readonly clauses: readonly Clause[] },
	context: ProseContext,
	before: Before,
): SentenceReading {
	const { words } = sentence;
	const topics = new Map(words.startsWith('其中') || goesOn(clauses, context, before) ? before.topics : []);
	const reading: Reading = { sentence, context, topics, foreign: false, strayed: false, statements: [], waiting: [] };
	if (context.prose.otherYears.some((word) => words.includes(word))) return reading;
	let last: Clause | undefined;
	for (const clause of clauses) {
		if (isOtherYear(clause.words, context.year) || isPartOfYear(clause.words)) reading.foreign = true;
		else if (namesYear(clause.words, context.year) && !(reading.foreign && clause.mark === '、'))
			reading.foreign = false;
		readCounts(reading, clause, last);
		if (clause.counts.length === 0) readNought(reading, clause);
		last = clause;
	}
	return reading;
}

/** Whether the first number of a sentence is counted in words that need a topic which the sentence before it opened. */
function goesOn([first]: readonly Clause[], { prose, organization }: ProseContext, { topics, near }: Before): boolean {
	const [count] = first?.counts ?? [];
	if (count === undefined || !near || topics.size === 0) return false;
	const isOpen = ({ within, columns }: StatementRule) =>
		within !== undefined && columns === undefined && topics.has(within);
	return matchHead(count.head, { prose, organization, isOpen }) !== undefined;
}

/** Several years together: 2019年至2023年. */
const SPAN_OF_YEARS = /(\d{4})年?度?[至到]?(\d{4})年/;

/** Whether a clause names a year, and not the report's own: one that it is compared with is another. */
function isOtherYear(words: string, year: number | null): boolean {
	if (!words.includes('年')) return false;
	if (year === null) return /[与比较同]\d{4}年/.test(words);
	const named: readonly string[] = words.match(/\d{4}(?=年)/g) ?? [];
	const others = named.filter((one) => one !== String(year));
	const [, first, last] = SPAN_OF_YEARS.exec(words) ?? [];
	return first !== last || (others.length > 0 && (others.length === named.length || words.includes('分别')));
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

function readCounts(reading: Reading, { counts }: Clause, before: Clause | undefined): void {
	for (const [at, count] of counts.entries())
		if (count.unit !== WRITTEN) readCount(reading, count, at === 0 ? before : undefined);
}

function readCount(reading: Reading, count: Count, before: Clause | undefined): void {
	const joined = before !== undefined && before.counts.length === 0 && isBareHead(count.head);
	const headStart = joined ? before.start : count.headStart;
	const head = joined ? before.words + count.head : count.head;
	const rule = reading.foreign || isPart(head, reading) ? undefined : ruleOf(reading, head, count);
	const { prose } = reading.context;
	if (rule !== undefined && rule.within !== undefined && !isTopicOpen(reading, rule, count.start))
		reading.waiting = [...reading.waiting, { rule, count, headStart }];
	else if (rule !== undefined) state(reading, { rule, count, headStart });
	else if (!isChannel(head, prose)) {
		reading.topics.clear();
		reading.waiting = [];
		reading.strayed = true;
	}
}

/** The rule that the words before a number follow; one whose topic is not open yet only where its words are its own. */
function ruleOf(reading: Reading, head: string, count: Count): StatementRule | undefined {
	const { prose, organization } = reading.context;
	let closed = false;
	const isOpen = (rule: StatementRule) => {
		const open = isTopicOpen(reading, rule, count.start);
		closed ||= !open && rule.own === true;
		return open;
	};
	const open = matchHead(head, { prose, organization, isOpen });
	const waits = open === undefined && closed && !reading.strayed;
	const rule = waits ? matchHead(head, { prose, organization, isOpen: ({ own }) => own === true }) : open;
	if (rule === undefined || !isRightUnit(rule, count)) return undefined;
	return waits || meaningOf(reading, rule) !== undefined ? rule : undefined;
}

/** States a number, and those that waited for its topic. */
function state(reading: Reading, { rule, count, headStart }: Waiting): void {
	const { sentence, statements, topics } = reading;
	const means = meaningOf(reading, rule) ?? [];
	for (const { topic, cells } of rule.opens ?? []) topics.set(topic, cells);
	const { waiting } = reading;
	reading.waiting = [];
	for (const one of waiting) if (isTopicOpen(reading, one.rule, one.count.start)) state(reading, one);
	for (const { topic, cells } of rule.opens ?? []) topics.set(topic, cells);
	statements.push({
		number: spanIn(sentence, count.start, count.numberEnd),
		...spanIn(sentence, headStart, count.end),
		value: isInOnes(rule, count) ? inTenThousands(count.value) : count.value,
		step: isInOnes(rule, count) ? count.step / 10_000 : count.step,
		style: count.style,
		unit: count.unit,
		means,
	});
}

/** Whether the words before a number name one part of what the sentence parts: 按时答复35件，延期答复2件. */
function isPart(head: string, { sentence: { words }, context }: Reading): boolean {
	return context.prose.contrasts.some(([part, other]) => head.includes(part) && words.includes(other));
}

/** Whether money is stated in 元, which tables state in 万元. */
function isInOnes(rule: StatementRule, { unit }: Count): boolean {
	return rule.unit === 'money' && unit === '元';
}

function isRightUnit(rule: StatementRule, { unit }: Count): boolean {
	return rule.unit === 'money' ? unit === '元' || unit === '万元' : !unit.endsWith('元');
}

/** A column needs a row that was spoken of; all else a sentence that names its topic, or speaks already of what goes with it. */
function isTopicOpen(reading: Reading, { within, columns, anywhere }: StatementRule, at: number): boolean {
	const { topics, sentence, strayed, context } = reading;
	if (within === undefined) return !strayed || anywhere === true;
	if (topics.has(within)) return true;
	if (columns !== undefined) return false;
	if (context.prose.topics[within]?.behind?.some((topic) => topics.has(topic)) === true) return true;
	return !strayed && isSpokenOf(sentence.words.slice(0, at), within, context);
}

/** Whether the words of a sentence speak of a topic before any number of it does: they name it. */
function isSpokenOf(words: string, topic: string, { prose }: ProseContext): boolean {
	return prose.topics[topic]?.words.some((word) => words.includes(word)) === true;
}

function meaningOf({ topics }: Reading, rule: StatementRule): readonly StatedCells[] | undefined {
	const { columns, within, means } = rule;
	if (columns === undefined) return means;
	const open = within === undefined ? undefined : topics.get(within);
	return open?.map((cells) => ({ ...cells, columns: cells.columns.flatMap((column) => columns[column] ?? [column]) }));
}

/** A clause without a number may state nought: 未收到政府信息公开申请, 未发生行政复议, 全部办结. */
function readNought(reading: Reading, clause: Clause): void {
	if (reading.foreign) return;
	const { sentence, statements } = reading;
	const span = spanIn(sentence, clause.start, clause.start + clause.words.length);
	for (const means of noughtsOf(reading, clause.words))
		statements.push({ number: span, ...span, value: 0, step: 1, style: 'words', unit: '', means: [means] });
}

/** The cells that a clause says are nought: the first pattern that it follows decides. */
function noughtsOf({ context, topics, sentence }: Reading, words: string): readonly StatedCells[] {
	const { noughtSigns, noughts } = context.prose;
	if (!noughtSigns.some((sign) => words.includes(sign))) return [];
	for (const { match, groups, within, names, means } of noughts) {
		const found = match.exec(words);
		if (found === null || (within !== undefined && !topics.has(within))) continue;
		const plain = groups.every((others, at) => isPlain(found[at + 1] ?? '', context, others));
		if (!plain || (names !== undefined && !isSpokenOf(sentence.words, names, context))) return [];
		return means.flatMap(({ word, cells }) => (word === undefined || words.includes(word) ? cells : []));
	}
	return [];
}
