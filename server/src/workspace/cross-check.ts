// What a check across reports is: it finds facts in an index, and says each of them with the reports at hand.

import type { AnyCheck, Explanation } from '../core/checks/check.ts';
import type { Part, ReviewChoices } from '../core/review.ts';
import type { CheckId } from '../core/words/check-ids.ts';
import type { Words } from '../core/words/words.ts';
import type { ReportSet } from './bodies.ts';
import type { ReportFacts } from './facts.ts';
import type { Config } from './files/config.ts';

/** What a user may choose for checks across reports alone. */
export type CrossOptions = Pick<Config, 'rollUp'>;

/** All that a user may choose for them. */
export type CrossSettings = CrossOptions & ReviewChoices;

/** What a check found: plain data, the report on which the finding stands, and the other one that it speaks of. */
export interface CrossFact {
	readonly check: CheckId;
	readonly at: ReportFacts;
	readonly other?: ReportFacts | undefined;
}

/** The reports of a fact, read again; the other one is undefined where there is none, or it could not be read. */
export interface AtHand {
	readonly here: Part;
	readonly there: Part | undefined;
	readonly words: Words;
}

/** A check across reports. `explain` gives nothing where the texts, read again, no longer say what was found. */
export interface CrossCheck<Fact extends CrossFact> extends Pick<AnyCheck, 'id' | 'severity' | 'stage'> {
	readonly find: (set: ReportSet, options: CrossOptions) => Iterable<Fact>;
	readonly explain: (fact: Fact, at: AtHand) => Explanation | undefined;
}

/** A check whose facts only it understands. */
export type AnyCrossCheck = CrossCheck<CrossFact>;

/** Freezes a check; it is handed back its own facts alone. */
export function defineCrossCheck<Fact extends CrossFact>(check: CrossCheck<Fact>): AnyCrossCheck {
	const { id, severity, stage, find } = check;
	const explain = (fact: CrossFact, at: AtHand) => check.explain(fact as Fact, at);
	return Object.freeze({ id, severity, stage, find, explain });
}
