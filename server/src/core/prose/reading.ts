// What a sentence speaks of while it is read.

import type { StatedCells, StatementRule } from '../forms/catalogue.ts';
import type { Count } from './counts.ts';
import type { Scope } from './scope.ts';
import type { Sentence } from './sentences.ts';
import type { ProseContext, Statement } from './statement.ts';

/** A sentence that is being read. */
export interface Reading {
	readonly sentence: Sentence;
	readonly context: ProseContext;
	readonly topics: Map<string, CellsOfTopic>;
	readonly scope: Scope;
	/** The sentence's last words are about another year: nothing is bound until it speaks of this one. */
	foreign: boolean;
	/** The sentence says that it is about something else than any topic of the tables: 行政许可方面. */
	apart: boolean;
	/** A number was counted that no rule knows: what follows may be about something else, though the sentence names a topic. */
	strayed: boolean;
	readonly statements: Statement[];
	/** Numbers that the sentence counts in the tables' own words before it spoke of their topic. */
	waiting: readonly Counted[];
}

/** A number and the rule that its words follow. */
export interface Counted {
	readonly rule: StatementRule;
	readonly count: Count;
	/** Where its words stand, with the number. */
	readonly start: number;
	readonly end: number;
	/** Whether its words may make it count a part. */
	readonly part: boolean;
	/** Whether it parts what was counted before it: behind 其中, or in brackets. */
	readonly inside: boolean;
	/** The rules of other things that the number counts with it: 予以公开、部分公开28件. */
	readonly sharing: readonly StatementRule[];
}

/** The readings of what a topic was opened with: those of the last number first. */
type CellsOfTopic = readonly (readonly StatedCells[])[];

/** The cells that each topic was opened with. */
export type Topics = ReadonlyMap<string, CellsOfTopic>;

/** The sentence speaks of what a rule opens. */
export function openTopics({ topics }: Reading, rule: StatementRule): void {
	for (const { topic, cells } of rule.opens ?? []) {
		const others = (topics.get(topic) ?? []).filter((one) => one !== cells);
		topics.set(topic, [cells, ...others]);
	}
}

/** A column needs a row that was spoken of; all else a sentence that names its topic, or speaks already of what goes with it. */
export function isTopicOpen(reading: Reading, { within, columns, anywhere }: StatementRule, at: number): boolean {
	const { topics, sentence, strayed, context } = reading;
	if (within === undefined) return !strayed || anywhere === true;
	if (topics.has(within)) return true;
	if (columns !== undefined) return false;
	if (context.prose.topics[within]?.behind?.some((topic) => topics.has(topic)) === true) return true;
	return !strayed && isSpokenOf(sentence.words.slice(0, at), within, context);
}

/** Whether a sentence spoke of the topic of a rule's table before an offset; a table without one needs none. */
export function isOfTopic(
	{ topics, sentence, context }: Reading,
	{ means, within }: StatementRule,
	at: number,
): boolean {
	const topic = within ?? means?.[0]?.table ?? '';
	const isKnown = context.prose.topics[topic] !== undefined;
	return !isKnown || topics.has(topic) || isSpokenOf(sentence.words.slice(0, at), topic, context);
}

/** Whether the words of a sentence speak of a topic before any number of it does: they name it. */
export function isSpokenOf(words: string, topic: string, { prose }: ProseContext): boolean {
	return prose.topics[topic]?.words.some((word) => words.includes(word)) === true;
}

/** The cells that a rule means where it stands; undefined where what it needs was not spoken of. */
export function meaningOf({ topics }: Reading, rule: StatementRule): readonly StatedCells[] | undefined {
	const { columns, within, means } = rule;
	if (columns === undefined) return means;
	const opened = within === undefined ? undefined : topics.get(within);
	// Of which of the rows that were counted a column is told, nothing says: 收到37件，上年结转3件，其中自然人33件.
	const spoken = 'total' in columns ? opened?.flat() : opened?.[0];
	return spoken?.map((cells) => ({
		...cells,
		columns: cells.columns.flatMap((column) => columns[column] ?? [column]),
	}));
}
