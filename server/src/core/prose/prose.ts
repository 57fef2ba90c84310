// The prose of a report: what it states about the tables, and the sums that it states itself.

import type { Span } from '../text/span.ts';
import { clausesOf, PIECES } from './counts.ts';
import { Course } from './course.ts';
import { type CountedSentence, listsIn, type StatedList } from './lists.ts';
import { countingSentencesIn } from './sentences.ts';
import { sharesIn, type WrongShare } from './shares.ts';
import type { ProseContext, Statement } from './statement.ts';
import { statementsIn } from './statements.ts';

/** A stretch of prose. */
export interface Stretch extends Span {
	/** Whether it stands where reports speak of the tables. */
	readonly ofTables: boolean;
	/** The section that it stands in. */
	readonly section?: string | undefined;
}

/** What the prose says in numbers. */
export interface Prose {
	readonly stretches: readonly Stretch[];
	readonly statements: readonly Statement[];
	readonly lists: readonly StatedList[];
	/** Shares of a whole that are wrong. */
	readonly shares: readonly WrongShare[];
}

/** Reads the prose that stands in some stretches of a text. Never throws; time is linear in the text. */
export function readProse(text: string, stretches: readonly Stretch[], context: ProseContext): Prose {
	const statements: Statement[] = [];
	const lists: StatedList[] = [];
	const shares: WrongShare[] = [];
	for (const stretch of stretches) {
		const course = new Course(text, context, stretch);
		let last: CountedSentence | undefined;
		for (const sentence of countingSentencesIn(text, stretch)) {
			if (sentence === undefined) {
				course.passOver();
				continue;
			}
			const clauses = clausesOf(sentence.words);
			const before = course.before(sentence);
			const read = stretch.ofTables ? statementsIn({ sentence, clauses }, context, before) : undefined;
			statements.push(...(read?.statements ?? []));
			course.take(sentence, before, read);
			const counts = clauses.flatMap((clause) => clause.counts.filter(({ unit }) => !PIECES.has(unit)));
			const counted = { sentence, counts };
			const sums = sumsIn(counted, context, before.near ? last : undefined);
			lists.push(...sums.lists);
			shares.push(...sums.shares);
			last = counted;
		}
	}
	return { stretches, statements, lists, shares };
}

/** The sums and the shares that a sentence states, where nothing that it counts is in two parts at once. */
function sumsIn(
	counted: CountedSentence,
	{ prose }: ProseContext,
	before: CountedSentence | undefined,
): Pick<Prose, 'lists' | 'shares'> {
	if (prose.overlaps.some((word) => counted.sentence.words.includes(word))) return { lists: [], shares: [] };
	const { list, wrong } = sharesIn(counted);
	const lists = list === undefined ? listsIn(counted, prose.beginning, before) : [list];
	return { lists, shares: wrong === undefined ? [] : [wrong] };
}
