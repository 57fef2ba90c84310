// What a sentence goes on to speak of: what the one before it did, its section, or some sentence above.

import type { StatementRule } from '../forms/catalogue.ts';
import { plainWords } from './counted.ts';
import type { Clause } from './counts.ts';
import { isChannel, isMention, isPlain, matchHead } from './match.ts';
import type { Topics } from './reading.ts';
import type { ProseContext } from './statement.ts';

/** What the sentence before spoke of, and whether it stands in the same paragraph. */
export interface Before {
	readonly topics: Topics;
	readonly near: boolean;
	/** What the paragraph spoke of some sentences before, and did not turn away from. */
	readonly above: Topics;
	/** What its section is about. */
	readonly section: Topics;
}

/** The topics that a sentence goes on with; undefined where it does not. */
export function openedBefore(
	clauses: readonly Clause[],
	context: ProseContext,
	{ topics, near, section }: Before,
): Topics | undefined {
	const words = clauses[0]?.words ?? '';
	if (words.startsWith('其中') || (near && goesOn(clauses, context, topics))) return topics;
	return goesOn(clauses, context, section) ? section : undefined;
}

/** Whether the first number of a sentence is counted in words that need a topic which was opened before it. */
function goesOn(clauses: readonly Clause[], context: ProseContext, topics: Topics): boolean {
	return (
		topics.size > 0 && beginsWith(clauses, context, (rule) => needs(rule, topics) || goesWith(rule, topics, context))
	);
}

/** Whether a sentence begins with words that tell more of a topic that the paragraph opened: 申请内容涉及土地30件. */
export function tellsMore(words: string, { prose }: ProseContext, topics: Topics): boolean {
	return [...topics.keys()].some(
		(topic) => prose.topics[topic]?.begins?.some((word) => words.startsWith(word)) === true,
	);
}

/** Whether its first number needs a topic that the paragraph opened, and some number is counted by words of the tables alone. */
export function returns(clauses: readonly Clause[], context: ProseContext, topics: Topics): boolean {
	if (topics.size === 0 || !beginsWith(clauses, context, (rule) => needs(rule, topics))) return false;
	return clauses.some(({ counts }) =>
		counts.some(({ head }) => isCountedBy(head, context, (rule) => rule.own === true && needs(rule, topics))),
	);
}

/** Whether the words before a number follow one of the rules that are open. */
export function isCountedBy(head: string, context: ProseContext, isOpen: (rule: StatementRule) => boolean): boolean {
	return matchHead(plainWords(head, context.year), { ...context, isOpen }) !== undefined;
}

function needs({ within, columns }: StatementRule, topics: Topics): boolean {
	return within !== undefined && columns === undefined && topics.has(within);
}

/** Whether a rule with words of its own needs a topic that goes with one which is open. */
function goesWith({ own, within = '' }: StatementRule, topics: Topics, { prose }: ProseContext): boolean {
	return own === true && prose.topics[within]?.behind?.some((topic) => topics.has(topic)) === true;
}

/** Whether the first number of a sentence that tells more than in which ways requests came in follows a rule of some. */
function beginsWith(
	clauses: readonly Clause[],
	context: ProseContext,
	isOpen: (rule: StatementRule) => boolean,
): boolean {
	for (const clause of clauses) {
		const [count] = clause.counts;
		if (count !== undefined && isChannel(count.head, context.prose)) continue;
		if (count !== undefined && !isMention(count, clause)) return isCountedBy(count.head, context, isOpen);
		if (count === undefined && !isPlain(clause.words, context, context.prose.leads)) return false;
	}
	return false;
}
