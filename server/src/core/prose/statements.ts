// Statements: what the prose says about the numbers of the tables, with the cells that it speaks of.

import type { StatedCells, StatementRule } from '../forms/catalogue.ts';
import { equal, inTenThousands } from '../number/exact.ts';
import { countedBy, isInOnes, plainWords } from './counted.ts';
import { type Clause, type Count, PIECES } from './counts.ts';
import { isChannel, isMention, isPlain, isSumHead, matchHead } from './match.ts';
import { noughtsIn } from './noughts.ts';
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
}

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
	if (context.prose.otherYears.some((word) => words.includes(word))) return reading;
	const brackets: Outside[] = [];
	for (const [at, clause] of clauses.entries()) {
		while (brackets.length > clause.depth) goOut(reading, brackets.pop());
		while (brackets.length < clause.depth) brackets.push(outside(reading));
		turnTo(reading, clause);
		readCounts(reading, clauses, at);
		if (clause.counts.length === 0) statements.push(...noughtsIn(reading, clause));
	}
	return { statements: withParts(statements), topics };
}

/** What a clause says of the year and of the field that the sentence goes on to speak of. */
function turnTo(reading: Reading, { words, mark, counts }: Clause): void {
	const { year } = reading.context;
	const named = withRelativeYears(words, year);
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
	return statements.map((one) => (!one.part && isTwice(one) ? { ...one, part: true } : one));
}

function isSame(one: StatedCells | undefined, other: StatedCells | undefined): boolean {
	return (
		one?.table === other?.table &&
		one?.rows.join() === other?.rows.join() &&
		one?.columns.join() === other?.columns.join()
	);
}

/** Whether the first number of a sentence is counted in words that need a topic which the sentence before it opened. */
function goesOn(clauses: readonly Clause[], context: ProseContext, { topics, near }: Before): boolean {
	if (!near || topics.size === 0) return false;
	const isOpen = ({ within, columns }: StatementRule) =>
		within !== undefined && columns === undefined && topics.has(within);
	for (const clause of clauses) {
		const [count] = clause.counts;
		if (count !== undefined && isChannel(count.head, context.prose)) continue;
		if (count !== undefined && !isMention(count, clause))
			return matchHead(plainWords(count.head, context.year), { ...context, isOpen }) !== undefined;
		if (count === undefined && !isPlain(clause.words, context, context.prose.leads)) return false;
	}
	return false;
}

/** Reads the numbers of a clause. */
function readCounts(reading: Reading, clauses: readonly Clause[], at: number): void {
	const [before, clause, after] = [clauses[at - 1], clauses[at], clauses[at + 1]];
	if (clause === undefined) return;
	const { scope, context } = reading;
	for (const count of clause.counts) {
		if (count.unit === WRITTEN) continue;
		if (isMention(count, clause)) {
			scope.narrow();
			continue;
		}
		const found = countedBy(reading, count, { clause, before, after });
		if (found !== undefined && found.rule.within !== undefined && !isTopicOpen(reading, found.rule, count.start))
			reading.waiting = [...reading.waiting, found];
		else if (found !== undefined) state(reading, found);
		else if (!PIECES.has(count.unit) && !isNeutral(count, context)) stray(reading);
	}
}

/** Whether a number that no rule knows leaves the sentence's subject as it is: by the way, or by who asked; or it adds up others. */
function isNeutral({ head }: Count, context: ProseContext): boolean {
	const { prose } = context;
	const isAsker = namesSomeApplicants(head, prose) && isPlain(head, context, prose.applicants.flat());
	return isChannel(head, prose) || isSumHead(head) || isAsker;
}

/** Something else was counted. */
function stray(reading: Reading): void {
	reading.topics.clear();
	reading.waiting = [];
	reading.strayed = true;
}

/** States a number, and those that waited for its topic. */
function state(reading: Reading, { rule, count, start, end, part, inside }: Counted): void {
	const { sentence, statements, scope } = reading;
	const means = meaningOf(reading, rule) ?? [];
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
		part: part || scope.narrows(rule),
	});
	scope.take(rule, count.value, means);
}
