// What the sentences of a stretch of prose speak of, from one to the next.

import { isLineEnd } from '../text/chars.ts';
import type { Topics } from './reading.ts';
import type { Sentence } from './sentences.ts';
import type { ProseContext } from './statement.ts';
import type { Before, SentenceReading } from './statements.ts';

const NOTHING: Topics = new Map();

/** What was spoken of, as far as the next sentence may go on with it. */
export class Course {
	readonly #text: string;
	readonly #prose: ProseContext['prose'];
	#last: Sentence | undefined;
	#topics = NOTHING;
	/** What a sentence of the paragraph spoke of, of which none since has turned away. */
	#above = NOTHING;
	/** Whether sentences that count nothing stand behind the last one. */
	#skipped = false;

	constructor(text: string, { prose }: ProseContext) {
		this.#text = text;
		this.#prose = prose;
	}

	/** Passes over sentences that count nothing. */
	passOver(): void {
		this.#skipped = true;
	}

	/** What was spoken of before a sentence. */
	before(sentence: Sentence): Before {
		const between = this.#between(sentence);
		const onLine = between !== undefined;
		const near = onLine && !this.#skipped;
		const goesOn = onLine && (near || this.#tellsMore(between));
		return { topics: this.#skipped ? NOTHING : this.#topics, near, above: goesOn ? this.#above : NOTHING };
	}

	/** Takes a sentence with what it speaks of, where that was looked for. */
	take(sentence: Sentence, { above }: Before, read: SentenceReading | undefined): void {
		this.#last = sentence;
		this.#skipped = false;
		this.#topics = read?.topics ?? NOTHING;
		if (this.#topics.size > 0) this.#above = this.#topics;
		else this.#above = read?.turnsAway === false ? above : NOTHING;
	}

	/** What stands between the last sentence and another one; undefined where that is in another paragraph. */
	#between({ at: [start = 0] }: Sentence): string | undefined {
		if (this.#last === undefined) return undefined;
		const end = (this.#last.at.at(-1) ?? start) + 1;
		for (let at = end; at < start; at++) if (isLineEnd(this.#text.charCodeAt(at))) return undefined;
		return this.#text.slice(end, start);
	}

	/** Whether sentences that count nothing tell more of what was spoken of, all of them. */
	#tellsMore(between: string): boolean {
		if (this.#above.size === 0) return false;
		const words = [...this.#above.keys()].flatMap((topic) => this.#prose.topics[topic]?.begins ?? []);
		const said = between.split('。').filter((one) => one.trim() !== '');
		return said.every((one) => words.some((word) => one.includes(word)));
	}
}
