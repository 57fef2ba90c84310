// The prose of a report: what it states about the tables, and the sums that it states itself.

import { isLineEnd } from '../text/chars.ts';
import type { Span } from '../text/span.ts';
import { clausesOf, PIECES } from './counts.ts';
import { type CountedSentence, listsIn, type StatedList } from './lists.ts';
import type { Topics } from './reading.ts';
import { countingSentencesIn, type Sentence } from './sentences.ts';
import type { ProseContext, Statement } from './statement.ts';
import { statementsIn } from './statements.ts';

/** A stretch of prose. */
export interface Stretch extends Span {
	/** Whether it stands where reports speak of the tables. */
	readonly ofTables: boolean;
}

/** What the prose says in numbers. */
export interface Prose {
	readonly stretches: readonly Stretch[];
	readonly statements: readonly Statement[];
	readonly lists: readonly StatedList[];
}

/** Reads the prose that stands in some stretches of a text. Never throws; time is linear in the text. */
export function readProse(text: string, stretches: readonly Stretch[], context: ProseContext): Prose {
	const statements: Statement[] = [];
	const lists: StatedList[] = [];
	for (const stretch of stretches) {
		let topics: Topics = new Map();
		let before: CountedSentence | undefined;
		for (const sentence of countingSentencesIn(text, stretch)) {
			if (sentence === undefined) {
				topics = new Map();
				before = undefined;
				continue;
			}
			const clauses = clausesOf(sentence.words);
			const near = isOnLineOf(text, before, sentence);
			if (stretch.ofTables) {
				const read = statementsIn({ sentence, clauses }, context, { topics, near });
				statements.push(...read.statements);
				topics = read.topics;
			}
			const counts = clauses.flatMap((clause) => clause.counts.filter(({ unit }) => !PIECES.has(unit)));
			const counted = { sentence, counts };
			if (!context.prose.overlaps.some((word) => sentence.words.includes(word)))
				lists.push(...listsIn(counted, context.prose.beginning, near ? before : undefined));
			before = counted;
		}
	}
	return { stretches, statements, lists };
}

/** Whether a sentence stands in the paragraph of the one before it. */
function isOnLineOf(text: string, before: CountedSentence | undefined, { at: [start = 0] }: Sentence): boolean {
	const end = before?.sentence.at.at(-1) ?? start;
	for (let at = end; at < start; at++) if (isLineEnd(text.charCodeAt(at))) return false;
	return before !== undefined;
}
