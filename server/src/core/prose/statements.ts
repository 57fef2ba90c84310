// Statements: what the prose says about the numbers of the tables, with the cells that it speaks of.

import type { StatedCells } from '../forms/catalogue.ts';
import { equal, inTenThousands } from '../number/exact.ts';
import { countedBy, EACH, isInOnes } from './counted.ts';
import { type Clause, type Count, PIECES } from './counts.ts';
import { CHANGE } from './lists.ts';
import { isChannel, isMention, isPlain, isSumHead } from './match.ts';
import { noughtsIn } from './noughts.ts';
import { type Before, isCountedBy, openedBefore, returns, tellsMore } from './opened.ts';
import { type Counted, isTopicOpen, meaningOf, openTopics, type Reading, type Topics } from './reading.ts';
import { namesSomeApplicants, Scope } from './scope.ts';
import { type Sentence, spanIn } from './sentences.ts';
import type { ProseContext, Statement } from './statement.ts';
import { isOtherYear, isPartOfYear, namesYear, withRelativeYears } from './years.ts';

/** The unit of texts, in which no table counts. */
const WRITTEN = '篇';

/** What a clause ends with that says what the sentence is about: 行政许可方面. */
const FIELD = /(?:方面|领域|业务)$/;

/** The statements of a sentence, and what it spoke of. */
export interface SentenceReading {
	readonly statements: readonly Statement[];
	readonly topics: Topics;
	/** Whether it tells of another year, or counts something else. */
	readonly turnsAway: boolean;
}

/**
 * Reads a sentence. One that begins with 其中, or with words that need a topic, goes on speaking of what the sentence
 * before it in the paragraph spoke of, or its section does; one with words of the tables that nothing else is counted by,
 * of what any did.
 */
export function statementsIn(
	{ sentence, clauses }: { readonly sentence: Sentence; readonly clauses: readonly Clause[] },
	context: ProseContext,
	before: Before,
): SentenceReading {
	const { words } = sentence;
	const open = openedBefore(clauses, context, before);
	const back = open === undefined && returns(clauses, context, before.above);
	const topics = new Map(open ?? (back ? before.above : []));
	const statements: Statement[] = [];
	const reading: Reading = {
		sentence,
		context,
		topics,
		scope: new Scope(),
		foreign: false,
		apart: false,
		strayed: false,
		statements,
		waiting: [],
	};
	if (context.prose.otherYears.some((word) => words.includes(word))) return { ...reading, turnsAway: true };
	const brackets: Outside[] = [];
	for (const [at, clause] of clauses.entries()) {
		while (brackets.length > clause.depth) goOut(reading, brackets.pop());
		while (brackets.length < clause.depth) brackets.push(outside(reading));
		turnTo(reading, clause, clauses[at - 1]);
		readCounts(reading, clauses, at);
		if (clause.counts.length === 0) statements.push(...noughtsIn(reading, clause));
	}
	const told = withParts(statements);
	return {
		// What stood between may have told of a part.
		statements: back ? told.map((statement) => ({ ...statement, part: true })) : told,
		topics,
		turnsAway: reading.foreign || reading.apart || (reading.strayed && !tellsMore(words, context, before.above)),
	};
}

/** What a clause says of the year and of the field that the sentence goes on to speak of. */
function turnTo(reading: Reading, clause: Clause, before: Clause | undefined): void {
	const { words, mark, counts } = clause;
	const { year } = reading.context;
	if (mark === '(' && isCompared(before)) reading.foreign = true;
	const named = withRelativeYears(words, year);
	if (isCompared(clause) || counts.some(({ head }) => isComparison(head, reading.context))) return;
	if (isOtherYear(named, year) || isPartOfYear(named)) reading.foreign = true;
	else if (namesYear(named, year) && !(reading.foreign && mark === '、')) reading.foreign = false;
	if (mark === ';') reading.scope.breakOff();
	if (counts.length === 0 && FIELD.test(words)) reading.apart = true;
}

/** What a sentence speaks of before brackets. */
type Outside = Pick<Reading, 'scope' | 'foreign' | 'strayed' | 'waiting'> & { readonly topics: Topics };

function outside({ scope, foreign, strayed, waiting, topics }: Reading): Outside {
	return { scope: scope.copy(), foreign, strayed, waiting, topics: new Map(topics) };
}

/** Behind brackets the sentence goes on as before them. */
function goOut(reading: Reading, before: Outside | undefined): void {
	if (before === undefined) return;
	const { scope, foreign, strayed, waiting, topics } = before;
	reading.scope.leave(scope);
	reading.foreign = foreign;
	reading.strayed = strayed;
	reading.waiting = waiting;
	reading.topics.clear();
	for (const [topic, cells] of topics) reading.topics.set(topic, cells);
}

/** Where a sentence states two numbers of the same cells, each counts a part of something. */
function withParts(statements: readonly Statement[]): readonly Statement[] {
	const isTwice = (one: Statement) =>
		statements.some((other) => isSame(one.means[0], other.means[0]) && !equal(one.value, other.value));
	return statements.map((one) => (!one.part && isTwice(one) ? { ...one, part: true, of: undefined } : one));
}

function isSame(one: StatedCells | undefined, other: StatedCells | undefined): boolean {
	return (
		one?.table === other?.table &&
		one?.rows.join() === other?.rows.join() &&
		one?.columns.join() === other?.columns.join()
	);
}

/** Reads the numbers of a clause. */
function readCounts(reading: Reading, clauses: readonly Clause[], at: number): void {
	const [before, clause, after] = [clauses[at - 1], clauses[at], clauses[at + 1]];
	if (clause === undefined) return;
	const { scope, context } = reading;
	for (const count of clause.counts) {
		if (count.unit === WRITTEN) continue;
		if (isMention(count, clause)) {
			const done = clause.words.slice(count.end - clause.start, -1);
			scope.narrow(isCountedBy(done, context, ({ all }) => all === true) ? count.value : undefined);
			continue;
		}
		const found = countedBy(reading, count, { clause, before, after, clauses, at });
		if (found !== undefined && found.rule.within !== undefined && !isTopicOpen(reading, found.rule, count.start))
			reading.waiting = [...reading.waiting, found];
		else if (found !== undefined) state(reading, found);
		else if (!PIECES.has(count.unit) && !isNeutral(count, context)) stray(reading);
	}
}

/** Whether a number that no rule knows leaves the sentence's subject as it is: by the way, or by who asked; or it adds up others, or is money. */
function isNeutral({ head, unit }: Count, context: ProseContext): boolean {
	const { prose } = context;
	if (unit.endsWith('元')) return true;
	const isAsker = namesSomeApplicants(head, prose) && isPlain(head, context, prose.applicants.flat());
	return isChannel(head, prose) || isSumHead(head) || isAsker || isComparison(head, context);
}

/** Words before the number of another year that one is held against: 与上年的52件相比. */
const COMPARED = /^[与较比同](?:[上去]年|\d{4}年)度?的?$/;

/** Whether a clause only names the year that a number is held against: 比2022年（31件）. */
function isCompared(clause: Clause | undefined): boolean {
	return clause?.counts.length === 0 && COMPARED.test(clause.words);
}

/** Whether a number only says by how much another one changed, or from what. */
function isComparison(head: string, context: ProseContext): boolean {
	return COMPARED.test(head) || (CHANGE.test(head) && isPlain(head, context, context.prose.leads));
}

/** Something else was counted. */
function stray(reading: Reading): void {
	reading.topics.clear();
	reading.waiting = [];
	reading.strayed = true;
}

/** Some cells and others: of the same row or of the same columns; undefined where they are neither. */
function withCells(one: StatedCells | undefined, other: StatedCells | undefined): StatedCells | undefined {
	if (one === undefined || other === undefined || one.table !== other.table) return undefined;
	const union = (some: readonly string[], more: readonly string[]) => [...new Set([...some, ...more])];
	if (one.columns.join() === other.columns.join()) return { ...one, rows: union(one.rows, other.rows) };
	return one.rows.join() === other.rows.join() ? { ...one, columns: union(one.columns, other.columns) } : undefined;
}

/** States a number, and those that waited for its topic. */
function state(reading: Reading, { rule, count, start, end, part, inside, sharing }: Counted): void {
	const { sentence, statements, scope } = reading;
	const own = meaningOf(reading, rule) ?? [];
	const together = [...sharing.map((other) => meaningOf(reading, other)?.[0]), own[0]].reduce(withCells);
	const each = count.head.endsWith(EACH);
	const means = sharing.length === 0 || together === undefined ? own : each ? [together] : [together, ...own];
	openTopics(reading, rule);
	const { waiting } = reading;
	reading.waiting = [];
	for (const one of waiting) if (isTopicOpen(reading, one.rule, one.count.start)) state(reading, one);
	openTopics(reading, rule);
	if (inside) scope.enter();
	const columns = scope.columnsFor(rule);
	statements.push({
		number: spanIn(sentence, count.start, count.numberEnd),
		...spanIn(sentence, start, end),
		value: isInOnes(rule, count) ? inTenThousands(count.value) : count.value,
		step: isInOnes(rule, count) ? count.step / 10_000 : count.step,
		style: count.style,
		unit: count.unit,
		means: columns.length === 0 ? means : [...means, ...means.map((cells) => ({ ...cells, columns }))],
		part: part || (sharing.length > 0 && !each) || scope.narrows(rule),
		of: part || sharing.length > 0 ? undefined : scope.partedBy(rule),
	});
	scope.take(rule, count.value, means);
}
